import { Prisma } from '../../../prisma/generated/sqlite/client';
import type { Statements } from '../../platform/statements.server';
import { unionSpans, type Span } from '../films/spans';
import type { Mark } from './lesson-marks.server';
import { readFilm, type FilmRow } from './progress';

/** What one learner watched of one film, up to a moment. */
export interface FilmReport {
  learnerId: string;
  lessonId: string;
  position: number;
  spans: readonly Span[];
  savedAt: Date;
}

/** Two reports of one film as one: all that was watched, the position of the later one. */
export function uniteReports(a: FilmReport, b: FilmReport): FilmReport {
  const later = b.savedAt >= a.savedAt ? b : a;
  return { ...later, spans: unionSpans(a.spans, b.spans) };
}

/** One report per learner and film. */
export function gatherReports(reports: readonly FilmReport[]): FilmReport[] {
  const gathered = new Map<string, FilmReport>();
  for (const report of reports) {
    const known = gathered.get(keyOf(report));
    gathered.set(keyOf(report), known ? uniteReports(known, report) : { ...report, spans: unionSpans(report.spans, []) });
  }
  return [...gathered.values()];
}

/** Unites reports with what is stored and answers how each film stands now; the learners must be held. */
export async function writeFilms(tx: Statements, reports: readonly FilmReport[]): Promise<FilmReport[]> {
  if (reports.length === 0) return [];
  const gathered = gatherReports(reports);
  const stored = await tx.$queryRaw<(FilmRow & { learnerId: string; lessonId: string; savedAt: Date })[]>`
    SELECT "learnerId", "lessonId", "position", "spans", "savedAt" FROM "FilmProgress"
    WHERE "learnerId" IN (${Prisma.join(unique(gathered.map((one) => one.learnerId)))})
      AND "lessonId" IN (${Prisma.join(unique(gathered.map((one) => one.lessonId)))})`;
  const known = new Map(stored.map((row) => [keyOf(row), { ...row, ...readFilm(row) }]));
  const united = gathered.map((report) => {
    const before = known.get(keyOf(report));
    return before ? uniteReports(before, report) : report;
  });
  const rows = united.map((one) => Prisma.sql`(${one.learnerId}, ${one.lessonId}, ${one.position}, ${JSON.stringify(one.spans)}, ${one.savedAt})`);
  await tx.$executeRaw`
    INSERT INTO "FilmProgress" ("learnerId", "lessonId", "position", "spans", "savedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId", "lessonId") DO UPDATE SET "position" = excluded."position", "spans" = excluded."spans", "savedAt" = excluded."savedAt"`;
  return united;
}

/** That the film's lesson is finished, once enough of it was watched. */
export function watchedMark({ learnerId, lessonId, savedAt }: FilmReport): Mark {
  return { learnerId, lessonId, openedAt: savedAt, doneAt: savedAt };
}

function keyOf({ learnerId, lessonId }: { learnerId: string; lessonId: string }): string {
  return `${learnerId} ${lessonId}`;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
