import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { setStates } from '../features/content/load.server';
import { nameTester } from '../features/pilots/testers.server';
import { db } from '../platform/database.server';
import * as acceptDoor from './admin/accept-remark';
import * as declineDoor from './admin/decline-remark';
import * as fixDoor from './admin/fix-remark';
import * as remarkDoor from './admin/remark';
import * as inboxDoor from './admin/remarks';
import * as confirmDoor from './learner/confirm-remark';
import * as ownDoor from './learner/own-remarks';
import * as reopenDoor from './learner/reopen-remark';
import * as writeDoor from './learner/write-remark';

const at = 'lesson=what-co-design-is&place=block%3Ap01';
const fields = { form: 'abcdefgh1', quote: '', kind: 'fact', severity: 'blocks', words: 'So ist es nicht.', proposal: '' };

async function somebody(role?: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Zoe', locale: 'de' });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Zoe', email: user.email, locale: 'de' };
}

async function tester(): Promise<Actor> {
  const actor = await somebody();
  await nameTester('editor', { email: actor.email ?? '', city: 'zagreb', locales: ['de'], function: 'practitioner' }, new Date());
  return actor;
}

const write = (actor: Actor, query: string, more?: Partial<Knock>) => knock(writeDoor, { path: `/de/remarks/new${query}`, actor, ...more });
const send = (actor: Actor, more: Partial<typeof fields> = {}) => write(actor, `?${at}`, { fields: { ...fields, ...more } });
const on = (door: Parameters<typeof knock>[0], actor: Actor, more: Partial<Knock> = {}) => (remark: number) => knock(door, { path: `/de/remarks/${remark}/x`, actor, params: { remark: String(remark) }, fields: {}, ...more });
const only = () => db.remark.findFirstOrThrow();

beforeEach(emptyDatabase);
afterEach(() => setStates({}));

