import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CreatePage } from '../../features/cohorts/list-page';
import { readSettings, typedSettings } from '../../features/cohorts/settings';
import { openCohort } from '../../features/cohorts/settings.server';
import { newCohort } from '../../features/cohorts/settings-fields';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath, faulty, type SettingsAnswer } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['trainer']);
  const locale = localeOf(params);
  return data({ locale, title: translator(locale)('cohorts:create.title') }, { headers: privateHeaders });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['trainer']);
  const form = await readForm(request);
  const read = readSettings(form);
  if ('faults' in read) return faulty({ faults: read.faults, values: typedSettings(form) });
  const id = await openCohort(user.learnerId, read.settings, new Date());
  return redirect(`${cohortPath(localeOf(params), id)}/settings?saved=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CreateCohort() {
  const { locale } = useLoaderData<typeof loader>();
  const answer = useActionData() as SettingsAnswer | undefined;
  return (
    <main id="main" className="wrap page">
      <CreatePage locale={locale} values={answer?.values ?? newCohort} faults={answer?.faults ?? {}} />
    </main>
  );
}
