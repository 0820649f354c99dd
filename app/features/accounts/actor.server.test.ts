import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { createUser } from './account-fixture';
import type { Actor } from './actor';
import { readCookies, resolveActor } from './actor.server';
import { dropGuestCookie, guestCookie } from './guest.server';
import { endSession, forgetUser, sessionCookieOf, startSession } from './sign-ins/sessions.server';

const mergeGuest = vi.fn<(guestId: string, actor: Actor) => Promise<void>>();
const guestHeader = (learnerId: string) => guestCookie(learnerId).split(';')[0] ?? '';
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const days = 24 * 60;

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function cookieIn(header: string): string {
  return sessionCookieOf(readCookies(header)) ?? '';
}

beforeEach(async () => {
  await emptyDatabase();
  mergeGuest.mockReset().mockResolvedValue();
});

describe('readCookies', () => {
  it('reads names and values, the first of a repeated name', () => {
    expect([...readCookies('a=1; b=x=y;a=2; c=')]).toEqual([['a', '1'], ['b', 'x=y'], ['c', '']]);
  });

  it.each([undefined, null, '', ';;;', '=', '=x', 'novalue', ' ; ='])('bears %s', (header) => {
    expect(readCookies(header).size).toBe(0);
  });
});

describe('a guest', () => {
  it('is new without a cookie, another one each time', async () => {
    const [first, second] = [await resolveActor(undefined, mergeGuest), await resolveActor('', mergeGuest)];
    expect(first).toMatchObject({ isNew: true, setCookies: [], actor: { userId: null, name: null, email: null } });
    expect(first.actor.learnerId).not.toBe(second.actor.learnerId);
  });

  it('is recognised by the cookie, without a query', async () => {
    const learnerId = newId();
    expect(await resolveActor(`x=1; ${guestHeader(learnerId)}`, mergeGuest)).toMatchObject({ isNew: false, actor: { learnerId } });
    expect(await db.learner.count()).toBe(0);
  });
});

