import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { startMailServer, type MailServer } from '../../../../tests/setup/mail-server';
import { db } from '../../../platform/database.server';
import { locales, type Locale } from '../../../platform/locale';
import { runDueJobs } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { endPlan, pausePlan, savePlan } from '../plan/plan.server';
import { writeProgress } from '../progress.server';
import { askForReminders, remindLearners } from './schedule.server';
import { sendStudyReminder } from './send-reminder.server';
import { chooseLinkedWish, endReminders, findLinkedWish, findWish, wishReminders } from './wish.server';

vi.mock('../../content/load.server', () => {
  const titled = Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((lang) => [lang, { title: { text: `Title ${lang}`, lang, state: 'machine' } }]));
  const lessons = ['a1', 'b1', 'a2'].map((id) => ({ id, number: `1.${id}`, moduleId: 'one', kind: 'reading', minutes: 15, session: Number(id[1]), text: titled }));
  return { getCourse: () => ({ passPercent: 70, watchedPercent: 90, modules: [{ id: 'one', number: 1, status: 'published', lessons }] }) };
});

let server: MailServer;
// A Monday, before anybody's clocks show the hour.
const sunday = new Date('2027-02-28T12:00:00.000Z');
const at = (iso: string) => new Date(`${iso}:00.000Z`);
const days = { weekdays: [1, 4], time: '17:30', timeZone: 'Europe/Brussels', startsOn: '2027-03-01' };

/** Lets the jobs of a moment run, as a worker at work at that moment does. */
const work = (now: Date) => runDueJobs({ remindLearners: () => remindLearners(now), sendStudyReminder: (payload) => sendStudyReminder(payload, now) }, now);

/** The round of a moment and all that follows from it. */
async function round(iso: string): Promise<void> {
  await askForReminders(at(iso));
  await work(at(iso));
}

async function planner(changes: Partial<typeof days> = {}, { locale = 'en', hour = 7 }: { locale?: Locale; hour?: number } = {}) {
  const { user, learner } = await makeSignedInLearner({ locale, name: 'Ada' });
  await savePlan(learner.id, { ...days, ...changes }, sunday);
  await wishReminders(learner.id, hour, sunday);
  return { learnerId: learner.id, userId: user.id, email: user.email };
}

async function finish(learnerId: string, lessonIds: string[], now: Date): Promise<void> {
  const { getCourse } = await import('../../content/load.server');
  const ops = lessonIds.map((lesson) => ({ id: `done-${lesson}`, learner: learnerId, kind: 'done' as const, lesson, at: now.toISOString() }));
  await writeProgress([{ owner: { learnerId, locale: 'en' }, ops, now }], getCourse());
}

const outcomes = async () => (await db.studyReminder.findMany({ orderBy: { day: 'asc' } })).map(({ day, kind, outcome }) => `${day} ${kind} ${outcome}`);
const receivers = () => server.mails.map(({ recipients }) => recipients[0]);

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(settings, { SMTP_URL: server.url });
});

afterAll(async () => {
  Object.assign(settings, { SMTP_URL: undefined });
  await server.stop();
});

beforeEach(async () => {
  await emptyDatabase();
  server.mails.length = 0;
});

