import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies, mergeGuest, type BrowserKnock, type Door } from '../../../tests/setup/knock-with-cookies';
import { browserCookies, createUser, mailedToken, password } from '../../features/accounts/account-fixture';
import { resolveActor } from '../../features/accounts/actor.server';
import { guestCookie } from '../../features/accounts/guest.server';
import { markLesson } from '../../features/learning/progress.server';
import { findSummary } from '../../features/learning/standing.server';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import * as account from './account';
import * as passwordDoor from './choose-password';
import * as endOthersDoor from './end-other-sign-ins';
import * as endDoor from './end-sign-in';
import * as openLinkDoor from './open-link';
import * as signInDoor from './sign-in';
import * as linkDoor from './sign-in-link';
import * as signOutDoor from './sign-out';
import * as signUpDoor from './sign-up';

const knock = (door: Door, given: BrowserKnock) => knockWithCookies(door, { address, ...given });
const good = { name: 'Ada', email: 'ada@city.example', password };
let address = '';

const signUp = (fields: Record<string, string>, more: Partial<BrowserKnock> = {}) => knock(signUpDoor, { path: '/de/sign-up', fields, ...more });
const signIn = (fields: Record<string, string>, more: Partial<BrowserKnock> = {}) => knock(signInDoor, { path: '/de/sign-in', fields, ...more });
const askLink = (fields: Record<string, string>, more: Partial<BrowserKnock> = {}) => knock(linkDoor, { path: '/de/sign-in/link', fields, ...more });
const open = (token: string, fields?: Record<string, string>, cookie?: string) =>
  knock(openLinkDoor, { path: `/de/sign-in/link/${token}`, params: { token }, fields, cookie });
const guestHeader = (learnerId: string) => browserCookies(guestCookie(learnerId));

beforeEach(async () => {
  await emptyDatabase();
  // Every test comes from an address of its own: the limits of one are not those of another.
  address = `test-${newId()}`;
});

describe('signing up', () => {
  it('answers the same whether the address has an account or not, and signs nobody in', async () => {
    await createUser({ email: 'known@city.example' });
    const known = await signUp({ ...good, email: 'known@city.example' });
    const unknown = await signUp({ ...good, email: 'new@city.example' });
    expect(known).toEqual({ status: 303, location: '/de/sign-in/link?sent=1', setCookies: [], retryAfter: null, data: null });
    expect(unknown).toEqual(known);
  });

  it('shows the form again with what is wrong and what was typed, without the password', async () => {
    const answer = await signUp({ ...good, email: 'half', to: '/de/course' });
    expect(answer).toMatchObject({ status: 400, data: { form: { faults: { email: 'email-malformed' }, typed: { name: 'Ada', email: 'half', to: '/de/course' } } } });
    expect(JSON.stringify(answer.data)).not.toContain(password);
  });

  it('ends signed in, at the page one came from, with the guest’s progress', async () => {
    const guestId = newId();
    const guest = guestHeader(guestId);
    await db.$transaction((tx) => markLesson(tx, { learnerId: guestId, lessonId: 'welcome', state: 'done', now: new Date(), locale: 'de' }));
    await signUp({ ...good, to: '/de/course/why-co-design' }, { cookie: guest });
    const token = await mailedToken(good.email);
    expect(await open(token, undefined, guest)).toMatchObject({ status: 200, data: { link: { isNew: true, asks: { name: false, password: false } } } });
    const opened = await open(token, {}, guest);
    expect(opened).toMatchObject({ status: 303, location: '/de/course/why-co-design' });
    const { actor, setCookies } = await resolveActor(browserCookies(guestCookie(guestId), ...opened.setCookies), mergeGuest);
    expect(actor).toMatchObject({ name: 'Ada', email: good.email });
    expect(await findSummary(actor.learnerId)).toMatchObject({ lessons: { welcome: 'done' } });
    expect(setCookies).toEqual([expect.stringMatching(/^learner=;.*Max-Age=0/)]);
  });
});

describe('a guest who signs in to an account that has progress already', () => {
  const mark = (learnerId: string, lessonId: string) => db.$transaction((tx) => markLesson(tx, { learnerId, lessonId, state: 'done', now: new Date(), locale: 'de' }));

  it('has both afterwards, also when the first merge was interrupted', async () => {
    const { cookie, email } = await createUser();
    const { actor } = await resolveActor(cookie, mergeGuest);
    const guestId = newId();
    await Promise.all([mark(actor.learnerId, 'one'), mark(guestId, 'two')]);
    const { setCookies } = await signIn({ email, password }, { cookie: guestHeader(guestId) });
    const both = browserCookies(guestCookie(guestId), ...setCookies);
    const crash = async () => {
      throw new Error('the power failed');
    };
    expect((await resolveActor(both, crash)).actor.learnerId).toBe(actor.learnerId);
    expect(await findSummary(actor.learnerId)).toMatchObject({ lessons: { one: 'done' } });
    await resolveActor(both, mergeGuest);
    await resolveActor(both, mergeGuest);
    expect((await findSummary(actor.learnerId)).lessons).toEqual({ one: 'done', two: 'done' });
    expect((await findSummary(guestId)).lessons).toEqual({});
  });
});

