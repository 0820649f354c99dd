import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BoardPage } from '../../features/editing/desk/board-page';
import { readFilter } from '../../features/editing/desk/desk';
import { getBoard } from '../../features/editing/desk/desk.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireTranslator } from '../guards';

export const headers = pageHeaders;

/** How far each part of the course is in each language. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { isEditor } = await requireTranslator(context, request);
  const locale = localeOf(params);
  const filter = readFilter(new URL(request.url).searchParams);
  return data({ locale, filter, isEditor, board: getBoard(filter, locale, new Date()), title: translator(locale)('translations:title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Translations() {
  const { locale, filter, isEditor, board } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <BoardPage locale={locale} board={board} filter={filter} isEditor={isEditor} />
    </main>
  );
}
