import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { db } from '../platform/database.server';
import { settings } from '../platform/settings.server';
import * as checkDoor from './admin/check-link';
import * as linksDoor from './admin/links';

const known = 'https://one.example/';
vi.mock('../features/content/load.server', () => ({ getCourse: () => ({ library: [], sources: { S1: { code: 'S1', title: 'One', url: 'https://one.example/' } } }) }));

let editor: Actor;

async function somebody(role?: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'de' });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'de' };
}

const page = (actor: Actor, query = '') => knock(linksDoor, { path: `/de/links${query}`, actor });
const check = (actor: Actor, fields: Record<string, string>) => knock(checkDoor, { path: '/de/links/check', actor, fields });

beforeEach(async () => {
  await emptyDatabase();
  settings.LINK_CHECK = 'on';
  editor = await somebody('editor');
});

describe('the doors of links', () => {
  it('open to editors only', async () => {
    for (const stranger of [await somebody(), await somebody('trainer'), await somebody('manager')]) {
      expect([(await page(stranger)).status, (await check(stranger, { url: known })).status]).toEqual([403, 403]);
    }
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
    expect((await page(guest)).location).toBe('/de/sign-in?to=%2Fde%2Flinks');
    expect((await check(guest, { url: known })).location).toBe('/de/sign-in');
    expect(await db.job.count()).toBe(0);
  });

  it('show every link and are kept by no cache', async () => {
    const { status, data, headers } = await page(editor, '?done=asked');
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(data).toMatchObject({ isOn: true, done: 'asked', groups: [{ state: 'never', lines: [{ url: known }] }] });
    expect((await page(editor, '?done=anything')).data).toMatchObject({ done: null });
  });

  it('have a link of the course checked once, however often the form is sent', async () => {
    expect((await check(editor, { url: known })).location).toBe('/de/links?done=asked');
    expect((await check(editor, { url: known })).location).toBe('/de/links?done=asked');
    expect(await db.job.findMany({ select: { kind: true, payload: true } })).toEqual([{ kind: 'checkLink', payload: JSON.stringify({ url: known }) }]);
  });

  it('ask no address that is not the course’s, and none that is no address', async () => {
    expect((await check(editor, { url: 'https://elsewhere.example/' })).status).toBe(404);
    for (const fields of [{ url: 'file:///etc/passwd' }, { url: 'one' }, {}]) expect((await check(editor, fields as Record<string, string>)).status).toBe(400);
    expect(await db.job.count()).toBe(0);
  });

  it('say that checks are off where they are', async () => {
    settings.LINK_CHECK = 'off';
    expect((await check(editor, { url: known })).location).toBe('/de/links?done=off');
    expect((await page(editor, '?done=off')).data).toMatchObject({ isOn: false, done: 'off' });
    expect(await db.job.count()).toBe(0);
  });

  it('lead who opens the command’s address by hand to the list', async () => {
    expect((await knock(checkDoor, { path: '/de/links/check', actor: editor })).location).toBe('/de/links');
  });
});
