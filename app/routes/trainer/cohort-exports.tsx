import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExportsPage } from '../../features/cohorts/exports/exports-page';
import { listExports } from '../../features/cohorts/exports/exports.server';
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
  const t = translator(locale);
  const exports = await listExports({ cohortId: cohort.id, learnerId }, new Date());
  return data(
    { locale, path: cohortPath(locale, cohort.id), name: cohort.name, exports, title: t('exports:page.of', { name: cohort.name }), description: t('exports:page.description') },
    { headers: privateHeaders },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortExports() {
  const { locale, path, name, exports } = useLoaderData<typeof loader>();
  const { t } = useWords(['exports', 'course']);
  return (
    <main id="main" className="wrap page invite-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}><a href={path}>{name}</a></nav>
      <header className="page-head">
        <h1>{t('page.title')}</h1>
        <p className="lead"><bdi>{name}</bdi></p>
        <p>{t('page.lead')}</p>
      </header>
      <ExportsPage locale={locale} path={path} exports={exports} />
    </main>
  );
}
