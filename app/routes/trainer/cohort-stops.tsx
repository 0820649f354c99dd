import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getStops } from '../../features/cohorts/difficulty/stops.server';
import { StopsPage, type StopsPageProps } from '../../features/cohorts/difficulty/stops-page';
import { noteLook } from '../../features/cohorts/looks.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

type Page = StopsPageProps & { title: string };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const now = new Date();
  const [figures] = await Promise.all([getStops(cohort, locale, now), noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'difficulty' }, now)]);
  const title = translator(locale)('difficulty:stops.of', { name: cohort.name });
  return data<Page>({ title, locale, cohort: { id: cohort.id, name: cohort.name }, path: cohortPath(locale, cohort.id), figures }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as Page | undefined);

export default function CohortStops() {
  const page = useLoaderData<typeof loader>() as Page;
  return (
    <main id="main" className="wrap page">
      <StopsPage {...page} />
    </main>
  );
}
