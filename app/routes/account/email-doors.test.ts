import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies as knock } from '../../../tests/setup/knock-with-cookies';
import { createUser, mailedToken } from '../../features/accounts/account-fixture';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import * as account from './account';
import * as changeDoor from './change-email';
import * as confirmDoor from './confirm-email';
import * as withdrawDoor from './withdraw-email';

const change = (cookie: string, fields?: Record<string, string>) => knock(changeDoor, { path: '/de/account/email', cookie, fields });
const withdraw = (cookie: string, fields?: Record<string, string>) => knock(withdrawDoor, { path: '/de/account/email/withdraw', cookie, fields });
const confirm = (token: string, fields?: Record<string, string>) => knock(confirmDoor, { path: `/de/account/email/${token}`, params: { token }, fields });
const addressOf = () => `${newId().toLowerCase()}@city.example`;

beforeEach(emptyDatabase);

describe('changing the address', () => {
  it('is for those who signed in', async () => {
    expect(await change('')).toMatchObject({ status: 303, location: '/de/sign-in?to=%2Fde%2Faccount%2Femail' });
    expect(await change('', { email: addressOf() })).toMatchObject({ status: 303, location: '/de/sign-in' });
    expect(await withdraw('', {})).toMatchObject({ status: 303, location: '/de/sign-in' });
  });

  it('is for those who signed in a moment ago', async () => {
    const { cookie } = await createUser({ email: addressOf() });
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    expect(await change(cookie)).toMatchObject({ data: { isFresh: false } });
    expect(await change(cookie, { email: addressOf() })).toMatchObject({ status: 303, location: '/de/account/email' });
    expect(await db.emailChange.count()).toBe(0);
  });

  it('answers the same for known and unknown addresses', async () => {
    const known = await createUser({ email: addressOf() });
    const { cookie } = await createUser({ email: addressOf() });
    const answers = [await change(cookie, { email: known.email }), await change(cookie, { email: addressOf() })];
    expect(answers[0]).toEqual({ status: 303, location: '/de/account/email?sent=1', setCookies: [], retryAfter: null, data: null });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('says what is wrong with an address', async () => {
    const { cookie, email } = await createUser({ email: addressOf() });
    expect(await change(cookie, { email: 'half' })).toMatchObject({ status: 400, data: { form: { faults: { email: 'email-malformed' }, typed: { email: 'half' } } } });
    expect(await change(cookie, { email: email.toUpperCase() })).toMatchObject({ status: 400, data: { form: { faults: { email: 'email-same' } } } });
    expect(await change(cookie, {})).toMatchObject({ status: 400 });
  });

  it('is limited, so that nobody’s mailbox is filled', async () => {
    const { cookie } = await createUser({ email: addressOf() });
    for (let time = 0; time < 5; time += 1) expect(await change(cookie, { email: addressOf() })).toMatchObject({ status: 303 });
    expect(await change(cookie, { email: addressOf() })).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) });
  });

  it('goes from the form to the new address over both mailboxes, in any browser', async () => {
    const { cookie, email } = await createUser({ email: addressOf() });
    const next = addressOf();
    await change(cookie, { email: next });
    expect(await change(cookie)).toMatchObject({ data: { email, awaited: next } });
    const [fromOld, fromNew] = [await mailedToken(email), await mailedToken(next)];
    expect(await confirm(fromOld)).toMatchObject({ status: 200, data: { change: { state: 'asked' } } });
    expect(await confirm(fromOld, {})).toMatchObject({ status: 303, location: `/de/account/email/${fromOld}` });
    expect(await confirm(fromOld)).toMatchObject({ data: { change: { state: 'waiting' } } });
    await confirm(fromNew, {});
    expect(await confirm(fromNew)).toMatchObject({ data: { change: { state: 'done' } } });
    expect(await knock(account, { path: '/de/account', cookie })).toMatchObject({ data: { waysIn: expect.arrayContaining([expect.objectContaining({ key: 'email', state: next })]) } });
  });

  it('is not confirmed by following the link, and ended by withdrawing', async () => {
    const { cookie, email } = await createUser({ email: addressOf() });
    await change(cookie, { email: addressOf() });
    const token = await mailedToken(email);
    await confirm(token);
    expect(await db.emailChange.findMany()).toMatchObject([{ oldConfirmedAt: null }]);
    expect(await withdraw(cookie)).toMatchObject({ status: 303, location: '/de/account/email' });
    expect(await db.emailChange.count()).toBe(1);
    expect(await withdraw(cookie, {})).toMatchObject({ status: 303, location: '/de/account?saved=withdrawn#security' });
    expect(await confirm(token)).toMatchObject({ status: 410, data: { change: null } });
    expect(await confirm(token, {})).toMatchObject({ status: 303 });
  });

  it('has no page in a language that we do not speak', async () => {
    for (const door of [changeDoor, confirmDoor, withdrawDoor]) expect((await knock(door, { path: '/xx/account/email' })).status).not.toBe(200);
  });
});
