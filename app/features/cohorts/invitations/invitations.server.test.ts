import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeLessonProgress, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { signId } from '../../../platform/signed-id.server';
import { leaveCohort } from '../cohorts.server';
import { acceptInvitation, findInvitation } from './acceptance.server';
import { listInvitations, planList, resendInvitation, revokeInvitation, sendInvitation, sendInvitations, type GivenList } from './invitations.server';

const now = new Date('2027-03-01T12:00:00.000Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const former = settings.SMTP_URL;
let received: { email: Email; recipients: string[] }[] = [];

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
        received.push({ email, recipients: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  settings.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  settings.SMTP_URL = former;
  await new Promise<void>((stopped) => server.close(stopped));
});

let trainerId: string;
let cohortId: string;

beforeEach(async () => {
  await emptyDatabase();
  received = [];
  const { learner } = await makeSignedInLearner({ name: 'Tara Trainer' });
  trainerId = learner.id;
  cohortId = (await makeCohort({ name: 'Oulu 2027', startsOn: new Date('2027-03-08'), endsOn: new Date('2027-04-12') })).id;
  await makeCohortMember({ cohortId, learnerId: trainerId, role: 'trainer' });
});

const list = (text: string): GivenList => ({ cohortId, text, fallback: 'fr' });
const invite = (text: string, at = now) => sendInvitations(trainerId, list(text), at);
const deliver = (at = now) => runDueJobs({ sendInvitation: (payload) => sendInvitation(payload, at) }, at);
const only = () => db.cohortInvitation.findFirstOrThrow();
const tokenOf = async () => signId('invitation', (await only()).id);
const linkIn = (text = '') => /https?:\/\/\S+\/invitation\/(\w+)/.exec(text)?.[1] ?? '';

describe('a list', () => {
  it('is only looked at until it is sent', async () => {
    const { user, learner } = await makeSignedInLearner({ email: 'ada@c.example' });
    await makeCohortMember({ cohortId, learnerId: learner.id });
    await invite('bo@c.example');
    const rows = await planList(list(`${user.email}\nbo@c.example\ncy@c.example`), now);
    expect(rows.map(({ fate }) => fate)).toEqual(['member', 'invited', 'invite']);
    expect([await db.cohortInvitation.count(), await db.job.count()]).toEqual([1, 1]);
  });

  it('invites each person once, however often and wherever it is sent', async () => {
    expect(await invite('ada@c.example\nADA@c.example\nbo@c.example')).toEqual({ invited: 2 });
    expect(await invite('ada@c.example\nbo@c.example')).toEqual({ refused: 'nobody' });
    const answers = await Promise.all([1, 2, 3].map(() => invite('ada@c.example, cy@c.example')));
    expect(answers.filter((answer) => 'invited' in answer)).toEqual([{ invited: 1 }]);
    expect(await deliver()).toBe(3);
    expect(received.flatMap(({ recipients }) => recipients).sort()).toEqual(['ada@c.example', 'bo@c.example', 'cy@c.example']);
    expect((await invite('ada@c.example')) satisfies object).toEqual({ refused: 'nobody' });
  });

  it('of a thousand people is sent at once', async () => {
    const text = Array.from({ length: 1000 }, (_, at) => `p${at}@c.example;Person ${at};${at % 2 ? 'de' : 'it'}`).join('\n');
    expect(await invite(text)).toEqual({ invited: 1000 });
    expect([await db.cohortInvitation.count({ where: { locale: 'de' } }), await db.job.count({ where: { kind: 'sendInvitation' } })]).toEqual([500, 1000]);
  });

  it('takes no more people than there are places, counting who is invited already', async () => {
    await db.cohort.update({ where: { id: cohortId }, data: { joinLimit: 3 } });
    const { learner } = await makeSignedInLearner();
    await makeCohortMember({ cohortId, learnerId: learner.id });
    expect(await invite('ada@c.example')).toEqual({ invited: 1 });
    expect(await invite('bo@c.example\ncy@c.example')).toEqual({ invited: 1 });
    expect((await planList(list('cy@c.example'), now)).map(({ fate }) => fate)).toEqual(['over-limit']);
    expect((await planList(list('cy@c.example'), later(31))).map(({ fate }) => fate)).toEqual(['invite']);
  });

  it('is refused for a cohort that is archived', async () => {
    await db.cohort.update({ where: { id: cohortId }, data: { archivedAt: now } });
    expect(await invite('ada@c.example')).toEqual({ refused: 'archived' });
    expect([await db.cohortInvitation.count(), await db.job.count()]).toEqual([0, 0]);
  });

  it('invites anew whose invitation is over, and nobody who is a member under another address', async () => {
    await invite('ada@c.example\nbo@c.example\ncy@c.example');
    const id = async (email: string) => (await db.cohortInvitation.findFirstOrThrow({ where: { email } })).id;
    await revokeInvitation(cohortId, await id('ada@c.example'), now);
    const { learner } = await makeSignedInLearner({ email: 'private@c.example' });
    await acceptInvitation(learner.id, signId('invitation', await id('bo@c.example')), now);
    const fates = async (at: Date) => (await planList(list('ada@c.example\nbo@c.example\ncy@c.example'), at)).map(({ fate }) => fate);
    expect(await fates(now)).toEqual(['again', 'member', 'invited']);
    expect(await fates(later(31))).toEqual(['again', 'member', 'again']);
    await leaveCohort(learner.id, cohortId, now);
    expect(await fates(now)).toEqual(['again', 'again', 'invited']);
    expect(await invite('ada@c.example\nbo@c.example\ncy@c.example')).toEqual({ invited: 2 });
    expect(await db.cohortInvitation.count()).toBe(3);
  });
});

describe('the mail of an invitation', () => {
  it.each(['en', 'fr', 'de', 'it', 'es'] as const)('arrives in %s with the names, the dates and a link that works', async (locale) => {
    await invite(`ada@c.example;Ada Okafor;${locale}`);
    await deliver();
    const [mail] = received;
    expect(mail?.recipients).toEqual(['ada@c.example']);
    expect(mail?.email.subject).toContain('Oulu 2027');
    for (const words of ['Ada Okafor', 'Tara Trainer', '2027', `/${locale}/invitation/`]) expect(mail?.email.text).toContain(words);
    expect(`${mail?.email.subject}${mail?.email.text}`).not.toMatch(/\{\{|invitations:|mail:/);
    expect(mail?.email.headers).toContainEqual(expect.objectContaining({ key: 'content-language', value: locale }));
    const found = await findInvitation(linkIn(mail?.email.text), 'somebody', now);
    expect(found).toMatchObject({ cohort: { name: 'Oulu 2027', startsOn: '2027-03-08' }, name: 'Ada Okafor', refused: null });
    expect(await only()).toMatchObject({ sentAt: now });
  });

  it('is not sent for what was withdrawn, answered, archived or sent meanwhile', async () => {
    await invite('ada@c.example\nbo@c.example');
    const [first, second] = await db.cohortInvitation.findMany({ orderBy: { email: 'asc' } });
    await revokeInvitation(cohortId, first?.id ?? '', now);
    await sendInvitation({ invitationId: second?.id }, now);
    await deliver();
    expect(received).toHaveLength(1);
    await db.cohort.update({ where: { id: cohortId }, data: { archivedAt: now } });
    await db.cohortInvitation.updateMany({ data: { sentAt: null, revokedAt: null } });
    await sendInvitation({ invitationId: first?.id }, now);
    await sendInvitation({ invitationId: 'nobody' }, now);
    expect(received).toHaveLength(1);
  });

  it('goes out again a day later at the earliest, and is then valid anew', async () => {
    await invite('ada@c.example');
    const { id } = await only();
    expect(await resendInvitation(cohortId, id, later(2))).toEqual({ refused: 'too-soon' });
    await deliver();
    expect(await resendInvitation(cohortId, id, later(0.5))).toEqual({ refused: 'too-soon' });
    const answers = await Promise.all([1, 2].map(() => resendInvitation(cohortId, id, later(40))));
    expect(answers).toContainEqual({ sent: true });
    expect(answers).toContainEqual({ refused: 'too-soon' });
    await deliver(later(40));
    expect(received).toHaveLength(2);
    expect(await findInvitation(await tokenOf(), 'somebody', later(60))).toMatchObject({ refused: null });
  });

  it('does not go out again for what is none of this cohort’s, or no longer open', async () => {
    await invite('ada@c.example');
    const { id } = await only();
    const other = await makeCohort();
    expect(await resendInvitation(other.id, id, later(2))).toBeNull();
    expect(await revokeInvitation(other.id, id, now)).toBe(false);
    expect(await revokeInvitation(cohortId, id, now)).toBe(true);
    expect(await revokeInvitation(cohortId, id, now)).toBe(false);
    expect(await resendInvitation(cohortId, id, later(2))).toEqual({ refused: 'not-open' });
  });
});

describe('accepting', () => {
  it('makes the account’s learner a member with what they have done, also where the link of the cohort is closed', async () => {
    await db.cohort.update({ where: { id: cohortId }, data: { joinClosedAt: now } });
    await invite('ada@c.example');
    const { learner } = await makeSignedInLearner();
    await makeLessonProgress({ learnerId: learner.id, doneAt: now });
    expect(await acceptInvitation(learner.id, await tokenOf(), now)).toEqual({ cohortId });
    expect(await db.cohortMember.findFirst({ where: { learnerId: learner.id } })).toMatchObject({ role: 'learner', doneCount: 1, leftAt: null });
    expect(await only()).toMatchObject({ acceptedAt: now, learnerId: learner.id });
    expect((await listInvitations(cohortId, 1, now)).lines).toMatchObject([{ state: 'accepted', mayResend: false }]);
  });

  it('works once: a second person is refused, the same one is a member', async () => {
    await invite('ada@c.example');
    const token = await tokenOf();
    const people = [await makeSignedInLearner(), await makeSignedInLearner()].map(({ learner }) => learner.id);
    const answers = await Promise.all(people.map((id) => acceptInvitation(id, token, now)));
    expect(answers).toContainEqual({ cohortId });
    expect(answers).toContainEqual({ refused: 'invitation-used' });
    expect(await db.cohortMember.count({ where: { cohortId, role: 'learner' } })).toBe(1);
    const winner = people[answers.findIndex((answer) => 'cohortId' in answer)] ?? '';
    expect(await acceptInvitation(winner, token, now)).toEqual({ refused: 'already-member' });
  });

  it('closes the invitation of somebody who came in by another way, and leaves a trainer a trainer', async () => {
    await invite('tara@c.example');
    expect(await acceptInvitation(trainerId, await tokenOf(), now)).toEqual({ refused: 'already-member' });
    expect(await only()).toMatchObject({ learnerId: trainerId, acceptedAt: now });
    expect(await db.cohortMember.findFirst({ where: { learnerId: trainerId } })).toMatchObject({ role: 'trainer' });
  });

  it('is refused for what was withdrawn, has expired, is archived or was never sent by us', async () => {
    await invite('ada@c.example');
    const token = await tokenOf();
    const { id } = (await makeSignedInLearner()).learner;
    expect(await acceptInvitation(id, token, later(31))).toEqual({ refused: 'invitation-expired' });
    await db.cohort.update({ where: { id: cohortId }, data: { archivedAt: now } });
    expect(await acceptInvitation(id, token, now)).toEqual({ refused: 'cohort-archived' });
    await revokeInvitation(cohortId, (await only()).id, now);
    expect(await acceptInvitation(id, token, now)).toEqual({ refused: 'invitation-revoked' });
    for (const forged of ['', token.slice(1), signId('unsubscribe', (await only()).id), signId('invitation', '0123456789abcdef')]) expect(await acceptInvitation(id, forged, now)).toEqual({ refused: 'invitation-unknown' });
    expect(await findInvitation(signId('invitation', '0123456789abcdef'), id, now)).toBeNull();
    expect(await db.cohortMember.count({ where: { learnerId: id } })).toBe(0);
  });
});

describe('the list of invitations', () => {
  it('is one cohort’s, the newest first, page by page', async () => {
    await invite(Array.from({ length: 60 }, (_, at) => `p${String(at).padStart(2, '0')}@c.example`).join('\n'));
    await invite('newest@c.example', later(1));
    const first = await listInvitations(cohortId, 1, later(1));
    expect(first).toMatchObject({ page: 1, pages: 2, total: 61 });
    expect([first.lines.length, first.lines[0]?.email, first.lines[1]?.email]).toEqual([50, 'newest@c.example', 'p00@c.example']);
    expect(await listInvitations(cohortId, 99, now)).toMatchObject({ page: 2, lines: { length: 11 } });
    expect(await listInvitations((await makeCohort()).id, 0, now)).toEqual({ lines: [], page: 1, pages: 1, total: 0 });
  });
});
