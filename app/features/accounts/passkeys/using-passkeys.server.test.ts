import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { browserCookies, createUser, freshBrowser, password } from '../account-fixture';
import { signIn } from '../accounts.server';
import { setUpApp } from '../second-step/second-step-fixture';
import { enter, findPending, type Pending } from '../second-step/pending.server';
import { findOwnSession } from '../sign-ins/own-session.server';
import { addDevice } from './passkey-fixture';
import { listPasskeys, removePasskey } from './passkeys.server';
import { answerByPasskey, askForStep, askToEnter, enterByPasskey } from './using-passkeys.server';

const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const wrong = { refused: 'passkey-wrong' };

let ada = { userId: '', email: '' };
let device: Awaited<ReturnType<typeof addDevice>>;

beforeEach(async () => {
  await emptyDatabase();
  ada = await createUser();
  device = await addDevice(ada, now);
  await db.session.deleteMany();
});

const userIn = async (setCookies: string[]) => (await findOwnSession(browserCookies(...setCookies), new Date()))?.userId ?? null;
const enterNow = async (at = now) => enterByPasskey(device.use(await askToEnter(at)), freshBrowser, at);

describe('a passkey alone', () => {
  it('signs in where the device made sure who uses it, past the second step, and notes when', async () => {
    await setUpApp(ada.userId, now);
    const entry = await enterNow();
    expect(entry).toMatchObject({ isStep: false });
    expect(await userIn('setCookies' in entry ? entry.setCookies : [])).toBe(ada.userId);
    expect(await listPasskeys(ada.userId)).toMatchObject([{ usedAt: now.toISOString() }]);
  });

  it('ends the session that the browser had before', async () => {
    const eve = await createUser({ email: 'eve@city.example' });
    await enterByPasskey(device.use(await askToEnter(now)), { cookieHeader: eve.cookie }, now);
    expect(await findOwnSession(eve.cookie, new Date())).toBeNull();
  });

  it('is asked for without a name, so that nobody learns who has one', async () => {
    expect(await askToEnter(now)).toMatchObject({ rpId: 'localhost', userVerification: 'required', timeout: 300_000 });
    expect((await askToEnter(now)).allowCredentials ?? []).toEqual([]);
  });

  it('is refused where the device did not make sure who uses it', async () => {
    device.habits.isSure = false;
    expect(await enterNow()).toEqual(wrong);
  });

  it.each([['origin', 'https://elsewhere.example'], ['rpId', 'elsewhere.example']] as const)('is refused for another %s', async (habit, value) => {
    device.habits[habit] = value;
    expect(await enterNow()).toEqual(wrong);
    expect(await db.session.count()).toBe(0);
  });

  it('is refused with a challenge that is not ours, used, too old, or of a second step', async () => {
    const use = (challenge: string, at = now) => enterByPasskey(device.use({ challenge }), freshBrowser, at);
    expect(await use('bm90LW91cnM')).toEqual(wrong);
    const { challenge } = await askToEnter(now);
    expect(await use(challenge)).toHaveProperty('setCookies');
    expect(await use(challenge)).toEqual(wrong);
    expect(await use((await askToEnter(now)).challenge, later(300))).toEqual(wrong);
    expect(await use((await askForStep(ada.userId, now)).challenge)).toEqual(wrong);
  });

  it('of two answers with one challenge at the same moment lets one in', async () => {
    const options = await askToEnter(now);
    const answers = await Promise.all([device.use(options), device.use(options)].map((answer) => enterByPasskey(answer, freshBrowser, now)));
    expect(answers.filter((one) => 'setCookies' in one)).toHaveLength(1);
  });

  it('is refused when its count went back: somebody may have copied it', async () => {
    await enterNow();
    await enterNow();
    device.habits.counter = 0;
    expect(await enterNow()).toEqual(wrong);
  });

  it('that does not count is taken again and again', async () => {
    for (const _ of [1, 2]) {
      device.habits.counter = -1;
      expect(await enterNow()).toHaveProperty('setCookies');
    }
  });

  it('is refused when it is removed, unknown, or says it is somebody else’s', async () => {
    device.habits.userId = 'somebody';
    expect(await enterNow()).toEqual(wrong);
    device.habits.userId = ada.userId;
    const [{ id } = { id: '' }] = await listPasskeys(ada.userId);
    await removePasskey(ada.userId, id, now);
    expect(await enterNow()).toEqual(wrong);
  });

  it('is refused when something in it was changed', async () => {
    const answer = JSON.parse(device.use(await askToEnter(now))) as { response: { signature: string } };
    answer.response.signature = `${answer.response.signature.slice(0, -6)}AAAAAA`;
    expect(await enterByPasskey(JSON.stringify(answer), freshBrowser, now)).toEqual(wrong);
    expect(await enterByPasskey('{}', freshBrowser, now)).toEqual(wrong);
    expect(await enterByPasskey('', freshBrowser, now)).toEqual({ refused: 'passkey-missing' });
  });

  it('leaves no challenges behind that are too old', async () => {
    await askToEnter(now);
    await askToEnter(later(301));
    expect(await db.verification.count()).toBe(1);
  });
});

