import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies as knock, type Door } from '../../../tests/setup/knock-with-cookies';
import { browserCookies, createUser, mailedToken, password } from '../../features/accounts/account-fixture';
import { beginApp } from '../../features/accounts/second-step/authenticator.server';
import { findPending } from '../../features/accounts/second-step/pending.server';
import { appWith, setUpApp } from '../../features/accounts/second-step/second-step-fixture';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import * as appDoor from './authenticator-app';
import * as beginDoor from './begin-app';
import * as keepDoor from './keep-codes';
import * as openLinkDoor from './open-link';
import * as codesDoor from './recovery-codes';
import * as removeDoor from './remove-app';
import * as renewDoor from './renew-codes';
import * as signInDoor from './sign-in';
import * as linkDoor from './sign-in-link';
import * as stepDoor from './sign-in-step';

const at = (door: Door, path: string) => (cookie: string, fields?: Record<string, string>) => knock(door, { path: `/de/${path}`, cookie, fields });
const app = at(appDoor, 'account/app');
const begin = at(beginDoor, 'account/app/begin');
const remove = at(removeDoor, 'account/app/remove');
const codes = at(codesDoor, 'account/codes');
const renew = at(renewDoor, 'account/codes/renew');
const keep = at(keepDoor, 'account/codes/keep');
const step = at(stepDoor, 'sign-in/step');
const makeUser = () => createUser({ email: `${newId().toLowerCase()}@city.example` });
const all = [app, begin, remove, codes, renew, keep];

beforeEach(emptyDatabase);

describe('the doors of the second step', () => {
  it('are for those who signed in', async () => {
    for (const door of all) expect((await door('', {})).location ?? '/de/sign-in').toMatch(/^\/de\/sign-in/);
    for (const door of [app, codes]) expect((await door('')).location).toMatch(/^\/de\/sign-in\?to=/);
  });

  it('change nothing at an open computer, and show no secret there', async () => {
    const { cookie, userId } = await makeUser();
    await beginApp(userId);
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    expect(await app(cookie)).toMatchObject({ data: { isFresh: false, setup: null } });
    await setUpApp(userId, new Date());
    const kept = [await db.secondStep.findMany(), await db.recoveryCode.findMany()];
    expect(await codes(cookie)).toMatchObject({ data: { isFresh: false, codes: null } });
    for (const door of [begin, remove, renew, keep]) expect((await door(cookie, {})).location).toMatch(/^\/de\/account\/(app|codes)$/);
    expect((await app(cookie, { code: '123456' })).location).toBe('/de/account/app');
    expect([await db.secondStep.findMany(), await db.recoveryCode.findMany()]).toEqual(kept);
  });

  it('change nothing when their addresses are only followed', async () => {
    const { cookie, userId } = await makeUser();
    await setUpApp(userId, new Date());
    const kept = [await db.secondStep.findMany(), await db.recoveryCode.findMany()];
    for (const door of [begin, remove, renew, keep]) expect((await door(cookie)).status).toBe(303);
    expect([await db.secondStep.findMany(), await db.recoveryCode.findMany()]).toEqual(kept);
  });

  it('lead from nothing to an app and its codes, and back', async () => {
    const { cookie } = await makeUser();
    expect(await codes(cookie)).toMatchObject({ status: 303, location: '/de/account#security' });
    expect(await app(cookie)).toMatchObject({ data: { hasApp: false, setup: null } });
    expect(await begin(cookie, {})).toMatchObject({ location: '/de/account/app' });
    const { data } = await app(cookie);
    const { setup } = data as { setup: { key: string } };
    expect(await app(cookie, { code: '' })).toMatchObject({ status: 400, data: { form: { faults: { code: 'code-missing' }, typed: {} } } });
    expect(await app(cookie, { code: '000000' })).toMatchObject({ status: 400, data: { form: { faults: { code: 'code-wrong' }, typed: {} } } });
    const code = appWith(setup.key)(new Date());
    for (let press = 0; press < 2; press += 1) expect(await app(cookie, { code })).toMatchObject({ status: 303, location: '/de/account/codes' });
    const shown = ((await codes(cookie)).data as { codes: string[] }).codes;
    expect(shown).toHaveLength(10);
    expect(((await codes(cookie)).data as { codes: string[] }).codes).toEqual(shown);
    expect(await keep(cookie, {})).toMatchObject({ location: '/de/account?saved=codesKept#security' });
    expect(await codes(cookie)).toMatchObject({ data: { codes: null, codesLeft: 10 } });
    expect(await renew(cookie, {})).toMatchObject({ location: '/de/account/codes' });
    expect(((await codes(cookie)).data as { codes: string[] }).codes).not.toEqual(shown);
    expect(await remove(cookie, {})).toMatchObject({ location: '/de/account?saved=appOff#security' });
    expect(await app(cookie)).toMatchObject({ data: { hasApp: false, setup: null } });
  });

  it('allow ten wrong codes in ten minutes while setting up', async () => {
    const { cookie } = await makeUser();
    await begin(cookie, {});
    for (let time = 0; time < 10; time += 1) expect((await app(cookie, { code: '000000' })).status).toBe(400);
    expect(await app(cookie, { code: '000000' })).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) });
  });
});

