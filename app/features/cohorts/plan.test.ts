import { describe, expect, it } from 'vitest';
import { lessonsBySession, mondayOf, sessionsDue, sessionsReached } from './plan';
import { rulesFixture } from '../learning/rules-fixture';

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const plan = { startsOn: day('2027-03-03'), sessionsPerWeek: 2, pauseWeeks: [] as string[] };

describe('the plan', () => {
  it('wants the sessions of every week that is over, from the one in which the cohort starts', () => {
    expect(sessionsDue(plan, day('2027-02-01'))).toBe(0);
    expect(sessionsDue(plan, new Date('2027-03-07T23:59:59.999Z'))).toBe(0);
    expect(sessionsDue(plan, day('2027-03-08'))).toBe(2);
    expect(sessionsDue(plan, day('2027-03-22'))).toBe(6);
    expect(sessionsDue({ ...plan, sessionsPerWeek: 3 }, day('2027-03-22'))).toBe(9);
  });

  it('rests in the weeks of pause', () => {
    expect(sessionsDue({ ...plan, pauseWeeks: ['2027-03-08', '2027-05-03'] }, day('2027-03-22'))).toBe(4);
  });

  it('wants nothing of a cohort without a first day', () => {
    expect(sessionsDue({ ...plan, startsOn: null }, day('2030-01-01'))).toBe(0);
  });

  it('counts what is published, session by session', () => {
    const module = rulesFixture.modules[0];
    const lessons = module?.lessons.map((lesson, index) => ({ ...lesson, session: index < 2 ? 1 : 2 })) ?? [];
    const course = { ...rulesFixture, modules: [{ id: 'one', status: 'published' as const, lessons }, { id: 'two', status: 'draft' as const, lessons }, { id: 'three', status: 'published' as const, lessons }] };
    const bySession = lessonsBySession(course);
    expect(bySession).toEqual([2, 5, 7, 10]);
    expect([0, 1, 2, 4, 5, 10, 40].map((done) => sessionsReached(done, bySession))).toEqual([0, 0, 1, 1, 2, 4, 4]);
  });

  it('knows the Monday of every day', () => {
    expect(['2027-03-01', '2027-03-03', '2027-03-07'].map((text) => mondayOf(day(text)))).toEqual([day('2027-03-01'), day('2027-03-01'), day('2027-03-01')]);
  });
});
