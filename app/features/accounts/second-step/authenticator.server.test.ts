import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { createUser, readMail } from '../account-fixture';
import { beginApp, confirmApp, findAppSetup, removeApp } from './authenticator.server';
import { findNewCodes, putCodesAway, renewCodes } from './recovery-codes.server';
import { appWith, setUpApp } from './second-step-fixture';
import { findSecondStep, removeSecondStep } from './second-step.server';

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const none = { isOn: false, hasApp: false, passkeys: 0, codesLeft: 0 };

let userId = '';
let email = '';

beforeEach(async () => {
  await emptyDatabase();
  ({ userId, email } = await createUser());
});

describe('setting an app up', () => {
  it('asks for nothing before a code of the app was typed', async () => {
    expect(await findAppSetup(userId, email)).toBeNull();
    await beginApp(userId);
    expect(await findSecondStep(userId)).toEqual(none);
    const setup = await findAppSetup(userId, email);
    expect(setup?.uri).toContain(`secret=${setup?.key.replaceAll(' ', '')}`);
    expect(await confirmApp(userId, '000000', now)).toEqual({ refused: 'code-wrong' });
    expect(await findSecondStep(userId)).toEqual(none);
  });

  it('keeps the secret sealed, and shows it no more once the app is set up', async () => {
    await beginApp(userId);
    const { key = '' } = (await findAppSetup(userId, email)) ?? {};
    expect(JSON.stringify(await db.secondStep.findMany())).not.toContain(key.replaceAll(' ', ''));
    expect(await confirmApp(userId, ` ${appWith(key)(now).slice(0, 3)} ${appWith(key)(now).slice(3)} `, now)).toEqual({ confirmed: true });
    expect(await findAppSetup(userId, email)).toBeNull();
    expect(await findSecondStep(userId)).toEqual({ isOn: true, hasApp: true, passkeys: 0, codesLeft: 10 });
  });

  it('twice is once: one set of codes, one mail', async () => {
    await beginApp(userId);
    const app = appWith((await findAppSetup(userId, email))?.key ?? '');
    const code = app(now);
    await Promise.all([confirmApp(userId, code, now), confirmApp(userId, code, now)]);
    expect(await confirmApp(userId, 'anything', now)).toEqual({ confirmed: true });
    expect(await db.recoveryCode.count()).toBe(10);
    expect(await db.job.count()).toBe(1);
    expect((await readMail(email))?.text).toMatch(/Authentifizierungs-App/);
  });

  it('starts again with another secret until it is done, never afterwards', async () => {
    await beginApp(userId);
    const first = await findAppSetup(userId, email);
    await beginApp(userId);
    expect(await findAppSetup(userId, email)).not.toEqual(first);
    expect(await confirmApp(userId, appWith(first?.key ?? '')(now), now)).toEqual({ refused: 'code-wrong' });
    await removeSecondStep(email);
    await setUpApp(userId, now);
    const kept = await db.secondStep.findMany();
    await beginApp(userId);
    expect(await db.secondStep.findMany()).toEqual(kept);
  });
});

describe('removing the app', () => {
  it('removes the recovery codes with it and tells its owner', async () => {
    await setUpApp(userId, now);
    for (let press = 0; press < 2; press += 1) await removeApp(userId, now);
    expect(await findSecondStep(userId)).toEqual(none);
    expect(await db.secondStep.count()).toBe(0);
    expect(await db.job.count()).toBe(2);
  });

  it('can be done by the operator for an address', async () => {
    await setUpApp(userId, now);
    expect(await removeSecondStep(' ADA@city.example ')).toBe(true);
    expect(await removeSecondStep('nobody@city.example')).toBe(false);
    expect(await findSecondStep(userId)).toEqual(none);
  });

  it('goes with its account', async () => {
    await setUpApp(userId, now);
    await db.user.delete({ where: { id: userId } });
    expect(await db.secondStep.count()).toBe(0);
    expect(await db.recoveryCode.count()).toBe(0);
  });
});

describe('recovery codes', () => {
  it('are readable until they are put away, a quarter of an hour at most, and kept as hashes', async () => {
    const { codes } = await setUpApp(userId, later(2));
    expect(codes).toHaveLength(10);
    expect(await findNewCodes(userId, later(14))).toEqual(codes);
    expect(await findNewCodes(userId, later(16))).toBeNull();
    await putCodesAway(userId);
    expect(await findNewCodes(userId, now)).toBeNull();
    const kept = JSON.stringify([await db.secondStep.findMany(), await db.recoveryCode.findMany()]);
    for (const code of codes) expect(kept).not.toContain(code);
  });

  it('are made anew only where there is something that they stand in for, and the former ones end', async () => {
    await renewCodes(userId, now);
    expect(await db.recoveryCode.count()).toBe(0);
    await setUpApp(userId, now);
    const before = await db.recoveryCode.findMany();
    await renewCodes(userId, now);
    const after = await db.recoveryCode.findMany();
    expect(after).toHaveLength(10);
    expect(after.map(({ codeHash }) => codeHash)).not.toEqual(expect.arrayContaining([before[0]?.codeHash]));
    expect((await readMail(email))?.subject).toMatch(/Ersatzcodes/);
  });
});
