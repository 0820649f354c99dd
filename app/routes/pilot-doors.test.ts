import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { db } from '../platform/database.server';
import { requireTester } from './guards';
import * as removeDoor from './admin/remove-tester';
import * as testersDoor from './admin/testers';

async function somebody(role?: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'de' });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'de' };
}

const page = (actor: Actor, query = '') => knock(testersDoor, { path: `/de/pilots/testers${query}`, actor });
const name = (actor: Actor, fields: Record<string, string>) => knock(testersDoor, { path: '/de/pilots/testers', actor, fields });
const remove = (actor: Actor, tester: string) => knock(removeDoor, { path: `/de/pilots/testers/${tester}/remove`, actor, params: { tester }, fields: {} });
const fields = (email: string) => ({ email, city: 'zagreb', function: 'practitioner', locales: 'en' });

beforeEach(emptyDatabase);

describe('the doors of testers', () => {
  it('open to editors and admins only', async () => {
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
    expect((await page(guest)).location).toBe('/de/sign-in?to=%2Fde%2Fpilots%2Ftesters');
    for (const role of [undefined, 'trainer', 'manager', 'tester']) {
      const actor = await somebody(role);
      expect([(await page(actor)).status, (await name(actor, {})).status, (await remove(actor, 'x')).status]).toEqual([403, 403, 403]);
    }
    for (const role of ['editor', 'admin']) expect((await page(await somebody(role))).status).toBe(200);
  });

  it('name a tester, who is then listed and passes the guard of testers', async () => {
    const [editor, zoe] = [await somebody('editor'), await somebody()];
    const request = new Request('http://localhost/de/pilots');
    await expect(requireTester({ actor: zoe }, request)).rejects.toMatchObject({ status: 403 });
    expect((await name(editor, fields(zoe.email ?? ''))).location).toBe('/de/pilots/testers?done=named');
    const shown = await page(editor, '?done=named');
    expect(shown.data).toMatchObject({ done: 'named', testers: [{ email: zoe.email, cityId: 'zagreb' }] });
    expect(shown.headers.get('Cache-Control')).toBe('no-store');
    expect(await requireTester({ actor: zoe }, request)).toMatchObject({ tester: { userId: zoe.userId, cityId: 'zagreb' } });
  });

  it('say what is wrong with the form and keep what was typed', async () => {
    const editor = await somebody('editor');
    expect(await name(editor, { email: 'zoe' })).toMatchObject({ status: 400, data: { typed: { email: 'zoe' }, faults: { email: 'email-missing', city: 'city-missing' } } });
    expect(await name(editor, fields('nobody@zagreb.example'))).toMatchObject({ status: 409, data: { faults: { email: 'unknown-user' } } });
  });

  it('remove a tester, once', async () => {
    const [editor, zoe] = [await somebody('editor'), await somebody()];
    await name(editor, fields(zoe.email ?? ''));
    const { id } = await db.tester.findFirstOrThrow();
    expect((await remove(editor, id)).location).toBe('/de/pilots/testers?done=removed');
    expect((await remove(editor, id)).status).toBe(404);
  });
});