describe('a reminder', () => {
  it('is not sent to who never asked for one', async () => {
    const { learner } = await makeSignedInLearner();
    await savePlan(learner.id, days, sunday);
    expect(await findWish(learner.id, sunday)).toBeNull();
    await round('2027-03-01T12:00');
    expect(server.mails).toEqual([]);
  });

  it.each(locales)('comes in the language of the account (%s), as text and as a page, with what is left of the session', async (locale) => {
    const { email } = await planner({}, { locale });
    await round('2027-03-01T06:00');
    expect(receivers()).toEqual([email]);
    const [mail] = server.mails;
    expect(mail?.headers['content-language']).toBe(locale);
    for (const part of [mail?.email.text, mail?.email.html]) {
      for (const words of ['Ada', `1.a1 Title ${locale}`, `1.b1 Title ${locale}`, '30', '17:30', `/${locale}/session/1`, `/${locale}/unsubscribe/plan/`]) expect(part).toContain(words);
    }
    expect(mail?.email.text).not.toContain('1.a2');
    expect(`${mail?.email.subject}${mail?.email.text}`).not.toMatch(/\{\{|plan:[a-z]|<p/);
  });

  it('comes at its hour on everybody’s own clocks', async () => {
    const people = { athens: 'Europe/Athens', oulu: 'Europe/Helsinki', zagreb: 'Europe/Zagreb', newYork: 'America/New_York' };
    const emails = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, timeZone]) => [(await planner({ timeZone })).email, name])));
    const seen: string[] = [];
    for (const iso of ['2027-03-01T04:45', '2027-03-01T05:00', '2027-03-01T06:00', '2027-03-01T11:45', '2027-03-01T12:00']) {
      await round(iso);
      seen.push(`${iso.slice(11)} ${receivers().map((email) => emails[email ?? '']).toSorted().join(' ')}`);
      server.mails.length = 0;
    }
    expect(seen).toEqual(['04:45 ', '05:00 athens oulu', '06:00 zagreb', '11:45 ', '12:00 newYork']);
  });

  it('keeps its hour when the clocks change, in Oulu in March and in New York in November', async () => {
    const oulu = await planner({ timeZone: 'Europe/Helsinki', startsOn: '2027-03-29' });
    const newYork = await planner({ timeZone: 'America/New_York', startsOn: '2027-11-08' });
    await round('2027-03-29T03:45');
    expect(receivers()).toEqual([]);
    await round('2027-03-29T04:00');
    expect(receivers()).toEqual([oulu.email]);
    await endReminders(oulu.learnerId);
    await round('2027-11-08T11:45');
    expect(receivers()).toHaveLength(1);
    await round('2027-11-08T12:00');
    expect(receivers()[1]).toBe(newYork.email);
  });

  it('comes once a day, whatever is changed and however many rounds there are', async () => {
    const { learnerId } = await planner();
    await round('2027-03-01T06:00');
    for (const iso of ['2027-03-01T06:15', '2027-03-01T06:30', '2027-03-01T20:00']) await round(iso);
    await wishReminders(learnerId, 9, at('2027-03-01T07:00'));
    await round('2027-03-01T08:00');
    expect(server.mails).toHaveLength(1);
    await round('2027-03-04T08:00');
    expect(server.mails).toHaveLength(2);
    expect(await outcomes()).toEqual(['2027-03-01 session sent', '2027-03-04 session sent']);
  });

  it('is not sent in a pause, nor once a plan or the wish has ended, nor for an account that leaves', async () => {
    const [pausing, ended, quiet, leaving] = [await planner(), await planner(), await planner(), await planner()];
    await pausePlan(pausing.learnerId, { from: '2027-03-01', to: '2027-03-07' }, sunday);
    await endPlan(ended.learnerId);
    await endReminders(quiet.learnerId);
    await db.user.update({ where: { id: leaving.userId }, data: { leavesAt: at('2027-03-10T00:00') } });
    await round('2027-03-01T06:00');
    expect(server.mails).toEqual([]);
    await round('2027-03-08T06:00');
    expect(receivers()).toEqual([pausing.email]);
  });

  it('is not sent to who was in the course that day, nor when nothing is left', async () => {
    const [early, done] = [await planner(), await planner()];
    await finish(early.learnerId, ['a1'], at('2027-03-01T05:00'));
    await finish(done.learnerId, ['a1', 'b1', 'a2'], at('2027-02-20T05:00'));
    await round('2027-03-01T06:00');
    expect(server.mails).toEqual([]);
    await round('2027-03-04T06:00');
    expect(receivers()).toEqual([early.email]);
    expect(server.mails[0]?.email.text).toContain('1.b1');
  });

  it('is needless when somebody came while it waited to be sent', async () => {
    const { learnerId } = await planner();
    await askForReminders(at('2027-03-01T06:00'));
    await remindLearners(at('2027-03-01T06:00'));
    await finish(learnerId, ['a1'], at('2027-03-01T06:05'));
    await work(at('2027-03-01T06:10'));
    expect([server.mails.length, await outcomes()]).toEqual([0, ['2027-03-01 session needless']]);
  });
});

