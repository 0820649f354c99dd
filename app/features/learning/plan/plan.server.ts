import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { listPublishedLessons } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { listLines, type LessonLine } from '../lesson-lines';
import type { LessonState } from '../progress';
import { rescheduleReminders } from '../reminders/schedule.server';
import { findSummary } from '../standing.server';
import { addDays, addPause, dateSessions, dayIn, hasFinishedSession, maxPauses, openSessions, readPlanRow, startOfDay, stateOf, stripOf, type DatedSession, type Pause, type PlanState, type StripRow, type StudyPlan } from './plan';

/** A learner's plan, and when something of it was last set anew; null while they have none. */
export async function findPlan(learnerId: string): Promise<{ plan: StudyPlan; changedAt: Date } | null> {
  const row = await db.studyPlan.findUnique({ where: { learnerId } });
  return row && { plan: readPlanRow(row), changedAt: row.changedAt };
}

/** Keeps a plan; its pauses stay. Saved unchanged, it is as old as before. */
export async function savePlan(learnerId: string, plan: Omit<StudyPlan, 'pauses'>, now: Date): Promise<void> {
  const { time, timeZone, startsOn } = plan;
  const kept = { weekdays: JSON.stringify(plan.weekdays), time, timeZone, startsOn };
  await db.$transaction(async (tx) => {
    const { count } = await tx.studyPlan.updateMany({ where: { learnerId, NOT: kept }, data: { ...kept, changedAt: now } });
    if (count === 0) await tx.studyPlan.upsert({ where: { learnerId }, create: { learnerId, ...kept, changedAt: now }, update: {} });
    await rescheduleReminders(tx, learnerId, now);
  });
}

/** Changes the pauses of a plan that is held until the transaction ends; null when there is no plan. */
async function changePauses(learnerId: string, now: Date, change: (plan: StudyPlan) => readonly Pause[]): Promise<Pause[] | null> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.studyPlan.updateMany({ where: { learnerId }, data: { changedAt: now } });
    if (count === 0) return null;
    const row = await tx.studyPlan.findUniqueOrThrow({ where: { learnerId } });
    const pauses = [...change(readPlanRow(row))];
    await tx.studyPlan.update({ where: { learnerId }, data: { pauses: JSON.stringify(pauses) } });
    await rescheduleReminders(tx, learnerId, now);
    return pauses;
  });
}

/** Lets a plan rest from a day to a day; pauses that touch become one. Null when there is no plan. */
export async function pausePlan(learnerId: string, pause: Pause, now: Date): Promise<{ paused: true } | { refused: 'too-many-pauses' } | null> {
  let isFull = false;
  const pauses = await changePauses(learnerId, now, (plan) => {
    const united = addPause(plan.pauses, pause, dayIn(now, plan));
    isFull = united.length > maxPauses;
    return isFull ? plan.pauses : united;
  });
  if (pauses === null) return null;
  return isFull ? { refused: 'too-many-pauses' } : { paused: true };
}

/** Takes the pause that begins on a day out of a plan; answers whether there is a plan. */
export async function resumePlan(learnerId: string, from: string, now: Date): Promise<boolean> {
  const pauses = await changePauses(learnerId, now, (plan) => plan.pauses.filter((pause) => pause.from !== from));
  return pauses !== null;
}

/** Ends a plan: nothing of it is kept, and nobody is reminded of it. */
export async function endPlan(learnerId: string): Promise<void> {
  await db.studyPlan.deleteMany({ where: { learnerId } });
}

/** A plan worked out for a moment: what is left of the course, on which days. */
export interface WorkedOutPlan {
  plan: StudyPlan;
  changedAt: Date;
  state: PlanState;
  today: string;
  dated: DatedSession[];
  lastActiveAt: Date | null;
}

async function isTodayUsed(learnerId: string, plan: StudyPlan, { today, states }: { today: string; states: Readonly<Record<string, LessonState>> }): Promise<boolean> {
  const since = startOfDay(today, plan);
  const finished = await db.lessonProgress.findMany({ where: { learnerId, doneAt: { gte: since } }, select: { lessonId: true } });
  return hasFinishedSession(finished.map(({ lessonId }) => lessonId), states, getCourse());
}

/** A learner's plan for a moment; null while they have none. A session finished today uses up the day. */
export async function workOutPlan(learnerId: string, now: Date): Promise<WorkedOutPlan | null> {
  const found = await findPlan(learnerId);
  if (!found) return null;
  const { plan, changedAt } = found;
  const { lessons: states, lastActiveAt } = await findSummary(learnerId);
  const today = dayIn(now, plan);
  const open = openSessions(states, getCourse());
  const from = (await isTodayUsed(learnerId, plan, { today, states })) ? addDays(today, 1) : today;
  return { plan, changedAt, today, lastActiveAt, state: stateOf(plan, open, today), dated: dateSessions(plan, open, from) };
}

/** A session of the plan as its page shows it. */
export interface SessionLine {
  session: number;
  day: string;
  minutes: number;
  lessons: LessonLine[];
}

/** A plan as its page shows it. */
export interface PlanView {
  plan: StudyPlan;
  state: PlanState;
  today: string;
  sessions: SessionLine[];
  strip: StripRow[];
}

/** A learner's plan with the words of a language; null while they have none. */
export async function getPlanView(learnerId: string, locale: Locale, now: Date): Promise<PlanView | null> {
  const found = await workOutPlan(learnerId, now);
  if (!found) return null;
  const { plan, state, today, dated } = found;
  const lessons = listPublishedLessons(getCourse());
  const sessions = dated.map(({ session, day, minutes, lessonIds }) => ({ session, day, minutes, lessons: listLines(lessons.filter(({ id }) => lessonIds.includes(id)), locale) }));
  return { plan, state, today, sessions, strip: stripOf(plan, dated, today) };
}