describe('a passkey as the second step', () => {
  async function halfway(): Promise<{ cookieHeader: string; pending: Pending }> {
    const { setCookies } = await enter(ada.userId, freshBrowser, { to: '/de/account', now });
    const cookieHeader = browserCookies(...setCookies);
    const pending = await findPending(cookieHeader, now);
    if (!pending) throw new Error('Nothing waits.');
    return { cookieHeader, pending };
  }
  const answer = async (pending: Pending) => answerByPasskey(pending, freshBrowser, { answer: device.use(await askForStep(pending.userId, now)), now });

  it('is asked for after the password', async () => {
    expect(await signIn({ email: ada.email, password }, freshBrowser, now)).toMatchObject({ isStep: true });
  });

  it('signs in and goes where one wanted to go, also where the device only asks for a touch', async () => {
    device.habits.isSure = false;
    const right = await answer((await halfway()).pending);
    expect(right).toMatchObject({ to: '/de/account' });
    expect(await userIn('setCookies' in right ? right.setCookies : [])).toBe(ada.userId);
  });

  it('names the passkeys of whoever waits, and takes no one else’s', async () => {
    expect(await askForStep(ada.userId, now)).toMatchObject({ allowCredentials: [{ id: device.credentialId, transports: ['internal'] }] });
    const eve = await createUser({ email: 'eve@city.example' });
    const hers = await addDevice(eve, now);
    const { pending, cookieHeader } = await halfway();
    expect(await answerByPasskey(pending, freshBrowser, { answer: hers.use(await askForStep(ada.userId, now)), now })).toEqual({ refused: 'code-wrong' });
    const again = await findPending(cookieHeader, now);
    expect(again && (await answerByPasskey(again, freshBrowser, { answer: hers.use(await askForStep(eve.userId, now)), now }))).toEqual({ refused: 'code-wrong' });
    expect(await db.session.count({ where: { userId: ada.userId } })).toBe(0);
  });

  it('is not taken with the challenge of a sign-in', async () => {
    const { pending } = await halfway();
    expect(await answerByPasskey(pending, freshBrowser, { answer: device.use(await askToEnter(now)), now })).toEqual({ refused: 'code-wrong' });
  });

  it('allows five answers, and leaves the app’s count alone where there is no app', async () => {
    const { cookieHeader } = await halfway();
    const said: string[] = [];
    for (let pending = await findPending(cookieHeader, now); pending; pending = await findPending(cookieHeader, now)) {
      const one = await answerByPasskey(pending, freshBrowser, { answer: '{}', now });
      said.push('refused' in one ? one.refused : 'in');
    }
    expect(said).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'step-over']);
    expect(await db.secondStep.findFirst()).toMatchObject({ failures: 0 });
  });
});