describe('signing in', () => {
  it('sets a cookie out of reach of scripts and goes back to the page that was asked for', async () => {
    const { email } = await createUser();
    const answer = await signIn({ email: email.toUpperCase(), password, to: '/de/account' });
    expect(answer).toMatchObject({ status: 303, location: '/de/account' });
    expect(answer.setCookies).toEqual([expect.stringMatching(/^unites\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/)]);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/de//evil.example', '/de/sign-out', 'javascript:alert(1)'])('never leads to %s', async (to) => {
    const { email } = await createUser();
    expect(await signIn({ email, password, to })).toMatchObject({ status: 303, location: '/de/course' });
    expect(await knock(signInDoor, { path: `/de/sign-in?to=${encodeURIComponent(to)}` })).toMatchObject({ data: { to: null } });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await createUser();
    const wrong = await signIn({ email, password: 'not the password' });
    const unknown = await signIn({ email: 'nobody@city.example', password });
    expect(wrong).toMatchObject({ status: 400, setCookies: [], data: { form: { faults: {}, typed: { email } } } });
    expect({ ...unknown, data: null }).toEqual({ ...wrong, data: null });
    expect((unknown.data as { sentence: string }).sentence).toBe((wrong.data as { sentence: string }).sentence);
  });

  it('stops guessing at one address from many places, with a sentence and a time', async () => {
    const { email } = await createUser();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn({ email, password: 'x' }, { address: newId() });
    const answer = await signIn({ email, password }, { address: newId() });
    expect(answer).toMatchObject({ status: 429, setCookies: [], data: { form: { typed: { email } }, sentence: expect.stringMatching(/10/) } });
    expect(Number(answer.retryAfter)).toBeGreaterThan(500);
  });
});

describe('asking for a link', () => {
  it('answers the same to known and unknown addresses', async () => {
    await createUser({ email: 'known@city.example' });
    expect(await askLink({ email: 'known@city.example' })).toEqual(await askLink({ email: 'new@city.example' }));
  });

  it('sends three to one address within a quarter of an hour, not four', async () => {
    const email = `${newId().toLowerCase()}@city.example`;
    const answers = [await askLink({ email }), await askLink({ email }), await askLink({ email }), await askLink({ email })];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
    expect(await db.verification.count()).toBe(3);
  });

  it('says that the mail is on its way without saying to whom', async () => {
    const { location } = await askLink({ email: 'ada@city.example', to: '/de/course' });
    expect(location).toBe('/de/sign-in/link?sent=1&to=%2Fde%2Fcourse');
    expect(await knock(linkDoor, { path: location ?? '' })).toMatchObject({ data: { isSent: true, to: '/de/course', outboxUrl: '/dev/mail' } });
  });
});

describe('an opened link', () => {
  it('that is spent answers 410 and signs nobody in', async () => {
    await createUser();
    await askLink({ email: 'ada@city.example' });
    const token = await mailedToken('ada@city.example');
    expect((await open(token, {})).setCookies).toHaveLength(1);
    expect(await open(token)).toMatchObject({ status: 410, data: { link: null } });
    expect(await open(token, {})).toMatchObject({ location: null, setCookies: [] });
  });

  it('asks somebody new for a name and takes no account without one', async () => {
    await askLink({ email: 'new@city.example' });
    const token = await mailedToken('new@city.example');
    expect(await open(token, { name: ' ' })).toMatchObject({ status: 400, data: { form: { faults: { name: 'name-missing' } } } });
    expect(await open(token, { name: 'Bo' })).toMatchObject({ status: 303, location: '/de/course' });
    expect(await db.user.findMany()).toMatchObject([{ name: 'Bo', locale: 'de' }]);
  });
});

