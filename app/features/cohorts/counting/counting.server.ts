import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import { enqueueOnce } from '../../../platform/queue.server';
import type { CohortDetails } from '../cohort';
import { readDetails } from '../details.server';
import { isFresh, liveSize } from './freshness';

/** Sums and the moment at which they were right. */
export interface Counted<Sums> {
  tally: Sums;
  countedAt: Date;
}

/** One kind of sums over the learners of a cohort. */
export interface Counter<Sums extends { members: number }> {
  /** as `CohortTally` keeps it */
  kind: 'members' | 'questions' | 'films' | 'stops';
  /** the job that counts */
  job: string;
  sumUp: (cohort: CohortDetails, now: Date) => Promise<Sums>;
}

/** Narrows a statement about members `m` to who learns in a cohort now: no trainers, nobody who left. */
export const belongsTo = (cohortId: string) => Prisma.sql`m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."leftAt" IS NULL`;

/** The learners of a chunk, in the order of their ids; both ends belong to it. */
export interface Chunk {
  learnerIds: string[];
  /** narrows a statement about members `m` to the chunk */
  where: Prisma.Sql;
}

// More than `liveSize`, so that a small cohort is one chunk and its page the same few queries.
const chunkSize = 250;

/** Visits a cohort's learners, some hundred at a time so that others are served meanwhile; answers how many there are. */
export async function walkLearners(cohortId: string, visit: (chunk: Chunk) => Promise<void>): Promise<number> {
  let members = 0;
  let [after, isLast] = ['', false];
  while (!isLast) {
    const rows = await db.$queryRaw<{ learnerId: string }[]>`
      SELECT m."learnerId" FROM "CohortMember" m WHERE ${belongsTo(cohortId)} AND m."learnerId" > ${after} ORDER BY m."learnerId" LIMIT ${chunkSize}`;
    const learnerIds = rows.map(({ learnerId }) => learnerId);
    const last = learnerIds.at(-1) ?? after;
    await visit({ learnerIds, where: Prisma.sql`${belongsTo(cohortId)} AND m."learnerId" > ${after} AND m."learnerId" <= ${last}` });
    members += rows.length;
    [after, isLast] = [last, rows.length < chunkSize];
    if (!isLast) await nextTurn();
  }
  return members;
}

const jobShape = z.object({ cohortId: z.string() });

/** Does the job of a counter: counts a cohort and keeps the sums; a cohort that is gone is no work. */
export async function keepCount<Sums extends { members: number }>({ kind, sumUp }: Counter<Sums>, payload: unknown, now: Date): Promise<void> {
  const { cohortId } = jobShape.parse(payload);
  const row = await db.cohort.findUnique({ where: { id: cohortId } });
  if (!row) return;
  const kept = { figures: JSON.stringify(await sumUp(readDetails(row), now)), countedAt: now };
  await db.cohortTally.upsert({ where: { cohortId_kind: { cohortId, kind } }, create: { cohortId, kind, ...kept }, update: kept });
}

/**
 * A cohort's sums as a trainer sees them: of a small one counted now, of a large one as they were last counted, with a job that
 * counts again when that is too long ago. Null while a large cohort is counted for the first time.
 */
export async function findCount<Sums extends { members: number }>({ kind, job, sumUp }: Counter<Sums>, cohort: CohortDetails, now: Date): Promise<Counted<Sums> | null> {
  const cohortId = cohort.id;
  const [row, memberCount] = await Promise.all([
    db.cohortTally.findUnique({ where: { cohortId_kind: { cohortId, kind } } }),
    db.cohortMember.findMany({ where: { cohortId }, select: { learnerId: true }, take: liveSize + 1 }).then((rows) => rows.length),
  ]);
  if (memberCount <= liveSize) return { tally: await sumUp(cohort, now), countedAt: now };
  const kept = row && { tally: JSON.parse(row.figures) as Sums, countedAt: row.countedAt };
  if (!kept || !isFresh({ members: kept.tally.members, countedAt: kept.countedAt }, now)) await enqueueOnce(db, { id: `${job}-${cohortId}`, kind: job, payload: { cohortId } }, now);
  return kept;
}
