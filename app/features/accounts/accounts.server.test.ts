import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { browserCookies, createUser, freshBrowser, password, readMail, sessionOf } from './account-fixture';
import { choosePassword, hasPassword, saveAccount, signIn, signOut } from './accounts.server';
import { resolveActor } from './actor.server';
import { dropGuestCookie } from './guest.server';
import { enter } from './second-step/pending.server';
import { findOwnSession, isFresh } from './sign-ins/own-session.server';
import { startSession } from './sign-ins/sessions.server';

const noMerge = async () => undefined;
const change = { name: 'Ada L.', locale: 'fr' } as const;
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function userIdOf(cookie: string): Promise<string | null> {
  return (await resolveActor(cookie, noMerge)).actor.userId;
}

async function signInCookie(given: { email: string; password: string }, cookieHeader: string | null = null): Promise<string> {
  const answer = await signIn(given, { cookieHeader });
  if ('refused' in answer) throw new Error('signing in was refused');
  return browserCookies(...answer.setCookies);
}

beforeEach(emptyDatabase);

describe('signIn', () => {
  it('signs in with address and password', async () => {
    const { userId, email } = await createUser();
    expect(await userIdOf(await signInCookie({ email, password }))).toBe(userId);
  });

  it('answers the same to a wrong password, an unknown address and an account without a password', async () => {
    const { email, userId } = await createUser();
    const wrong = await signIn({ email, password: 'not the password' }, freshBrowser);
    const unknown = await signIn({ email: 'nobody@city.example', password }, freshBrowser);
    await db.account.deleteMany({ where: { userId } });
    const without = await signIn({ email, password }, freshBrowser);
    expect([wrong, unknown, without]).toEqual(Array(3).fill({ refused: 'wrong-credentials' }));
  });

  it('hashes also for an unknown address, so that its answer takes as long', async () => {
    const { email } = await createUser();
    const timed = async (given: string) => {
      const start = process.cpuUsage();
      await signIn({ email: given, password: 'not the password' }, freshBrowser);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await timed(email);
    const [known, unknown] = [await timed(email), await timed('nobody@city.example')];
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('takes no password after a hundred wrong ones in a row, tells its owner once, and counts anew after another way in', async () => {
    const { email, userId } = await createUser();
    const wrong = () => signIn({ email, password: 'not the password' }, freshBrowser);
    await db.account.updateMany({ data: { failures: 99 } });
    await wrong();
    await wrong();
    expect(await signIn({ email, password }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
    expect(await db.job.count({ where: { kind: 'sendNotice' } })).toBe(1);
    expect((await readMail(email))?.text).toMatch(/hundert/);
    await enter(userId, freshBrowser, { now: new Date() });
    expect(await signIn({ email, password }, freshBrowser)).toHaveProperty('setCookies');
  });

  it('counts wrong passwords in a row: a right one begins anew', async () => {
    const { email } = await createUser();
    await db.account.updateMany({ data: { failures: 99 } });
    await signIn({ email, password }, freshBrowser);
    await signIn({ email, password: 'not the password' }, freshBrowser);
    expect(await db.account.findFirst()).toMatchObject({ failures: 1 });
  });

  it('changes the session: the former one of this browser ends, others stay', async () => {
    const { email, cookie, userId } = await createUser();
    const elsewhere = browserCookies(...(await startSession(userId)));
    const renewed = await signInCookie({ email, password }, cookie);
    expect(renewed).not.toBe(cookie);
    expect([await userIdOf(cookie), await userIdOf(renewed), await userIdOf(elsewhere)]).toEqual([null, userId, userId]);
  });

  it('leaves the former session alone when it is refused', async () => {
    const { email, cookie, userId } = await createUser();
    await signIn({ email, password: 'not the password' }, { cookieHeader: cookie });
    expect(await userIdOf(cookie)).toBe(userId);
  });

  it('never takes over a session id that the browser brought', async () => {
    const { email } = await createUser();
    const brought = 'unites.session_token=chosen-by-a-stranger.AAAA';
    expect(await signInCookie({ email, password }, brought)).not.toContain('chosen-by-a-stranger');
  });
});

describe('entering by a link', () => {
  it('ends the session of whoever was signed in here before', async () => {
    const eve = await createUser({ email: 'eve@city.example', name: 'Eve' });
    const ada = await createUser();
    const cookie = browserCookies(...(await enter(ada.userId, { cookieHeader: eve.cookie }, { now: new Date() })).setCookies);
    expect([await userIdOf(cookie), await userIdOf(eve.cookie)]).toEqual([ada.userId, null]);
  });
});

describe('signOut', () => {
  it('ends the session at once and forgets the guest too', async () => {
    const { cookie } = await createUser();
    await userIdOf(cookie);
    const setCookies = await signOut(cookie);
    expect(setCookies).toContain(dropGuestCookie);
    expect(browserCookies(cookie, ...setCookies)).toBe('');
    expect(await userIdOf(cookie)).toBeNull();
  });

  it.each([null, '', 'unites.session_token=%E0%A4%A', 'learner=x'])('bears %s', async (cookie) => {
    expect(await signOut(cookie)).toContain(dropGuestCookie);
  });
});

describe('saveAccount', () => {
  it('changes name and language, visible at once', async () => {
    const { cookie, userId } = await createUser();
    await userIdOf(cookie);
    await saveAccount(userId, change);
    expect((await resolveActor(cookie, noMerge)).actor).toMatchObject(change);
  });
});

describe('choosePassword', () => {
  it('signs out everywhere else', async () => {
    const { cookie, userId, email } = await createUser();
    const elsewhere = browserCookies(...(await startSession(userId)));
    await userIdOf(elsewhere);
    await choosePassword(await sessionOf(cookie), 'a different secret');
    expect([await userIdOf(cookie), await userIdOf(elsewhere)]).toEqual([userId, null]);
    expect(await signIn({ email, password }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
    expect(await userIdOf(await signInCookie({ email, password: 'a different secret' }))).toBe(userId);
    expect(await readMail(email)).toMatchObject({ subject: expect.stringContaining('Passwort') });
  });

  it('gives a password to an account that had none', async () => {
    const { cookie, userId, email } = await createUser();
    await db.account.deleteMany();
    expect(await hasPassword(userId)).toBe(false);
    await choosePassword(await sessionOf(cookie), password);
    expect(await hasPassword(userId)).toBe(true);
    expect(await userIdOf(await signInCookie({ email, password }))).toBe(userId);
  });
});

describe('isFresh', () => {
  it('tells a sign-in of the last quarter of an hour from an open computer', async () => {
    const { cookie } = await createUser();
    const session = await sessionOf(cookie);
    expect(isFresh(session, minutesFromNow(14))).toBe(true);
    expect(isFresh(session, minutesFromNow(16))).toBe(false);
    expect(await findOwnSession(null, new Date())).toBeNull();
  });
});