describe('somebody signed in', () => {
  it('is recognised and has one learner, made on first need', async () => {
    const { cookie, userId, email } = await createUser();
    const [first, second] = await Promise.all([resolveActor(cookie, mergeGuest), resolveActor(cookie, mergeGuest)]);
    expect(first).toEqual({ actor: { learnerId: first.actor.learnerId, userId, name: 'Ada', email, locale: 'de' }, isNew: false, setCookies: [] });
    expect(second.actor.learnerId).toBe(first.actor.learnerId);
    expect(await db.learner.findMany()).toMatchObject([{ id: first.actor.learnerId, userId, locale: 'de' }]);
  });

  it('is known as a manager where the role was given', async () => {
    const { cookie, userId } = await createUser();
    await db.userRole.create({ data: { userId, role: 'manager' } });
    expect((await resolveActor(cookie, mergeGuest)).actor.isManager).toBe(true);
  });

  it('is known as an editor or a tester where that is their role, and otherwise without a word', async () => {
    const { cookie, userId } = await createUser();
    await db.userRole.createMany({ data: [{ userId, role: 'tester' }, { userId, role: 'editor' }] });
    const { actor } = await resolveActor(cookie, mergeGuest);
    expect([actor.isEditor, actor.isTester, 'isManager' in actor]).toEqual([true, true, false]);
  });

  it('is known as somebody whose time is measured once they agreed, and not when they declined', async () => {
    const { cookie, userId } = await createUser();
    await db.timingConsent.create({ data: { userId, agreedAt: null, answeredAt: new Date() } });
    expect('isTimed' in (await resolveActor(cookie, mergeGuest)).actor).toBe(false);
    await db.timingConsent.update({ where: { userId }, data: { agreedAt: new Date() } });
    forgetUser(userId);
    expect((await resolveActor(cookie, mergeGuest)).actor.isTimed).toBe(true);
  });

  it('costs no query the second time', async () => {
    const { cookie } = await createUser();
    const first = await resolveActor(cookie, mergeGuest);
    await db.session.deleteMany();
    expect((await resolveActor(cookie, mergeGuest)).actor).toEqual(first.actor);
    expect((await resolveActor(cookie, mergeGuest, minutesFromNow(1))).actor.userId).toBeNull();
  });

  it('is nobody the moment the session ends', async () => {
    const { cookie } = await createUser();
    await resolveActor(cookie, mergeGuest);
    await endSession(cookieIn(cookie));
    expect((await resolveActor(cookie, mergeGuest)).actor.userId).toBeNull();
    expect(await db.session.count()).toBe(0);
  });

  it('stays signed in for 30 days from the last visit', async () => {
    const { cookie } = await createUser();
    await db.session.updateMany({ data: { expiresAt: minutesFromNow(28 * days) } });
    const renewed = await resolveActor(cookie, mergeGuest);
    expect(renewed.setCookies).toEqual([expect.stringMatching(/session_token=.*Max-Age=2592000.*HttpOnly.*SameSite=Lax/)]);
    const [session] = await db.session.findMany();
    expect(session?.expiresAt.getTime()).toBeGreaterThan(minutesFromNow(29 * days).getTime());
  });

  it('is nobody after 30 days', async () => {
    const { cookie } = await createUser();
    await db.session.updateMany({ data: { expiresAt: minutesFromNow(-1) } });
    expect((await resolveActor(cookie, mergeGuest)).actor.userId).toBeNull();
  });

  it('leaves no address with the session, and of the browser only its kind', async () => {
    const { userId } = await createUser();
    await db.session.deleteMany();
    await startSession(userId, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0');
    expect(await db.session.findMany({ select: { ipAddress: true, userAgent: true } })).toEqual([{ ipAddress: '', userAgent: 'firefox windows' }]);
  });
});

describe('a session’s cookie that is forged or broken', () => {
  it.each([
    ['another token', (value: string) => `x${value}`],
    ['another signature', (value: string) => `${value.split('.')[0]}.${'A'.repeat(43)}%3D`],
    ['no signature', (value: string) => value.split('.')[0] ?? ''],
    ['a broken escape', (value: string) => `${value}%E0%A4%A`],
    ['an escape that is none', () => '%'],
    ['nothing', () => ''],
    ['too much', () => 'a'.repeat(100_000)],
    ['control signs', () => 'a\u0001\u00ffb'],
    ['SQL', () => "' OR 1=1 --"],
    ['JSON', () => '{"$ne":null}'],
  ])('is nobody: %s', async (_, forge) => {
    const { cookie } = await createUser();
    const [name = '', value = ''] = cookie.split('=');
    const { actor, isNew } = await resolveActor(`${name}=${forge(value)}`, mergeGuest);
    expect(actor.userId).toBeNull();
    expect(isNew).toBe(true);
  });
});

describe('a guest who signed in', () => {
  it('is merged into the user’s learner, then the guest’s cookie is dropped', async () => {
    const { cookie } = await createUser();
    const guestId = newId();
    const { actor, setCookies } = await resolveActor(`${guestHeader(guestId)}; ${cookie}`, mergeGuest);
    expect(mergeGuest.mock.calls).toEqual([[guestId, actor]]);
    expect(setCookies).toEqual([dropGuestCookie]);
  });

  it('is merged once by requests that come together', async () => {
    const { cookie } = await createUser();
    const header = `${cookie}; ${guestHeader(newId())}`;
    await resolveActor(cookie, mergeGuest);
    const { promise, resolve } = deferred();
    mergeGuest.mockReturnValue(promise);
    const requests = [1, 2, 3].map(() => resolveActor(header, mergeGuest));
    await new Promise(setImmediate);
    resolve();
    const answers = await Promise.all(requests);
    expect(mergeGuest).toHaveBeenCalledTimes(1);
    expect(answers.every(({ setCookies }) => setCookies.includes(dropGuestCookie))).toBe(true);
  });

  it('is not locked out when merging fails, and is merged by the next request', async () => {
    const { cookie, userId } = await createUser();
    const header = `${cookie}; ${guestHeader(newId())}`;
    mergeGuest.mockRejectedValueOnce(new Error('the power failed'));
    expect(await resolveActor(header, mergeGuest)).toMatchObject({ actor: { userId }, setCookies: [] });
    expect(await resolveActor(header, mergeGuest)).toMatchObject({ actor: { userId }, setCookies: [dropGuestCookie] });
    expect(mergeGuest).toHaveBeenCalledTimes(2);
  });

  it('with a forged guest’s cookie takes nothing over', async () => {
    const { cookie } = await createUser();
    await resolveActor(`${cookie}; learner=${newId()}.${'A'.repeat(24)}`, mergeGuest);
    expect(mergeGuest).not.toHaveBeenCalled();
  });
});