describe('three reminders without an answer', () => {
  const sendThree = async () => {
    for (const day of ['01', '04', '08']) await round(`2027-03-${day}T06:00`);
  };

  it('are followed by one question, then by none for two weeks, then by reminders again', async () => {
    const { learnerId } = await planner();
    await sendThree();
    await round('2027-03-11T06:00');
    expect(server.mails).toHaveLength(4);
    expect(server.mails[3]?.email.text).toContain('/en/plan');
    expect((await findWish(learnerId, at('2027-03-12T06:00')))?.restsUntil).toEqual(at('2027-03-24T23:00'));
    for (const day of ['15', '18', '22']) await round(`2027-03-${day}T06:00`);
    expect(server.mails).toHaveLength(4);
    await round('2027-03-25T06:00');
    expect(await outcomes()).toEqual(['01 session', '04 session', '08 session', '11 pause', '25 session'].map((day) => `2027-03-${day} sent`));
  });

  it('rest also when the plan changes meanwhile, until the hour is chosen again', async () => {
    const { learnerId } = await planner();
    await sendThree();
    await round('2027-03-11T06:00');
    await savePlan(learnerId, { ...days, weekdays: [1, 2, 3, 4, 5] }, at('2027-03-12T10:00'));
    await round('2027-03-15T06:00');
    expect(server.mails).toHaveLength(4);
    await wishReminders(learnerId, 7, at('2027-03-15T10:00'));
    await round('2027-03-16T06:00');
    expect(server.mails).toHaveLength(5);
  });

  it('count no more once somebody has been in the course', async () => {
    const { learnerId } = await planner();
    await sendThree();
    await finish(learnerId, ['a1'], at('2027-03-10T10:00'));
    await round('2027-03-11T06:00');
    expect((await outcomes()).at(-1)).toBe('2027-03-11 session sent');
  });
});

describe('the way out', () => {
  it('is offered to mail programs, and works by what the mail says, both ways', async () => {
    const { learnerId } = await planner();
    await round('2027-03-01T06:00');
    const headers = server.mails[0]?.headers;
    expect(headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' });
    const token = headers?.['list-unsubscribe']?.match(/^<.*\/en\/unsubscribe\/plan\/([0-9A-Za-z]+)>$/)?.[1] ?? '';
    expect(await findLinkedWish(token)).toMatchObject({ isOn: true });
    for (let time = 0; time < 2; time += 1) expect(await chooseLinkedWish(token, { isOn: false }, at('2027-03-01T07:00'))).toBe(true);
    await round('2027-03-04T06:00');
    expect(server.mails).toHaveLength(1);
    expect(await chooseLinkedWish(token, { isOn: true }, at('2027-03-04T07:00'))).toBe(true);
    expect(await findWish(learnerId, sunday)).toMatchObject({ isOn: true, hour: 7 });
    await round('2027-03-08T06:00');
    expect(server.mails).toHaveLength(2);
  });

  it('is nobody else’s, and opens nothing once the plan has ended', async () => {
    const { learnerId } = await planner();
    await round('2027-03-01T06:00');
    const token = server.mails[0]?.headers['list-unsubscribe']?.match(/plan\/([0-9A-Za-z]+)>/)?.[1] ?? '';
    for (const forged of ['', 'x'.repeat(56), `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`]) expect(await chooseLinkedWish(forged, { isOn: false }, sunday)).toBe(false);
    expect(await findLinkedWish(token)).toMatchObject({ isOn: true });
    await endPlan(learnerId);
    expect([await findLinkedWish(token), await chooseLinkedWish(token, { isOn: true }, sunday)]).toEqual([null, false]);
  });

  it('needs a plan to come back to', async () => {
    const { learner } = await makeSignedInLearner();
    expect(await wishReminders(learner.id, 7, sunday)).toBe(false);
    expect(await db.reminderWish.count()).toBe(0);
  });
});

describe('a mail server that is down', () => {
  afterEach(async () => {
    await server.stop();
    await server.start();
  });

  it('gets each reminder once when it is up again, however long that takes on that day', async () => {
    const { email } = await planner();
    await server.stop();
    await round('2027-03-01T06:00');
    for (let minutes = 0; minutes < 12 * 60; minutes += 15) await round(new Date(at('2027-03-01T06:15').getTime() + minutes * 60_000).toISOString().slice(0, 16));
    expect(await outcomes()).toEqual(['2027-03-01 session queued']);
    await server.start();
    for (const iso of ['2027-03-01T18:45', '2027-03-01T19:00', '2027-03-01T19:15']) await round(iso);
    expect(receivers()).toEqual([email]);
    expect(await outcomes()).toEqual(['2027-03-01 session sent']);
    expect(await db.job.count({ where: { failedAt: { not: null } } })).toBe(0);
  });

  it('gets none of yesterday: a reminder ends with its day on the learner’s clocks', async () => {
    await planner({ timeZone: 'America/New_York' });
    await server.stop();
    await round('2027-03-01T12:00');
    await server.start();
    await round('2027-03-02T05:15');
    expect([server.mails.length, await outcomes()]).toEqual([0, ['2027-03-01 session outdated']]);
    await round('2027-03-04T12:00');
    expect(server.mails).toHaveLength(1);
  });

  it('leaves no address in the table of jobs', async () => {
    const { email } = await planner();
    await server.stop();
    await round('2027-03-01T06:00');
    const jobs = JSON.stringify(await db.job.findMany());
    expect(jobs).toContain('was not sent');
    expect(jobs).not.toContain(email);
  });
});

describe('an address that the mail server refuses for good', () => {
  it('is not tried again that day', async () => {
    const { email } = await planner();
    server.refuse(email);
    await round('2027-03-01T06:00');
    await round('2027-03-01T08:00');
    expect(await outcomes()).toEqual(['2027-03-01 session refused']);
    expect(await db.job.count({ where: { kind: 'sendStudyReminder', doneAt: null } })).toBe(0);
  });
});

describe('two workers', () => {
  it('send one mail', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => planner()));
    const now = at('2027-03-01T06:00');
    await Promise.all([remindLearners(now), remindLearners(now)]);
    await Promise.all([work(now), work(now)]);
    expect(receivers().toSorted()).toEqual(people.map(({ email }) => email).toSorted());
  });

  it('that is killed between sending and noting sends a mail that is known as the same one', async () => {
    const { learnerId } = await planner();
    await round('2027-03-01T06:00');
    await db.studyReminder.updateMany({ data: { outcome: 'queued', sentAt: null } });
    await sendStudyReminder({ learnerId, day: '2027-03-01', unanswered: 0 }, at('2027-03-01T06:05'));
    expect(server.mails.map(({ email }) => email.messageId)).toEqual([server.mails[0]?.email.messageId, server.mails[0]?.email.messageId]);
    expect(await db.reminderWish.findFirst()).toMatchObject({ unanswered: 1 });
    await sendStudyReminder({ learnerId, day: '2027-03-01', unanswered: 0 }, at('2027-03-01T06:10'));
    expect(server.mails).toHaveLength(2);
  });
});

