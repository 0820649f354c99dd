import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { ensureFilms } from '../../features/films/film-orders.server';
import { filmOf } from '../../features/films/film.server';
import { FilmPlayer } from '../../features/films/film-player';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const { trailer } = getCourse();
  const film = trailer && filmOf('trailer', locale, trailer);
  if (!trailer || !film) throw new Response(null, { status: 404 });
  if (film.state === 'making') ensureFilms({ lessonId: 'trailer', locale });
  const narration = trailer.narration[locale];
  return { locale, title: narration.title.text, description: translator(locale)('film:trailer.lead'), film, narration };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Trailer() {
  const { locale, film, narration } = useLoaderData<typeof loader>();
  const { t } = useWords(['film', 'landing']);
  const { title } = narration;
  return (
    <main id="main" className="wrap page">
      <h1 className="trailer-title" lang={title.lang === locale ? undefined : title.lang}>{title.text}</h1>
      <p className="lead">{t('trailer.lead')}</p>
      <FilmPlayer film={film} narration={narration} locale={locale} watching={null} page={`/${locale}/trailer`} />
      <p className="actions">
        <a className="button" href={`/${locale}/course`}>{t('landing:outline')}</a>
      </p>
    </main>
  );
}
