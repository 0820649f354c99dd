import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { createUser, readMail } from '../account-fixture';
import { findNewCodes } from '../second-step/recovery-codes.server';
import { removeApp } from '../second-step/authenticator.server';
import { setUpApp } from '../second-step/second-step-fixture';
import { findSecondStep, removeSecondStep } from '../second-step/second-step.server';
import { addDevice, makeDevice } from './passkey-fixture';
import { addPasskey, askForNewPasskey, findPasskey, listPasskeys, removePasskey, renamePasskey } from './passkeys.server';

const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const ada = { userId: '', email: '', name: 'Ada' };

beforeEach(async () => {
  await emptyDatabase();
  Object.assign(ada, await createUser());
});

const wrong = { refused: 'passkey-wrong' };

describe('adding a passkey', () => {
  it('asks the device for a key of this site, for this person, and leaves out devices that hold one', async () => {
    const { credentialId } = await addDevice(ada, now);
    const options = await askForNewPasskey(ada, now);
    expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: ada.email, displayName: 'Ada' }, attestation: 'none', excludeCredentials: [{ id: credentialId }] });
    expect(Buffer.from(options.user.id, 'base64url').toString()).toBe(ada.userId);
  });

  it('keeps its public half, gives recovery codes with the first second step and tells its owner', async () => {
    await addDevice(ada, now);
    expect(await listPasskeys(ada.userId)).toMatchObject([{ name: 'Laptop', createdAt: now.toISOString(), usedAt: null }]);
    expect(await findSecondStep(ada.userId)).toEqual({ isOn: true, hasApp: false, passkeys: 1, codesLeft: 10 });
    expect(await findNewCodes(ada.userId, now)).toHaveLength(10);
    expect((await readMail(ada.email))?.subject).toMatch(/Passkey/);
  });

  it('leaves the recovery codes of who has some', async () => {
    await setUpApp(ada.userId, now);
    const before = await db.recoveryCode.findMany();
    const options = await askForNewPasskey(ada, now);
    expect(await addPasskey(ada.userId, { name: 'Key', answer: makeDevice().make(options), now })).toEqual({ added: true, hasNewCodes: false });
    expect(await db.recoveryCode.findMany()).toEqual(before);
  });

  it('sent twice is done once', async () => {
    const answer = makeDevice().make(await askForNewPasskey(ada, now));
    const both = await Promise.all([1, 2].map(() => addPasskey(ada.userId, { name: 'Key', answer, now })));
    expect(both).toContainEqual({ added: true, hasNewCodes: true });
    expect(await addPasskey(ada.userId, { name: 'Key', answer, now })).toEqual({ added: true, hasNewCodes: false });
    expect(await db.passkey.count()).toBe(1);
    expect(await db.job.count({ where: { kind: 'sendNotice' } })).toBe(1);
  });

  it.each([['another site', { origin: 'https://elsewhere.example' }], ['another name of a site', { rpId: 'elsewhere.example' }]])('is refused for %s', async (_, habits) => {
    const answer = makeDevice(habits).make(await askForNewPasskey(ada, now));
    expect(await addPasskey(ada.userId, { name: 'Key', answer, now })).toEqual(wrong);
    expect(await db.passkey.count()).toBe(0);
  });

  it('is refused with a challenge that is not ours, that is spent, too old, or somebody else’s', async () => {
    const device = makeDevice();
    const add = (challenge: string, at = now) => addPasskey(ada.userId, { name: 'Key', answer: device.make({ challenge }), now: at });
    expect(await add('bm90LW91cnM')).toEqual(wrong);
    const { challenge } = await askForNewPasskey(ada, now);
    device.habits.origin = 'https://elsewhere.example';
    expect(await add(challenge)).toEqual(wrong);
    device.habits.origin = undefined;
    expect(await add(challenge)).toEqual(wrong);
    expect(await add((await askForNewPasskey(ada, now)).challenge, later(300))).toEqual(wrong);
    const eve = await createUser({ email: 'eve@city.example' });
    expect(await add((await askForNewPasskey({ ...eve, name: 'Eve' }, now)).challenge)).toEqual(wrong);
    expect(await db.passkey.count()).toBe(0);
  });

  it('refuses a key that another account holds, and more than twenty', async () => {
    const eve = await createUser({ email: 'eve@city.example' });
    const device = await addDevice(eve, now);
    expect(await addPasskey(ada.userId, { name: 'Key', answer: device.make(await askForNewPasskey(ada, now)), now })).toEqual({ refused: 'passkey-known' });
    const row = { userId: ada.userId, name: 'Key', publicKey: 'none', counter: 0, transports: '', createdAt: now };
    await db.passkey.createMany({ data: Array.from({ length: 20 }, (_, index) => ({ ...row, id: `key-${index}`, credentialId: `key-${index}` })) });
    expect(await addPasskey(ada.userId, { name: 'Key', answer: makeDevice().make(await askForNewPasskey(ada, now)), now })).toEqual({ refused: 'passkeys-many' });
  });

  it.each(['{', '[]', '{"id":"a"}', 'null', '"'.repeat(30_000)])('is refused for what no browser answers: %#', async (answer) => {
    expect(await addPasskey(ada.userId, { name: 'Key', answer, now })).toEqual(wrong);
  });

  it('without an answer says that one is missing', async () => {
    expect(await addPasskey(ada.userId, { name: 'Key', answer: '', now })).toEqual({ refused: 'passkey-missing' });
  });
});

describe('a passkey', () => {
  it('is renamed and removed by its owner alone', async () => {
    const eve = await createUser({ email: 'eve@city.example' });
    await addDevice(ada, now);
    const [{ id } = { id: '' }] = await listPasskeys(ada.userId);
    await renamePasskey(eve.userId, id, 'Mine');
    await removePasskey(eve.userId, id, now);
    expect(await findPasskey(eve.userId, id)).toBeNull();
    expect(await findPasskey(ada.userId, id)).toMatchObject({ name: 'Laptop' });
    await renamePasskey(ada.userId, id, 'Phone');
    expect(await findPasskey(ada.userId, id)).toMatchObject({ name: 'Phone' });
  });

  it('takes recovery codes with it when it was the last second step, and tells its owner once', async () => {
    await addDevice(ada, now);
    const [{ id } = { id: '' }] = await listPasskeys(ada.userId);
    await removePasskey(ada.userId, id, now);
    await removePasskey(ada.userId, id, now);
    expect(await findSecondStep(ada.userId)).toEqual({ isOn: false, hasApp: false, passkeys: 0, codesLeft: 0 });
    expect(await db.job.count({ where: { kind: 'sendNotice' } })).toBe(2);
    expect((await readMail(ada.email))?.text).toMatch(/meldet nicht mehr an/);
  });

  it('leaves recovery codes where an app is left, and keeps them when the app goes', async () => {
    await setUpApp(ada.userId, now);
    await addDevice(ada, now);
    await removeApp(ada.userId, now);
    expect(await findSecondStep(ada.userId)).toEqual({ isOn: true, hasApp: false, passkeys: 1, codesLeft: 10 });
  });

  it('is removed by the operator with all that is asked for', async () => {
    await addDevice(ada, now);
    expect(await removeSecondStep(ada.email)).toBe(true);
    expect(await findSecondStep(ada.userId)).toMatchObject({ isOn: false, passkeys: 0 });
  });
});
