import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExportProgress } from '../../features/cohorts/exports/exports-page';
import { findExport } from '../../features/cohorts/exports/exports.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user: { learnerId }, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const line = await findExport({ cohortId: cohort.id, learnerId }, params.export ?? '', new Date());
  if (!line) throw new Response(null, { status: 404 });
  const title = translator(locale)(`exports:kind.${line.kind}`);
  return data({ locale, cohort: { name: cohort.name, path: cohortPath(locale, cohort.id) }, line, title }, { status: line.state === 'gone' ? 410 : 200, headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortExport() {
  const { locale, cohort, line, title } = useLoaderData<typeof loader>();
  const { t } = useWords(['exports', 'course']);
  return (
    <main id="main" className="wrap page invite-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={cohort.path}>{cohort.name}</a>
        <a href={`${cohort.path}/exports`}>{t('page.title')}</a>
      </nav>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="lead"><bdi>{cohort.name}</bdi></p>
      </header>
      <ExportProgress locale={locale} path={`${cohort.path}/exports/${line.id}`} line={line} />
    </main>
  );
}
