import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { nameTester } from '../features/pilots/testers.server';
import { db } from '../platform/database.server';
import { signId } from '../platform/signed-id.server';
import { requireTester } from './guards';
import * as removeDoor from './admin/remove-tester';
import * as testersDoor from './admin/testers';
import * as withdrawDoor from './admin/withdraw-tester';
import * as acceptDoor from './pilot/accept-testing';

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

  it('ask somebody by mail, say the same of those with an account and of those without, and make a tester of who says yes', async () => {
    const [editor, zoe] = [await somebody('editor'), await somebody()];
    const request = new Request('http://localhost/de/pilots');
    await expect(requireTester({ actor: zoe }, request)).rejects.toMatchObject({ status: 403 });
    for (const email of [zoe.email ?? '', 'nobody@zagreb.example']) expect((await name(editor, fields(email))).location).toBe('/de/pilots/testers?done=invited');
    const asked = await page(editor, '?done=invited');
    expect(asked.data).toMatchObject({ done: 'invited', testers: [], invitations: [{ email: zoe.email?.toLowerCase(), cityId: 'zagreb' }, { email: 'nobody@zagreb.example' }] });
    const { id } = await db.testerInvitation.findFirstOrThrow({ where: { email: zoe.email?.toLowerCase() ?? '' } });
    const at = { path: '/de/pilots/invitation/x', params: { token: signId('tester', id) } };
    expect([(await knock(acceptDoor, { ...at, actor: zoe })).status, (await knock(acceptDoor, { ...at, actor: editor })).status]).toEqual([200, 409]);
    expect((await knock(acceptDoor, { ...at, actor: editor, fields: {} })).status).toBe(409);
    expect((await knock(acceptDoor, { ...at, actor: zoe, fields: {} })).location).toBe('/de/pilots');
    const shown = await page(editor);
    expect(shown.data).toMatchObject({ testers: [{ email: zoe.email, cityId: 'zagreb' }], invitations: [{ email: 'nobody@zagreb.example' }] });
    expect((await name(editor, { ...fields(zoe.email ?? ''), city: 'oulu' })).location).toBe('/de/pilots/testers?done=named');
    expect((await db.tester.findFirstOrThrow()).cityId).toBe('oulu');
    expect(shown.headers.get('Cache-Control')).toBe('no-store');
    expect(await requireTester({ actor: zoe }, request)).toMatchObject({ tester: { userId: zoe.userId, cityId: 'oulu' } });
  });

  it('say what is wrong with the form and keep what was typed', async () => {
    const editor = await somebody('editor');
    expect(await name(editor, { email: 'zoe' })).toMatchObject({ status: 400, data: { typed: { email: 'zoe' }, faults: { email: 'email-missing', city: 'city-missing' } } });
    expect(await name(editor, { ...fields('zoe@zagreb.example'), until: '2020-01-01' })).toMatchObject({ status: 400, data: { typed: { until: '2020-01-01' }, faults: { until: 'until-wrong' } } });
    expect(await db.testerInvitation.count()).toBe(0);
  });

  it('withdraw an invitation, which then leads nowhere', async () => {
    const [editor, zoe] = [await somebody('editor'), await somebody()];
    await name(editor, fields(zoe.email ?? ''));
    const { id: invitation } = await db.testerInvitation.findFirstOrThrow();
    const withdraw = (actor: Actor) => knock(withdrawDoor, { path: `/de/pilots/testers/invitations/${invitation}/withdraw`, actor, params: { invitation }, fields: {} });
    expect((await withdraw(zoe)).status).toBe(403);
    expect((await withdraw(editor)).location).toBe('/de/pilots/testers?done=withdrawn');
    expect((await knock(acceptDoor, { path: '/de/pilots/invitation/x', params: { token: signId('tester', invitation) }, actor: zoe, fields: {} })).status).toBe(409);
    expect((await knock(acceptDoor, { path: '/de/pilots/invitation/x', params: { token: 'x' }, actor: zoe })).status).toBe(404);
    expect(await db.tester.count()).toBe(0);
  });

  it('remove a tester, once', async () => {
    const [editor, zoe] = [await somebody('editor'), await somebody()];
    await nameTester('editor', { email: zoe.email ?? '', city: 'zagreb', function: 'practitioner', locales: ['en'] }, new Date());
    const { id } = await db.tester.findFirstOrThrow();
    expect((await remove(editor, id)).location).toBe('/de/pilots/testers?done=removed');
    expect((await remove(editor, id)).status).toBe(404);
  });
});
