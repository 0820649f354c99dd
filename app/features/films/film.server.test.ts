import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales, type Locale } from '../../platform/locale';
import type { Film as LessonFilm, Narration } from '../content/film';
import type { Piece } from '../content/piece';
import type { FilmManifest } from './film';

const media = mkdtempSync(path.join(tmpdir(), 'media-'));
let filmOf: typeof import('./film.server').filmOf;

beforeAll(async () => {
  vi.stubEnv('MEDIA_DIR', media);
  vi.stubEnv('MEDIA_BASE_URL', '/media');
  vi.resetModules();
  ({ filmOf } = await import('./film.server'));
});
beforeEach(() => mkdirSync(path.join(media, 'a-film'), { recursive: true }));
afterEach(() => rmSync(path.join(media, 'a-film'), { recursive: true }));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(media, { recursive: true });
});

function publish(lang: Locale, hash = 'abc', writtenAt = new Date(1_700_000_000_000)): void {
  const file = (ending: string) => ({ file: `a-film/a-film-${lang}-${hash}${ending}`, bytes: 1 });
  const manifest: FilmManifest = {
    lesson: 'a-film', lang, hash, durationSeconds: 12.5,
    video: file('.mp4'), poster: file('.webp'), posterJpeg: file('.jpg'), sprite: file('.png'), thumbnails: file('-t.vtt'),
    chapters: file('-c.vtt'), transcript: file('.json'),
    captions: locales.map((of) => ({ lang: of, ...file(`.${of}.vtt`) })),
  };
  writeFileSync(path.join(media, manifest.transcript.file), JSON.stringify({ title: 'A film', lang, chapters: [] }));
  const at = path.join(media, 'a-film', `manifest-${lang}.json`);
  writeFileSync(at, JSON.stringify(manifest));
  utimesSync(at, writtenAt, writtenAt);
}

const piece = (lang: Locale): Piece => ({ text: 'words', lang, state: lang === 'en' ? 'original' : 'machine' });

function narration(lang: Locale): Narration {
  const slide = { id: 's1', chapter: piece(lang), heading: piece(lang), labels: {}, describes: piece(lang), say: ['Words.'], lang, state: piece(lang).state };
  return { title: piece(lang), slides: [slide], missing: 0 };
}

function lessonFilm(definition: LessonFilm['definition'], german: Locale = 'de'): LessonFilm {
  return { definition, narration: { en: narration('en'), fr: narration('fr'), de: narration(german), it: narration('it'), es: narration('es') } };
}

const narrated = { id: 'a-film', kind: 'narrated' as const, sources: {}, slides: [] };

