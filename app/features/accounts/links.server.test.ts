import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { runDueJobs } from '../../platform/queue.server';
import { createUser, freshBrowser, mailedToken, password, readMail } from './account-fixture';
import { signIn } from './accounts.server';
import { askForLink, askToSignUp, findLink, openLink, sendLinkMail } from './links.server';

const now = new Date('2026-03-02T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const email = 'ada@city.example';
const ask = { email, locale: 'de', learnerId: 'here' } as const;
const signUp = { ...ask, name: 'Ada', password };

beforeEach(emptyDatabase);

describe('asking for a link', () => {
  it('keeps neither the token nor the address in the job, nor the token or the password anywhere', async () => {
    await askToSignUp(signUp, now);
    const [job] = await db.job.findMany();
    expect(job?.payload).toMatch(/^\{"linkId":"\w{16}"\}$/);
    const token = await mailedToken(email, now);
    const rows = JSON.stringify([await db.verification.findMany(), await db.job.findMany()]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(password);
  });

  it('writes the same rows whether the address has an account or not', async () => {
    const shape = async () => ({ links: await db.verification.count(), jobs: await db.job.count({ where: { doneAt: null } }), users: await db.user.count() });
    await createUser({ email });
    const before = await shape();
    await askToSignUp(signUp, now);
    const known = await shape();
    await askToSignUp({ ...signUp, email: 'new@city.example' }, now);
    const unknown = await shape();
    expect(known).toEqual({ ...before, links: before.links + 1, jobs: before.jobs + 1 });
    expect(unknown).toEqual({ ...before, links: before.links + 2, jobs: before.jobs + 2 });
  });

  it('makes no account before the link is opened', async () => {
    await askToSignUp(signUp, now);
    await mailedToken(email, now);
    expect(await db.user.count()).toBe(0);
    expect(await signIn({ email, password }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
  });
});

describe('the mail', () => {
  it('comes in the language of the page and says what the link does', async () => {
    await askForLink({ ...ask, email: 'new@city.example' }, now);
    const newcomer = await readMail('new@city.example', now);
    await createUser({ email });
    await askForLink(ask, now);
    const known = await readMail(email, now);
    expect(newcomer?.text).toContain('/de/sign-in/link/');
    expect(newcomer?.html).toContain('lang="de"');
    expect(known?.text).not.toBe(newcomer?.text);
  });

  it('says something else to somebody who signs up a second time', async () => {
    await askToSignUp(signUp, now);
    const first = await readMail(email, now);
    await openLink({ token: first?.token ?? '', learnerId: 'here' }, now);
    await askToSignUp(signUp, now);
    expect((await readMail(email, now))?.subject).not.toBe(first?.subject);
  });

  it('repeats nothing that a stranger typed', async () => {
    await askToSignUp({ ...signUp, name: 'Win at evil.example' }, now);
    const mail = await readMail(email, now);
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain('evil');
  });

  it('sent again, makes the former link void', async () => {
    await askForLink(ask, now);
    const [job] = await db.job.findMany();
    const first = await mailedToken(email, now);
    await sendLinkMail(JSON.parse(job?.payload ?? ''), now);
    expect(await findLink(first, 'here', now)).toBeNull();
  });

  it('is not sent for a link that is spent or a day old', async () => {
    await askForLink({ ...ask, email: 'late@city.example' }, now);
    await runDueJobs({ sendLinkMail: (payload) => sendLinkMail(payload, later(24 * 60)) }, now);
    expect(await readMail('late@city.example', now)).toBeNull();
    expect(await db.verification.count()).toBe(0);
  });
});

describe('a link', () => {
  it('makes the account, its address proved, and remembers where to go', async () => {
    await askToSignUp({ ...signUp, to: '/de/course/why-co-design' }, now);
    const opened = await openLink({ token: await mailedToken(email, now), learnerId: 'here' }, now);
    expect(opened).toMatchObject({ to: '/de/course/why-co-design' });
    expect(await db.user.findMany()).toMatchObject([{ email, name: 'Ada', locale: 'de', emailVerified: true }]);
    expect(await signIn({ email, password }, freshBrowser)).toHaveProperty('setCookies');
  });

  it('is not spent by being looked at', async () => {
    await askForLink(ask, now);
    const token = await mailedToken(email, now);
    for (let look = 0; look < 3; look += 1) expect(await findLink(token, 'here', now)).toMatchObject({ email });
    expect(await openLink({ token, learnerId: 'here', name: 'Ada' }, now)).toHaveProperty('userId');
  });

  it('works once, also when it is opened twice at the same moment', async () => {
    await createUser({ email });
    await askForLink(ask, now);
    const token = await mailedToken(email, now);
    const answers = await Promise.all([1, 2, 3].map(() => openLink({ token, learnerId: 'here' }, now)));
    expect(answers.filter((answer) => 'userId' in answer)).toHaveLength(1);
    expect(await openLink({ token, learnerId: 'here' }, now)).toEqual({ refused: 'link-spent' });
    expect(await findLink(token, 'here', now)).toBeNull();
  });

  it('works for 15 minutes', async () => {
    await askForLink(ask, now);
    const token = await mailedToken(email, now);
    expect(await findLink(token, 'here', later(14))).not.toBeNull();
    expect(await findLink(token, 'here', later(15))).toBeNull();
    expect(await openLink({ token, learnerId: 'here', name: 'Ada' }, later(15))).toEqual({ refused: 'link-spent' });
    expect(await db.user.count()).toBe(0);
  });

  it.each(['', 'x', 'a'.repeat(32), '../../etc/passwd', `${'a'.repeat(5000)}`])('that nobody sent opens nothing: %s', async (token) => {
    expect(await findLink(token, 'here', now)).toBeNull();
    expect(await openLink({ token, learnerId: 'here' }, now)).toEqual({ refused: 'link-spent' });
  });

  it('leaves the password of an existing account alone', async () => {
    const { userId } = await createUser({ email });
    await askToSignUp({ ...signUp, name: 'Eve', password: 'another long secret' }, now);
    expect(await openLink({ token: await mailedToken(email, now), learnerId: 'here' }, now)).toMatchObject({ userId });
    expect(await signIn({ email, password: 'another long secret' }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
    expect(await signIn({ email, password }, freshBrowser)).toHaveProperty('setCookies');
    expect(await db.user.findMany()).toMatchObject([{ name: 'Ada' }]);
  });

  it('does not let a stranger choose the password: in another browser it is asked for anew', async () => {
    await askToSignUp({ ...signUp, password: 'chosen by a stranger' }, now);
    const token = await mailedToken(email, now);
    expect(await findLink(token, 'here', now)).toMatchObject({ isNew: true, asks: { name: false, password: false } });
    expect(await findLink(token, 'elsewhere', now)).toMatchObject({ isNew: true, name: 'Ada', asks: { name: true, password: true } });
    await openLink({ token, learnerId: 'elsewhere', name: 'Ada', password }, now);
    expect(await signIn({ email, password: 'chosen by a stranger' }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
    expect(await signIn({ email, password }, freshBrowser)).toHaveProperty('setCookies');
  });

  it('asks somebody new for a name, and makes an account without a password', async () => {
    await askForLink(ask, now);
    const token = await mailedToken(email, now);
    expect(await findLink(token, 'here', now)).toEqual({ email, isNew: true, name: null, asks: { name: true, password: false } });
    await openLink({ token, learnerId: 'here', name: 'Ada' }, now);
    expect(await db.account.count()).toBe(0);
    expect(await signIn({ email, password }, freshBrowser)).toEqual({ refused: 'wrong-credentials' });
  });

  it('of two for one new address, both sign in to one account', async () => {
    await askToSignUp(signUp, now);
    const first = await mailedToken(email, now);
    await askToSignUp(signUp, later(1));
    const second = await mailedToken(email, later(1));
    const opened = await Promise.all([first, second].map((token) => openLink({ token, learnerId: 'here' }, later(2))));
    const userIds = opened.flatMap((answer) => ('userId' in answer ? [answer.userId] : []));
    expect(userIds).toHaveLength(2);
    expect(new Set(userIds).size).toBe(1);
    expect(await db.user.count()).toBe(1);
    expect(await db.account.count()).toBe(1);
  });
});
