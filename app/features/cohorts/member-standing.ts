import type { CourseRules } from '../learning/progress';
import { dayOf, lessonsBySession, sessionsDue, sessionsReached, type Plan } from './plan';

/** Where a member stands; everybody has exactly one. */
export const memberStandings = ['not-started', 'under-way', 'stalled', 'needs-help', 'finished'] as const;
export type MemberStanding = (typeof memberStandings)[number];

/** What a member's standing is read from; the columns of the membership. */
export interface MemberFigures {
  joinedAt: Date;
  startedAt: Date | null;
  lastActiveAt: Date;
  finishedAt: Date | null;
  openedCount: number;
  doneCount: number;
  failedTwice: boolean;
  nextDueOn: Date | null;
}

/** What figures are measured against at a moment. */
export interface Measure {
  /** who was not active since then is stalled */
  quietBefore: Date;
  /** a deadline before this day has passed */
  today: Date;
  /** who has done fewer lessons is two sessions behind the plan, or more */
  helpBelow: number;
  /** who has done that many and not all is nearly done */
  nearlyFrom: number;
  /** sessions that the plan wants done */
  sessionsDue: number;
  bySession: readonly number[];
  lessonCount: number;
}

const quietDays = 7;
const helpSessions = 2;
const nearlyShare = 0.85;

/** What the members of a cohort are measured against now. */
export function measureOf(plan: Plan, course: CourseRules, now: Date): Measure {
  const bySession = lessonsBySession(course);
  const lessonCount = bySession.at(-1) ?? 0;
  const due = Math.min(sessionsDue(plan, now), bySession.length);
  const quietBefore = new Date(now.getTime() - quietDays * 86_400_000);
  const hasBegun = plan.startsOn === null || plan.startsOn < quietBefore;
  return {
    quietBefore: hasBegun ? quietBefore : new Date(0),
    today: dayOf(now),
    helpBelow: due < helpSessions ? 0 : (bySession[due - helpSessions] ?? 0),
    nearlyFrom: Math.max(1, Math.ceil(lessonCount * nearlyShare)),
    sessionsDue: due,
    bySession,
    lessonCount,
  };
}

/** Why a member may need help; any of these is enough. */
export const helpReasons = ['failed-twice', 'behind-plan', 'past-deadline'] as const;
export type HelpReason = (typeof helpReasons)[number];

/** The signs that a member who has not finished needs help. */
export function helpReasonsOf(figures: MemberFigures, measure: Measure): HelpReason[] {
  if (figures.finishedAt !== null) return [];
  const signs: Record<HelpReason, boolean> = {
    'failed-twice': figures.failedTwice,
    'behind-plan': figures.doneCount < measure.helpBelow,
    'past-deadline': figures.nextDueOn !== null && figures.nextDueOn < measure.today,
  };
  return helpReasons.filter((reason) => signs[reason]);
}

/** Where a member stands: the one rule for the learner's and the trainer's page (docs/glossary.md); `standingSql` says the same to the database. */
export function memberStandingOf(figures: MemberFigures, measure: Measure): MemberStanding {
  const { finishedAt, startedAt, lastActiveAt, joinedAt } = figures;
  if (finishedAt !== null) return 'finished';
  if (startedAt === null) return 'not-started';
  if (lastActiveAt < measure.quietBefore && joinedAt < measure.quietBefore) return 'stalled';
  return helpReasonsOf(figures, measure).length > 0 ? 'needs-help' : 'under-way';
}

/** How many sessions of the plan somebody is behind; 0 when on time or ahead. */
export function sessionsBehind({ doneCount, finishedAt }: MemberFigures, measure: Measure): number {
  return finishedAt === null ? Math.max(0, measure.sessionsDue - sessionsReached(doneCount, measure.bySession)) : 0;
}
