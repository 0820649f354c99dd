import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { filmManifestSchema, patienceMs, type FilmManifest } from '../app/features/films/film';
import { locales, type Locale } from '../app/platform/locale';
import { sweep } from './files';
import { isCurrent, makeFilm, manifestFile, type Job } from './film-maker';
import { takeLock } from './lock';
import { prune } from './prune';
import { readScripts, type LessonScripts } from './script';
import { clock, textTable } from './text-table';

export interface Wish {
  lesson: string;
  locale: Locale;
  /** when somebody asked last, in milliseconds since 1970; a page that waits asks again and again */
  askedAt: number;
}

export interface Order {
  contentFolder: string;
  mediaFolder: string;
  /** only this lesson's film */
  lesson?: string | undefined;
  /** only this language */
  locale?: Locale | undefined;
  /** films somebody asked for, made before all others in this order; more may come while others are made */
  first?: Wish[] | undefined;
  /** makes nothing that nobody is waiting for */
  onlyAsked?: boolean | undefined;
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
  return lessons.flatMap((lesson) =>
    locales.flatMap((locale) => {
      const script = lesson.scripts[locale];
      const wanted = (order.lesson ?? lesson.lesson) === lesson.lesson && (order.locale ?? locale) === locale;
      return script && wanted && !lesson.replaced.includes(locale) ? [{ lesson, script, mediaFolder: order.mediaFolder, say: order.say }] : [];
    }),
  );
}

/** Takes out of the jobs what somebody waits for longest, else what was asked for by somebody who left, else the first. */
export function takeNext<Kind extends { script: { lesson: string; locale: Locale } }>(jobs: Kind[], { first = [], onlyAsked = false }: Pick<Order, 'first' | 'onlyAsked'>, now: number): Kind | undefined {
  const placesOf = (wishes: readonly Wish[]) => wishes.map(({ lesson, locale }) => jobs.findIndex(({ script }) => script.lesson === lesson && script.locale === locale)).filter((place) => place >= 0);
  const [waitedFor] = placesOf(first.filter(({ askedAt }) => now - askedAt < patienceMs));
  const place = onlyAsked ? waitedFor : (waitedFor ?? placesOf(first)[0] ?? 0);
  return place === undefined ? undefined : jobs.splice(place, 1)[0];
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

async function makeAll(jobs: readonly Job[], order: Order): Promise<Result> {
  const result: Result = { made: [], failures: [] };
  const left = [...jobs];
  for (let job = takeNext(left, order, Date.now()); job; job = takeNext(left, order, Date.now())) {
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
    const result = await makeAll(jobsOf(order, lessons), order);
    for (const { lesson } of lessons) prune(path.join(order.mediaFolder, lesson), Date.now());
    return result;
  } finally {
    release();
  }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/** A table of what there is now: length, size, size per minute, and how long the making took. */
export function tableOf(made: readonly Made[]): string {
  const rows = made.map(({ manifest, seconds }) => {
    const perMinute = `${kilobytes((manifest.video.bytes * 60) / manifest.durationSeconds)}/min`;
    const took = seconds === null ? 'unchanged' : `${seconds.toFixed(1)} s`;
    return [manifest.lesson, manifest.lang, clock(manifest.durationSeconds), kilobytes(manifest.video.bytes), perMinute, took];
  });
  return textTable([['film', 'language', 'length', 'size', 'rate', 'made in'], ...rows]);
}
