import { randomInt } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../platform/database.server';
import { sortKeyOf } from '../../platform/plain-text';
import { enqueueOnce } from '../../platform/queue.server';
import { boundsOf, monthAfter, monthOf, nextFigures, noFigures, reportOf, type Alike, type Figures, type Report, type ReportEvent } from './report';

/** Since when a learner with an account is what an event says. */
const since: Record<ReportEvent, Prisma.Sql> = {
  enrolled: Prisma.sql`u."createdAt"`,
  started: Prisma.sql`(SELECT MIN(p."openedAt") FROM "LessonProgress" p WHERE p."learnerId" = l."id")`,
  completed: Prisma.sql`(SELECT s."finishedAt" FROM "LearnerSummary" s WHERE s."learnerId" = l."id")`,
};

/** Notes who is what an event says by the end of a month and was not counted before: nobody is counted twice, whatever happens later. */
async function noteArrivals(tx: Tx, event: ReportEvent, month: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ReportEntry" ("learnerId", "event", "month")
    SELECT l."id", ${event}, ${month} FROM "Learner" l JOIN "User" u ON u."id" = l."userId" WHERE ${since[event]} < ${boundsOf(month).until}
    ON CONFLICT ("learnerId", "event") DO NOTHING`;
}

type Counted = Omit<Alike, 'count'> & { count: number | bigint };

const traits = Prisma.sql`p."country", p."city", p."authorityLevel", l."locale"`;
const withProfile = Prisma.sql`LEFT JOIN "LearnerProfile" p ON p."learnerId" = l."id"`;
const numbered = (rows: Counted[]): Alike[] => rows.map((row) => ({ ...row, count: Number(row.count) }));

async function countArrivals(tx: Tx, event: ReportEvent, month: string): Promise<Alike[]> {
  await noteArrivals(tx, event, month);
  return numbered(await tx.$queryRaw<Counted[]>`
    SELECT ${traits}, COUNT(*) AS "count" FROM "ReportEntry" e JOIN "Learner" l ON l."id" = e."learnerId" ${withProfile}
    WHERE e."month" = ${month} AND e."event" = ${event} GROUP BY ${traits}`);
}

/** Who opened or finished a lesson in a month. */
async function countActive(tx: Tx, month: string): Promise<Alike[]> {
  const { from, until } = boundsOf(month);
  return numbered(await tx.$queryRaw<Counted[]>`
    SELECT ${traits}, COUNT(*) AS "count" FROM "Learner" l ${withProfile} WHERE l."userId" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "LessonProgress" w WHERE w."learnerId" = l."id" AND ((w."openedAt" >= ${from} AND w."openedAt" < ${until}) OR (w."doneAt" >= ${from} AND w."doneAt" < ${until})))
    GROUP BY ${traits}`);
}

const readFigures = (text: string) => JSON.parse(text) as Figures;

/** A group waits one month in four; nobody who reads the report can tell such a month from one in which the group was small. */
const byChance = () => randomInt(4) === 0;

/** Freezes one month with the figures of the month before it; a month that is frozen stays as it is. */
async function freezeMonth(month: string, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      if (await tx.reportMonth.findUnique({ where: { month } })) return;
      const before = await tx.reportMonth.findFirst({ where: { month: { lt: month } }, orderBy: { month: 'desc' } });
      const [enrolled, started, completed] = [await countArrivals(tx, 'enrolled', month), await countArrivals(tx, 'started', month), await countArrivals(tx, 'completed', month)];
      const figures = nextFigures(before ? readFigures(before.figures) : noFigures(), { enrolled, started, completed, active: await countActive(tx, month) }, { keyOf: sortKeyOf, waits: byChance });
      await tx.reportMonth.create({ data: { month, figures: JSON.stringify(figures), frozenAt: now } });
    },
    { timeout: 120_000 },
  );
}

/** The first month that is over and not frozen; null when there is none, or nobody has an account. */
async function findOpenMonth(now: Date): Promise<string | null> {
  const last = await db.reportMonth.findFirst({ orderBy: { month: 'desc' }, select: { month: true } });
  const first = last ? null : await db.user.findFirst({ orderBy: { createdAt: 'asc' }, select: { createdAt: true } });
  const month = last ? monthAfter(last.month) : first && monthOf(first.createdAt);
  return month !== null && month < monthOf(now) ? month : null;
}

/** Records that months which are over are to be frozen: now where one waits, and again when this month is over. */
export async function askForMonths(now: Date): Promise<void> {
  if (await findOpenMonth(now)) await enqueueOnce(db, { id: 'freeze-months', kind: 'freezeMonths', payload: null }, now);
  const next = monthOf(now);
  await enqueueOnce(db, { id: `freeze-${next}`, kind: 'freezeMonths', payload: null }, boundsOf(next).until);
}

/** The job that freezes every month that is over, the earliest first, and asks for the next. */
export async function freezeMonths(now: Date): Promise<void> {
  for (let month = await findOpenMonth(now); month !== null; month = await findOpenMonth(now)) await freezeMonth(month, now);
  await askForMonths(now);
}

/** The report at the end of a month, or of the last that is frozen; null while there is none. Asking for it sees to it that no month is missing. */
export async function findReport(until: string | null, now: Date): Promise<{ report: Report | null; months: string[] }> {
  if (await findOpenMonth(now)) await askForMonths(now);
  const rows = await db.reportMonth.findMany({ orderBy: { month: 'asc' } });
  const frozen = rows.filter(({ month }) => until === null || month <= until).map(({ month, figures }) => ({ month, figures: readFigures(figures) }));
  return { report: reportOf(frozen), months: rows.map(({ month }) => month).reverse() };
}

