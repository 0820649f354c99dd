import { Prisma } from '../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../platform/database.server';
import type { Module } from '../content/course';
import { readSummary } from '../learning/progress';
import { sandboxIdOf, sandboxPattern, sandboxPrefix } from '../learning/members/sandbox';

/** What testers did in a module: attempts at its quizzes, everything else that is kept of them there, and how many they are. */
export interface SandboxCount {
  attempts: number;
  entries: number;
  testers: number;
}

type Queries = Pick<Tx, '$queryRaw'>;

/** The ids under which something of a module is kept: its lessons, and the tools that they ask for. */
function idsOf({ lessons }: Pick<Module, 'lessons'>): { lessonIds: string[]; toolIds: string[] } {
  const lessonIds = lessons.map(({ id }) => id);
  return { lessonIds, toolIds: [...lessonIds, ...lessons.flatMap(({ toolId }) => toolId ?? [])] };
}

/** What testers did in a module, in one query. */
export async function countSandbox(module: Pick<Module, 'lessons'>, queries: Queries = db): Promise<SandboxCount> {
  const { lessonIds, toolIds } = idsOf(module);
  if (lessonIds.length === 0) return { attempts: 0, entries: 0, testers: 0 };
  const inLessons = Prisma.sql`"learnerId" LIKE ${sandboxPattern} AND "lessonId" IN (${Prisma.join(lessonIds)})`;
  const [row] = await queries.$queryRaw<Record<keyof SandboxCount, number | bigint | null>[]>`
    SELECT SUM("attempt") AS "attempts", SUM("entry") AS "entries", COUNT(DISTINCT "learnerId") AS "testers" FROM (
      SELECT "learnerId", 1 AS "attempt", 0 AS "entry" FROM "QuizAttempt" WHERE ${inLessons}
      UNION ALL SELECT "learnerId", 0, 1 FROM "LessonProgress" WHERE ${inLessons}
      UNION ALL SELECT "learnerId", 0, 1 FROM "FilmProgress" WHERE ${inLessons}
      UNION ALL SELECT "learnerId", 0, 1 FROM "QuizAnswer" WHERE ${inLessons}
      UNION ALL SELECT "learnerId", 0, 1 FROM "Post" WHERE ${inLessons}
      UNION ALL SELECT "learnerId", 0, 1 FROM "ToolField" WHERE "learnerId" LIKE ${sandboxPattern} AND "toolId" IN (${Prisma.join(toolIds)})
    ) AS "kept"`;
  return { attempts: Number(row?.attempts ?? 0), entries: Number(row?.entries ?? 0), testers: Number(row?.testers ?? 0) };
}

/** Takes the lessons of a module out of what is kept of testers at a glance. */
async function shortenSummaries(tx: Tx, lessonIds: readonly string[]): Promise<void> {
  const rows = await tx.learnerSummary.findMany({ where: { learnerId: { startsWith: sandboxPrefix } } });
  for (const row of rows) {
    const kept = Object.fromEntries(Object.entries(readSummary(row).lessons).filter(([id]) => !lessonIds.includes(id)));
    const states = Object.values(kept);
    if (states.length === 0) await tx.learnerSummary.delete({ where: { learnerId: row.learnerId } });
    else await tx.learnerSummary.update({ where: { learnerId: row.learnerId }, data: { lessons: JSON.stringify(kept), doneCount: states.filter((state) => state === 'done').length, lastLessonId: null } });
  }
}

/** Deletes what testers did in a module, inside the caller's transaction, and answers how much it was. */
export async function clearSandbox(tx: Tx, module: Pick<Module, 'lessons'>): Promise<SandboxCount> {
  const count = await countSandbox(module, tx);
  const { lessonIds, toolIds } = idsOf(module);
  const learnerId = { startsWith: sandboxPrefix };
  const inLessons = { where: { learnerId, lessonId: { in: lessonIds } } };
  const inTools = { where: { learnerId, toolId: { in: toolIds } } };
  await tx.quizAttempt.deleteMany(inLessons);
  await tx.quizAnswer.deleteMany(inLessons);
  await tx.lessonProgress.deleteMany(inLessons);
  await tx.filmProgress.deleteMany(inLessons);
  await tx.lessonVisit.deleteMany(inLessons);
  await tx.post.deleteMany(inLessons);
  await tx.toolField.deleteMany(inTools);
  await tx.toolRevision.deleteMany(inTools);
  await shortenSummaries(tx, lessonIds);
  return count;
}

/** Deletes all that a tester did in pilots, inside the caller's transaction. */
export async function removeSandbox(tx: Tx, testerId: string): Promise<void> {
  const where = { learnerId: sandboxIdOf(testerId) };
  await tx.quizAttempt.deleteMany({ where });
  await tx.quizAnswer.deleteMany({ where });
  await tx.lessonProgress.deleteMany({ where });
  await tx.filmProgress.deleteMany({ where });
  await tx.lessonVisit.deleteMany({ where });
  await tx.post.deleteMany({ where });
  await tx.toolField.deleteMany({ where });
  await tx.toolRevision.deleteMany({ where });
  await tx.learnerSummary.deleteMany({ where });
  await tx.learner.deleteMany({ where: { id: where.learnerId } });
}
