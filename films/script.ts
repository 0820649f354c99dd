import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales, type Locale } from '../app/platform/locale';
import { pictures } from './pictures/pictures';
import { readingSeconds } from './captions';
import { voiceVersion } from './voice';

/** Part of every film's fingerprint: raise it when motion, sound, encoding or what stands on every slide change. */
export const DESIGN_VERSION = 'design-2';

const filmSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.string(),
  sources: z.record(z.string(), z.unknown()).default({}),
  slides: z.array(z.object({ id: z.string(), picture: z.string(), sentences: z.number().int().positive() })).default([]),
});

const slideTextSchema = z.object({
  chapter: z.string(),
  heading: z.string(),
  labels: z.record(z.string(), z.string()).default({}),
  describes: z.string(),
  say: z.array(z.string().min(1)).min(1),
});

const narrationSchema = z.object({ title: z.string(), slides: z.record(z.string(), slideTextSchema) });

export interface ScriptSlide extends z.infer<typeof slideTextSchema> {
  id: string;
  picture: string;
  /** one recorded file or nothing per sentence */
  recordings: Array<string | null>;
  /** how long each sentence must last with its pause, so that its captions can be read in every language: in half seconds */
  readSeconds: number[];
}

/** Everything one film in one language is made from. */
export interface Script {
  lesson: string;
  locale: Locale;
  title: string;
  slides: ScriptSlide[];
}

export interface LessonScripts {
  lesson: string;
  /** languages in which a filmed original is shown instead */
  replaced: string[];
  scripts: Partial<Record<Locale, Script>>;
}

type FilmFile = z.infer<typeof filmSchema>;
type NarrationFile = z.infer<typeof narrationSchema>;

function recordingOf(folder: string, slide: string, number: number): string | null {
  const file = path.join(folder, `${slide}-${number}.wav`);
  return existsSync(file) ? file : null;
}

function combined(film: FilmFile, narration: NarrationFile, folder: string): Omit<Script, 'locale'> | null {
  const slides: ScriptSlide[] = [];
  for (const { id, picture, sentences } of film.slides) {
    const text = narration.slides[id];
    if (!text) return null;
    if (text.say.length !== sentences) {
      throw new Error(`Slide ${id} needs ${sentences} sentences and has ${text.say.length}.`);
    }
    const recordings = text.say.map((_, index) => recordingOf(folder, id, index + 1));
    slides.push({ ...text, id, picture, recordings, readSeconds: [] });
  }
  return { lesson: film.id, title: narration.title, slides };
}

function readScript(film: FilmFile, folder: string, locale: Locale): Script | null {
  const file = path.join(folder, `narration.${locale}.yaml`);
  if (!existsSync(file)) return null;
  try {
    const narration = narrationSchema.parse(parse(readFileSync(file, 'utf8')));
    const script = combined(film, narration, path.join(folder, 'recordings', locale));
    return script && { ...script, locale };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A film waits for its slowest captions; the steps keep a changed word of another language from making it anew. */
function giveReadingTimes(scripts: readonly Script[]): void {
  for (const { slides } of scripts) {
    for (const [index, slide] of slides.entries()) {
      const longest = (sentence: number) => Math.max(...scripts.map(({ slides: all }) => readingSeconds(all[index]?.say[sentence] ?? '')));
      slide.readSeconds = slide.say.map((_, sentence) => Math.ceil(longest(sentence) * 2) / 2);
    }
  }
}

/** The trailer comes first: it stands on the front page. */
const filmFolders = ['trailer', 'modules'];

function listFilmFiles(contentFolder: string): string[] {
  return filmFolders.flatMap((name) => {
    const folder = path.join(contentFolder, name);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((found) => path.basename(found) === 'film.yaml');
    return names.sort().map((found) => path.join(folder, found));
  });
}

/** All narrated films below a content folder, with the languages whose narration is complete. */
export function readScripts(contentFolder: string): LessonScripts[] {
  return listFilmFiles(contentFolder).flatMap((file) => {
    const film = filmSchema.parse(parse(readFileSync(file, 'utf8')));
    if (film.kind !== 'narrated') return [];
    const scripts: LessonScripts['scripts'] = {};
    for (const locale of locales) {
      const script = readScript(film, path.dirname(file), locale);
      if (script) scripts[locale] = script;
    }
    giveReadingTimes(Object.values(scripts));
    return [{ lesson: film.id, replaced: Object.keys(film.sources), scripts }];
  });
}

/** A short fingerprint of anything that can be written as JSON. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

/** Fingerprint of a film: changes with its script, its recordings, the voice or the design, and with nothing else. */
export function filmHash(script: Script): string {
  const slides = script.slides.map(({ recordings, ...slide }) => ({
    ...slide,
    seal: pictures[slide.picture]?.seal,
    labels: Object.entries(slide.labels).sort(([a], [b]) => (a < b ? -1 : 1)),
    recordings: recordings.map((file) => file && createHash('sha256').update(readFileSync(file)).digest('hex')),
  }));
  return fingerprint([DESIGN_VERSION, voiceVersion(script.locale), script.lesson, script.locale, script.title, slides]);
}
