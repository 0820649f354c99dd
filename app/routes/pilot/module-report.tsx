import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReportPage } from '../../features/pilots/report/report-page';
import { getModuleReport } from '../../features/pilots/report/report.server';
import { asOfText, wordReport, type Say } from '../../features/pilots/report/report-words';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** What was said of a module and what became of it, for those who work on it and those who answer for it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { roles } = await requireRole(context, request, ['editor', 'manager']);
  const locale = localeOf(params);
  const report = await getModuleReport(params.module ?? '', locale, new Date());
  if (!report) throw new Response(null, { status: 404 });
  const say = translator(locale);
  const sections = wordReport(report, locale, say as unknown as Say);
  const up = roles.includes('editor') ? { href: `/${locale}/pilots/${report.module.id}`, title: say('pilots:title') } : { href: `/${locale}/report`, title: say('report:page.title') };
  return data({ locale, module: report.module, up, asOf: asOfText(report.asOf, locale), sections, title: say('pilot-report:titleOf', { module: report.module.title }) }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ModuleReport() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <ReportPage {...page} />
    </main>
  );
}
