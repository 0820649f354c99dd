import { z } from 'zod';
import { clockOf, isClock, momentFrom } from '../../../platform/time-zone';
import type { CourseRules, LessonState } from '../progress';

/** Days on which a plan rests; both count. Days are written 2027-03-01. */
export interface Pause {
  from: string;
  to: string;
}

/** On which days, and when on the clocks of a zone, somebody means to study half an hour. */
export interface StudyPlan {
  /** 1 (Monday) to 7 (Sunday) */
  weekdays: readonly number[];
  time: string;
  timeZone: string;
  startsOn: string;
  pauses: readonly Pause[];
}

/** A plan as its row holds it. */
export interface PlanRow {
  weekdays: string;
  time: string;
  timeZone: string;
  startsOn: string;
  pauses: string;
}

/** Reads a plan's row; its JSON was written by this program. */
export function readPlanRow({ weekdays, time, timeZone, startsOn, pauses }: PlanRow): StudyPlan {
  return { weekdays: JSON.parse(weekdays) as number[], time, timeZone, startsOn, pauses: JSON.parse(pauses) as Pause[] };
}

/** A session that is not finished: which lessons are left of it, and their minutes. */
export interface OpenSession {
  session: number;
  minutes: number;
  lessonIds: readonly string[];
}

/** An open session on the day that the plan gives it. */
export interface DatedSession extends OpenSession {
  day: string;
  startsAt: Date;
}

export const everyWeekday = [1, 2, 3, 4, 5, 6, 7] as const;
export const maxPauses = 12;
export const maxPauseDays = 120;
/** how long ahead a plan may begin */
export const maxDaysAhead = 366;
export const sessionMinutes = 30;

const dayMs = 86_400_000;
// More than all pauses of a plan and ten weeks of one session each: a plan that has days finds them before.
const horizonDays = maxPauses * maxPauseDays + 400;

/** The day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs);
}

/** The day of the week of a day: 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7) + 1;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The pause that a day lies in; null when it lies in none. */
export function pauseOn({ pauses }: Pick<StudyPlan, 'pauses'>, day: string): Pause | null {
  return pauses.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/** Tells whether a plan means to study on a day. */
export function isStudyDay(plan: StudyPlan, day: string): boolean {
  return day >= plan.startsOn && plan.weekdays.includes(weekdayOf(day)) && pauseOn(plan, day) === null;
}

/** The study days from a day on, that day among them, as many as asked for. */
export function studyDaysFrom(plan: StudyPlan, from: string, count: number): string[] {
  const found: string[] = [];
  const first = from > plan.startsOn ? from : plan.startsOn;
  for (let ahead = 0; found.length < count && ahead < horizonDays; ahead += 1) {
    const day = addDays(first, ahead);
    if (isStudyDay(plan, day)) found.push(day);
  }
  return found;
}

/** The sessions of the published course of which something is left, in order; what is done in whatever order is left out. */
export function openSessions(states: Readonly<Record<string, LessonState>>, course: CourseRules): OpenSession[] {
  const open = course.modules.filter(({ status }) => status === 'published').flatMap(({ lessons }) => lessons.filter(({ id }) => states[id] !== 'done'));
  const numbers = [...new Set(open.map(({ session }) => session))];
  return numbers.map((session) => {
    const lessons = open.filter((lesson) => lesson.session === session);
    return { session, minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0), lessonIds: lessons.map(({ id }) => id) };
  });
}

/** Tells whether some session is finished of which these lessons are a part: those finished today use up the day. */
export function hasFinishedSession(lessonIds: readonly string[], states: Readonly<Record<string, LessonState>>, course: CourseRules): boolean {
  const published = course.modules.flatMap(({ status, lessons }) => (status === 'published' ? lessons : []));
  const touched = new Set(published.filter(({ id }) => lessonIds.includes(id)).map(({ session }) => session));
  return [...touched].some((session) => published.every((lesson) => lesson.session !== session || states[lesson.id] === 'done'));
}

/** Each open session on its day: the first on the first study day from `from` on. Who is behind gets new days, who is ahead an earlier end. */
export function dateSessions(plan: StudyPlan, open: readonly OpenSession[], from: string): DatedSession[] {
  const days = studyDaysFrom(plan, from, open.length);
  return days.flatMap((day, at) => {
    const session = open[at];
    return session ? [{ ...session, day, startsAt: momentFrom({ day, time: plan.time }, plan.timeZone) }] : [];
  });
}

/** The day that it is for somebody whose clocks are those of a zone. */
export function dayIn(now: Date, { timeZone }: Pick<StudyPlan, 'timeZone'>): string {
  return clockOf(now, timeZone).day;
}

/** The moment at which a day begins in a zone. */
export function startOfDay(day: string, { timeZone }: Pick<StudyPlan, 'timeZone'>): Date {
  return momentFrom({ day, time: '00:00' }, timeZone);
}

/** What a plan is about to its owner. */
export type PlanState = 'waiting' | 'active' | 'paused' | 'finished';

