import type { Statements } from '../../../platform/statements.server';
import { Prisma } from '../../../../prisma/generated/sqlite/client';

/**
 * Records in the job queue, inside the caller's transaction, that learners have done all that is published: once each, however
 * often they are named. Who answers to that is said in `app/jobs.server.ts`.
 */
export async function tellFinished(tx: Pick<Statements, '$executeRaw'>, learnerIds: readonly string[], now = new Date()): Promise<void> {
  if (learnerIds.length === 0) return;
  const rows = learnerIds.map((learnerId) => Prisma.sql`(${`finished-${learnerId}`}, 'courseFinished', ${JSON.stringify({ learnerId })}, ${now}, ${now}, 0)`);
  await tx.$executeRaw`
    INSERT INTO "Job" ("id", "kind", "payload", "runAt", "createdAt", "attempts") VALUES ${Prisma.join(rows)} ON CONFLICT ("id") DO NOTHING`;
}
