import type { CourseRules } from '../learning/progress';

/** The pace that a cohort has set itself. */
export interface Plan {
  startsOn: Date | null;
  sessionsPerWeek: number;
  /** Mondays (2027-03-01) of the weeks in which the plan rests */
  pauseWeeks: readonly string[];
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The day of a moment, as midnight in UTC. */
export function dayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}

/** A day as it is kept and typed: 2027-03-01. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The Monday of a moment's week. */
export function mondayOf(at: Date): Date {
  const day = dayOf(at);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayMs);
}

/** How many sessions the plan wants done by now: those of every week that is over, from the one in which the cohort starts, pauses left out. */
export function sessionsDue({ startsOn, sessionsPerWeek, pauseWeeks }: Plan, now: Date): number {
  if (startsOn === null) return 0;
  const paused = new Set(pauseWeeks);
  let weeks = 0;
  for (let monday = mondayOf(startsOn).getTime(); monday + weekMs <= now.getTime() && weeks < 1000; monday += weekMs) {
    if (!paused.has(isoDay(new Date(monday)))) weeks += 1;
  }
  return weeks * sessionsPerWeek;
}

/** For each session of the published course, in order, how many lessons are done by the end of it. */
export function lessonsBySession(course: CourseRules): number[] {
  const published = course.modules.filter(({ status }) => status === 'published');
  const sizes = published.flatMap(({ lessons }) => {
    const sessions = [...new Set(lessons.map(({ session }) => session))];
    return sessions.map((session) => lessons.filter((lesson) => lesson.session === session).length);
  });
  let sum = 0;
  return sizes.map((size) => (sum += size));
}

/** How many sessions' worth of lessons somebody has done, in whatever order. */
export function sessionsReached(doneCount: number, bySession: readonly number[]): number {
  return bySession.filter((lessons) => lessons <= doneCount).length;
}
