import { beforeEach, describe, expect, it } from 'vitest';
import { makeLessonProgress, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { findTimingAnswer } from '../../accounts/profile/timing-answer.server';
import { sandboxIdOf } from '../../learning/members/sandbox';
import { nameTester, removeTester } from '../testers.server';
import { answerTiming } from './consent.server';
import { getTiming } from './timing.server';
import type { VisitOp } from './visit';
import { saveVisits } from './visits.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const lesson = 'what-co-design-is';
const moduleId = 'why-co-design';

async function somebody() {
  const { user, learner } = await makeSignedInLearner();
  return { userId: user.id, learnerId: learner.id };
}

type Somebody = Awaited<ReturnType<typeof somebody>>;

const visit = (more: Partial<VisitOp> = {}): VisitOp => ({
  id: newId(), learner: 'l', kind: 'visit', lesson, visit: 'v1', language: 'de', startedAt: '2026-03-02T11:00:00.000Z', seconds: 300, interrupted: false, at: '2026-03-02T11:05:00.000Z', ...more,
});

const said = async (owner: Somebody, ...ops: VisitOp[]) => (await saveVisits(owner, ops, now)).map((ack) => ('ok' in ack ? 'ok' : ack.refused));
const kept = () => db.lessonVisit.findMany({ orderBy: { visitId: 'asc' }, select: { visitId: true, activeSeconds: true, wasInterrupted: true } });

let ada: Somebody;

beforeEach(async () => {
  await emptyDatabase();
  ada = await somebody();
});

describe('consent', () => {
  it('is not given unless asked for, and can be given and taken back', async () => {
    expect(await findTimingAnswer(ada.userId)).toBe('unasked');
    await answerTiming(ada, true, now);
    expect(await findTimingAnswer(ada.userId)).toBe('agreed');
    await answerTiming(ada, false, now);
    expect(await findTimingAnswer(ada.userId)).toBe('declined');
  });

  it('keeps the day on which it was first given', async () => {
    await answerTiming(ada, true, now);
    await answerTiming(ada, true, new Date(now.getTime() + 1000));
    expect(await db.timingConsent.findMany({ select: { agreedAt: true } })).toEqual([{ agreedAt: now }]);
  });

  it('taken back takes every minute along, those of a tester too, and nobody else’s', async () => {
    const other = await somebody();
    const user = await db.user.findUniqueOrThrow({ where: { id: ada.userId } });
    await nameTester('editor', { email: user.email, city: 'zagreb', locales: ['en'], function: 'partner' }, now);
    const { id } = await db.tester.findFirstOrThrow();
    for (const owner of [ada, other]) await answerTiming(owner, true, now);
    for (const owner of [ada, other, { ...ada, learnerId: sandboxIdOf(id) }]) await said(owner, visit());
    expect(await db.lessonVisit.count()).toBe(3);
    await answerTiming(ada, false, now);
    expect(await db.lessonVisit.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: other.learnerId }]);
  });
});

describe('a visit', () => {
  it('is not kept without consent, and a guest cannot have given it', async () => {
    expect(await said(ada, visit())).toEqual(['no-consent']);
    expect((await saveVisits({ ...ada, userId: null }, [visit()], now))[0]).toMatchObject({ refused: 'no-consent' });
    await answerTiming(ada, false, now);
    expect(await said(ada, visit())).toEqual(['no-consent']);
    expect(await kept()).toEqual([]);
  });

  it('is kept once however often it is reported, with its longest time, in whatever order', async () => {
    await answerTiming(ada, true, now);
    const reports = [visit({ seconds: 120 }), visit({ seconds: 60, visit: 'v2' }), visit({ seconds: 240 }), visit({ seconds: 180 })];
    expect(await said(ada, ...reports)).toEqual(['ok', 'ok', 'ok', 'ok']);
    await said(ada, visit({ seconds: 200 }));
    await said(ada, ...reports.toReversed());
    expect(await kept()).toEqual([{ visitId: 'v1', activeSeconds: 240, wasInterrupted: false }, { visitId: 'v2', activeSeconds: 60, wasInterrupted: false }]);
  });

  it('that was interrupted stays so', async () => {
    await answerTiming(ada, true, now);
    await said(ada, visit({ interrupted: true }));
    await said(ada, visit({ seconds: 310 }));
    expect(await kept()).toEqual([{ visitId: 'v1', activeSeconds: 310, wasInterrupted: true }]);
  });

  it('is cut at three times the plan', async () => {
    await answerTiming(ada, true, now);
    await said(ada, visit({ seconds: 80_000 }));
    const planned = (await getTiming(moduleId))?.find(({ lessonId }) => lessonId === lesson)?.plannedMinutes ?? 0;
    expect(await kept()).toMatchObject([{ activeSeconds: 3 * 60 * planned }]);
  });

  it('of a lesson that does not exist is refused, and the others are kept', async () => {
    await answerTiming(ada, true, now);
    expect(await said(ada, visit({ lesson: 'nothing' }), visit())).toEqual(['unknown-lesson', 'ok']);
  });

  it('of a tester goes with what they tried', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { id: ada.userId } });
    await nameTester('editor', { email: user.email, city: 'zagreb', locales: ['en'], function: 'partner' }, now);
    const { id } = await db.tester.findFirstOrThrow();
    await answerTiming(ada, true, now);
    await said({ ...ada, learnerId: sandboxIdOf(id) }, visit());
    await removeTester(id);
    expect(await kept()).toEqual([]);
  });
});

