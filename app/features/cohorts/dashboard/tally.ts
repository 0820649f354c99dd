import type { Locale } from '../../../platform/locale';
import type { CourseRules, LessonState } from '../../learning/progress';
import { memberStandingOf, memberStandings, sessionsBehind, type Measure, type MemberFigures, type MemberStanding } from '../member-standing';
import { isoDay, mondayOf } from '../plan';
import type { CountedTool } from '../sharing/share';

/** How many opened and how many finished a lesson or module. */
export interface Reach {
  opened: number;
  done: number;
}

/** What a cohort's learners add up to at one moment. Each figure is a sum over the same learners: those who belong to it then. */
export interface Tally {
  members: number;
  standings: Record<MemberStanding, number>;
  failedTwice: number;
  nearlyDone: number;
  /** by sessions behind the plan: on time, one, two or more */
  pace: [number, number, number];
  modules: Record<string, Reach>;
  lessons: Record<string, Reach>;
  /** lessons finished, by the Monday of the week */
  weeks: Record<string, number>;
  locales: Partial<Record<Locale, number>>;
  /** of those who show tools of their workbook; missing in sums that were counted before there was any */
  sharing?: SharingTally;
}

/** How many learners show any tool of their workbook, and how many of them each of those that are counted. */
export interface SharingTally {
  learners: number;
  tools: Partial<Record<CountedTool, number>>;
}

/** A member as they are counted. */
export interface Counted extends MemberFigures {
  locale: Locale;
  lessons: Readonly<Record<string, LessonState>>;
}

const publishedOf = (course: CourseRules) => course.modules.filter(({ status }) => status === 'published');

/** A tally of nobody. */
export function emptyTally(course: CourseRules): Tally {
  const modules = publishedOf(course);
  const none = (ids: string[]) => Object.fromEntries(ids.map((id): [string, Reach] => [id, { opened: 0, done: 0 }]));
  return {
    members: 0,
    standings: Object.fromEntries(memberStandings.map((standing) => [standing, 0])) as Record<MemberStanding, number>,
    failedTwice: 0,
    nearlyDone: 0,
    pace: [0, 0, 0],
    modules: none(modules.map(({ id }) => id)),
    lessons: none(modules.flatMap(({ lessons }) => lessons.map(({ id }) => id))),
    weeks: {},
    locales: {},
  };
}

function countReach(reach: Reach | undefined, { isOpened, isDone }: { isOpened: boolean; isDone: boolean }): void {
  if (!reach) return;
  if (isOpened) reach.opened += 1;
  if (isDone) reach.done += 1;
}

function countLessons(tally: Tally, lessons: Counted['lessons'], course: CourseRules): void {
  for (const module of publishedOf(course)) {
    const states = module.lessons.map(({ id }) => lessons[id]);
    countReach(tally.modules[module.id], { isOpened: states.some((state) => state !== undefined), isDone: states.length > 0 && states.every((state) => state === 'done') });
    for (const [index, { id }] of module.lessons.entries()) countReach(tally.lessons[id], { isOpened: states[index] !== undefined, isDone: states[index] === 'done' });
  }
}

/** Adds one member to a tally. */
export function countMember(tally: Tally, member: Counted, { measure, course }: { measure: Measure; course: CourseRules }): void {
  const isOpen = member.finishedAt === null;
  tally.members += 1;
  tally.standings[memberStandingOf(member, measure)] += 1;
  if (isOpen && member.failedTwice) tally.failedTwice += 1;
  if (isOpen && member.doneCount >= measure.nearlyFrom) tally.nearlyDone += 1;
  tally.pace[Math.min(2, sessionsBehind(member, measure)) as 0 | 1 | 2] += 1;
  tally.locales[member.locale] = (tally.locales[member.locale] ?? 0) + 1;
  countLessons(tally, member.lessons, course);
}

/** Adds lessons that were finished on a day. */
export function countDay(tally: Tally, day: string, count: number): void {
  const monday = isoDay(mondayOf(new Date(`${day}T00:00:00.000Z`)));
  tally.weeks[monday] = (tally.weeks[monday] ?? 0) + count;
}

const shownWeeks = 26;

/** The first day whose activity is counted: the Monday 26 weeks ago, or of the week in which the cohort began if that is later. */
export function countedSince(beginning: Date, now: Date): Date {
  const longAgo = mondayOf(now).getTime() - (shownWeeks - 1) * 7 * 86_400_000;
  return new Date(Math.max(longAgo, mondayOf(beginning).getTime()));
}

/** Every week from the first that is counted to this one, those without activity too. */
export function listWeeks(weeks: Tally['weeks'], since: Date, now: Date): { monday: string; count: number }[] {
  const list: { monday: string; count: number }[] = [];
  for (let monday = since.getTime(); monday <= now.getTime() && list.length <= shownWeeks; monday += 7 * 86_400_000) {
    const day = isoDay(new Date(monday));
    list.push({ monday: day, count: weeks[day] ?? 0 });
  }
  return list;
}
