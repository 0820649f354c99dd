import { Prisma } from '../../../prisma/generated/sqlite/client';
import type { Locale } from '../../platform/locale';
import type { Statements } from '../../platform/statements.server';
import { getCourse } from '../content/load.server';
import { outsideViews } from '../content/states/view.server';
import { tellFinished } from './members/finished.server';
import { keepMemberFigures } from './members/member-figures.server';
import { emptySummary, readSummary, type Summary, type SummaryRow, uniteStates } from './progress';
import { completionOf } from './standing';

/** That a learner opened a lesson at a moment, and finished it if `doneAt` is given. */
export interface Mark {
  learnerId: string;
  lessonId: string;
  openedAt: Date;
  doneAt: Date | null;
}

/**
 * Makes the learners' rows where they are missing and holds them until the transaction ends, so that
 * two writers of one learner follow each other on either database. Call it before reading their progress.
 * Answers under which id each of them is kept: a guest who was merged meanwhile, under the learner's.
 */
export async function holdLearners(tx: Statements, learners: readonly { id: string; locale: Locale }[], now: Date): Promise<(id: string) => string> {
  // Always in one order: two batches that share learners must not wait for each other.
  const sorted = [...new Map(learners.map((learner) => [learner.id, learner])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return (id) => id;
  const rows = sorted.map(({ id, locale }) => Prisma.sql`(${id}, ${locale}, ${now})`);
  const touched = await tx.$queryRaw<{ id: string; mergedIntoId: string | null }[]>`
    INSERT INTO "Learner" ("id", "locale", "createdAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("id") DO UPDATE SET "locale" = excluded."locale"
    WHERE "Learner"."locale" <> excluded."locale" OR "Learner"."mergedIntoId" IS NOT NULL
    RETURNING "id", "mergedIntoId"`;
  const merged = new Map(touched.flatMap(({ id, mergedIntoId }): [string, string][] => (mergedIntoId ? [[id, mergedIntoId]] : [])));
  const targets = sorted.flatMap(({ id, locale }) => (merged.has(id) ? [{ id: merged.get(id) ?? id, locale }] : []));
  if (targets.length > 0) await holdLearners(tx, targets, now);
  return (id) => merged.get(id) ?? id;
}

/** Writes what the marks say and the summaries that follow from them; the learners must be held. */
export async function writeMarks(tx: Statements, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await upsertLessons(tx, uniteMarks(marks));
  const learnerIds = [...new Set(marks.map(({ learnerId }) => learnerId))];
  const rows = await tx.$queryRaw<(SummaryRow & { learnerId: string })[]>`
    SELECT "learnerId", "lessons", "lastLessonId", "lastActiveAt" FROM "LearnerSummary" WHERE "learnerId" IN (${Prisma.join(learnerIds)})`;
  const summaries = new Map(rows.map((row) => [row.learnerId, readSummary(row)]));
  for (const mark of marks) summaries.set(mark.learnerId, withMark(summaries.get(mark.learnerId) ?? emptySummary, mark));
  await writeSummaries(tx, summaries);
  await keepMemberFigures(tx, learnerIds);
}

/** Writes summaries as they are given; the learners must be held. */
export async function writeSummaries(tx: Statements, summaries: ReadonlyMap<string, Summary>): Promise<void> {
  const finished: string[] = [];
  const rows = [...summaries].map(([learnerId, { lessons, lastLessonId, lastActiveAt }]) => {
    const doneCount = Object.values(lessons).filter((state) => state === 'done').length;
    const at = lastActiveAt ?? new Date(0);
    const { doneModules, isFinished } = completionOf(lessons, outsideViews(getCourse));
    if (isFinished) finished.push(learnerId);
    return Prisma.sql`(${learnerId}, ${JSON.stringify(lessons)}, ${doneCount}, ${lastLessonId}, ${at}, ${JSON.stringify(doneModules)}, ${isFinished ? at : null})`;
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "LearnerSummary" ("learnerId", "lessons", "doneCount", "lastLessonId", "lastActiveAt", "doneModules", "finishedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId") DO UPDATE SET "lessons" = excluded."lessons", "doneCount" = excluded."doneCount",
      "lastLessonId" = excluded."lastLessonId", "lastActiveAt" = excluded."lastActiveAt", "doneModules" = excluded."doneModules",
      "finishedAt" = COALESCE("LearnerSummary"."finishedAt", excluded."finishedAt")`;
  await tellFinished(tx, finished);
}

/** One mark per learner and lesson: the earliest opening and the earliest finish. */
export function uniteMarks(marks: readonly Mark[]): Mark[] {
  const united = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.learnerId} ${mark.lessonId}`;
    const known = united.get(key);
    united.set(key, known ? { ...mark, openedAt: earlier(known.openedAt, mark.openedAt) ?? mark.openedAt, doneAt: earlier(known.doneAt, mark.doneAt) } : mark);
  }
  return [...united.values()];
}

/** The earlier of two moments; a missing one does not count. */
export function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function withMark(summary: Summary, { lessonId, openedAt, doneAt }: Mark): Summary {
  const at = doneAt ?? openedAt;
  const isLast = summary.lastActiveAt === null || at >= summary.lastActiveAt;
  return {
    lessons: { ...summary.lessons, [lessonId]: uniteStates(summary.lessons[lessonId], doneAt ? 'done' : 'opened') },
    lastLessonId: isLast ? lessonId : summary.lastLessonId,
    lastActiveAt: isLast ? at : summary.lastActiveAt,
  };
}

/** Adds lessons to what is stored: the earliest opening and the earliest finish stand. */
export async function upsertLessons(tx: Statements, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ learnerId, lessonId, openedAt, doneAt }) => Prisma.sql`(${learnerId}, ${lessonId}, ${openedAt}, ${doneAt})`);
  await tx.$executeRaw`
    INSERT INTO "LessonProgress" ("learnerId", "lessonId", "openedAt", "doneAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId", "lessonId") DO UPDATE SET
      "openedAt" = CASE WHEN excluded."openedAt" < "LessonProgress"."openedAt" THEN excluded."openedAt" ELSE "LessonProgress"."openedAt" END,
      "doneAt" = CASE WHEN "LessonProgress"."doneAt" IS NULL OR excluded."doneAt" < "LessonProgress"."doneAt" THEN excluded."doneAt" ELSE "LessonProgress"."doneAt" END
    WHERE excluded."openedAt" < "LessonProgress"."openedAt"
      OR (excluded."doneAt" IS NOT NULL AND ("LessonProgress"."doneAt" IS NULL OR excluded."doneAt" < "LessonProgress"."doneAt"))`;
}
