import type { Span } from '../films/spans';
import type { FilmStanding, LessonState, Summary } from './progress';

/** A summary as its row holds it. */
export interface SummaryRow {
  lessons: string;
  lastLessonId: string | null;
  lastActiveAt: Date;
}

/** A film's standing as its row holds it. */
export interface FilmRow {
  position: number;
  spans: string;
}

/** Reads a summary row; its JSON was written by this program. */
export function readSummary({ lessons, lastLessonId, lastActiveAt }: SummaryRow): Summary {
  return { lessons: JSON.parse(lessons) as Record<string, LessonState>, lastLessonId, lastActiveAt };
}

/** Reads a film row; its JSON was written by this program. */
export function readFilm({ position, spans }: FilmRow): FilmStanding {
  return { position, spans: JSON.parse(spans) as Span[] };
}
