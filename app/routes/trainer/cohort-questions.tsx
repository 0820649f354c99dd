import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getQuestions, listQuizIds } from '../../features/cohorts/difficulty/questions.server';
import { QuestionsPage, type QuestionsPageProps } from '../../features/cohorts/difficulty/questions-page';
import { noteLook } from '../../features/cohorts/looks.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

type Page = QuestionsPageProps & { title: string };

/** The figures tell right options from wrong ones: this page is for the trainers of the cohort, and no cache keeps it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const quizId = z.enum(listQuizIds()).nullable().catch(null).parse(new URL(request.url).searchParams.get('quiz'));
  const now = new Date();
  const [figures] = await Promise.all([getQuestions(cohort, { locale, quizId }, now), noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'difficulty' }, now)]);
  const title = translator(locale)('difficulty:questions.of', { name: cohort.name });
  return data<Page>({ title, locale, cohort: { id: cohort.id, name: cohort.name }, path: cohortPath(locale, cohort.id), figures, quizId }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as Page | undefined);

export default function CohortQuestions() {
  const page = useLoaderData<typeof loader>() as Page;
  return (
    <main id="main" className="wrap page">
      <QuestionsPage {...page} />
    </main>
  );
}
