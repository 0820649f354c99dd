import { z } from 'zod';
import { db } from '../../../platform/database.server';
import { isLocale, masterLocale } from '../../../platform/locale';
import { log } from '../../../platform/log.server';
import { sendMail } from '../../../platform/mail.server';
import { TryAgainAt } from '../../../platform/queue.server';
import { statements } from '../../../platform/statements.server';
import { findLesson } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { listLines } from '../lesson-lines';
import { dayIn, readPlanRow, type PlanRow } from '../plan/plan';
import { readSummary } from '../progress';
import { reminderAt, retryAt, sessionToRemindOf, type Candidate, type ReminderKind, type ReminderOutcome } from './reminder';
import { reminderMail, reminderMessageId } from './reminder-mail.server';
import { endRemindersUrl } from './wish.server';

const reminderJob = z.object({ learnerId: z.string(), day: z.string(), unanswered: z.number() });
type ReminderJob = z.infer<typeof reminderJob>;

interface Row extends PlanRow {
  kind: ReminderKind;
  isOn: boolean;
  hour: number;
  email: string;
  name: string;
  locale: string;
  isLeaving: boolean | number;
  lessons: string | null;
  lastActiveAt: Date | null;
}

/** All that a reminder is made from, in one query; undefined when there is nobody or nothing to remind of any more. */
async function findRow({ learnerId, day }: ReminderJob): Promise<Row | undefined> {
  const [row] = await statements.$queryRaw<Row[]>`
    SELECT r."kind", w."isOn", w."hour", p."weekdays", p."time", p."timeZone", p."startsOn", p."pauses", u."email", u."name", u."locale",
      u."leavesAt" IS NOT NULL AS "isLeaving", s."lessons", s."lastActiveAt"
    FROM "StudyReminder" r JOIN "ReminderWish" w ON w."learnerId" = r."learnerId" JOIN "StudyPlan" p ON p."learnerId" = r."learnerId"
    JOIN "Learner" l ON l."id" = r."learnerId" JOIN "User" u ON u."id" = l."userId" LEFT JOIN "LearnerSummary" s ON s."learnerId" = r."learnerId"
    WHERE r."learnerId" = ${learnerId} AND r."day" = ${day} AND r."outcome" = 'queued'`;
  return row;
}

function note({ learnerId, day }: ReminderJob, outcome: ReminderOutcome, sentAt: Date | null = null) {
  return db.studyReminder.updateMany({ where: { learnerId, day, outcome: 'queued' }, data: { outcome, sentAt } });
}

/** Notes a mail that was sent, and that one more waits for an answer; noted again, it counts once. */
async function noteSent(job: ReminderJob, kind: ReminderKind, now: Date): Promise<void> {
  const { learnerId, unanswered } = job;
  await db.$transaction(async (tx) => {
    await tx.studyReminder.updateMany({ where: { learnerId, day: job.day, outcome: 'queued' }, data: { outcome: 'sent', sentAt: now } });
    await tx.reminderWish.updateMany({ where: { learnerId }, data: { sentAt: now, unanswered: kind === 'pause' ? 0 : unanswered + 1 } });
  });
}

/** What went wrong in words that name nobody: a mail server's own sentence may hold an address. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return `a study reminder was not sent: ${typeof code === 'string' ? code : String(name)}`;
}

/** Tells a mail server's refusal of an address, which no waiting changes, from one of the moment. */
function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
}

async function send(job: ReminderJob, row: Row, now: Date): Promise<void> {
  const plan = readPlanRow(row);
  const states = row.lessons === null ? {} : readSummary({ lessons: row.lessons, lastLessonId: null, lastActiveAt: now }).lessons;
  const candidate: Candidate = { plan, hour: row.hour, states, lastActiveAt: row.lastActiveAt, sentAt: null, unanswered: job.unanswered };
  const course = getCourse();
  const open = row.isOn && !row.isLeaving ? sessionToRemindOf(candidate, course, now) : null;
  if (!open) return void (await note(job, 'needless'));
  const locale = isLocale(row.locale) ? row.locale : masterLocale;
  const lessons = listLines(open.lessonIds.flatMap((id) => findLesson(course, id) ?? []), locale);
  const mail = reminderMail({ kind: row.kind, locale, name: row.name, session: open.session, time: plan.time, minutes: open.minutes, lessons, unsubscribeUrl: endRemindersUrl(locale, job.learnerId) });
  await sendMail({ to: row.email, ...mail, messageId: reminderMessageId(job.learnerId, job.day) });
  await noteSent(job, row.kind, now);
}

/**
 * The job that sends a reminder, unless it is of no use any more. A mail server that does not take it is asked again until
 * the day is over on the learner's clocks; then the reminder is outdated and never sent.
 */
export async function sendStudyReminder(payload: unknown, now: Date): Promise<void> {
  const job = reminderJob.parse(payload);
  const row = await findRow(job);
  if (!row) return void (await note(job, 'needless'));
  if (dayIn(now, readPlanRow(row)) > job.day) {
    log.info('study reminder outdated');
    return void (await note(job, 'outdated'));
  }
  try {
    await send(job, row, now);
  } catch (error) {
    if (!isRefusedForGood(error)) throw new TryAgainAt(retryAt(reminderAt(readPlanRow(row), job.day, row.hour), now), codeOf(error));
    log.warn('address of a study reminder refused');
    await note(job, 'refused');
  }
}
