import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { readDeadlines } from '../../features/cohorts/settings';
import { saveDeadlines } from '../../features/cohorts/settings.server';
import { getCourse } from '../../features/content/load.server';
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

/** Sets the days by which modules are to be done. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const modules = getCourse().modules.filter(({ status }) => status === 'published');
  const read = readDeadlines(await readForm(request), modules.map(({ id }) => id));
  if ('faults' in read) return faulty(read);
  await saveDeadlines(cohort.id, read.days, new Date());
  return savedTo(params, cohort, 'deadlines');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as SettingsData | undefined);

export { SettingsDoor as default } from '../settings-door';
