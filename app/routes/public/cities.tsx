import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CityMap } from '../../features/content/cities/city-map';
import { CityOrigin, CityShows, countryName, Partners } from '../../features/content/cities/city-parts';
import { getCourse } from '../../features/content/load.server';
import { SourceList } from '../../features/content/sources';
import { translator } from '../../platform/i18n.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const { cities, partners, sources } = getCourse();
  const t = translator(locale);
  const codes = [...new Set(cities.flatMap((city) => city.sources))];
  return {
    locale,
    cities: cities.map(({ id, at, label, country, shows, text }) => ({
      id,
      at,
      label,
      shows,
      country: countryName(country, locale),
      name: t(`cities:${id}` as 'cities:athens'),
      address: `/${locale}/cities/${id}`,
      aim: text[locale].aim,
    })),
    partners,
    sources: codes.flatMap((code) => sources[code] ?? []),
    title: t('cities:page.title'),
    description: t('cities:page.description'),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function CityList({ cities, locale }: Pick<Data, 'cities' | 'locale'>) {
  return (
    <ul className="cities-list" role="list">
      {cities.map(({ id, name, country, address, aim, shows }) => (
        <li key={id} className="card">
          <h3><a href={address}>{name}</a></h3>
          <p className="fine">{country}</p>
          <p lang={langOf(aim, locale)}>{aim.text}</p>
          <CityShows shows={shows} />
        </li>
      ))}
    </ul>
  );
}

export default function Cities() {
  const { locale, cities, partners, sources } = useLoaderData<typeof loader>();
  const { t } = useWords('cities');
  return (
    <main id="main" className="wrap page">
      <header className="page-head">
        <h1>{t('page.title')}</h1>
        <p className="lead">{t('page.lead')}</p>
        <p>{t('page.common')}</p>
        <CityOrigin confirmed={undefined} locale={locale} />
      </header>
      <section className="stack" aria-labelledby="cities">
        <h2 id="cities">{t('page.list')}</h2>
        <div className="cities-grid">
          <CityMap places={cities} />
          <CityList cities={cities} locale={locale} />
        </div>
      </section>
      <section aria-labelledby="partners">
        <h2 id="partners">{t('page.partners')}</h2>
        <Partners partners={partners} locale={locale} />
      </section>
      <SourceList sources={sources} locale={locale} />
    </main>
  );
}