describe('a narrated film', () => {
  it('is in the making until its manifest lies there', () => {
    expect(filmOf('a-film', 'de')).toEqual({ state: 'making', meanwhile: null });
  });

  it('is ready as soon as it does, with everything a player needs', () => {
    publish('de');
    expect(filmOf('a-film', 'de')).toMatchObject({
      state: 'ready',
      src: '/media/a-film/a-film-de-abc.mp4',
      lang: 'de',
      durationSeconds: 12.5,
      poster: '/media/a-film/a-film-de-abc.webp',
      transcript: { title: 'A film' },
    });
  });

  it('offers captions in all languages and shows those of the reader', () => {
    publish('de');
    const film = filmOf('a-film', 'de');
    const captions = film?.state === 'ready' ? film.captions : [];
    expect(captions.map(({ lang }) => lang)).toEqual([...locales]);
    expect(captions.filter(({ isDefault }) => isDefault).map(({ lang }) => lang)).toEqual(['de']);
  });

  it('is the English one with the reader\'s captions while the own one is made', () => {
    publish('en');
    const film = filmOf('a-film', 'fr');
    expect(film).toMatchObject({ state: 'making', meanwhile: { lang: 'en' } });
    expect(film?.state === 'making' && film.meanwhile?.captions.find(({ isDefault }) => isDefault)?.lang).toBe('fr');
  });

  it('is the English one for good where nobody has translated what is said', () => {
    publish('en');
    expect(filmOf('a-film', 'de', lessonFilm(narrated, 'en'))).toMatchObject({ state: 'ready', lang: 'en' });
    expect(filmOf('a-film', 'de', lessonFilm(narrated))).toMatchObject({ state: 'making' });
  });

  it('gives way to a filmed original with its own captions, in that language only', () => {
    publish('de');
    const original = { url: 'https://films.example/own.de.mp4', type: 'video/mp4', captions: { de: '/media/own.de.vtt' } };
    const film = lessonFilm({ ...narrated, sources: { de: original } });
    expect(filmOf('a-film', 'de', film)).toMatchObject({ state: 'ready', src: original.url, lang: 'de', captions: [{ lang: 'de', src: '/media/own.de.vtt', isDefault: true }] });
    expect(filmOf('a-film', 'en', film)).toMatchObject({ state: 'making' });
  });

  it('comes from the server that MEDIA_BASE_URL names, with everything that belongs to it', async () => {
    publish('de');
    vi.stubEnv('MEDIA_BASE_URL', 'https://cdn.example/films');
    vi.resetModules();
    const elsewhere = (await import('./film.server')).filmOf('a-film', 'de');
    vi.stubEnv('MEDIA_BASE_URL', '/media');
    if (elsewhere?.state !== 'ready') throw new Error('The film is there.');
    const { src, poster, chaptersSrc, thumbnailsSrc, captions } = elsewhere;
    for (const address of [src, poster, chaptersSrc, thumbnailsSrc, ...captions.map((track) => track.src)]) expect(address).toMatch(/^https:\/\/cdn\.example\/films\/a-film\/a-film-de-abc/);
  });

  it('is found anew when it has been remade', () => {
    publish('en', 'old', new Date(1_700_000_030_000));
    expect(filmOf('a-film', 'en')).toMatchObject({ src: '/media/a-film/a-film-en-old.mp4' });
    publish('en', 'new', new Date(1_700_000_060_000));
    expect(filmOf('a-film', 'en')).toMatchObject({ src: '/media/a-film/a-film-en-new.mp4' });
  });
});

describe('a film that is a file', () => {
  const source = { url: '/media/own.mp4', type: 'video/mp4', captions: { en: '/media/own.en.vtt', it: '/media/own.it.vtt' } };
  const film = lessonFilm({ id: 'a-film', kind: 'file', sources: { en: source }, slides: [] });

  it('is ready at once, in English where the language has none', () => {
    expect(filmOf('a-film', 'it', film)).toMatchObject({ state: 'ready', src: '/media/own.mp4', lang: 'en', captions: [{ lang: 'en', isDefault: false }, { lang: 'it', isDefault: true }] });
  });

  it('is spoken by people, and can be kept', () => {
    expect(filmOf('a-film', 'en', film)).toMatchObject({ isSynthetic: false, download: '/media/own.mp4' });
  });

  it('that is a stream can be kept only where the whole film lies beside it', () => {
    const playlist = { ...source, url: '/media/own.m3u8', type: 'application/vnd.apple.mpegurl' };
    const streamed = (en: typeof playlist & { download?: string }) => filmOf('a-film', 'en', lessonFilm({ id: 'a-film', kind: 'file', sources: { en }, slides: [] }));
    expect(streamed(playlist)).toMatchObject({ src: '/media/own.m3u8', download: null });
    expect(streamed({ ...playlist, download: '/media/own.mp4' })).toMatchObject({ src: '/media/own.m3u8', download: '/media/own.mp4' });
  });

  it('is nothing when it has no source', () => {
    expect(filmOf('a-film', 'it', lessonFilm({ id: 'a-film', kind: 'file', sources: {}, slides: [] }))).toBeNull();
  });
});

describe('a film elsewhere', () => {
  it('names the site before anything of it is loaded', () => {
    const source = { url: 'https://films.example/embed/1', type: 'text/html', captions: {} };
    const film = lessonFilm({ id: 'a-film', kind: 'embed', sources: { en: source }, slides: [] });
    expect(filmOf('a-film', 'es', film)).toEqual({ state: 'embed', src: source.url, host: 'films.example', lang: 'en', poster: null });
  });
});
