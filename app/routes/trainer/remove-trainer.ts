import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { removeTrainer } from '../../features/cohorts/settings.server';
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

/** Ends somebody’s part as a trainer of the cohort. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const removed = await removeTrainer(cohort.id, String((await readForm(request)).get('trainer') ?? ''), new Date());
  if ('refused' in removed) return faulty({ faults: { email: removed.refused } });
  return savedTo(params, cohort, 'trainers');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as SettingsData | undefined);

export { SettingsDoor as default } from '../settings-door';
