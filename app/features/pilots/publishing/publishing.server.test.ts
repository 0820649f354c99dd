import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeLessonProgress, makeQuizAttempt, makeToolField, makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { getPublishedCourse, getStates, setStates } from '../../content/load.server';
import type { Tester } from '../tester';
import { findTester, nameTester, removeTester } from '../testers.server';
import { sandboxIdOf } from '../../learning/members/sandbox';
import { listAgainst, publish, rollBack, startPilot, type ListBlocking } from './publishing.server';
import { listRules, setRequired } from './required.server';
import { listSignOffs, signOff } from './sign-offs.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const moduleId = 'safe-and-fair-participation';
const check = 'check-safe-and-fair';
const decision = { moduleId, locale: 'en' as const, userId: 'editor', reason: '' };
const italian = { ...decision, locale: 'it' as const };
const later = new Date(now.getTime() + 1000);
const nothing: ListBlocking = async () => [];
const overriding = { overrides: true, reason: 'The city has no time.' };
const isOpen = () => getPublishedCourse().modules.find(({ id }) => id === moduleId)?.status === 'published';

let tester: Tester;

async function makeTester(email: string, city: 'zagreb' | 'oulu'): Promise<Tester> {
  const user = await makeUser({ email });
  await nameTester('editor', { email, city, locales: ['en', 'it'], function: 'coordinator' }, now);
  const named = await findTester(user.id);
  if (!named) throw new Error('The tester was not named.');
  return named;
}

beforeEach(async () => {
  await emptyDatabase();
  setStates({});
  tester = await makeTester('zoe@zagreb.example', 'zagreb');
});

describe('a pilot', () => {
  it('closes the module for learners from the next moment on, once', async () => {
    expect(isOpen()).toBe(true);
    expect(await startPilot(decision, now)).toEqual({ started: true });
    expect(isOpen()).toBe(false);
    expect(await startPilot(decision, now)).toEqual({ refused: 'unchanged' });
    expect(await startPilot({ ...decision, moduleId: 'nothing' }, now)).toBeNull();
  });

  it('in English is one in all languages that were published; in another it leaves the others as they are', async () => {
    expect(await startPilot(italian, now)).toEqual({ started: true });
    expect(isOpen()).toBe(true);
    await startPilot(decision, later);
    expect(getStates()[moduleId]).toEqual({ en: 'pilot', fr: 'pilot', de: 'pilot', it: 'pilot', es: 'pilot' });
  });
});

