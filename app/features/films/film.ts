import { z } from 'zod';
import { locales, type Locale } from '../../platform/locale';

/** A page that waits for a film asks every ten seconds: who has not asked for this long, in milliseconds, does not wait any more. */
export const patienceMs = 30_000;

const locale = z.enum(locales);
const file = z.object({ file: z.string(), bytes: z.number().int().nonnegative() });

export const transcriptSchema = z.object({
  title: z.string(),
  lang: locale,
  chapters: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      start: z.number(),
      /** the picture, for those who cannot see it */
      describes: z.string(),
      sentences: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })),
    }),
  ),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** What the pipeline writes last, when every file of a film in one language lies in place. */
export const filmManifestSchema = z.object({
  lesson: z.string(),
  lang: locale,
  /** fingerprint of script, voice and design: changes exactly when picture or sound change */
  hash: z.string(),
  durationSeconds: z.number().positive(),
  video: file,
  poster: file,
  posterJpeg: file,
  sprite: file,
  thumbnails: file,
  chapters: file,
  transcript: file,
  captions: z.array(file.extend({ lang: locale })),
});
export type FilmManifest = z.infer<typeof filmManifestSchema>;

export interface Captions {
  lang: Locale;
  src: string;
  isDefault: boolean;
}

/** A film that can be played now. Times are seconds, addresses are ready for `src`. */
export interface ReadyFilm {
  state: 'ready';
  src: string;
  type: string;
  /** the whole film as one file; null where there is only a stream */
  download: string | null;
  /** whether a machine speaks; false for a filmed original */
  isSynthetic: boolean;
  /** language that is spoken; another one than the page's when the own film is missing */
  lang: Locale;
  poster: string | null;
  durationSeconds: number | null;
  captions: Captions[];
  chaptersSrc: string | null;
  thumbnailsSrc: string | null;
  transcript: Transcript | null;
}

/** A film that the pipeline has still to make; meanwhile the English one, with captions in the page's language. */
export interface MakingFilm {
  state: 'making';
  meanwhile: ReadyFilm | null;
}

/** A film on somebody else's site: nothing of it is loaded before the reader agrees. */
export interface EmbeddedFilm {
  state: 'embed';
  src: string;
  /** the site that will see the reader's address */
  host: string;
  lang: Locale;
  poster: string | null;
}

export type Film = ReadyFilm | MakingFilm | EmbeddedFilm;

/** Whether a media type is that of an HLS playlist, which names pieces of a film instead of holding one (RFC 8216, section 4). */
export function isStream(type: string): boolean {
  return /^(application\/(vnd\.apple\.mpegurl|x-mpegurl)|audio\/mpegurl)$/i.test(type);
}

/** The still picture of a film, in whatever state it is; null when there is none yet. */
export function posterOf(film: Film): string | null {
  return film.state === 'embed' ? film.poster : (playable(film)?.poster ?? null);
}

/** The ready film behind a film in any state, if there is one to play. */
export function playable(film: Film): ReadyFilm | null {
  if (film.state === 'ready') return film;
  return film.state === 'making' ? film.meanwhile : null;
}

/** The id of a sentence on the page that has the film's words. */
export function sentenceId(chapterId: string, index: number): string {
  return `said-${chapterId}-${index}`;
}

/** The id of the sentence that is said at a second of the film; the one before it where nobody speaks. Null before the first. */
export function sentenceAt({ chapters }: Transcript, second: number): string | null {
  const said = chapters.flatMap(({ id, sentences }) => sentences.map(({ start }, index) => ({ start, id: sentenceId(id, index) })));
  // A second that was noted is that in which the sentence begins, without its fraction.
  return said.findLast(({ start }) => Math.floor(start) <= second)?.id ?? null;
}
