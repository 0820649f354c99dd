import { db, type Tx } from '../../../platform/database.server';
import type { Statements } from '../../../platform/statements.server';
import { forgetUser } from '../../accounts/sign-ins/sessions.server';
import { sandboxIdOf } from '../../learning/members/sandbox';

/** Tells, inside a transaction, whether a user agrees, and keeps it so until the transaction ends. */
export async function holdConsent(tx: Statements, userId: string): Promise<boolean> {
  return (await tx.$executeRaw`UPDATE "TimingConsent" SET "userId" = "userId" WHERE "userId" = ${userId} AND "agreedAt" IS NOT NULL`) > 0;
}

async function deleteVisits(tx: Tx, { userId, learnerId }: { userId: string; learnerId: string }): Promise<void> {
  const tester = await tx.tester.findUnique({ where: { userId }, select: { id: true } });
  await tx.lessonVisit.deleteMany({ where: { learnerId: { in: [learnerId, ...(tester ? [sandboxIdOf(tester.id)] : [])] } } });
}

/** Keeps what a user answers; who does not agree, or not any more, has no measured minute left. */
export async function answerTiming(owner: { userId: string; learnerId: string }, agrees: boolean, now: Date): Promise<void> {
  const { userId } = owner;
  await db.$transaction(async (tx) => {
    const known = await tx.timingConsent.findUnique({ where: { userId } });
    const agreedAt = agrees ? (known?.agreedAt ?? now) : null;
    await tx.timingConsent.upsert({ where: { userId }, create: { userId, agreedAt, answeredAt: now }, update: { agreedAt, answeredAt: now } });
    if (!agrees) await deleteVisits(tx, owner);
  });
  forgetUser(userId);
}
