import { setImmediate as nextTurn } from 'node:timers/promises';
import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db, isPostgres } from '../../../platform/database.server';
import { settings } from '../../../platform/settings.server';
import { getCourse } from '../../content/load.server';
import type { CohortDetails } from '../cohort';
import { belongsTo, findCount, keepCount, type Counted, type Counter } from '../counting/counting.server';
import { measureOf } from '../member-standing';
import { memberColumns, readRow, type MemberRow } from './member-rows.server';
import { countSharing } from '../sharing/shares.server';
import { countDay, countMember, countedSince, emptyTally, type Tally } from './tally';

/** Sums and the moment at which they were right. */
export type CountedTally = Counted<Tally>;

const chunkSize = 500;

async function listChunk(cohortId: string, afterId: string): Promise<MemberRow[]> {
  const rows = await db.$queryRaw<Parameters<typeof readRow>[0][]>`
    SELECT ${memberColumns} WHERE ${belongsTo(cohortId)} AND m."learnerId" > ${afterId} ORDER BY m."learnerId" LIMIT ${chunkSize}`;
  return rows.map(readRow);
}

/** How many lessons the learners of a chunk finished on each day. */
function listDays(cohortId: string, [first, last]: [string, string], since: Date) {
  const day = isPostgres(settings.DATABASE_URL) ? Prisma.sql`TO_CHAR(p."doneAt", 'YYYY-MM-DD')` : Prisma.sql`SUBSTR(p."doneAt", 1, 10)`;
  return db.$queryRaw<{ day: string; count: number | bigint }[]>`
    SELECT ${day} AS "day", COUNT(*) AS "count" FROM "CohortMember" m JOIN "LessonProgress" p ON p."learnerId" = m."learnerId"
    WHERE ${belongsTo(cohortId)} AND m."learnerId" >= ${first} AND m."learnerId" <= ${last} AND p."doneAt" >= ${since} GROUP BY 1`;
}

/** Adds up a cohort's learners, some hundred at a time so that others are served meanwhile. */
async function sumUp(cohort: CohortDetails, now: Date): Promise<Tally> {
  const course = getCourse();
  const tally = emptyTally(course);
  const against = { measure: measureOf(cohort, course, now), course };
  const since = countedSince(cohort.startsOn ?? cohort.createdAt, now);
  tally.sharing = await countSharing(cohort.id);
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

const members: Counter<Tally> = { kind: 'members', job: 'countCohort', sumUp };

/** The job that counts a cohort and keeps the sums; a cohort that is gone is no work. */
export async function countCohort(payload: unknown, now: Date): Promise<void> {
  await keepCount(members, payload, now);
}

/** A cohort's sums as a trainer sees them; null while a large cohort is counted for the first time. */
export async function findTally(cohort: CohortDetails, now: Date): Promise<CountedTally | null> {
  return findCount(members, cohort, now);
}