describe('the rounds', () => {
  it('each ask for the next, and forget those of yesterday', async () => {
    await round('2027-03-01T06:00');
    expect((await db.job.findMany({ where: { doneAt: null } })).map(({ kind, runAt }) => `${kind} ${runAt.toISOString().slice(11, 16)}`)).toEqual(['remindLearners 06:15']);
    await work(at('2027-03-01T09:05'));
    expect(await db.job.findMany({ where: { doneAt: null } })).toMatchObject([{ runAt: at('2027-03-01T09:15') }]);
    await db.job.updateMany({ where: { NOT: { doneAt: null } }, data: { doneAt: at('2027-03-01T09:05') } });
    await work(at('2027-03-02T12:00'));
    expect(await db.job.count()).toBeLessThanOrEqual(3);
  });

  it('reach more learners than fit into one set of statements', async () => {
    await planner();
    const [plan] = await db.studyPlan.findMany();
    const ids = Array.from({ length: 450 }, (_, number) => `learner${String(number).padStart(9, '0')}`);
    await db.studyPlan.createMany({ data: ids.map((learnerId) => ({ weekdays: plan?.weekdays ?? '', time: '12:00', timeZone: 'Europe/Rome', startsOn: '2027-03-01', changedAt: sunday, learnerId })) });
    await db.reminderWish.createMany({ data: ids.map((learnerId) => ({ learnerId, isOn: true, hour: 7, nextAt: at('2027-03-01T06:00') })) });
    await remindLearners(at('2027-03-01T06:00'));
    expect([await db.studyReminder.count(), await db.job.count({ where: { kind: 'sendStudyReminder' } }), await db.reminderWish.count({ where: { nextAt: at('2027-03-04T06:00') } })]).toEqual([451, 451, 451]);
  });
});
