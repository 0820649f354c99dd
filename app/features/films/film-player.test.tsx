import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales } from '../../platform/locale';
import type { Narration } from '../content/film';
import type { Film, ReadyFilm } from './film';
import { FilmPlayer } from './film-player';

const piece = { text: 'A film', lang: 'en' as const, state: 'original' as const };
const narration: Narration = { title: piece, slides: [{ id: 's1', chapter: piece, heading: piece, labels: {}, describes: piece, say: ['Words.'], lang: 'en', state: 'original' }], missing: 0 };
const made: ReadyFilm = {
  state: 'ready', src: '/media/a.mp4', type: 'video/mp4', download: '/media/a.mp4', isSynthetic: true, lang: 'en',
  poster: null, durationSeconds: 12, captions: [], chaptersSrc: null, thumbnailsSrc: null, transcript: null,
};
const stream: ReadyFilm = { ...made, src: '/media/a.m3u8', type: 'application/vnd.apple.mpegurl', download: null, isSynthetic: false };

const html = (element: ReactElement, locale: (typeof locales)[number] = 'en') => renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
const show = (film: Film) => html(<FilmPlayer film={film} narration={narration} locale="en" watching={null} />);

describe('a film on its page', () => {
  it('says in every language that the voice is synthetic, where it is', () => {
    const notes = locales.map((locale) => /film-notes"><span>([^<]+)/.exec(html(<FilmPlayer film={made} narration={narration} locale={locale} watching={null} />, locale))?.[1]);
    expect(new Set(notes).size).toBe(locales.length);
    expect(notes).not.toContain(undefined);
    expect(show({ state: 'making', meanwhile: null })).toContain('The voice is synthetic.');
  });

  it('does not say so of a filmed original, nor of a film on another site', () => {
    expect(show({ ...made, isSynthetic: false })).not.toContain('synthetic');
    expect(show({ state: 'embed', src: 'https://films.example/1', host: 'films.example', lang: 'en', poster: null })).not.toContain('synthetic');
  });

  it('can be downloaded', () => {
    expect(show(made)).toContain('<a href="/media/a.mp4" download="">');
  });

  it('tells the browser when it is a stream, and offers no download of what is only a list', () => {
    expect(show(made)).not.toContain('data-stream');
    expect(show(stream)).toContain('data-stream=""');
    expect(show(stream)).not.toContain('download=""');
  });

  it('offers the whole film beside a stream, to keep and to browsers that play no streams', () => {
    const page = show({ ...stream, download: '/media/a.mp4' });
    expect(page).toContain('<source src="/media/a.m3u8" type="application/vnd.apple.mpegurl"/><source src="/media/a.mp4" type="video/mp4"/>');
    expect(page).toContain('<a href="/media/a.mp4" download="">');
  });

  it('has its transcript open where there is nothing to watch yet', () => {
    expect(show({ state: 'making', meanwhile: null })).toMatch(/<details[^>]* open=""/);
    expect(show(made)).not.toMatch(/<details[^>]* open=""/);
  });
});
