import { db } from '../../platform/database.server';
import { statements } from '../../platform/statements.server';
import { emptySummary, type FilmRow, type FilmStanding, readFilm, readSummary, type Summary, type SummaryRow } from './progress';

/** A learner's lessons at a glance; empty for somebody who has not begun. */
export async function findSummary(learnerId: string): Promise<Summary> {
  const [row] = await statements.$queryRaw<SummaryRow[]>`
    SELECT "lessons", "lastLessonId", "lastActiveAt" FROM "LearnerSummary" WHERE "learnerId" = ${learnerId}`;
  return row ? readSummary(row) : emptySummary;
}

type CompanyRow = { [K in keyof SummaryRow]: SummaryRow[K] | null } & { isMember: boolean | number };

/** A learner's lessons at a glance, and whether they belong to any cohort, in one query. */
export async function findSummaryAndCompany(learnerId: string): Promise<{ summary: Summary; isMember: boolean }> {
  const [row] = await statements.$queryRaw<CompanyRow[]>`
    SELECT s."lessons", s."lastLessonId", s."lastActiveAt", EXISTS (SELECT 1 FROM "CohortMember" m WHERE m."learnerId" = l."id" AND m."leftAt" IS NULL) AS "isMember"
    FROM (SELECT CAST(${learnerId} AS TEXT) AS "id") l LEFT JOIN "LearnerSummary" s ON s."learnerId" = l."id"`;
  return { summary: row?.lessons ? readSummary(row as SummaryRow) : emptySummary, isMember: Boolean(row?.isMember) };
}

/** Where a learner is in the film of a lesson, or null when it was never played. */
export async function findFilmProgress(learnerId: string, lessonId: string): Promise<FilmStanding | null> {
  const [row] = await statements.$queryRaw<FilmRow[]>`
    SELECT "position", "spans" FROM "FilmProgress" WHERE "learnerId" = ${learnerId} AND "lessonId" = ${lessonId}`;
  return row ? readFilm(row) : null;
}

/** Guests known to be merged; a merge is for ever, so it need not be asked twice. */
const mergedInto = new Map<string, string>();
const maxRemembered = 10_000;

/** Tells whether what was done under one learner's id belongs to the actor: the same id, or a guest merged into it. */
export async function isMineOrMerged(learnerId: string, actorLearnerId: string): Promise<boolean> {
  if (learnerId === actorLearnerId) return true;
  const known = mergedInto.get(learnerId) ?? (await findMergedInto(learnerId));
  return known === actorLearnerId;
}

async function findMergedInto(learnerId: string): Promise<string | null> {
  const row = await db.learner.findUnique({ where: { id: learnerId }, select: { mergedIntoId: true } });
  if (!row?.mergedIntoId) return null;
  if (mergedInto.size >= maxRemembered) mergedInto.clear();
  mergedInto.set(learnerId, row.mergedIntoId);
  return row.mergedIntoId;
}
