import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db, isPostgres } from '../../../platform/database.server';
import { enqueueOnce } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { getCourse } from '../../content/load.server';
import type { CohortDetails } from '../cohort';
import { readDetails } from '../details.server';
import { measureOf } from '../member-standing';
import { memberColumns, readRow, type MemberRow } from './member-rows.server';
import { countDay, countMember, countedSince, emptyTally, isFresh, liveSize, type Tally } from './tally';

/** Sums and the moment at which they were right. */
export interface CountedTally {
  tally: Tally;
  countedAt: Date;
}

const chunkSize = 500;
const belongs = (cohortId: string) => Prisma.sql`m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."leftAt" IS NULL`;

async function listChunk(cohortId: string, afterId: string): Promise<MemberRow[]> {
  const rows = await db.$queryRaw<Parameters<typeof readRow>[0][]>`
    SELECT ${memberColumns} WHERE ${belongs(cohortId)} AND m."learnerId" > ${afterId} ORDER BY m."learnerId" LIMIT ${chunkSize}`;
  return rows.map(readRow);
}

/** How many lessons the learners of a chunk finished on each day. */
function listDays(cohortId: string, [first, last]: [string, string], since: Date) {
  const day = isPostgres(settings.DATABASE_URL) ? Prisma.sql`TO_CHAR(p."doneAt", 'YYYY-MM-DD')` : Prisma.sql`SUBSTR(p."doneAt", 1, 10)`;
  return db.$queryRaw<{ day: string; count: number | bigint }[]>`
    SELECT ${day} AS "day", COUNT(*) AS "count" FROM "CohortMember" m JOIN "LessonProgress" p ON p."learnerId" = m."learnerId"
    WHERE ${belongs(cohortId)} AND m."learnerId" >= ${first} AND m."learnerId" <= ${last} AND p."doneAt" >= ${since} GROUP BY 1`;
}

/** Adds up a cohort's learners, some hundred at a time so that others are served meanwhile. */
async function sumUp(cohort: CohortDetails, now: Date): Promise<Tally> {
  const course = getCourse();
  const tally = emptyTally(course);
  const against = { measure: measureOf(cohort, course, now), course };
  const since = countedSince(cohort.startsOn ?? cohort.createdAt, now);
  let chunk = await listChunk(cohort.id, '');
  while (chunk.length > 0) {
    const [first, last] = [chunk[0]?.learnerId ?? '', chunk.at(-1)?.learnerId ?? ''];
    for (const member of chunk) countMember(tally, member, against);
    for (const { day, count } of await listDays(cohort.id, [first, last], since)) countDay(tally, day, Number(count));
    if (chunk.length < chunkSize) break;
    await nextTurn();
    chunk = await listChunk(cohort.id, last);
  }
  return tally;
}

const jobShape = z.object({ cohortId: z.string() });

/** The job that counts a cohort and keeps the sums; a cohort that is gone is no work. */
export async function countCohort(payload: unknown, now: Date): Promise<void> {
  const { cohortId } = jobShape.parse(payload);
  const row = await db.cohort.findUnique({ where: { id: cohortId } });
  if (!row) return;
  const kept = { figures: JSON.stringify(await sumUp(readDetails(row), now)), countedAt: now };
  await db.cohortTally.upsert({ where: { cohortId }, create: { cohortId, ...kept }, update: kept });
}

/**
 * A cohort's sums as a trainer sees them: of a small one counted now, of a large one as they were last counted, with a job that
 * counts again when that is too long ago. Null while a large cohort is counted for the first time.
 */
export async function findTally(cohort: CohortDetails, now: Date): Promise<CountedTally | null> {
  const [row, memberCount] = await Promise.all([
    db.cohortTally.findUnique({ where: { cohortId: cohort.id } }),
    db.cohortMember.findMany({ where: { cohortId: cohort.id }, select: { learnerId: true }, take: liveSize + 1 }).then((rows) => rows.length),
  ]);
  if (memberCount <= liveSize) return { tally: await sumUp(cohort, now), countedAt: now };
  const kept = row && { tally: JSON.parse(row.figures) as Tally, countedAt: row.countedAt };
  if (!kept || !isFresh({ members: kept.tally.members, countedAt: kept.countedAt }, now)) await enqueueOnce(db, { id: `count-${cohort.id}`, kind: 'countCohort', payload: { cohortId: cohort.id } }, now);
  return kept;
}
