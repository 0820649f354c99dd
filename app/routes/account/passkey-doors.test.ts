import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies as knock, type Door } from '../../../tests/setup/knock-with-cookies';
import { browserCookies, createUser, password } from '../../features/accounts/account-fixture';
import { addDevice, makeDevice } from '../../features/accounts/passkeys/passkey-fixture';
import { askForNewPasskey, listPasskeys } from '../../features/accounts/passkeys/passkeys.server';
import { askForStep, askToEnter } from '../../features/accounts/passkeys/using-passkeys.server';
import { setUpApp } from '../../features/accounts/second-step/second-step-fixture';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import * as askNewDoor from './ask-to-add-passkey';
import * as askDoor from './ask-passkey';
import * as askStepDoor from './ask-step-passkey';
import * as passkeyDoor from './passkey';
import * as passkeysDoor from './passkeys';
import * as removeDoor from './remove-passkey';
import * as signInDoor from './sign-in';
import * as enterDoor from './sign-in-passkey';
import * as stepDoor from './sign-in-step';
import * as byPasskeyDoor from './step-by-passkey';

const at = (door: Door, path: string) => (cookie: string, fields?: Record<string, string>, address?: string) => knock(door, { path: `/de/${path}`, cookie, fields, ...(address ? { address } : {}) });
const passkeys = at(passkeysDoor, 'account/passkeys');
const askNew = at(askNewDoor, 'account/passkeys/ask');
const enter = at(enterDoor, 'sign-in/passkey');
const ask = at(askDoor, 'sign-in/passkey/ask');
const step = at(stepDoor, 'sign-in/step');
const byPasskey = at(byPasskeyDoor, 'sign-in/step/passkey');
const askStep = at(askStepDoor, 'sign-in/step/passkey/ask');
const one = (cookie: string, id: string, fields?: Record<string, string>) => knock(passkeyDoor, { path: `/de/account/passkeys/${id}`, cookie, fields, params: { passkey: id } });
const remove = (cookie: string, id: string) => knock(removeDoor, { path: `/de/account/passkeys/${id}/remove`, cookie, fields: {}, params: { passkey: id } });
const makeUser = () => createUser({ email: `${newId().toLowerCase()}@city.example` });
const now = () => new Date();

beforeEach(emptyDatabase);

describe('the page of passkeys', () => {
  it('suggests a name, adds what the browser made and leads to the recovery codes the first time', async () => {
    const { cookie, ...user } = await makeUser();
    expect(await passkeys(cookie)).toMatchObject({ data: { isFresh: true, passkeys: [], suggested: expect.stringMatching(/./) } });
    const add = async () => passkeys(cookie, { name: ' Laptop ', answer: makeDevice().make(await askForNewPasskey({ ...user, name: 'Ada' }, now())) });
    expect(await add()).toMatchObject({ status: 303, location: '/de/account/codes' });
    expect(await add()).toMatchObject({ status: 303, location: '/de/account/passkeys?saved=added' });
    expect((await listPasskeys(user.userId)).map(({ name }) => name)).toEqual(['Laptop', 'Laptop']);
  });

  it('says in a sentence why nothing was added and keeps the name', async () => {
    const { cookie } = await makeUser();
    const answers = [await passkeys(cookie, { name: 'Laptop' }), await passkeys(cookie, { name: 'Laptop', answer: '{}' })];
    for (const answer of answers) expect(answer).toMatchObject({ status: 400, data: { form: { typed: { name: 'Laptop' } }, sentence: expect.stringMatching(/\w{4,} .*\.$/) } });
    expect(await passkeys(cookie, { name: '', answer: '{}' })).toMatchObject({ status: 400, data: { form: { faults: { name: 'name-missing' } } } });
  });

  it('changes nothing at an open computer', async () => {
    const { cookie, ...user } = await makeUser();
    await addDevice(user, now());
    const [{ id } = { id: '' }] = await listPasskeys(user.userId);
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    const kept = await db.passkey.findMany();
    expect(await passkeys(cookie)).toMatchObject({ data: { isFresh: false } });
    expect((await passkeys(cookie, { name: 'X', answer: '{}' })).location).toBe('/de/account/passkeys');
    expect((await askNew(cookie, {})).location).toBe('/de/account/passkeys');
    expect((await one(cookie, id, { name: 'X' })).location).toBe(`/de/account/passkeys/${id}`);
    expect((await remove(cookie, id)).location).toBe('/de/account/passkeys');
    expect(await db.passkey.findMany()).toEqual(kept);
  });

  it('knows of nobody else’s passkeys', async () => {
    const eve = await makeUser();
    await addDevice(eve, now());
    const [{ id } = { id: '' }] = await listPasskeys(eve.userId);
    const { cookie } = await makeUser();
    expect([(await one(cookie, id)).status, (await one(cookie, id, { name: 'X' })).status]).toEqual([404, 404]);
    await remove(cookie, id);
    expect(await listPasskeys(eve.userId)).toMatchObject([{ name: 'Laptop' }]);
  });

  it('renames and removes, and says beforehand when it is the last second step', async () => {
    const { cookie, ...user } = await makeUser();
    await addDevice(user, now());
    const [{ id } = { id: '' }] = await listPasskeys(user.userId);
    expect(await one(cookie, id)).toMatchObject({ data: { isLast: true, passkey: { name: 'Laptop' } } });
    await setUpApp(user.userId, now());
    expect(await one(cookie, id)).toMatchObject({ data: { isLast: false } });
    expect((await one(cookie, id, { name: 'Phone' })).location).toBe('/de/account/passkeys?saved=renamed');
    expect((await remove(cookie, id)).location).toBe('/de/account/passkeys?saved=removed');
    expect(await listPasskeys(user.userId)).toEqual([]);
  });

  it('asks a browser for twenty keys in ten minutes', async () => {
    const { cookie } = await makeUser();
    const statuses: number[] = [];
    for (let round = 0; round < 21; round += 1) statuses.push((await askNew(cookie, {})).status);
    expect([statuses[0], statuses[19], statuses[20]]).toEqual([200, 200, 429]);
  });
});

