import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readMonth } from '../../features/reports/report';
import { ReportPage } from '../../features/reports/report-page';
import { monthName } from '../../features/reports/report-words';
import { findReport } from '../../features/reports/reports.server';
import { listModules, type NamedModule } from '../../features/pilots/board/board.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['manager']);
  const locale = localeOf(params);
  const t = translator(locale);
  const found = await findReport(readMonth(new URL(request.url).searchParams.get('until')), new Date());
  return data({ locale, ...found, modules: listModules(locale), title: t('report:page.title'), description: t('report:page.description') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

/** The ways to what is told of each module in pilot. */
function PilotReports({ locale, modules }: { locale: Locale; modules: readonly NamedModule[] }) {
  const { t } = useWords('pilot-report');
  return (
    <section className="report-part" aria-labelledby="pilot-reports">
      <h2 id="pilot-reports">{t('reports')}</h2>
      <ul>{modules.map(({ id, number, title, lang }) => <li key={id}><a href={`/${locale}/pilots/${id}/report`}>{number} <span lang={lang}>{title}</span></a></li>)}</ul>
    </section>
  );
}

export default function ReportDoor() {
  const { locale, report, months, modules, title } = useLoaderData<typeof loader>();
  const { t } = useWords('report');
  return (
    <main id="main" className="wrap page invite-page">
      <header className="page-head">
        <h1>{title}</h1>
        {report ? <p className="lead">{t('page.at', { month: monthName(report.until, locale) })}</p> : null}
        <p>{t('page.lead')}</p>
      </header>
      {report ? <ReportPage locale={locale} report={report} months={months} /> : <p className="notice" role="status">{t('page.none')}</p>}
      <PilotReports locale={locale} modules={modules} />
    </main>
  );
}
