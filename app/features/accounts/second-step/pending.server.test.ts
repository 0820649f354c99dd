import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { browserCookies, createUser, freshBrowser, password, readMail } from '../account-fixture';
import { signIn } from '../accounts.server';
import { findOwnSession } from '../sign-ins/own-session.server';
import { answerByCode, enter, findPending, type Pending } from './pending.server';
import { setUpApp } from './second-step-fixture';
import { findSecondStep } from './second-step.server';

const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let userId = '';
let email = '';
let app: (at: Date) => string = () => '';
let codes: string[] = [];

beforeEach(async () => {
  await emptyDatabase();
  ({ userId, email } = await createUser());
  ({ app, codes } = await setUpApp(userId, now));
  await db.session.deleteMany();
});

/** A browser in which the first step was right. */
async function halfway(at = now): Promise<{ cookieHeader: string; pending: Pending }> {
  const { setCookies } = await enter(userId, freshBrowser, { to: '/de/account', now: at });
  const cookieHeader = browserCookies(...setCookies);
  const pending = await findPending(cookieHeader, at);
  if (!pending) throw new Error('Nothing waits.');
  return { cookieHeader, pending };
}

const answer = async (code: string, at = now) => answerByCode((await halfway(at)).pending, freshBrowser, { code, now: at });
const isIn = async (cookie: string) => (await findOwnSession(cookie, new Date()))?.userId === userId;

describe('a right password or link', () => {
  it('sets no session where a second step is asked for', async () => {
    const entry = await signIn({ email, password, to: '/de/account' }, freshBrowser, now);
    expect(entry).toMatchObject({ isStep: true, setCookies: [expect.stringMatching(/^unites\.step=\w{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/)] });
    expect(await db.session.count()).toBe(0);
    expect(JSON.stringify(await db.verification.findMany())).not.toContain('setCookies' in entry ? entry.setCookies[0]?.slice(12, 44) : '?');
  });

  it('leaves whoever was signed in here before alone until the second step is right', async () => {
    const eve = await createUser({ email: 'eve@city.example', name: 'Eve' });
    const browser = { cookieHeader: eve.cookie };
    const { setCookies } = await enter(userId, browser, { now });
    expect((await findOwnSession(eve.cookie, new Date()))?.userId).toBe(eve.userId);
    const pending = await findPending(browserCookies(...setCookies), now);
    if (pending) await answerByCode(pending, browser, { code: app(now), now });
    expect(await findOwnSession(eve.cookie, new Date())).toBeNull();
  });

  it('of a wrong password says nothing of a second step', async () => {
    expect(await signIn({ email, password: 'not the password' }, freshBrowser, now)).toEqual({ refused: 'wrong-credentials' });
    expect(await db.verification.count()).toBe(0);
  });
});

describe('the second step', () => {
  it('signs in with a code of the app and goes where one wanted to go', async () => {
    const right = await answer(app(now));
    expect(right).toMatchObject({ to: '/de/account' });
    const setCookies = 'setCookies' in right ? right.setCookies : [];
    expect(setCookies.at(-1)).toMatch(/^unites\.step=; .*Max-Age=0/);
    expect(await isIn(browserCookies(...setCookies))).toBe(true);
  });

  it('takes a code once, and none from before it', async () => {
    const before = app(later(-30));
    expect(await answer(app(now))).toHaveProperty('setCookies');
    expect(await answer(app(now))).toEqual({ refused: 'code-wrong' });
    expect(await answer(before)).toEqual({ refused: 'code-wrong' });
    expect(await answer(app(later(30)))).toHaveProperty('setCookies');
  });

  it('of two sign-ins with one code at the same moment lets one in', async () => {
    const both = await Promise.all([halfway(), halfway()]);
    const answers = await Promise.all(both.map(({ pending }) => answerByCode(pending, freshBrowser, { code: app(now), now })));
    expect(answers.filter((one) => 'setCookies' in one)).toHaveLength(1);
  });

  it('pressed twice is one sign-in', async () => {
    const { pending, cookieHeader } = await halfway();
    const answers = await Promise.all([1, 2].map(() => answerByCode(pending, freshBrowser, { code: app(now), now })));
    expect(answers.filter((one) => 'setCookies' in one)).toHaveLength(1);
    expect(await findPending(cookieHeader, now)).toBeNull();
    expect(await db.session.count()).toBe(1);
  });

  it('takes a recovery code once, however it is typed, and tells its owner', async () => {
    const [code = ''] = codes;
    expect(await answer(` ${code.toUpperCase().replaceAll('-', ' ')}`)).toHaveProperty('setCookies');
    expect(await answer(code)).toEqual({ refused: 'code-wrong' });
    expect((await findSecondStep(userId)).codesLeft).toBe(9);
    expect((await readMail(email))?.subject).toMatch(/Ersatzcode/);
  });

  it('takes nobody else’s recovery code', async () => {
    const eve = await createUser({ email: 'eve@city.example' });
    const { codes: [hers = ''] } = await setUpApp(eve.userId, now);
    expect(await answer(hers)).toEqual({ refused: 'code-wrong' });
  });

  it('waits ten minutes', async () => {
    const { cookieHeader } = await halfway();
    expect(await findPending(cookieHeader, later(599))).not.toBeNull();
    expect(await findPending(cookieHeader, later(600))).toBeNull();
  });

  it('allows five answers, also when they come together', async () => {
    const { cookieHeader } = await halfway();
    const wrong: string[] = [];
    for (let pending = await findPending(cookieHeader, now); pending; pending = await findPending(cookieHeader, now)) {
      const one = await answerByCode(pending, freshBrowser, { code: '000000', now });
      wrong.push('refused' in one ? one.refused : 'in');
    }
    expect(wrong).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'step-over']);
    const { pending, cookieHeader: other } = await halfway();
    await Promise.all(Array.from({ length: 20 }, () => answerByCode(pending, freshBrowser, { code: '000000', now })));
    expect((await findPending(other, now))?.tries).toBe(1);
  });

  it('refuses the app’s codes after fifty wrong answers in a row, tells its owner once, and counts anew after a recovery code', async () => {
    await db.secondStep.updateMany({ data: { failures: 49 } });
    await answer('000000');
    await answer('000000');
    expect(await answer(app(now))).toEqual({ refused: 'code-wrong' });
    expect((await readMail(email))?.text).toMatch(/fünfzig/);
    expect(await db.job.count({ where: { kind: 'sendNotice' } })).toBe(2);
    expect(await answer(codes[1] ?? '')).toHaveProperty('setCookies');
    expect(await answer(app(now))).toHaveProperty('setCookies');
  });

  it.each([null, '', 'unites.step=', `unites.step=${'a'.repeat(32)}`, 'unites.step=%27', `unites.step=${'a'.repeat(5000)}`])('waits for nobody with %s', async (cookieHeader) => {
    await halfway();
    expect(await findPending(cookieHeader, now)).toBeNull();
  });
});
