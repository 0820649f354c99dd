import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { writeTransaction, type Statements } from '../../../platform/statements.server';
import { findLesson, type Course } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { believedAt, refusalOf } from '../../learning/progress';
import { holdConsent } from './consent.server';
import { gatherVisits, maxSecondsOf, type VisitOp } from './visit';

/** Whose visits they are; without an account nobody has agreed to anything. */
export interface VisitOwner {
  learnerId: string;
  userId: string | null;
}

export type VisitAck = { id: string; ok: true } | { id: string; refused: string };

async function write(tx: Statements, visits: readonly VisitOp[], { learnerId, course, now }: { learnerId: string; course: Course; now: Date }): Promise<void> {
  const rows = visits.map(({ visit, lesson, language, startedAt, seconds, interrupted }) => {
    const counted = Math.min(seconds, maxSecondsOf(findLesson(course, lesson) ?? { minutes: 0 }));
    return Prisma.sql`(${learnerId}, ${visit}, ${lesson}, ${language}, ${believedAt(startedAt, now)}, ${counted}, ${interrupted ? Prisma.sql`TRUE` : Prisma.sql`FALSE`}, ${now})`;
  });
  await tx.$executeRaw`
    INSERT INTO "LessonVisit" ("learnerId", "visitId", "lessonId", "locale", "startedAt", "activeSeconds", "wasInterrupted", "savedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId", "visitId") DO UPDATE SET
      "activeSeconds" = CASE WHEN excluded."activeSeconds" > "LessonVisit"."activeSeconds" THEN excluded."activeSeconds" ELSE "LessonVisit"."activeSeconds" END,
      "wasInterrupted" = "LessonVisit"."wasInterrupted" OR excluded."wasInterrupted", "savedAt" = excluded."savedAt"`;
}

/**
 * Keeps how long visits to lessons lasted, of whoever agreed to have it measured, and answers for each report; the same again,
 * in whatever order, changes nothing.
 */
export async function saveVisits({ learnerId, userId }: VisitOwner, ops: readonly VisitOp[], now: Date): Promise<VisitAck[]> {
  const course = getCourse();
  const refusals = ops.map(({ lesson }) => refusalOf({ kind: 'open', lesson }, course));
  const taken = gatherVisits(ops.filter((_, index) => refusals[index] === null));
  const isAgreed = userId !== null && taken.length > 0 && (await writeTransaction(async (tx) => {
    if (!(await holdConsent(tx, userId))) return false;
    await write(tx, taken, { learnerId, course, now });
    return true;
  }));
  return ops.map(({ id }, index): VisitAck => {
    const refused = refusals[index] ?? (isAgreed ? null : 'no-consent');
    return refused === null ? { id, ok: true } : { id, refused };
  });
}
