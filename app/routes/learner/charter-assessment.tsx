import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listTerms } from '../../features/content/course';
import { GlossaryPopovers } from '../../features/content/glossary-popovers';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { Slot } from '../../ui/slot';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

const toolId = 'wb-charter';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const t = translator(locale);
  return { locale, terms: listTerms(course, course.tools[toolId]?.text[locale].terms ?? [], locale), title: t('charter:assessment.title'), description: t('charter:assessment.description') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

/** The eleven commitments of the Charter, rated before and after the course: the same page for everybody, the ratings in their slot. */
export default function CharterAssessment() {
  const { locale, terms } = useLoaderData<typeof loader>();
  const { t } = useWords(['charter', 'course']);
  return (
    <main id="main" className="wrap page kind-activity">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/charter`}>{t('title')}</a>
      </nav>
      <header className="page-head prose">
        <h1>{t('assessment.title')}</h1>
        <p className="lead">{t('assessment.lead')}</p>
        <p>{t('assessment.private')}</p>
      </header>
      <Slot name="tool" of={toolId} />
      <Slot name="saved" />
      <Slot name="shares" of={toolId} />
      <ul className="prose no-print">
        <li><a href={`/${locale}/charter/assessment/csv`} data-no-prefetch="">{t('assessment.csv')}</a></li>
        <li><a href={`/${locale}/workbook/strategy#chapter-roles`} data-no-prefetch="">{t('assessment.outline')}</a></li>
        <li><a href={`/${locale}/charter`}>{t('assessment.about')}</a></li>
      </ul>
      <GlossaryPopovers terms={terms} locale={locale} />
    </main>
  );
}
