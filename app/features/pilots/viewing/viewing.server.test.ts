import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { listRoles } from '../../accounts/roles/roles.server';
import { findTester } from '../testers.server';
import { dropViewingCookie, endViewing, findViewing, listOwnViewings, listViewings, startViewing, viewedActor } from './viewing.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const asTester = { role: 'tester', city: 'zagreb', locales: ['en', 'it'], reason: 'A question of a tester' } as const;
const input = { ...asTester, locales: [...asTester.locales] };

let editor: { userId: string; isEditor: boolean };

const start = async (userId = editor.userId) => (await startViewing(userId, input, now)).split(';')[0] ?? '';

beforeEach(async () => {
  await emptyDatabase();
  editor = { userId: (await makeUser({ name: 'Eda' })).id, isEditor: true };
});

describe('a view', () => {
  it('is named by a cookie that no script reads, goes on for 15 minutes and is over then', async () => {
    expect(await startViewing(editor.userId, input, now)).toMatch(/^viewing=\w{56}; Path=\/; HttpOnly; SameSite=Lax/);
    const cookie = await start();
    expect(await findViewing(editor, cookie, after(14))).toMatchObject({ state: 'on', sign: { role: 'tester', cityId: 'zagreb', locales: ['en', 'it'], endsAt: after(15).toISOString() } });
    expect(await findViewing(editor, cookie, after(15))).toMatchObject({ state: 'over' });
  });

  it('ends when its editor ends it, and nobody else', async () => {
    const cookie = await start();
    await endViewing('somebody else', cookie, after(1));
    expect(await findViewing(editor, cookie, after(2))).toMatchObject({ state: 'on' });
    await endViewing(editor.userId, cookie, after(3));
    expect(await findViewing(editor, cookie, after(4))).toMatchObject({ state: 'over' });
    expect((await listOwnViewings(editor.userId))[0]?.untilAt).toBe(after(3).toISOString());
    expect(dropViewingCookie()).toContain('Max-Age=0');
  });

  it('is nobody else’s, nor of somebody who edits no more, nor of a forged cookie', async () => {
    const cookie = await start();
    expect(await findViewing({ userId: 'other', isEditor: true }, cookie, now)).toBeNull();
    expect(await findViewing({ userId: editor.userId }, cookie, now)).toBeNull();
    expect(await findViewing({ userId: null }, cookie, now)).toBeNull();
    for (const forged of ['', 'viewing=', `viewing=${'a'.repeat(56)}`, cookie.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]) expect(await findViewing(editor, forged, now)).toBeNull();
  });

  it('is a role and nobody: its ids have no row, its roles are that one', async () => {
    const found = await findViewing(editor, await start(), now);
    const actor = found && viewedActor(found.sign, 'fr');
    expect(actor).toMatchObject({ userId: actor?.learnerId, name: 'Personne qui teste pour une ville', email: '', isTester: true });
    expect(await listRoles(actor?.userId ?? '')).toEqual(['tester']);
    expect(await findTester(actor?.userId ?? '')).toMatchObject({ cityId: 'zagreb', locales: ['en', 'it'] });
    expect([await db.learner.count(), await db.tester.count()]).toEqual([0, 0]);
  });
});

describe('the record of views', () => {
  it('says who looked as what and why, the newest first; to oneself only one’s own', async () => {
    const other = await makeUser({ name: 'Olga' });
    await start();
    await startViewing(other.id, { role: 'learner', city: null, locales: [], reason: 'Second' }, after(1));
    expect((await listViewings()).map(({ by, role, reason }) => [by, role, reason])).toEqual([['Olga', 'learner', 'Second'], ['Eda', 'tester', asTester.reason]]);
    expect((await listOwnViewings(editor.userId)).map(({ reason }) => reason)).toEqual([asTester.reason]);
  });
});
