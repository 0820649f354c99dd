import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeLessonProgress, makePost, makeQuizAttempt, makeToolField } from '../../prisma/factories';
import { Prisma } from '../../prisma/generated/sqlite/client';
import { emptyDatabase } from '../../tests/setup/database';
import { knockWithCookies } from '../../tests/setup/knock-with-cookies';
import { createUser } from '../features/accounts/account-fixture';
import { findOwnSession } from '../features/accounts/sign-ins/own-session.server';
import { startSession } from '../features/accounts/sign-ins/sessions.server';
import { browserCookies } from '../features/accounts/account-fixture';
import { findKnownCohort } from '../features/cohorts/details.server';
import { findTally } from '../features/cohorts/dashboard/tally.server';
import { deleteAccount, forgetGuest, sendLeavingMail } from '../features/privacy/leaving/leaving.server';
import { leavingPath } from '../features/privacy/leaving/leaving';
import { after, periods } from '../features/privacy/periods';
import { keepPeriods } from '../features/privacy/retention/retention.server';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import { listOutbox, readOutbox } from '../platform/mail-outbox.server';
import { runDueJobs } from '../platform/queue.server';
import * as deleteDoor from './account/delete-account';
import * as leavingDoor from './account/leaving';

vi.mock('../features/content/load.server', () => ({ getCourse: () => ({ modules: [], tools: {} }) }));

