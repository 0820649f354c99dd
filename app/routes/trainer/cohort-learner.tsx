import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findDueDays } from '../../features/cohorts/dashboard/dashboard.server';
import { findMember } from '../../features/cohorts/dashboard/member-rows.server';
import { noteLook } from '../../features/cohorts/looks.server';
import { measureOf } from '../../features/cohorts/member-standing';
import { LearnerPage, type LearnerPageProps } from '../../features/cohorts/member/learner-page';
import { readDeadlines } from '../../features/cohorts/settings';
import { extendDeadlines } from '../../features/cohorts/settings.server';
import { listShares } from '../../features/cohorts/sharing/shares.server';
import { getCourse } from '../../features/content/load.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath, faulty, gridModules, type SettingsAnswer } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { toolNames } from '../share-doors';

export const headers = pageHeaders;

type Page = Omit<LearnerPageProps, 'faults'> & { title: string };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const aboutLearnerId = params.learner ?? '';
  const [row, due, shares] = await Promise.all([findMember(cohort.id, aboutLearnerId), findDueDays(cohort.id, aboutLearnerId), listShares(cohort.id, aboutLearnerId)]);
  if (!row) throw new Response(null, { status: 404 });
  const now = new Date();
  await noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'learner', aboutLearnerId }, now);
  const isSaved = new URL(request.url).searchParams.has('saved');
  return data<Page>({ title: row.name || cohort.name, locale, cohort, path: cohortPath(locale, cohort.id), row, due, shares, tools: toolNames(locale), isSaved, modules: gridModules(locale), measure: measureOf(cohort, getCourse(), now) }, { headers: privateHeaders });
}

/** Gives the learner later days for modules. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const modules = gridModules(locale);
  const read = readDeadlines(await readForm(request), modules.map(({ id }) => id));
  if ('faults' in read) return faulty(read);
  const member = await findMember(cohort.id, params.learner ?? '');
  if (!member) throw new Response(null, { status: 404 });
  await extendDeadlines({ cohortId: cohort.id, learnerId: member.learnerId }, read.days, new Date());
  return redirect(`${cohortPath(locale, cohort.id)}/learners/${member.learnerId}?saved=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as Page | undefined);

export default function CohortLearner() {
  const page = useLoaderData<typeof loader>() as Page;
  const answer = useActionData() as SettingsAnswer | undefined;
  return (
    <main id="main" className="wrap page">
      <LearnerPage {...page} faults={answer?.faults ?? {}} isSaved={page.isSaved && !answer} />
    </main>
  );
}
