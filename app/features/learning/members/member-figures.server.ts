import { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { Statements } from '../../../platform/statements.server';

/** The earliest deadline, with extensions, of a module that the member `m` has not done. */
export const nextDueOn = Prisma.sql`(
  SELECT MIN(COALESCE(e."dueOn", d."dueOn")) FROM "CohortDeadline" d
  LEFT JOIN "DeadlineExtension" e ON e."cohortId" = d."cohortId" AND e."moduleId" = d."moduleId" AND e."learnerId" = m."learnerId"
  WHERE d."cohortId" = m."cohortId"
    AND COALESCE((SELECT s."doneModules" FROM "LearnerSummary" s WHERE s."learnerId" = m."learnerId"), '[]') NOT LIKE '%"' || d."moduleId" || '"%')`;

const failedTwice = Prisma.sql`EXISTS (
  SELECT 1 FROM "QuizAttempt" a JOIN "LessonProgress" p ON p."learnerId" = a."learnerId" AND p."lessonId" = a."lessonId"
  WHERE a."learnerId" = m."learnerId" AND NOT a."passed" AND p."doneAt" IS NULL
  GROUP BY a."lessonId" HAVING COUNT(*) >= 2)`;

/**
 * Brings the figures that lists of members show up to date with what these learners have done: one statement, at the end of
 * the transaction that changes their progress. It changes no row of a learner who is in no cohort.
 */
export async function keepMemberFigures(tx: Statements, learnerIds: readonly string[]): Promise<void> {
  if (learnerIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "CohortMember" AS m SET
      "startedAt" = (SELECT MIN("openedAt") FROM "LessonProgress" p WHERE p."learnerId" = m."learnerId"),
      "openedCount" = (SELECT COUNT(*) FROM "LessonProgress" p WHERE p."learnerId" = m."learnerId"),
      "doneCount" = (SELECT COUNT("doneAt") FROM "LessonProgress" p WHERE p."learnerId" = m."learnerId"),
      "lastActiveAt" = COALESCE((SELECT s."lastActiveAt" FROM "LearnerSummary" s WHERE s."learnerId" = m."learnerId"), m."joinedAt"),
      "finishedAt" = (SELECT s."finishedAt" FROM "LearnerSummary" s WHERE s."learnerId" = m."learnerId"),
      "failedTwice" = ${failedTwice},
      "nextDueOn" = ${nextDueOn}
    WHERE m."learnerId" IN (${Prisma.join([...learnerIds])}) AND m."leftAt" IS NULL`;
}