describe('the form of a remark', () => {
  it('asks who has not signed in to do so, and comes back to the spot', async () => {
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
    expect((await write(guest, `?${at}`)).location).toBe(`/de/sign-in?to=${encodeURIComponent(`/de/remarks/new?${at}`)}`);
    expect((await send(guest)).status).toBe(303);
  });

  it('is found by the number from the printed page, and says when there is no such spot', async () => {
    const actor = await somebody();
    expect((await write(actor, '?at=M1 L3 P01')).location).toBe(`/de/remarks/new?${at}`);
    expect(await write(actor, '?at=m9.l1')).toMatchObject({ status: 404, data: { unknown: 'm9.l1', spot: null } });
    expect(await write(actor, '')).toMatchObject({ status: 200, data: { list: null, unknown: null } });
  });

  it('lists every spot of a lesson, and shows the sentences of one with what was selected', async () => {
    const actor = await tester();
    expect((await write(actor, '?lesson=what-co-design-is')).data).toMatchObject({ list: { places: expect.arrayContaining([expect.objectContaining({ number: 'm1.l3.p01' })]) } });
    expect((await write(actor, `?${at}&quote=am%20Montag`)).data).toMatchObject({ voice: 'tester', city: 'Zagreb', spot: { number: 'm1.l3.p01', chosen: 'am Montag', sentences: expect.arrayContaining([expect.any(String)]) } });
  });

  it('keeps what a tester says with their city, and leads back to the spot', async () => {
    const { location } = await send(await tester());
    const { id } = await only();
    expect(location).toBe(`/de/course/why-co-design/what-co-design-is?remarked=${id}#p01`);
    expect(await only()).toMatchObject({ voice: 'tester', cityId: 'zagreb', severity: 'blocks', locale: 'de', authorLocale: 'de' });
  });

  it('is there for a module that is tried, for its testers in their languages and for editors, and for nobody else', async () => {
    const [zagreb, editor, learner] = [await tester(), await somebody('editor'), await somebody()];
    const listFor = async (actor: Actor) => ((await write(actor, '?lesson=what-co-design-is')).data as { list: object | null }).list !== null;
    setStates({ 'why-co-design': { en: 'pilot', de: 'pilot' } });
    expect([await listFor(zagreb), await listFor(editor), await listFor(learner)]).toEqual([true, true, false]);
    await send(zagreb);
    expect(await only()).toMatchObject({ moduleId: 'why-co-design', voice: 'tester' });
    expect((await send(learner)).status).toBe(400);
    setStates({ 'why-co-design': { en: 'pilot', de: 'draft' } });
    expect([await listFor(zagreb), await listFor(editor)]).toEqual([false, true]);
  });

  it('takes learners’ remarks without a severity', async () => {
    await send(await somebody());
    expect(await only()).toMatchObject({ voice: 'learner', severity: null, cityId: null });
  });

  it('says what is wrong and keeps what was typed', async () => {
    const actor = await tester();
    expect(await send(actor, { kind: '', words: ' ' })).toMatchObject({ status: 400, data: { faults: { kind: 'kind-missing' }, typed: { severity: 'blocks' } } });
    expect(await send(actor, { form: '' })).toMatchObject({ status: 400, data: null });
    expect(await write(actor, '?lesson=gone&place=block%3Ap01', { fields })).toMatchObject({ status: 400 });
    expect(await db.remark.count()).toBe(0);
  });

  it('is refused to who sends too many, with how long to wait', async () => {
    const actor = await tester();
    const answers: number[] = [];
    for (let time = 0; time < 61 && !answers.includes(429); time += 1) answers.push((await send(actor)).status);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('from remark to fixed', () => {
  it('an editor accepts and says in which version it is fixed, the author confirms', async () => {
    const [author, editor] = [await tester(), await somebody('editor')];
    await send(author);
    const { id } = await only();
    expect(await on(acceptDoor, editor)(id)).toMatchObject({ location: `/de/remarks/${id}?done=accept` });
    expect(await on(fixDoor, editor, { fields: { version: '3' } })(id)).toMatchObject({ location: `/de/remarks/${id}?done=fix` });
    expect((await knock(ownDoor, { path: '/de/remarks/mine', actor: author })).data).toMatchObject({ remarks: [{ id, state: 'fixed', fixedInVersion: 3, number: 'm1.l3.p01', events: [{ what: 'accept' }, { what: 'fix' }] }] });
    expect(await on(confirmDoor, author)(id)).toMatchObject({ location: `/de/remarks/mine?show=${id}&done=confirmed` });
    expect((await knock(ownDoor, { path: `/de/remarks/mine?show=${id}&done=confirmed`, actor: author })).location).toBe(`/de/remarks/mine?page=1&done=confirmed#r-${id}`);
    expect((await only()).state).toBe('confirmed');
  });

  it('the author reopens what is not fixed', async () => {
    const author = await tester();
    await send(author);
    const { id } = await only();
    await db.remark.update({ where: { id }, data: { state: 'fixed' } });
    expect((await on(reopenDoor, author, { fields: { words: 'Noch nicht' } })(id)).location).toContain('done=reopened');
    expect((await on(reopenDoor, await somebody())(id)).status).toBe(404);
    expect((await only()).state).toBe('open');
  });

  it('declining without a reason, or what does not fit any more, shows the form again', async () => {
    const editor = await somebody('editor');
    await send(await tester());
    const { id } = await only();
    expect(await on(declineDoor, editor)(id)).toMatchObject({ status: 400, data: { asked: 'decline', faults: { words: 'reason-missing' } } });
    await db.remark.update({ where: { id }, data: { state: 'confirmed' } });
    expect(await on(acceptDoor, editor)(id)).toMatchObject({ status: 409, data: { asked: 'accept', sentence: expect.stringContaining('anders entschieden') } });
    expect((await on(acceptDoor, editor)(999_999)).status).toBe(404);
  });
});

describe('the editors’ pages', () => {
  it('list remarks by the filter of the address and show one, to editors only', async () => {
    const [author, editor] = [await tester(), await somebody('editor')];
    await send(author);
    const { id } = await only();
    const page = (actor: Actor, query = '') => knock(inboxDoor, { path: `/de/remarks${query}`, actor });
    expect((await page(editor)).data).toMatchObject({ lines: [{ id, number: 'm1.l3.p01', cityId: 'zagreb' }], inbox: { total: 1 } });
    expect((await page(editor, '?city=oulu')).data).toMatchObject({ lines: [] });
    const one = (actor: Actor) => knock(remarkDoor, { path: `/de/remarks/${id}`, actor, params: { remark: String(id) } });
    expect((await one(editor)).data).toMatchObject({ remark: { id, author: 'Zoe', standing: { how: 'exact' } } });
    expect([(await page(author)).status, (await one(author)).status]).toEqual([403, 403]);
  });
});
