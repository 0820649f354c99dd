import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { renewLink } from '../../features/cohorts/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { savedTo, settingsData, type SettingsData } from '../cohort-doors.server';
import { pageHeaders } from '../form-answers.server';
import { requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(args.context, args.request, args.params.cohort);
  return settingsData(args, cohort);
}

/** Makes a new link to join; the one before ends. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  await renewLink(cohort.id);
  return savedTo(params, cohort, 'link');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as SettingsData | undefined);

export { SettingsDoor as default } from '../settings-door';
