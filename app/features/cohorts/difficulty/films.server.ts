import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { listPublishedLessons, type Lesson } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { playable } from '../../films/film';
import { filmOf } from '../../films/film.server';
import type { Span } from '../../films/spans';
import type { CohortDetails } from '../cohort';
import { findCount, keepCount, walkLearners, type Counter } from '../counting/counting.server';
import { countViewer, emptyFilm, reachOf, shownFilm, type FilmPart, type FilmSums, type FilmTally, type PartReach } from './films';
import type { Said } from './question-lines';

async function sumUp(cohort: CohortDetails): Promise<FilmTally> {
  const films: FilmTally['films'] = {};
  const members = await walkLearners(cohort.id, async ({ where }) => {
    const rows = await db.$queryRaw<{ lessonId: string; spans: string }[]>`
      SELECT f."lessonId", f."spans" FROM "CohortMember" m JOIN "FilmProgress" f ON f."learnerId" = m."learnerId" WHERE ${where}`;
    for (const { lessonId, spans } of rows) countViewer((films[lessonId] ??= emptyFilm()), JSON.parse(spans) as Span[]);
  });
  return { members, films };
}

const films: Counter<FilmTally> = { kind: 'films', job: 'countFilms', sumUp };

/** The job that counts what a cohort's learners watched. */
export async function countFilms(payload: unknown, now: Date): Promise<void> {
  await keepCount(films, payload, now);
}

/** The name of a part of a film; a film whose chapters are not known has parts without names. */
export interface PartLabel {
  title: Said | null;
  seconds: number | null;
}

/** A film with how far people watched it; null where too few did. */
export interface FilmFigures {
  id: string;
  number: string;
  title: Said;
  shown: FilmSums | null;
  parts: PartReach<PartLabel>[];
}

const unnamedParts = 8;

/** The chapters of a film in the language of the page, or equal parts where nobody knows them. */
function partsOf(lesson: Lesson, locale: Locale): FilmPart<PartLabel>[] {
  const made = filmOf(lesson.id, locale, lesson.film);
  const ready = made && playable(made);
  const { transcript, durationSeconds } = ready ?? {};
  if (!transcript || !durationSeconds) return Array.from({ length: unnamedParts }, (_, index) => ({ label: { title: null, seconds: null }, from: index / unnamedParts }));
  return transcript.chapters.map(({ title, start }) => ({ label: { title: { text: title, lang: transcript.lang }, seconds: start }, from: start / durationSeconds }));
}

/** How far the films of the course were watched, and as of when; null while a large cohort is counted for the first time. */
export async function getFilms(cohort: CohortDetails, locale: Locale, now: Date): Promise<{ countedAt: Date; films: FilmFigures[] } | null> {
  const counted = await findCount(films, cohort, now);
  if (!counted) return null;
  const lessons = listPublishedLessons(getCourse()).filter(({ kind }) => kind === 'video');
  const figures = lessons.map((lesson) => {
    const shown = shownFilm(counted.tally.films[lesson.id]);
    const { text, lang } = lesson.text[locale].title;
    return { id: lesson.id, number: lesson.number, title: { text, lang }, shown, parts: shown ? reachOf(shown, partsOf(lesson, locale)) : [] };
  });
  return { countedAt: counted.countedAt, films: figures };
}
