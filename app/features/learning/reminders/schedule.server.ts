import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../../platform/database.server';
import { enqueueFirst } from '../../../platform/queue.server';
import { writeTransaction, type Statements } from '../../../platform/statements.server';
import { getCourse } from '../../content/load.server';
import { readPlanRow, type PlanRow } from '../plan/plan';
import { readSummary } from '../progress';
import { decide, nextReminderAt, type Decision } from './reminder';

const roundMs = 15 * 60_000;
const dayMs = 86_400_000;
/** so many learners by one set of statements */
const atOnce = 200;

function roundAt(at: Date) {
  const number = Math.floor(at.getTime() / roundMs);
  return { id: `study-reminders-${number}`, kind: 'remindLearners', payload: null, runAt: new Date(number * roundMs) };
}

/** Records this and the next round, each once. */
export async function askForReminders(now: Date): Promise<void> {
  await enqueueFirst(db, roundAt(now), now);
  await enqueueFirst(db, roundAt(new Date(now.getTime() + roundMs)), now);
}

/** Works out anew when somebody's next reminder may be due, in the transaction that changed their plan. */
export async function rescheduleReminders(tx: Pick<Tx, 'studyPlan' | 'reminderWish'>, learnerId: string, now: Date): Promise<void> {
  const wish = await tx.reminderWish.findUnique({ where: { learnerId }, include: { plan: true } });
  if (!wish?.isOn) return;
  const after = wish.restsUntil !== null && wish.restsUntil > now ? wish.restsUntil : now;
  await tx.reminderWish.update({ where: { learnerId }, data: { nextAt: nextReminderAt(readPlanRow(wish.plan), wish.hour, after) } });
}

interface DueRow extends PlanRow {
  learnerId: string;
  hour: number;
  unanswered: number;
  sentAt: Date | null;
  lessons: string | null;
  lastActiveAt: Date | null;
}

function listDue(tx: Statements, now: Date): Promise<DueRow[]> {
  return tx.$queryRaw<DueRow[]>`
    SELECT w."learnerId", w."hour", w."unanswered", w."sentAt", p."weekdays", p."time", p."timeZone", p."startsOn", p."pauses", s."lessons", s."lastActiveAt"
    FROM "ReminderWish" w JOIN "StudyPlan" p ON p."learnerId" = w."learnerId" LEFT JOIN "LearnerSummary" s ON s."learnerId" = w."learnerId"
    WHERE w."nextAt" <= ${now} AND w."isOn" = true ORDER BY w."nextAt" LIMIT ${atOnce}`;
}

function decideOn(row: DueRow, now: Date): Decision {
  const states = row.lessons === null ? {} : readSummary({ lessons: row.lessons, lastLessonId: null, lastActiveAt: now }).lessons;
  return decide({ ...row, plan: readPlanRow(row), states }, getCourse(), now);
}

type Decided = DueRow & { decision: Decision };

/** Writes the reminders of the day; answers whose were not written before, by this worker or another. */
async function writeReminders(tx: Statements, decided: readonly Decided[]): Promise<Set<string>> {
  const rows = decided.flatMap(({ learnerId, decision: { day, kind } }) => (kind === null ? [] : [Prisma.sql`(${learnerId}, ${day}, ${kind}, ${'queued'})`]));
  if (rows.length === 0) return new Set();
  const written = await tx.$queryRaw<{ learnerId: string }[]>`
    INSERT INTO "StudyReminder" ("learnerId", "day", "kind", "outcome") VALUES ${Prisma.join(rows)} ON CONFLICT ("learnerId", "day") DO NOTHING RETURNING "learnerId"`;
  return new Set(written.map(({ learnerId }) => learnerId));
}

/** Records one job for each reminder; its id says which it is. */
async function writeJobs(tx: Statements, decided: readonly Decided[], now: Date): Promise<void> {
  const rows = decided.map(({ learnerId, decision: { day, unanswered } }) => Prisma.sql`(${`study-reminder-${learnerId}-${day}`}, ${'sendStudyReminder'}, ${JSON.stringify({ learnerId, day, unanswered })}, ${now}, ${now}, 0)`);
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO "Job" ("id", "kind", "payload", "runAt", "createdAt", "attempts") VALUES ${Prisma.join(rows)} ON CONFLICT ("id") DO NOTHING`;
}

/** Keeps when to look again. A wish whose plan has just ended cannot come back by this: its plan is asked for. */
async function writeNext(tx: Statements, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ learnerId, hour, decision: { nextAt, restsUntil } }) => Prisma.sql`(${learnerId}, true, ${hour}, ${nextAt}, ${restsUntil})`);
  await tx.$executeRaw`
    INSERT INTO "ReminderWish" ("learnerId", "isOn", "hour", "nextAt", "restsUntil") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId") DO UPDATE SET "nextAt" = CASE WHEN "ReminderWish"."isOn" THEN excluded."nextAt" END, "restsUntil" = excluded."restsUntil"`;
}

/** Decides about those who are due, some at a time, by the same five statements however many they are; answers how many they were. */
async function remindSome(now: Date): Promise<number> {
  return writeTransaction(async (tx) => {
    const due = await listDue(tx, now);
    if (due.length === 0) return 0;
    const decided = due.map((row) => ({ ...row, decision: decideOn(row, now) }));
    const isNew = await writeReminders(tx, decided);
    await writeJobs(tx, decided.filter(({ learnerId, decision }) => decision.kind !== null && isNew.has(learnerId)), now);
    await writeNext(tx, decided);
    return due.length;
  });
}

/**
 * The job of every quarter of an hour: records the reminders that are due, and the next round; rounds of yesterday are
 * forgotten. Run again, it adds nothing.
 */
export async function remindLearners(now: Date): Promise<void> {
  await askForReminders(now);
  await db.job.deleteMany({ where: { kind: 'remindLearners', doneAt: { lt: new Date(now.getTime() - dayMs) } } });
  let count = atOnce;
  while (count === atOnce) count = await remindSome(now);
}