describe('signing in by a passkey', () => {
  it('leads where one wanted to go, and nowhere else', async () => {
    const device = await addDevice(await makeUser(), now());
    const use = async (to: string) => enter('', { to, answer: device.use(await askToEnter(now())) });
    expect(await use('/de/workbook')).toMatchObject({ status: 303, location: '/de/workbook' });
    expect(await use('//evil.example')).toMatchObject({ status: 303, location: '/de/course' });
  });

  it('is refused with a sentence, and the way back goes along', async () => {
    for (const answer of ['', '{}']) expect(await enter('', { answer, to: '/de/workbook' })).toMatchObject({ status: 400, setCookies: [], data: { form: { typed: { to: '/de/workbook' } }, sentence: expect.stringMatching(/\.$/) } });
  });

  it('is limited by network, like passwords', async () => {
    const tries = async (door: typeof enter, address: string) => {
      const statuses: number[] = [];
      for (let round = 0; round < 61; round += 1) statuses.push((await door('', { answer: '{}' }, address)).status);
      return [statuses[59], statuses[60]];
    };
    expect(await tries(enter, '192.0.2.71')).toEqual([400, 429]);
    expect(await tries(ask, '192.0.2.72')).toEqual([200, 429]);
  });
});

describe('the second step by a passkey', () => {
  async function halfway() {
    const user = await makeUser();
    const device = await addDevice(user, now());
    const { setCookies, location } = await knock(signInDoor, { path: '/de/sign-in', fields: { email: user.email, password, to: '/de/workbook' } });
    expect(location).toBe('/de/sign-in/step');
    return { user, device, half: browserCookies(...setCookies) };
  }

  it('is offered to who has one, and signs in', async () => {
    const { user, device, half } = await halfway();
    expect(await step(half)).toMatchObject({ data: { isOver: false, hasApp: false, hasPasskey: true } });
    expect(await askStep(half, {})).toMatchObject({ status: 200 });
    expect(await byPasskey(half, { answer: device.use(await askForStep(user.userId, now())) })).toMatchObject({ status: 303, location: '/de/workbook' });
  });

  it('is refused with a sentence; one that no script filled in costs no try', async () => {
    const { half } = await halfway();
    for (let round = 0; round < 6; round += 1) expect(await byPasskey(half, {})).toMatchObject({ status: 400, setCookies: [] });
    expect(await byPasskey(half, { answer: '{}' })).toMatchObject({ status: 400, data: { sentence: expect.stringMatching(/\.$/) } });
    expect(await db.verification.findFirst({ where: { identifier: { startsWith: 'step:' } } })).toMatchObject({ value: expect.stringContaining('"tries":1') });
  });

  it('is over without a sign-in that waits', async () => {
    expect((await byPasskey('', { answer: '{}' })).location).toBe('/de/sign-in/step');
    expect((await askStep('', {})).location).toBe('/de/sign-in/step');
    expect(await byPasskey('')).toMatchObject({ data: { isOver: true } });
  });
});
