import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { browserCookies, createUser, freshBrowser, mailedToken, password, readMail, sessionOf } from '../account-fixture';
import { signIn } from '../accounts.server';
import { findOwnSession } from '../sign-ins/own-session.server';
import { startSession } from '../sign-ins/sessions.server';
import { askForEmailChange, confirmEmailChange, findAwaitedEmail, findEmailChange, removeEmailChange, sendChangeMail, withdrawEmailChange } from './email-change.server';

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const old = 'ada@city.example';
const next = 'ada@elsewhere.example';

async function ask(newEmail = next) {
  const user = await createUser({ email: old });
  await askForEmailChange(await sessionOf(user.cookie), { newEmail, locale: 'de' }, now);
  return user;
}

const emails = async () => (await db.user.findMany({ orderBy: { createdAt: 'asc' } })).map(({ email }) => email);
const isSignedIn = async (cookie: string) => (await findOwnSession(cookie, new Date())) !== null;

beforeEach(emptyDatabase);

describe('asking for another address', () => {
  it('writes to both addresses and changes nothing', async () => {
    const { userId } = await ask();
    const mails = [await readMail(old, now), await readMail(next, now)];
    for (const mail of mails) expect(mail?.text).toContain('/de/account/email/');
    expect(mails[0]?.token).not.toBe(mails[1]?.token);
    expect(await emails()).toEqual([old]);
    expect(await findAwaitedEmail(userId, now)).toBe(next);
  });

  it('keeps no token, and neither address in a job', async () => {
    await ask();
    const jobs = await db.job.findMany();
    expect(jobs.map(({ payload }) => payload).join()).not.toContain('@');
    const tokens = [await mailedToken(old, now), await mailedToken(next, now)];
    const rows = JSON.stringify([await db.emailChange.findMany(), await db.job.findMany()]);
    for (const token of tokens) expect(rows).not.toContain(token);
  });

  it('writes the same rows whether the new address has an account or not', async () => {
    await createUser({ email: 'known@city.example' });
    const { cookie } = await createUser({ email: old });
    const shapeAfter = async (newEmail: string) => {
      await askForEmailChange(await sessionOf(cookie), { newEmail, locale: 'de' }, now);
      const shape = { changes: await db.emailChange.count(), jobs: await db.job.count({ where: { doneAt: null } }) };
      await db.job.deleteMany();
      return shape;
    };
    expect(await shapeAfter('known@city.example')).toEqual(await shapeAfter('unknown@city.example'));
  });

  it('tells only the mailbox that its address has an account, and can never be completed then', async () => {
    await createUser({ email: 'known@city.example' });
    await ask('known@city.example');
    const mail = await readMail('known@city.example', now);
    expect(mail?.token).toBe('');
    expect(mail?.text).toContain('/de/sign-in');
    await confirmEmailChange(await mailedToken(old, now), now);
    expect((await emails()).toSorted()).toEqual([old, 'known@city.example']);
  });

  it('again ends the links of the former wish', async () => {
    const { cookie } = await ask();
    const former = [await mailedToken(old, now), await mailedToken(next, now)];
    await askForEmailChange(await sessionOf(cookie), { newEmail: 'third@city.example', locale: 'de' }, now);
    for (const token of former) expect(await confirmEmailChange(token, now)).toEqual({ refused: 'link-spent' });
    expect(await db.emailChange.findMany()).toMatchObject([{ newEmail: 'third@city.example' }]);
  });

  it('is taken back by a button', async () => {
    const { userId } = await ask();
    const token = await mailedToken(next, now);
    for (let press = 0; press < 2; press += 1) await withdrawEmailChange(userId);
    expect(await findEmailChange(token, now)).toBeNull();
    expect(await findAwaitedEmail(userId, now)).toBeNull();
  });

  it('sends no mail for a wish that was taken back, and a new link when the job runs again', async () => {
    const { userId } = await ask();
    const change = await db.emailChange.findFirstOrThrow();
    const first = await mailedToken(next, now);
    await sendChangeMail({ changeId: change.id, side: 'new' }, now);
    expect(await findEmailChange(first, now)).toBeNull();
    await withdrawEmailChange(userId);
    await sendChangeMail({ changeId: change.id, side: 'new' }, now);
    expect(await db.emailChange.count()).toBe(0);
  });
});

