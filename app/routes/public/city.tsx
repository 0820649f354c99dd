import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CityBody, CityOrigin, countryName, CityUses } from '../../features/content/cities/city-parts';
import { listCityUses } from '../../features/content/cities/city-uses';
import { getCourse } from '../../features/content/load.server';
import { SourceList } from '../../features/content/sources';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const city = course.cities.find(({ id }) => id === params.city);
  if (!city) throw new Response(null, { status: 404 });
  const name = translator(locale)(`cities:${city.id}` as 'cities:athens');
  return {
    locale,
    city: { ...city, text: city.text[locale] },
    uses: listCityUses(course, city.id, locale),
    sources: city.sources.flatMap((code) => course.sources[code] ?? []),
    title: name,
    description: city.isWithdrawn ? translator(locale)('cities:page.withdrawn') : city.text[locale].aim.text,
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function City() {
  const { locale, city, title, uses, sources } = useLoaderData<typeof loader>();
  const { t } = useWords(['cities', 'course']);
  return (
    <main id="main" className="wrap page city-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/cities`}>{t('page.title')}</a>
      </nav>
      <header className="page-head">
        <p className="kicker">{countryName(city.country, locale)}</p>
        <h1>{title}</h1>
        {city.isWithdrawn ? null : <CityOrigin confirmed={city.confirmed} locale={locale} />}
      </header>
      {city.isWithdrawn ? <p className="notice">{t('cities:page.withdrawn')}</p> : <CityBody city={city} locale={locale} />}
      <section>
        <h2>{t('page.uses')}</h2>
        <CityUses uses={uses} locale={locale} />
      </section>
      <SourceList sources={sources} locale={locale} />
    </main>
  );
}
