import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTested } from '../../features/pilots/board/board.server';
import { ModuleHead } from '../../features/pilots/board/module-page';
import { readSurvey, surveyLanguage, typedSurvey, type SurveyFaults, type SurveyInput, type TypedSurvey } from '../../features/pilots/survey/survey';
import { SurveyPage } from '../../features/pilots/survey/survey-page';
import { findSurvey, saveSurvey } from '../../features/pilots/survey/surveys.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireTester } from '../guards';

export const headers = pageHeaders;

/** What a tester thinks of a module in one of the languages in which they try it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { tester } = await requireTester(context, request);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const tested = (await listTested(tester, locale)).filter(({ module }) => module.id === params.module);
  const wanted = surveyLanguage(searchParams.get('language'));
  const one = tested.find((each) => each.locale === wanted) ?? tested[0];
  if (!one) throw new Response(null, { status: 404 });
  const { module, locale: language } = one;
  const survey = await findSurvey(tester, { moduleId: module.id, locale: language, version: module.version });
  const { cityId, function: what } = tester;
  return data({
    ...{ locale, module, language, tester: { cityId, function: what }, languages: tested.map((each) => each.locale) },
    typed: survey ? typedOf(survey) : {},
    savedAt: survey?.savedAt ?? null,
    isDone: searchParams.get('done') === 'kept',
    title: `${translator(locale)('survey:title')}: ${module.title}`,
  }, { headers: privateHeaders });
}

function typedOf({ clear, useful, length, fits, translation, words }: SurveyInput): TypedSurvey {
  return { clear, useful, length, fits, translation: translation ?? '', words };
}

interface Answer {
  language: Locale;
  typed: TypedSurvey;
  faults: SurveyFaults;
  sentence: string | null;
}

function again(status: 400 | 409, answer: Answer) {
  return data(answer, { status, headers: privateHeaders });
}

/** Keeps what a tester thinks of a module in a language. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { tester } = await requireTester(context, request);
  const [locale, moduleId] = [localeOf(params), params.module ?? ''];
  const form = await readForm(request);
  const language = surveyLanguage(form.get('language'));
  if (language === null) throw new Response(null, { status: 404 });
  const typed = typedSurvey(form);
  const read = readSurvey(typed, language);
  if ('faults' in read) return again(400, { language, typed, faults: read.faults, sentence: null });
  const answer = await saveSurvey(tester, { ...read.input, moduleId }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  if ('refused' in answer) return again(409, { language, typed, faults: {}, sentence: translator(locale)(`pilots:refused.${answer.refused}`) });
  return redirect(`/${locale}/pilots/${moduleId}/survey?language=${language}&done=kept`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ModuleSurvey() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page pilots-page">
      <ModuleHead locale={page.locale} module={page.module} />
      <SurveyPage {...page} {...answer} isDone={page.isDone && !answer} faults={answer?.faults ?? {}} sentence={answer?.sentence ?? null} />
    </main>
  );
}
