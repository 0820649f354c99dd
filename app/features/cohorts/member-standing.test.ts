import { describe, expect, it } from 'vitest';
import { rulesFixture } from '../learning/rules-fixture';
import { helpReasonsOf, measureOf, memberStandingOf, sessionsBehind, type MemberFigures } from './member-standing';

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const now = day('2027-03-22');
const lessons = Array.from({ length: 12 }, (_, index) => ({ id: `l${index}`, kind: 'reading' as const, minutes: 5, session: Math.floor(index / 2) + 1 }));
const course = { ...rulesFixture, modules: [{ id: 'one', status: 'published' as const, lessons }] };
const plan = { startsOn: day('2027-03-08'), sessionsPerWeek: 2, pauseWeeks: [] };
const measure = measureOf(plan, course, now);
const figures: MemberFigures = { joinedAt: day('2027-03-01'), startedAt: day('2027-03-02'), lastActiveAt: day('2027-03-21'), finishedAt: null, openedCount: 8, doneCount: 8, failedTwice: false, nextDueOn: null };
const standing = (more: Partial<MemberFigures>) => memberStandingOf({ ...figures, ...more }, measure);

describe('where a member stands', () => {
  it('is one of five, the first that holds: finished, not started, stalled, needs help, under way', () => {
    expect(standing({})).toBe('under-way');
    expect(standing({ startedAt: null, doneCount: 0 })).toBe('not-started');
    expect(standing({ lastActiveAt: day('2027-03-14') })).toBe('stalled');
    expect(standing({ failedTwice: true })).toBe('needs-help');
    expect(standing({ lastActiveAt: day('2027-03-14'), failedTwice: true })).toBe('stalled');
    expect(standing({ finishedAt: day('2027-03-09'), lastActiveAt: day('2027-03-09'), failedTwice: true })).toBe('finished');
  });

  it('is stalled after seven days without activity, not before, and not within seven days of joining or of the start', () => {
    expect(standing({ lastActiveAt: day('2027-03-15') })).toBe('under-way');
    expect(standing({ lastActiveAt: new Date(day('2027-03-15').getTime() - 1) })).toBe('stalled');
    expect(standing({ lastActiveAt: day('2026-12-01'), joinedAt: day('2027-03-20') })).toBe('under-way');
    const early = measureOf({ ...plan, startsOn: day('2027-03-20') }, course, now);
    expect(memberStandingOf({ ...figures, lastActiveAt: day('2026-12-01') }, early)).toBe('under-way');
  });

  it('needs help two sessions behind the plan, not one', () => {
    // Four sessions, eight lessons, are due.
    expect([8, 6, 5, 4, 0].map((doneCount) => sessionsBehind({ ...figures, doneCount }, measure))).toEqual([0, 1, 2, 2, 4]);
    expect(standing({ doneCount: 6 })).toBe('under-way');
    expect(standing({ doneCount: 5 })).toBe('needs-help');
    expect(helpReasonsOf({ ...figures, doneCount: 5 }, measure)).toEqual(['behind-plan']);
  });

  it('needs help once the day of a deadline is over', () => {
    expect(standing({ nextDueOn: day('2027-03-22') })).toBe('under-way');
    expect(standing({ nextDueOn: day('2027-03-21') })).toBe('needs-help');
    expect(helpReasonsOf({ ...figures, nextDueOn: day('2027-03-21'), failedTwice: true }, measure)).toEqual(['failed-twice', 'past-deadline']);
  });

  it('is behind nothing where there is no first day, and never more than the course has', () => {
    expect(sessionsBehind({ ...figures, doneCount: 0 }, measureOf({ ...plan, startsOn: null }, course, now))).toBe(0);
    expect(sessionsBehind({ ...figures, doneCount: 0 }, measureOf(plan, course, day('2029-01-01')))).toBe(6);
  });
});
