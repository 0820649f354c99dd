import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { filmOf } from '../../features/films/film.server';
import { posterOf } from '../../features/films/film';
import { localeOf } from '../guards';

/** The trailer's poster under an address that stays when the film is made anew; until there is one, the picture of the front page. */
export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const film = filmOf('trailer', locale, getCourse().trailer);
  return redirect((film && posterOf(film)) ?? '/images/hero.svg', { headers: { 'Cache-Control': 'private, no-cache' } });
}