const jobs = (now: Date) => ({ sendLeavingMail, deleteAccount: (payload: unknown) => deleteAccount(payload, now) });
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Every value of every table, as one text. */
async function dump(): Promise<string> {
  const tables = await Promise.all(Object.values(Prisma.ModelName).map((name) => db.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
  return JSON.stringify(tables, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
}

async function newestMail(email: string): Promise<string> {
  const [entry] = (await listOutbox()).filter(({ to }) => to === email);
  return (entry && (await readOutbox(entry.id)))?.text ?? '';
}

let ada: { userId: string; email: string; cookie: string };
let learnerId = '';
let cohortId = '';
beforeEach(async () => {
  await emptyDatabase();
  ada = await createUser({ name: 'Adelheid Wortreich' });
  learnerId = (await makeLearner({ userId: ada.userId, locale: 'de' })).id;
  cohortId = (await makeCohort({ name: 'Oulu' })).id;
});

const ask = (confirm: string) => knockWithCookies(deleteDoor, { path: '/de/account/data/delete', fields: { confirm }, cookie: ada.cookie });

/** Something of Ada in every corner. */
async function workALot(): Promise<void> {
  await makeCohortMember({ cohortId, learnerId, nameKey: 'adelheid wortreich', doneCount: 1, openedCount: 1, startedAt: new Date(), listedAt: new Date() });
  await makeLessonProgress({ learnerId, doneAt: new Date() });
  await makeToolField({ learnerId, value: 'mein Geheimtext' });
  await makePost({ learnerId, authorName: 'Adelheid Wortreich', text: 'mein Geheimtext' });
  await makeQuizAttempt({ learnerId, answers: '{"q1":"a","r":"mein Geheimtext"}', marks: '{"q1":1}' });
  await db.learnerProfile.create({ data: { learnerId, city: 'mein Geheimtext', savedAt: new Date() } });
  await db.toolShare.create({ data: { id: newId(), learnerId, cohortId, toolId: 'wb-charter', sharedAt: new Date(), content: '{"values":{"a.before":"mein Geheimtext","a.after":"4"}}' } });
  await db.cohortInvitation.create({ data: { id: newId(), cohortId, email: ada.email, name: 'Adelheid Wortreich', locale: 'de', invitedBy: newId(), createdAt: new Date() } });
  await db.verification.create({ data: { id: newId(), identifier: 'link:x', value: JSON.stringify({ email: ada.email }), expiresAt: later(1) } });
}

describe('asking for the end of an account', () => {
  it('wants the word typed', async () => {
    expect((await ask('nein')).status).toBe(400);
    expect(await db.user.findFirst({ select: { leavesAt: true } })).toEqual({ leavesAt: null });
  });

  it('ends every session, writes when it happens, and is one wish however often it is sent', async () => {
    expect(await ask(' LÖSCHEN ')).toMatchObject({ status: 303, location: '/de/account/data?saved=closed' });
    expect(await db.session.count()).toBe(0);
    expect(await findOwnSession(ada.cookie, new Date())).toBeNull();
    await runDueJobs(jobs(new Date()), new Date());
    expect(await newestMail(ada.email)).toContain('/de/sign-in');
    expect(await db.job.count({ where: { kind: 'deleteAccount' } })).toBe(1);
  });

  it('shows whoever signs in the offer to keep it, and nothing else', async () => {
    await ask('löschen');
    const cookie = browserCookies(...(await startSession(ada.userId)));
    const session = await findOwnSession(cookie, new Date());
    expect(session?.actor.leavesAt).toBeDefined();
    const actor = { leavesAt: session?.actor.leavesAt ?? '' };
    expect(leavingPath(actor, { method: 'GET', path: '/de/course' })).toBe('/de/account/leaving');
    for (const path of ['/de/account/leaving', '/de/account/data', '/de/privacy', '/app.css']) expect(leavingPath(actor, { method: 'GET', path })).toBeNull();
    expect(leavingPath({}, { method: 'GET', path: '/de/course' })).toBeNull();
    expect((await knockWithCookies(leavingDoor, { path: '/de/account/leaving', fields: {}, cookie })).location).toBe('/de/account/data?saved=kept');
    await runDueJobs(jobs(later(periods.mindDays + 1)), later(periods.mindDays + 1));
    expect(await db.user.count()).toBe(1);
  });
});

describe('the end of an account', () => {
  const end = async () => {
    await ask('löschen');
    const then = later(periods.mindDays + 1);
    await runDueJobs(jobs(then), then);
    await runDueJobs(jobs(then), then);
  };
  const tally = async () => {
    const known = await findKnownCohort(learnerId, cohortId);
    if (!known) throw new Error('There is no such cohort.');
    return (await findTally(known.cohort, new Date('2027-06-01')))?.tally;
  };

  it('leaves no name, address or text of theirs in any table, and sends a receipt', async () => {
    await workALot();
    await end();
    const everything = await dump();
    for (const trace of ['Adelheid', 'adelheid', ada.email, 'Geheimtext', ada.userId]) expect(everything).not.toContain(trace);
    expect(await newestMail(ada.email)).toContain('/de/privacy');
  });

  it('leaves the sums of a cohort as they were', async () => {
    await workALot();
    const before = await tally();
    await end();
    expect(before?.members).toBe(1);
    expect(await tally()).toEqual(before);
  });

  it('leaves nothing of who belongs to no cohort', async () => {
    await makeLessonProgress({ learnerId });
    await makeQuizAttempt({ learnerId });
    await end();
    expect([await db.learner.count(), await db.lessonProgress.count(), await db.quizAttempt.count()]).toEqual([0, 0, 0]);
  });
});

describe('a guest', () => {
  it('is forgotten at once; somebody with an account is not', async () => {
    const guest = await makeLearner();
    await makeToolField({ learnerId: guest.id });
    await forgetGuest({ learner: guest.id, user: null, email: null }, new Date());
    await forgetGuest({ learner: learnerId, user: null, email: null }, new Date());
    expect([await db.toolField.count(), await db.learner.count()]).toEqual([0, 1]);
  });
});

describe('the daily round', () => {
  it('forgets guests and looks that are too old, and nothing that is younger', async () => {
    await makeLearner({ createdAt: new Date() });
    await makeLearner({ createdAt: new Date('2020-01-01') });
    for (const lookedAt of [new Date(), new Date('2020-01-01')]) await db.cohortLook.create({ data: { id: newId(), cohortId, learnerId, what: 'dashboard', lookedAt } });
    await keepPeriods(new Date());
    await keepPeriods(new Date());
    expect([await db.learner.count(), await db.cohortLook.count()]).toEqual([2, 1]);
  });

  it('warns the owner of an unused account once, and deletes it a month later unless they came', async () => {
    await db.session.deleteMany();
    await db.user.updateMany({ data: { createdAt: new Date('2020-01-01') } });
    await keepPeriods(new Date());
    await keepPeriods(later(1));
    expect(await db.job.count({ where: { kind: 'sendLeavingMail' } })).toBe(1);
    expect(await db.user.count()).toBe(1);
    await keepPeriods(after(new Date(), 'warningDays'));
    expect(await db.user.count()).toBe(0);
  });

  it('leaves alone an account that is used', async () => {
    await db.user.updateMany({ data: { createdAt: new Date('2020-01-01') } });
    await keepPeriods(new Date());
    expect(await db.user.findFirst({ select: { warnedAt: true } })).toEqual({ warnedAt: null });
  });
});