describe('signing in with a second step', () => {
  it('asks for it after a password', async () => {
    const { email, userId } = await makeUser();
    const { app: codeOf } = await setUpApp(userId, new Date());
    const first = await knock(signInDoor, { path: '/de/sign-in', fields: { email, password, to: '/de/workbook' } });
    expect(first).toMatchObject({ status: 303, location: '/de/sign-in/step' });
    const half = browserCookies(...first.setCookies);
    expect(half).toMatch(/^unites\.step=\w+$/);
    expect(await step(half)).toMatchObject({ data: { isOver: false } });
    expect(await step(half, { code: '000000' })).toMatchObject({ status: 400, setCookies: [], data: { form: { faults: { code: 'code-wrong' }, typed: {} } } });
    const second = await step(half, { code: codeOf(new Date()) });
    expect(second).toMatchObject({ status: 303, location: '/de/workbook' });
    const whole = browserCookies(half, ...second.setCookies);
    expect(await step(whole)).toMatchObject({ status: 303, location: '/de/course' });
  });

  it('asks for it after a link by mail', async () => {
    const { email, userId } = await makeUser();
    const { codes: [code = ''] } = await setUpApp(userId, new Date());
    await knock(linkDoor, { path: '/de/sign-in/link', fields: { email, to: '/de/account/app' } });
    const token = await mailedToken(email);
    const first = await knock(openLinkDoor, { path: `/de/sign-in/link/${token}`, params: { token }, fields: {} });
    expect(first).toMatchObject({ status: 303, location: '/de/sign-in/step' });
    expect(await step(browserCookies(...first.setCookies), { code })).toMatchObject({ status: 303, location: '/de/account/app' });
  });

  it('starts over when it waited too long, and for those who skipped the first step', async () => {
    const { email, userId } = await makeUser();
    await setUpApp(userId, new Date());
    const { setCookies } = await knock(signInDoor, { path: '/de/sign-in', fields: { email, password } });
    await db.verification.updateMany({ data: { expiresAt: new Date(0) } });
    for (const cookie of [browserCookies(...setCookies), '', `unites.step=${'0'.repeat(32)}`]) {
      expect(await step(cookie)).toMatchObject({ data: { isOver: true } });
      expect(await step(cookie, { code: '123456' })).toMatchObject({ status: 303, location: '/de/sign-in/step', setCookies: [] });
    }
  });

  it('allows ten answers in ten minutes, however often the password is typed again', async () => {
    const { email, userId } = await makeUser();
    const { app: codeOf } = await setUpApp(userId, new Date());
    const statuses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const half = browserCookies(...(await knock(signInDoor, { path: '/de/sign-in', fields: { email, password } })).setCookies);
      while (await findPending(half, new Date())) {
        const { status } = await step(half, { code: '000000' });
        statuses.push(status);
        if (status === 429) break;
      }
    }
    expect(statuses).toEqual([400, 400, 400, 400, 303, 400, 400, 400, 400, 303, 429]);
    const half = browserCookies(...(await knock(signInDoor, { path: '/de/sign-in', fields: { email, password } })).setCookies);
    expect(await step(half, { code: codeOf(new Date()) })).toMatchObject({ status: 429, setCookies: [] });
  });
});
