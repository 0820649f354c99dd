import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { cardOf, chooseResources, countFacets, readChoice } from '../../features/content/library/library';
import { LibraryFilter } from '../../features/content/library/library-filter';
import { ResourceCard } from '../../features/content/library/resource-card';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params, request }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const { library, modules } = getCourse();
  const choice = readChoice(new URL(request.url).searchParams, library);
  const t = translator(locale);
  return {
    locale,
    choice,
    total: library.length,
    counts: countFacets(library, choice),
    cards: chooseResources(library, choice).map((resource) => cardOf(resource, locale)),
    modules: modules.map(({ id, number, status, text }) => ({ id, number, title: text[locale].title, address: status === 'published' ? `/${locale}/course/${id}` : null })),
    title: t('library:title'),
    description: t('library:description'),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Library() {
  const { locale, choice, total, counts, cards, modules } = useLoaderData<typeof loader>();
  const { t } = useWords('library');
  return (
    <main id="main" className="wrap page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>{t('honesty')}</p>
      </header>
      <LibraryFilter counts={counts} choice={choice} modules={modules} locale={locale} />
      <section className="stack" aria-labelledby="found">
        <h2 id="found">{t('found', { count: cards.length, total })}</h2>
        {cards.length === 0 ? <p>{t('none')}</p> : null}
        <div className="library-list">
          {cards.map((card) => (
            <ResourceCard key={card.id} card={card} badges={modules.filter(({ id }) => card.modules.includes(id))} locale={locale} />
          ))}
        </div>
      </section>
    </main>
  );
}
