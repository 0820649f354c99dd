import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { listRoles } from '../accounts/roles/roles.server';
import type { TesterInput } from './tester';
import { findTester, listTesters, nameTester, removeTester } from './testers.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const input: TesterInput = { email: 'Zoe@Zagreb.example', city: 'zagreb', function: 'coordinator', locales: ['en', 'it'] };

let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  userId = (await makeUser({ email: 'zoe@zagreb.example', name: 'Zoe' })).id;
});

describe('a tester', () => {
  it('is named with city, languages and function, and has the role', async () => {
    const answer = await nameTester('editor', input, now);
    expect(answer).toEqual({ named: expect.any(String) });
    expect(await findTester(userId)).toMatchObject({ userId, cityId: 'zagreb', locales: ['en', 'it'], function: 'coordinator' });
    expect(await listRoles(userId)).toEqual(['tester']);
  });

  it('that is named again is the same one, with what was said last', async () => {
    const first = await nameTester('editor', input, now);
    expect(await nameTester('editor', { ...input, city: 'oulu', locales: ['de'] }, now)).toEqual(first);
    expect(await findTester(userId)).toMatchObject({ cityId: 'oulu', locales: ['de'] });
    expect(await db.tester.count()).toBe(1);
  });

  it('is nobody without an account', async () => {
    expect(await nameTester('editor', { ...input, email: 'nobody@zagreb.example' }, now)).toEqual({ refused: 'unknown-user' });
    expect(await db.tester.count()).toBe(0);
  });

  it('is removed with the role; other roles stay, and nobody is removed twice', async () => {
    await db.userRole.create({ data: { userId, role: 'trainer' } });
    const answer = await nameTester('editor', input, now);
    const id = 'named' in answer ? answer.named : '';
    expect(await removeTester(id)).toEqual({ removed: true });
    expect([await findTester(userId), await listRoles(userId), await removeTester(id)]).toEqual([null, ['trainer'], null]);
  });
});

describe('the list of testers', () => {
  it('goes city by city, by name', async () => {
    await makeUser({ email: 'ada@athens.example', name: 'Ada' });
    await makeUser({ email: 'bo@zagreb.example', name: 'Bo' });
    for (const [email, city] of [['zoe@zagreb.example', 'zagreb'], ['bo@zagreb.example', 'zagreb'], ['ada@athens.example', 'athens']] as const) await nameTester('editor', { ...input, email, city }, now);
    expect((await listTesters()).map(({ name, cityId, namedAt }) => [name, cityId, namedAt])).toEqual([['Ada', 'athens', now], ['Bo', 'zagreb', now], ['Zoe', 'zagreb', now]]);
  });
});
