import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { SourceList } from '../../features/content/sources';
import { translator } from '../../platform/i18n.server';
import { ContactLines, useOperator } from '../../ui/operator';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

const factsheet = 'S2';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, source: getCourse().sources[factsheet] ?? null, title: t('about:page.title'), description: t('about:page.description') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function About() {
  const { locale, source } = useLoaderData<typeof loader>();
  const { t } = useWords('about');
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('page.title')}</h1>
      <h2>{t('page.project.title')}</h2>
      <p>{t('page.project.text')}</p>
      <p>{t('page.project.course')}</p>
      <h2>{t('page.objectives.title')}</h2>
      <p>{t('page.objectives.lead')}</p>
      <ol>
        {(['one', 'two', 'three', 'four'] as const).map((key) => <li key={key}>{t(`page.objectives.${key}`)}</li>)}
      </ol>
      <h2>{t('page.funding.title')}</h2>
      <p>{t('page.funding.text')}</p>
      <h2>{t('page.people.title')}</h2>
      <p>{t('page.people.text')} <a href={`/${locale}/cities`}>{t('page.people.link')}</a></p>
      <h2>{t('page.texts.title')}</h2>
      <p>{t('page.texts.text')}</p>
      <p>{t('page.texts.translations')}</p>
      <h2>{t('page.facts.title')}</h2>
      <p>{t('page.facts.text')}</p>
      <h2>{t('page.mistake.title')}</h2>
      <p>{t('page.mistake.text')}</p>
      <ContactLines operator={useOperator()} />
      <h2 id="data">{t('page.more.title')}</h2>
      <ul>
        <li><a href={`/${locale}/accessibility`}>{t('page.more.access')}</a></li>
        <li><a href={`/${locale}/privacy#data`}>{t('page.more.privacy')}</a></li>
        <li><a href={`/${locale}/changes`}>{t('page.more.changes')}</a></li>
        <li><a href={`/${locale}/flyer`}>{t('page.more.flyer')}</a></li>
      </ul>
      <SourceList sources={source ? [source] : []} locale={locale} />
    </main>
  );
}