describe('the account', () => {
  const agePast = (cookie: string, minutes: number) => db.session.updateMany({ where: { token: decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '' }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } });

  it('is shown and changed only when signed in', async () => {
    for (const [door, path] of [[account, 'account'], [passwordDoor, 'account/password'], [endDoor, 'account/sign-ins/x/end'], [endOthersDoor, 'account/sign-ins/end-others']] as const) {
      expect(await knock(door, { path: `/it/${path}`, fields: { name: 'Eve', locale: 'en', password } })).toMatchObject({ status: 303, location: expect.stringMatching(/^\/it\/sign-in/) });
    }
    for (const [door, path] of [[account, 'account'], [passwordDoor, 'account/password']] as const) {
      expect(await knock(door, { path: `/it/${path}` })).toMatchObject({ status: 303, location: `/it/sign-in?to=${encodeURIComponent(`/it/${path}`)}` });
    }
  });

  it('shows who is signed in and saves what was changed', async () => {
    const { cookie } = await createUser();
    expect(await knock(account, { path: '/it/account', cookie })).toMatchObject({ data: { account: { name: 'Ada', locale: 'de' }, signIns: [{ isThis: true }] } });
    expect(await knock(account, { path: '/it/account', cookie, fields: { name: 'Ada L.', locale: 'it' } })).toMatchObject({ location: '/it/account?saved=1#details' });
    expect(await db.user.findMany()).toMatchObject([{ name: 'Ada L.', locale: 'it' }]);
  });

  it('takes a new password soon after signing in, and leads to signing in again later', async () => {
    const { cookie, email } = await createUser({ email: 'chooses@city.example' });
    const choose = (fields: Record<string, string>) => knock(passwordDoor, { path: '/it/account/password', cookie, fields });
    expect(await knock(passwordDoor, { path: '/it/account/password', cookie })).toMatchObject({ data: { isFresh: true, isFirst: false, email } });
    expect(await choose({ password: 'too short' })).toMatchObject({ status: 400, data: { form: { faults: { password: 'password-short' } } } });
    expect(await choose({ password: 'quite other words now' })).toMatchObject({ status: 303, location: '/it/account?saved=password#security' });
    expect(await signIn({ email, password: 'quite other words now' })).toMatchObject({ status: 303 });
    await agePast(cookie, 16);
    expect(await choose({ password: 'a third set of words' })).toMatchObject({ status: 303, location: '/it/account/password' });
    expect(await knock(passwordDoor, { path: '/it/account/password', cookie })).toMatchObject({ data: { isFresh: false } });
    expect(await signIn({ email, password: 'quite other words now' })).toMatchObject({ status: 303 });
  });

  it('ends one sign-in or all others, by a button and never by following a link', async () => {
    const { cookie, email } = await createUser({ email: 'ends@city.example' });
    const others = [await signIn({ email, password }), await signIn({ email, password })];
    expect(others.map(({ status }) => status)).toEqual([303, 303]);
    const { data } = await knock(account, { path: '/de/account', cookie });
    const [, first] = (data as { signIns: { id: string }[] }).signIns;
    const end = (fields?: Record<string, string>) => knock(endDoor, { path: '/de/account/sign-ins/x/end', cookie, params: { signIn: first?.id ?? '' }, fields });
    expect(await end()).toMatchObject({ status: 303, location: '/de/account#sign-ins' });
    expect(await db.session.count()).toBe(3);
    for (let press = 0; press < 2; press += 1) expect(await end({})).toMatchObject({ status: 303, location: '/de/account?saved=ended#sign-ins' });
    expect(await db.session.count()).toBe(2);
    expect(await knock(endOthersDoor, { path: '/de/account/sign-ins/end-others', cookie })).toMatchObject({ status: 303, location: '/de/account#sign-ins' });
    expect(await knock(endOthersDoor, { path: '/de/account/sign-ins/end-others', cookie, fields: {} })).toMatchObject({ status: 303 });
    expect(await db.session.count()).toBe(1);
  });
});

describe('signing out', () => {
  it('needs the button: a followed link signs nobody out', async () => {
    const { cookie } = await createUser();
    expect(await knock(signOutDoor, { path: '/fr/sign-out', cookie })).toMatchObject({ status: 303, location: '/fr/account', setCookies: [] });
    const out = await knock(signOutDoor, { path: '/fr/sign-out', cookie, fields: {} });
    expect(out).toMatchObject({ status: 303, location: '/fr' });
    expect(browserCookies(cookie, ...out.setCookies)).toBe('');
    expect(await db.session.count()).toBe(0);
  });

  it('has the browser forget the pages it has kept, and leaves what waits to be sent', async () => {
    const request = new Request('http://localhost/fr/sign-out', { method: 'POST' });
    const answer = await signOutDoor.action({ request, params: { lng: 'fr' }, context: {} } as never);
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"');
  });
});

describe('a language that we do not speak', () => {
  it.each([signUpDoor, signInDoor, linkDoor, openLinkDoor, signOutDoor])('has no such page', async (door) => {
    expect(await knock(door, { path: '/xx/page' })).toMatchObject({ status: 404 });
    expect(await knock(door, { path: '/xx/page', fields: good })).toMatchObject({ status: 404 });
  });
});
