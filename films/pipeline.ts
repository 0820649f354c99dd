import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { filmManifestSchema, type FilmManifest } from '../app/features/films/film';
import { locales, type Locale } from '../app/platform/locale';
import { sweep } from './files';
import { isCurrent, makeFilm, manifestFile, type Job } from './film-maker';
import { takeLock } from './lock';
import { readScripts, type LessonScripts } from './script';

export interface Order {
  contentFolder: string;
  mediaFolder: string;
  /** only this lesson's film */
  lesson?: string | undefined;
  /** only this language */
  locale?: Locale | undefined;
  /** the film somebody is waiting for: made before all others */
  first?: { lesson: string; locale: Locale } | undefined;
  say: (line: string) => void;
}

export interface Made {
  manifest: FilmManifest;
  /** how long it took; null when nothing had to be done */
  seconds: number | null;
}

export interface Result {
  made: Made[];
  /** one sentence per film that could not be made; it does not keep the others from being made */
  failures: string[];
}

function jobsOf(order: Order, lessons: readonly LessonScripts[]): Job[] {
  const jobs = lessons.flatMap((lesson) =>
    locales.flatMap((locale) => {
      const script = lesson.scripts[locale];
      const wanted = (order.lesson ?? lesson.lesson) === lesson.lesson && (order.locale ?? locale) === locale;
      return script && wanted ? [{ lesson, script, mediaFolder: order.mediaFolder, say: order.say }] : [];
    }),
  );
  const { first } = order;
  const rank = ({ script }: Job) => Number(!(first?.lesson === script.lesson && first.locale === script.locale));
  return jobs.sort((a, b) => rank(a) - rank(b));
}

async function makeOne(job: Job): Promise<Made> {
  const { lesson, locale } = job.script;
  if (isCurrent(job)) {
    const text = readFileSync(manifestFile(job.mediaFolder, lesson, locale), 'utf8');
    return { manifest: filmManifestSchema.parse(JSON.parse(text)), seconds: null };
  }
  job.say(`${lesson} (${locale})`);
  const begun = performance.now();
  const manifest = await makeFilm(job);
  return { manifest, seconds: (performance.now() - begun) / 1000 };
}

async function makeAll(jobs: readonly Job[]): Promise<Result> {
  const result: Result = { made: [], failures: [] };
  for (const job of jobs) {
    try {
      result.made.push(await makeOne(job));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      result.failures.push(`${job.script.lesson} (${job.script.locale}): ${reason}`);
    }
  }
  return result;
}

/**
 * Makes every ordered film that is missing or outdated, one after the other.
 * Null when another process is at it already: its work serves both.
 */
export async function makeFilms(order: Order): Promise<Result | null> {
  mkdirSync(order.mediaFolder, { recursive: true });
  const release = takeLock(path.join(order.mediaFolder, 'films.lock'));
  if (!release) return null;
  try {
    const lessons = readScripts(order.contentFolder);
    for (const { lesson } of lessons) {
      const folder = path.join(order.mediaFolder, lesson);
      mkdirSync(folder, { recursive: true });
      sweep(folder);
    }
    return await makeAll(jobsOf(order, lessons));
  } finally {
    release();
  }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/** A table of what there is now: length, size, size per minute, and how long the making took. */
export function tableOf(made: readonly Made[]): string {
  const rows = made.map(({ manifest, seconds }) => {
    const minutes = manifest.durationSeconds / 60;
    const length = `${Math.floor(minutes)}:${String(Math.round(manifest.durationSeconds % 60)).padStart(2, '0')}`;
    const size = kilobytes(manifest.video.bytes);
    const perMinute = `${kilobytes(manifest.video.bytes / minutes)}/min`;
    return [manifest.lesson, manifest.lang, length, size, perMinute, seconds === null ? 'unchanged' : `${seconds.toFixed(1)} s`];
  });
  const table = [['film', 'language', 'length', 'size', 'rate', 'made in'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
