import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { readLink } from '../../features/cohorts/settings';
import { limitLink } from '../../features/cohorts/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { faulty, savedTo, settingsData, type SettingsData } from '../cohort-doors.server';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(args.context, args.request, args.params.cohort);
  return settingsData(args, cohort);
}

/** Sets until when and for how many the link to join holds. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const read = readLink(await readForm(request));
  if ('faults' in read) return faulty(read);
  await limitLink(cohort.id, read);
  return savedTo(params, cohort, 'link');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as SettingsData | undefined);

export { SettingsDoor as default } from '../settings-door';
