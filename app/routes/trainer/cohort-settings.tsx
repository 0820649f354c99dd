import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { noteLook } from '../../features/cohorts/looks.server';
import { readSettings, typedSettings } from '../../features/cohorts/settings';
import { saveSettings } from '../../features/cohorts/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { faulty, savedTo, settingsData, type SettingsData } from '../cohort-doors.server';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(args.context, args.request, args.params.cohort);
  await noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'settings' }, new Date());
  return settingsData(args, cohort);
}

/** Saves name, dates, languages and pace. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const form = await readForm(request);
  const read = readSettings(form);
  if ('faults' in read) return faulty({ faults: read.faults, values: typedSettings(form) });
  await saveSettings(cohort.id, read.settings);
  return savedTo(params, cohort, 'about');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as SettingsData | undefined);

export { SettingsDoor as default } from '../settings-door';
