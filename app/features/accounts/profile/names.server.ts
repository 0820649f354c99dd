import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';

/** The names of the accounts of learners, by learner; who has no account any more has no name. */
export async function namesOfLearners(learnerIds: readonly string[]): Promise<Map<string, string>> {
  if (learnerIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT l."id", u."name" FROM "Learner" l JOIN "User" u ON u."id" = l."userId" WHERE l."id" IN (${Prisma.join([...new Set(learnerIds)])})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