describe('confirming', () => {
  it.each([['old', 'new'], ['new', 'old']])('needs both sides, %s before %s, and signs out everywhere else', async (...order) => {
    const { cookie, userId } = await ask();
    const elsewhere = browserCookies(...(await startSession(userId)));
    expect(await isSignedIn(elsewhere)).toBe(true);
    const tokens: Record<string, string> = { old: await mailedToken(old, now), new: await mailedToken(next, now) };
    const [first = '', second = ''] = order.map((side) => tokens[side]);
    expect(await findEmailChange(first, now)).toEqual({ side: order[0], oldEmail: old, newEmail: next, state: 'asked' });
    expect(await confirmEmailChange(first, now)).toEqual({ confirmed: true });
    expect(await emails()).toEqual([old]);
    expect([await findEmailChange(first, now), await findEmailChange(second, now)]).toMatchObject([{ state: 'waiting' }, { state: 'asked' }]);
    await confirmEmailChange(second, now);
    expect(await emails()).toEqual([next]);
    expect(await findEmailChange(first, now)).toMatchObject({ state: 'done' });
    expect([await isSignedIn(cookie), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect((await sessionOf(cookie)).actor.email).toBe(next);
    expect(await signIn({ email: old, password }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
    expect(await signIn({ email: next, password }, freshBrowser)).toHaveProperty('setCookies');
  });

  it('tells both addresses once that it is done', async () => {
    await ask();
    const tokens = [await mailedToken(old, now), await mailedToken(next, now)];
    await Promise.all([...tokens, ...tokens].map((token) => confirmEmailChange(token, now)));
    expect(await emails()).toEqual([next]);
    expect(await db.job.count({ where: { doneAt: null, kind: 'sendChangeMail' } })).toBe(2);
    for (const email of [old, next]) expect((await readMail(email, now))?.token).toBe('');
  });

  it('by the same side twice is one side', async () => {
    await ask();
    const token = await mailedToken(next, now);
    for (let press = 0; press < 3; press += 1) await confirmEmailChange(token, now);
    expect(await emails()).toEqual([old]);
  });

  it('is possible for a day', async () => {
    const { userId } = await ask();
    const tokens = [await mailedToken(old, now), await mailedToken(next, now)];
    await confirmEmailChange(tokens[0] ?? '', later(23));
    expect(await confirmEmailChange(tokens[1] ?? '', later(24))).toEqual({ refused: 'link-spent' });
    expect(await findEmailChange(tokens[1] ?? '', later(24))).toBeNull();
    expect(await findAwaitedEmail(userId, later(24))).toBeNull();
    expect(await emails()).toEqual([old]);
  });

  it('does not take an address that somebody got meanwhile', async () => {
    await ask();
    const tokens = [await mailedToken(old, now), await mailedToken(next, now)];
    await createUser({ email: next, name: 'Eve' });
    for (const token of tokens) await confirmEmailChange(token, now);
    expect((await emails()).toSorted()).toEqual([old, next].toSorted());
    expect(await findEmailChange(tokens[0] ?? '', now)).toBeNull();
  });

  it.each(['', 'x', 'a'.repeat(32), "' OR 1=1 --"])('with what nobody sent does nothing: %s', async (token) => {
    await ask();
    expect(await confirmEmailChange(token, now)).toEqual({ refused: 'link-spent' });
    expect(await findEmailChange(token, now)).toBeNull();
  });

  it('leaves nothing a day after it was asked for', async () => {
    await ask();
    const job = await db.job.findFirstOrThrow({ where: { kind: 'removeEmailChange' } });
    expect(job.runAt).toEqual(later(24));
    for (let time = 0; time < 2; time += 1) await removeEmailChange(JSON.parse(job.payload));
    expect(await db.emailChange.count()).toBe(0);
  });

  it('ends with its account', async () => {
    const { userId } = await ask();
    await db.user.delete({ where: { id: userId } });
    expect(await db.emailChange.count()).toBe(0);
  });
});
