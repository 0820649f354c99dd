import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeLessonProgress } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { writeProgress } from '../progress.server';
import { endPlan, findPlan, getPlanView, pausePlan, resumePlan, savePlan, workOutPlan } from './plan.server';

vi.mock('../../content/load.server', () => {
  const piece = (text: string) => ({ text, lang: 'de', state: 'machine' });
  const lessons = [1, 2, 3].flatMap((session) => ['a', 'b'].map((part) => ({ id: `${part}${session}`, number: `1.${session}`, moduleId: 'one', kind: 'reading', minutes: 15, session, text: { de: { title: piece(`Lektion ${part}${session}`) } } })));
  return { getCourse: () => ({ passPercent: 70, watchedPercent: 90, modules: [{ id: 'one', number: 1, status: 'published', lessons }] }) };
});

const now = new Date('2027-03-01T09:00:00.000Z');
const later = new Date('2027-03-02T09:00:00.000Z');
const days = { weekdays: [1, 4], time: '17:30', timeZone: 'Europe/Athens', startsOn: '2027-03-01' };
const april = { from: '2027-04-05', to: '2027-04-11' };

let learnerId: string;
const daysOf = async (at: Date) => (await workOutPlan(learnerId, at))?.dated.map(({ session, day }) => `${session} ${day}`);

async function finish(lessonIds: string[], at: Date): Promise<void> {
  const { getCourse } = await import('../../content/load.server');
  const ops = lessonIds.map((lesson) => ({ id: `done-${lesson}`, learner: learnerId, kind: 'done' as const, lesson, at: at.toISOString() }));
  await writeProgress([{ owner: { learnerId, locale: 'de' }, ops, now: at }], getCourse());
}

beforeEach(async () => {
  await emptyDatabase();
  learnerId = (await makeLearner()).id;
});

describe('keeping a plan', () => {
  it('keeps its days; saved unchanged, it is as old as before', async () => {
    expect(await findPlan(learnerId)).toBeNull();
    await savePlan(learnerId, days, now);
    await savePlan(learnerId, days, later);
    expect(await findPlan(learnerId)).toEqual({ plan: { ...days, pauses: [] }, changedAt: now });
    await savePlan(learnerId, { ...days, time: '08:00' }, later);
    expect(await findPlan(learnerId)).toEqual({ plan: { ...days, time: '08:00', pauses: [] }, changedAt: later });
  });

  it('keeps its pauses when the days change, and gives them back', async () => {
    await savePlan(learnerId, days, now);
    expect(await pausePlan(learnerId, april, now)).toEqual({ paused: true });
    expect(await pausePlan(learnerId, april, now)).toEqual({ paused: true });
    await savePlan(learnerId, { ...days, weekdays: [2] }, later);
    expect((await findPlan(learnerId))?.plan.pauses).toEqual([april]);
    expect(await resumePlan(learnerId, april.from, later)).toBe(true);
    expect(await resumePlan(learnerId, april.from, later)).toBe(true);
    expect((await findPlan(learnerId))?.plan.pauses).toEqual([]);
  });

  it('refuses a pause more than a plan keeps, and changes nothing then', async () => {
    await savePlan(learnerId, days, now);
    const month = (at: number) => `2027-${String(at).padStart(2, '0')}`;
    for (let at = 0; at < 12; at += 1) await pausePlan(learnerId, { from: `${month(3 + Math.floor(at / 2))}-${at % 2 ? '20' : '05'}`, to: `${month(3 + Math.floor(at / 2))}-${at % 2 ? '21' : '06'}` }, now);
    const before = (await findPlan(learnerId))?.plan.pauses;
    expect(before).toHaveLength(12);
    expect(await pausePlan(learnerId, { from: '2027-12-05', to: '2027-12-06' }, now)).toEqual({ refused: 'too-many-pauses' });
    expect((await findPlan(learnerId))?.plan.pauses).toEqual(before);
  });

  it('loses none of two pauses that are entered at the same time', async () => {
    await savePlan(learnerId, days, now);
    await Promise.all([pausePlan(learnerId, april, now), pausePlan(learnerId, { from: '2027-05-03', to: '2027-05-04' }, now)]);
    expect((await findPlan(learnerId))?.plan.pauses).toHaveLength(2);
  });

  it('knows no pause where there is no plan, and ends a plan for good', async () => {
    expect(await pausePlan(learnerId, april, now)).toBeNull();
    expect(await resumePlan(learnerId, april.from, now)).toBe(false);
    await savePlan(learnerId, days, now);
    await endPlan(learnerId);
    await endPlan(learnerId);
    expect([await findPlan(learnerId), await db.studyPlan.count()]).toEqual([null, 0]);
  });

  it('touches nobody else’s', async () => {
    const other = (await makeLearner()).id;
    await savePlan(other, days, now);
    await savePlan(learnerId, { ...days, weekdays: [7] }, now);
    await pausePlan(learnerId, april, now);
    await endPlan(learnerId);
    expect((await findPlan(other))?.plan).toEqual({ ...days, pauses: [] });
  });
});

describe('working a plan out', () => {
  it('dates what is left by what the learner has done', async () => {
    await savePlan(learnerId, days, now);
    expect(await daysOf(now)).toEqual(['1 2027-03-01', '2 2027-03-04', '3 2027-03-08']);
    await finish(['a1', 'b1', 'a2'], new Date('2027-02-20T09:00:00.000Z'));
    expect(await daysOf(now)).toEqual(['2 2027-03-01', '3 2027-03-04']);
  });

  it('takes a session that was finished today as the one of today', async () => {
    await savePlan(learnerId, days, now);
    await finish(['a1'], new Date('2027-03-01T06:00:00.000Z'));
    expect((await daysOf(now))?.[0]).toBe('1 2027-03-01');
    await finish(['b1'], new Date('2027-03-01T08:00:00.000Z'));
    expect(await daysOf(now)).toEqual(['2 2027-03-04', '3 2027-03-08']);
  });

  it('counts today by the clocks of the plan', async () => {
    await savePlan(learnerId, days, now);
    // In Athens it is Monday already; what was finished before its midnight is Sunday's.
    await finish(['a1', 'b1'], new Date('2027-02-28T21:59:00.000Z'));
    expect((await daysOf(now))?.[0]).toBe('2 2027-03-01');
    await makeLessonProgress({ learnerId, lessonId: 'unknown', doneAt: now });
    expect((await daysOf(now))?.[0]).toBe('2 2027-03-01');
  });

  it('shows each session with the lessons that are left of it, in a language', async () => {
    await savePlan(learnerId, days, now);
    await finish(['a1'], new Date('2027-02-20T09:00:00.000Z'));
    const view = await getPlanView(learnerId, 'de', now);
    expect(view).toMatchObject({ state: 'active', today: '2027-03-01', sessions: [{ session: 1, day: '2027-03-01', minutes: 15, lessons: [{ title: { text: 'Lektion b1' }, href: '/de/course/one/b1' }] }, {}, {}] });
    expect(view?.strip).toHaveLength(2);
  });

  it('is finished once nothing is left', async () => {
    await savePlan(learnerId, days, now);
    await finish(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'], now);
    expect(await getPlanView(learnerId, 'de', now)).toMatchObject({ state: 'finished', sessions: [], strip: [] });
    expect(await getPlanView('nobody', 'de', now)).toBeNull();
  });
});