describe('publishing', () => {
  beforeEach(async () => {
    await startPilot(decision, now);
  });

  it('is refused while a city has not signed, or signed that it is not ready', async () => {
    expect(await publish({ ...decision, overrides: false }, nothing, now)).toMatchObject({ refused: 'against', against: { missing: [{ cityId: 'zagreb', why: 'unsigned' }] } });
    await signOff(tester, { moduleId, locale: 'en', verdict: 'not-ready', words: 'A fact is wrong.' }, now);
    expect(await publish({ ...decision, overrides: false }, nothing, now)).toMatchObject({ refused: 'against', against: { missing: [{ why: 'not-ready', function: 'coordinator' }] } });
    expect(isOpen()).toBe(false);
    await signOff(tester, { moduleId, locale: 'en', verdict: 'ready', words: '' }, new Date(now.getTime() + 1));
    expect(await publish({ ...decision, overrides: false }, nothing, now)).toMatchObject({ published: true });
    expect(isOpen()).toBe(true);
  });

  it('asks for the sign-offs of the cities that an editor chose, in that language alone, until they are set as usual again', async () => {
    expect(await setRequired('editor', { moduleId: 'nothing', locale: 'en', cityIds: null }, now)).toBeNull();
    await setRequired('editor', { moduleId, locale: 'en', cityIds: ['athens'] }, now);
    const missingIn = async (locale: 'en' | 'it') => (await listAgainst({ id: moduleId, version: 1 }, locale, nothing)).missing.map(({ cityId }) => cityId);
    expect([await missingIn('en'), await missingIn('it')]).toEqual([['athens'], ['zagreb']]);
    expect(await publish({ ...decision, overrides: false }, nothing, now)).toMatchObject({ refused: 'against', against: { missing: [{ cityId: 'athens', why: 'unsigned' }] } });
    await setRequired('another', { moduleId, locale: 'en', cityIds: null }, later);
    expect(await missingIn('en')).toEqual(['zagreb']);
    expect((await listRules({ moduleId })).map(({ userId, cityIds }) => [userId, cityIds])).toEqual([['editor', ['athens']], ['another', null]]);
  });

  it('is refused while a blocking remark is open', async () => {
    await signOff(tester, { moduleId, locale: 'en', verdict: 'ready', words: '' }, now);
    const blocking: ListBlocking = async (id, locale) => [{ label: `${id} ${locale}`, href: '/remarks/1' }];
    expect(await publish({ ...decision, overrides: false }, blocking, now)).toMatchObject({ refused: 'against', against: { missing: [], remarks: [{ label: `${moduleId} en` }] } });
  });

  it('all the same needs a reason, which is on record', async () => {
    expect(await publish({ ...decision, overrides: true }, nothing, now)).toEqual({ refused: 'reason-missing' });
    expect(await publish({ ...decision, ...overriding }, nothing, now)).toMatchObject({ published: true });
    expect(await db.moduleChange.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({ status: 'published', overrode: true, reason: 'The city has no time.', userId: 'editor', version: 1 });
  });

  it('comes after English, and happens once', async () => {
    expect(await publish({ ...italian, ...overriding }, nothing, now)).toEqual({ refused: 'english-first' });
    await publish({ ...decision, ...overriding }, nothing, now);
    expect(await publish({ ...decision, ...overriding }, nothing, now)).toEqual({ refused: 'unchanged' });
    expect(await publish({ ...italian, ...overriding }, nothing, now)).toMatchObject({ published: true });
    expect(await publish({ ...decision, moduleId: 'nothing', ...overriding }, nothing, now)).toBeNull();
  });

  it('deletes what testers tried in the module, tells how much, and nothing else', async () => {
    const sandbox = (await makeLearner({ id: sandboxIdOf(tester.id) })).id;
    const learner = (await makeLearner()).id;
    for (const learnerId of [sandbox, learner]) {
      await makeQuizAttempt({ learnerId, lessonId: check });
      await makeLessonProgress({ learnerId, lessonId: check });
      await makeToolField({ learnerId, toolId: 'wb-engagement' });
      await makeLessonProgress({ learnerId, lessonId: 'what-co-design-is' });
    }
    await db.learnerSummary.create({ data: { learnerId: sandbox, lessons: `{"${check}":"done","what-co-design-is":"opened"}`, doneCount: 1, lastLessonId: check, lastActiveAt: now } });
    expect(await publish({ ...decision, ...overriding }, nothing, now)).toEqual({ published: true, removed: { attempts: 1, entries: 2, testers: 1 } });
    expect([await db.quizAttempt.count({ where: { learnerId: learner } }), await db.lessonProgress.count({ where: { learnerId: learner } }), await db.toolField.count({ where: { learnerId: learner } })]).toEqual([1, 2, 1]);
    expect((await db.lessonProgress.findMany({ where: { learnerId: sandbox } })).map(({ lessonId }) => lessonId)).toEqual(['what-co-design-is']);
    expect(await db.learnerSummary.findUnique({ where: { learnerId: sandbox } })).toMatchObject({ lessons: '{"what-co-design-is":"opened"}', doneCount: 0 });
    await removeTester(tester.id);
    expect(await db.lessonProgress.count({ where: { learnerId: sandbox } })).toBe(0);
  });
});

describe('taking back', () => {
  it('brings the state before in one step, and what learners did stays', async () => {
    const learner = (await makeLearner()).id;
    await makeLessonProgress({ learnerId: learner, lessonId: check, doneAt: now });
    await startPilot(decision, now);
    await publish({ ...decision, ...overriding }, nothing, later);
    expect(await rollBack(decision, new Date(now.getTime() + 2000))).toEqual({ back: 'pilot' });
    expect(isOpen()).toBe(false);
    expect(await db.lessonProgress.count({ where: { learnerId: learner, lessonId: check } })).toBe(1);
    expect(await rollBack(decision, new Date(now.getTime() + 3000))).toEqual({ back: 'published' });
    expect(isOpen()).toBe(true);
  });

  it('takes all languages back that the decision changed, but none that was decided about since', async () => {
    await startPilot(decision, now);
    await rollBack(decision, later);
    expect(getStates()[moduleId]).toEqual({ en: 'published', fr: 'published', de: 'published', it: 'published', es: 'published' });
    await startPilot(decision, new Date(now.getTime() + 2000));
    await publish({ ...decision, ...overriding }, nothing, new Date(now.getTime() + 3000));
    await rollBack(decision, new Date(now.getTime() + 4000));
    expect(getStates()[moduleId]).toEqual({ en: 'pilot', fr: 'pilot', de: 'pilot', it: 'pilot', es: 'pilot' });
  });

  it('goes no further than English, and needs something to take back', async () => {
    expect(await rollBack(decision, now)).toEqual({ refused: 'unchanged' });
    await startPilot(italian, now);
    await startPilot(decision, later);
    expect(await rollBack(italian, later)).toEqual({ refused: 'english-first' });
    expect(await rollBack({ ...decision, moduleId: 'nothing' }, now)).toBeNull();
  });
});

describe('signing', () => {
  const said = { moduleId, locale: 'it' as const, verdict: 'ready' as const, words: '' };

  it('is for what is in pilot in a language of the tester', async () => {
    expect(await signOff(tester, said, now)).toEqual({ refused: 'not-in-pilot' });
    await startPilot(italian, now);
    expect(await signOff({ ...tester, locales: ['en'] }, said, now)).toEqual({ refused: 'other-language' });
    expect(await signOff(tester, { ...said, moduleId: 'nothing' }, now)).toBeNull();
    expect(await signOff(tester, said, now)).toEqual({ signed: expect.any(String) });
  });

  it('twice the same is once, and another word is kept beside the first', async () => {
    await startPilot(italian, now);
    const first = await signOff(tester, said, now);
    expect(await signOff(tester, said, now)).toEqual(first);
    await signOff(tester, { ...said, verdict: 'not-ready' }, new Date(now.getTime() + 1));
    expect((await listSignOffs({ moduleId })).map(({ verdict, cityId, function: what, version }) => [verdict, cityId, what, version])).toEqual([['ready', 'zagreb', 'coordinator', 1], ['not-ready', 'zagreb', 'coordinator', 1]]);
  });

  it('is asked of every city with a tester of the language', async () => {
    await makeTester('bo@oulu.example', 'oulu');
    const { missing } = await listAgainst({ id: moduleId, version: 1 }, 'it', nothing);
    expect(missing.map(({ cityId }) => cityId)).toEqual(['oulu', 'zagreb']);
    expect((await listAgainst({ id: moduleId, version: 1 }, 'fr', nothing)).missing).toEqual([]);
  });
});
