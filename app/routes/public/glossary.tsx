import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listGlossary } from '../../features/content/glossary/glossary';
import { GlossaryList } from '../../features/content/glossary/glossary-list';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const t = translator(locale);
  return {
    locale,
    letters: listGlossary(course, locale),
    count: course.terms[locale].length,
    title: t('glossary:title'),
    description: t('glossary:description'),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Glossary() {
  const { locale, letters, count } = useLoaderData<typeof loader>();
  const { t } = useWords('glossary');
  return (
    <main id="main" className="wrap page glossary-page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead', { count })}</p>
      </header>
      <GlossaryList letters={letters} locale={locale} />
    </main>
  );
}
