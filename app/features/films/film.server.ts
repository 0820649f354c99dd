import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { masterLocale, type Locale } from '../../platform/locale';
import { settings } from '../../platform/settings.server';
import type { Film as LessonFilm, FilmFile } from '../content/film';
import { filmManifestSchema, isStream, transcriptSchema, type EmbeddedFilm, type Film, type FilmManifest, type ReadyFilm, type Transcript } from './film';

interface Made {
  mtimeMs: number;
  manifest: FilmManifest;
  transcript: Transcript;
}

const known = new Map<string, Made>();

const fileOf = (relative: string) => path.join(settings.MEDIA_DIR, relative);
const addressOf = (relative: string) => `${settings.MEDIA_BASE_URL}/${relative}`;
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What the pipeline last said about a film, read again only when it says something new. */
function findMade(lessonId: string, locale: Locale): Made | null {
  const file = fileOf(`${lessonId}/manifest-${locale}.json`);
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (mtimeMs === undefined) return null;
  const before = known.get(file);
  if (before?.mtimeMs === mtimeMs) return before;
  const manifest = filmManifestSchema.parse(readJson(file));
  const made = { mtimeMs, manifest, transcript: transcriptSchema.parse(readJson(fileOf(manifest.transcript.file))) };
  known.set(file, made);
  return made;
}

function readyFrom({ manifest, transcript }: Made, locale: Locale): ReadyFilm {
  return {
    state: 'ready',
    src: addressOf(manifest.video.file),
    type: 'video/mp4',
    download: addressOf(manifest.video.file),
    isSynthetic: true,
    lang: manifest.lang,
    poster: addressOf(manifest.poster.file),
    durationSeconds: manifest.durationSeconds,
    captions: manifest.captions.map(({ lang, file }) => ({ lang, src: addressOf(file), isDefault: lang === locale })),
    chaptersSrc: addressOf(manifest.chapters.file),
    thumbnailsSrc: addressOf(manifest.thumbnails.file),
    transcript,
  };
}

function narratedFilm(lessonId: string, locale: Locale, isSpoken: boolean): Film {
  const own = findMade(lessonId, locale);
  if (own) return readyFrom(own, locale);
  const english = findMade(lessonId, masterLocale);
  const meanwhile = english && readyFrom(english, locale);
  return meanwhile && !isSpoken ? meanwhile : { state: 'making', meanwhile };
}

function fromFile({ url, type, download, captions }: FilmFile, lang: Locale, locale: Locale): ReadyFilm {
  const tracks = Object.entries(captions) as [Locale, string][];
  return {
    state: 'ready',
    src: url,
    type,
    download: download ?? (isStream(type) ? null : url),
    isSynthetic: false,
    lang,
    poster: null,
    durationSeconds: null,
    captions: tracks.map(([of, src]) => ({ lang: of, src, isDefault: of === locale })),
    chaptersSrc: null,
    thumbnailsSrc: null,
    transcript: null,
  };
}

function givenFilm(definition: Exclude<LessonFilm['definition'], { kind: 'narrated' }>, locale: Locale): Film | null {
  const lang = definition.sources[locale] ? locale : masterLocale;
  const source = definition.sources[lang];
  if (!source) return null;
  const poster = definition.poster ?? null;
  if (definition.kind === 'file') return { ...fromFile(source, lang, locale), poster };
  return { state: 'embed', src: source.url, host: new URL(source.url).host, lang, poster } satisfies EmbeddedFilm;
}

/**
 * The film of a lesson for readers of a language, as it can be shown now.
 * Without `film` it is taken for a narrated one; null when the lesson's film has no source at all.
 */
export function filmOf(lessonId: string, locale: Locale, film?: LessonFilm): Film | null {
  if (film && film.definition.kind !== 'narrated') return givenFilm(film.definition, locale);
  const original = film?.definition.sources[locale];
  if (original) return fromFile(original, locale, locale);
  const isSpoken = film?.narration[locale].slides.every(({ lang }) => lang === locale) ?? true;
  return narratedFilm(lessonId, locale, isSpoken);
}

/** Whether a narrated film lies ready in one language. */
export function isMade(lessonId: string, locale: Locale): boolean {
  return findMade(lessonId, locale) !== null;
}
