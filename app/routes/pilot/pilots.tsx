import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BoardPage } from '../../features/pilots/board/board-page';
import { listBoard, listModules, listTested, readFilter } from '../../features/pilots/board/board.server';
import { TestedList } from '../../features/pilots/board/tester-parts';
import { findTester } from '../../features/pilots/testers.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** What is tried and what cities say of it: all of it for editors, a tester's own for testers. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, roles } = await requireRole(context, request, ['editor', 'tester']);
  const locale = localeOf(params);
  const filter = readFilter(new URL(request.url).searchParams);
  const board = roles.includes('editor') ? { modules: listModules(locale), rows: await listBoard(locale, filter), filter } : null;
  const tester = roles.includes('tester') ? await findTester(user.userId) : null;
  const own = tester && { tester, tested: await listTested(tester, locale) };
  return data({ locale, board, own, title: translator(locale)('pilots:title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Pilots() {
  const { locale, board, own } = useLoaderData<typeof loader>();
  const { t } = useWords('pilots');
  return (
    <main id="main" className="wrap page pilots-page">
      <h1>{t('title')}</h1>
      {own ? <TestedList locale={locale} {...own} /> : null}
      {board ? <BoardPage locale={locale} {...board} /> : null}
    </main>
  );
}