/** Where a plan stands on a day. */
export function stateOf(plan: StudyPlan, open: readonly OpenSession[], today: string): PlanState {
  if (open.length === 0) return 'finished';
  if (pauseOn(plan, today)) return 'paused';
  return today < plan.startsOn ? 'waiting' : 'active';
}

/** A day in the picture of a plan. */
export interface StripDay {
  day: string;
  session: number | null;
  isToday: boolean;
  isPaused: boolean;
}

/** A row of the picture: a week of seven days, or weeks without any session taken together. */
export type StripRow = { monday: string; days: StripDay[] } | { monday: string; restTo: string };

/** The weeks of a plan from this one to its last session; weeks without one are drawn together. */
export function stripOf(plan: StudyPlan, dated: readonly DatedSession[], today: string): StripRow[] {
  const last = dated.at(-1)?.day;
  if (last === undefined) return [];
  const rows: StripRow[] = [];
  for (let monday = mondayOf(today); monday <= last; monday = addDays(monday, 7)) {
    const days = everyWeekday.map((weekday): StripDay => {
      const day = addDays(monday, weekday - 1);
      return { day, session: dated.find((one) => one.day === day)?.session ?? null, isToday: day === today, isPaused: pauseOn(plan, day) !== null };
    });
    const before = rows.at(-1);
    const isEmpty = days.every(({ session, isToday }) => session === null && !isToday);
    if (!isEmpty) rows.push({ monday, days });
    else if (before && 'restTo' in before) before.restTo = addDays(monday, 6);
    else rows.push({ monday, restTo: addDays(monday, 6) });
  }
  return rows;
}

/** What is wrong with a field; each code has a sentence in `plan.json`. */
export type PlanFault = 'no-weekday' | 'bad-time' | 'bad-zone' | 'bad-day' | 'day-far' | 'end-before-start' | 'pause-long' | 'pause-over' | 'too-many-pauses';
export type PlanFaults = Readonly<Record<string, PlanFault>>;

const fault = (code: PlanFault) => ({ error: code });
const isoDay = z.iso.date(fault('bad-day'));
const shape = z.object({
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1, fault('no-weekday')).max(7).transform((days) => [...new Set(days)].sort()),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, fault('bad-time')),
  timeZone: z.string().refine(isClock, fault('bad-zone')),
  startsOn: isoDay,
});

/** A plan as its form holds it. */
export interface TypedPlan {
  weekdays: string[];
  time: string;
  timeZone: string;
  startsOn: string;
}

/** What was typed into the form of a plan. */
export function typedPlan(form: FormData): TypedPlan {
  const one = (name: string) => String(form.get(name) ?? '').trim().slice(0, 80);
  return { weekdays: form.getAll('weekdays').map(String).slice(0, 7), time: one('time'), timeZone: one('timeZone'), startsOn: one('startsOn') };
}

function faultsOf(error: z.ZodError): PlanFaults {
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [String(path[0]), message as PlanFault]));
}

/** The plan that was typed, without pauses, or what is wrong with its fields. */
export function readPlan(typed: TypedPlan, now: Date): { plan: Omit<StudyPlan, 'pauses'> } | { faults: PlanFaults } {
  const read = shape.safeParse(typed);
  if (!read.success) return { faults: faultsOf(read.error) };
  const ahead = daysBetween(dayIn(now, read.data), read.data.startsOn);
  return Math.abs(ahead) > maxDaysAhead ? { faults: { startsOn: 'day-far' } } : { plan: read.data };
}

const pauseShape = z.object({ from: isoDay, to: isoDay });

/** A pause as its form holds it. */
export type TypedPause = Record<'from' | 'to', string>;

/** What was typed into the form of a pause. */
export function typedPause(form: FormData): TypedPause {
  return { from: String(form.get('from') ?? '').trim().slice(0, 40), to: String(form.get('to') ?? '').trim().slice(0, 40) };
}

/** The pause that was typed, or what is wrong with its fields. */
export function readPause(typed: TypedPause, today: string): { pause: Pause } | { faults: PlanFaults } {
  const read = pauseShape.safeParse(typed);
  if (!read.success) return { faults: faultsOf(read.error) };
  const { from, to } = read.data;
  if (to < from) return { faults: { to: 'end-before-start' } };
  if (to < today) return { faults: { to: 'pause-over' } };
  if (daysBetween(from, to) >= maxPauseDays) return { faults: { to: 'pause-long' } };
  return Math.abs(daysBetween(today, from)) > 2 * maxDaysAhead ? { faults: { from: 'day-far' } } : { pause: read.data };
}

/** The pauses of a plan with one more: those that touch become one, those that are over go. */
export function addPause(pauses: readonly Pause[], pause: Pause, today: string): Pause[] {
  const sorted = [...pauses.filter(({ to }) => to >= today), pause].sort((a, b) => (a.from < b.from ? -1 : 1));
  const united: Pause[] = [];
  for (const { from, to } of sorted) {
    const before = united.at(-1);
    if (before && from <= addDays(before.to, 1)) before.to = to > before.to ? to : before.to;
    else united.push({ from, to });
  }
  return united;
}
