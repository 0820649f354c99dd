import { momentFrom } from '../../../platform/time-zone';
import { addDays, dayIn, isStudyDay, openSessions, startOfDay, studyDaysFrom, type OpenSession, type StudyPlan } from '../plan/plan';
import type { CourseRules, LessonState } from '../progress';

/** A mail names the session of the day, or asks whether a pause would help. */
export type ReminderKind = 'session' | 'pause';

/** What became of a reminder. */
export type ReminderOutcome = 'queued' | 'sent' | 'needless' | 'outdated' | 'refused';

/** The hours of the day to choose from. */
export const reminderHours = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
export const usualHour = 7;
/** after so many mails in a row without an answer, none is sent for a while */
export const quietAfter = 3;
export const restDays = 14;

const minuteMs = 60_000;

/** An hour as clocks show it: 07:00. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** The moment of a day's reminder. */
export function reminderAt(plan: StudyPlan, day: string, hour: number): Date {
  return momentFrom({ day, time: hourText(hour) }, plan.timeZone);
}

/** The first moment after another at which a reminder may be due; null where the plan has no day any more. */
export function nextReminderAt(plan: StudyPlan, hour: number, after: Date): Date | null {
  const days = studyDaysFrom(plan, dayIn(after, plan), 2);
  return days.map((day) => reminderAt(plan, day, hour)).find((at) => at > after) ?? null;
}

/** What has to be known of somebody to say whether they are to be reminded. */
export interface Candidate {
  plan: StudyPlan;
  hour: number;
  states: Readonly<Record<string, LessonState>>;
  lastActiveAt: Date | null;
  sentAt: Date | null;
  unanswered: number;
}

/** The session that somebody is to be reminded of today; null when a reminder would be of no use. */
export function sessionToRemindOf({ plan, states, lastActiveAt }: Candidate, course: CourseRules, now: Date): OpenSession | null {
  const today = dayIn(now, plan);
  const wasHere = lastActiveAt !== null && lastActiveAt >= startOfDay(today, plan);
  return wasHere || !isStudyDay(plan, today) ? null : (openSessions(states, course)[0] ?? null);
}

/** Which mails in a row found no answer: being in the course after the last one answers them all. */
export function unansweredOf({ lastActiveAt, sentAt, unanswered }: Pick<Candidate, 'lastActiveAt' | 'sentAt' | 'unanswered'>): number {
  return lastActiveAt !== null && sentAt !== null && lastActiveAt > sentAt ? 0 : unanswered;
}

/** What is done about somebody whose reminder may be due: a mail or none, and when to look again. */
export interface Decision {
  day: string;
  kind: ReminderKind | null;
  unanswered: number;
  restsUntil: Date | null;
  nextAt: Date | null;
}

/** Decides about a reminder that may be due. After three without an answer a pause is offered once, and none comes for two weeks. */
export function decide(candidate: Candidate, course: CourseRules, now: Date): Decision {
  const { plan, hour } = candidate;
  const day = dayIn(now, plan);
  const unanswered = unansweredOf(candidate);
  const isDue = now >= reminderAt(plan, day, hour) && sessionToRemindOf(candidate, course, now) !== null;
  if (!isDue || unanswered < quietAfter) return { day, kind: isDue ? 'session' : null, unanswered, restsUntil: null, nextAt: nextReminderAt(plan, hour, now) };
  const restsUntil = startOfDay(addDays(day, restDays), plan);
  return { day, kind: 'pause', unanswered, restsUntil, nextAt: nextReminderAt(plan, hour, restsUntil) };
}

/** When a mail that was not taken is tried again: soon at first, at most half an hour later, however long the day is. */
export function retryAt(dueAt: Date, now: Date): Date {
  const waitMs = Math.min(30 * minuteMs, Math.max(minuteMs, (now.getTime() - dueAt.getTime()) / 2));
  return new Date(now.getTime() + waitMs);
}
