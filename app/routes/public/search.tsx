import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { longestQuestion, readGroup, readQuestion } from '../../features/search/question';
import { SearchPage, type SearchPageProps } from '../../features/search/search-page';
import { search } from '../../features/search/search.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf } from '../guards';
import { countSearch } from '../search-doors.server';

interface Data extends SearchPageProps {
  title: string;
  description: string;
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const { searchParams } = new URL(request.url);
  const question = readQuestion(searchParams);
  const group = readGroup(searchParams);
  const typed = question.state === 'none' ? '' : question.typed;
  const page: Data = { locale, typed, group, sentence: null, answer: null, title: typed ? t('search:titleOf', { question: typed }) : t('search:title'), description: t('search:description') };
  if (question.state === 'none') return data(page);
  if (question.state !== 'asked') return data({ ...page, sentence: t(`search:${question.state}`, { max: longestQuestion }) }, { status: 400 });
  const refused = await countSearch(context, locale);
  if (refused) return data({ ...page, sentence: refused.sentence }, { status: 429, headers: refused.headers });
  return data({ ...page, answer: search(getCourse(), locale, { question: typed, group }) });
}

/** Answers are for the one who asked; how long to wait goes along where it was too much. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const retryAfter = loaderHeaders.get('Retry-After');
  const always = { 'Cache-Control': 'private, no-cache' };
  return retryAfter === null ? always : { ...always, 'Retry-After': retryAfter };
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Search() {
  const { locale, typed, group, sentence, answer } = useLoaderData<typeof loader>();
  return <SearchPage locale={locale} typed={typed} group={group} sentence={sentence} answer={answer} />;
}
