import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findToolPath } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { HistoryList } from '../../features/workbook/history/history-page';
import { listHistory } from '../../features/workbook/history/history.server';
import { findWorkbook } from '../../features/workbook/outline/outline.server';
import { translator } from '../../platform/i18n.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf } from '../guards';
import { openToolOf } from '../workbook-doors';

export const headers = pageHeaders;

/** The history of the learner's own tool: nobody else can ask for it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const tool = openToolOf(params);
  const { learnerId } = context.actor;
  const { searchParams } = new URL(request.url);
  const page = Number(/^\d{1,4}$/.exec(searchParams.get('page') ?? '')?.[0] ?? 1);
  const history = await listHistory(learnerId, tool.id, page);
  const workbook = { tools: getCourse().tools, values: await findWorkbook(learnerId) };
  const title = translator(locale)('history:titleOf', { tool: tool.text[locale].title.text });
  const toolUrl = `/${locale}/${findToolPath(getCourse(), tool.id) ?? ''}`;
  return data({ locale, tool, history, workbook, title, toolUrl, isRestored: searchParams.get('restored') === '1' }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ToolHistory() {
  const { locale, tool, history, workbook, toolUrl, isRestored } = useLoaderData<typeof loader>();
  const { t } = useWords(['history', 'workspace', 'course']);
  const { title } = tool.text[locale];
  return (
    <main id="main" className="wrap page history-page kind-activity">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/workbook`}>{t('workspace:title')}</a>
        <a href={`${toolUrl}#tool`} lang={langOf(title, locale)}>{title.text}</a>
      </nav>
      <header className="page-head">
        <h1>{t('titleOf', { tool: title.text })}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      {isRestored ? <p className="notice good" role="status">{t('restored')}</p> : null}
      <HistoryList tool={tool} history={history} workbook={workbook} url={`/${locale}/workbook/${tool.id}/history`} locale={locale} />
    </main>
  );
}
