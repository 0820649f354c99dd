import { db } from '../../platform/database.server';
import { statements } from '../../platform/statements.server';
import { emptySummary, type FilmRow, type FilmStanding, readFilm, readSummary, type Summary, type SummaryRow } from './progress';

/** What pages ask of a learner at once: their lessons, the id of their city's aim, and whether they belong to any cohort or city team. */
export interface Glance {
  summary: Summary;
  aim: string | null;
  isMember: boolean;
  /** the name of the city team with which they share their workbook */
  team: string | null;
}

type GlanceRow = { [K in keyof SummaryRow]: SummaryRow[K] | null } & { aim: string | null; isMember: boolean | number; team: string | null };

/** A learner at a glance, in one query; empty for somebody who has neither begun nor chosen nor joined. */
export async function findGlance(learnerId: string): Promise<Glance> {
  const [row] = await statements.$queryRaw<GlanceRow[]>`
    SELECT s."lessons", s."lastLessonId", s."lastActiveAt", l."aim",
      EXISTS (SELECT 1 FROM "CohortMember" m WHERE m."learnerId" = a."id" AND m."leftAt" IS NULL) AS "isMember",
      (SELECT t."name" FROM "TeamMember" n JOIN "Team" t ON t."id" = n."teamId" WHERE n."learnerId" = a."id") AS "team"
    FROM (SELECT CAST(${learnerId} AS TEXT) AS "id") a LEFT JOIN "LearnerSummary" s ON s."learnerId" = a."id" LEFT JOIN "Learner" l ON l."id" = a."id"`;
  return { summary: row?.lessons ? readSummary(row as SummaryRow) : emptySummary, aim: row?.aim ?? null, isMember: Boolean(row?.isMember), team: row?.team ?? null };
}

/** A learner's lessons at a glance; empty for somebody who has not begun. */
export async function findSummary(learnerId: string): Promise<Summary> {
  return (await findGlance(learnerId)).summary;
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