/** Somebody who agreed, needed so many minutes for the lesson and finished it. */
async function reader(minutes: number, more: { language?: VisitOp['language']; interrupted?: boolean; doneAt?: Date | null; role?: string; sandbox?: boolean } = {}): Promise<void> {
  const { language = 'de', interrupted = false, doneAt = now, role, sandbox = false } = more;
  const one = await somebody();
  const learnerId = sandbox ? sandboxIdOf(newId()) : one.learnerId;
  await answerTiming(one, true, now);
  if (role) await db.userRole.create({ data: { userId: one.userId, role } });
  await said({ ...one, learnerId }, visit({ language, interrupted, seconds: minutes * 60 }));
  await makeLessonProgress({ learnerId, lessonId: lesson, doneAt });
}

const rowIn = async (locale: string, voice = 'learner') => (await getTiming(moduleId))?.find((row) => row.lessonId === lesson && row.locale === locale && row.voice === voice);

describe('what a lesson takes', () => {
  it('is read of five people and not of four, language by language', async () => {
    for (const minutes of [6, 7, 8, 9]) await reader(minutes);
    await reader(5, { language: 'fr' });
    expect([(await rowIn('de'))?.spread, (await rowIn('fr'))?.spread]).toEqual([null, null]);
    await reader(10);
    expect((await rowIn('de'))?.spread).toEqual({ people: 5, lowerMinutes: 7, medianMinutes: 8, upperMinutes: 9 });
    expect((await rowIn('fr'))?.spread).toBeNull();
  });

  it('counts people, not visits: the time of one is added up', async () => {
    for (const minutes of [6, 6, 6, 6]) await reader(minutes);
    await answerTiming(ada, true, now);
    await said(ada, visit({ seconds: 120, visit: 'a' }), visit({ seconds: 240, visit: 'b' }));
    await makeLessonProgress({ learnerId: ada.learnerId, lessonId: lesson, doneAt: now });
    expect((await rowIn('de'))?.spread).toEqual({ people: 5, lowerMinutes: 6, medianMinutes: 6, upperMinutes: 6 });
  });

  it('leaves out interrupted visits, lessons not finished or only read again, and who edits the course', async () => {
    for (const minutes of [6, 6, 6, 6]) await reader(minutes);
    await reader(20, { interrupted: true });
    await reader(20, { doneAt: null });
    await reader(20, { doneAt: new Date('2026-03-01T00:00:00.000Z') });
    for (const role of ['editor', 'admin', 'tester']) await reader(20, { role });
    expect((await rowIn('de'))?.spread).toBeNull();
    await reader(6, { role: 'trainer' });
    expect((await rowIn('de'))?.spread).toMatchObject({ people: 5, upperMinutes: 6 });
  });

  it('is never counted together of testers and learners', async () => {
    for (const minutes of [6, 6, 6]) await reader(minutes);
    for (const minutes of [20, 20, 20, 20, 20]) await reader(minutes, { sandbox: true });
    expect((await rowIn('de'))?.spread).toBeNull();
    expect(await rowIn('de', 'tester')).toMatchObject({ spread: { people: 5, medianMinutes: 20 }, flag: 'long' });
  });

  it('has a row for each lesson, language and voice of a module, and none for a module that is not there', async () => {
    const rows = await getTiming(moduleId);
    expect(rows).toHaveLength(new Set(rows?.map(({ lessonId }) => lessonId)).size * 10);
    expect(await getTiming('nothing')).toBeNull();
  });
});
