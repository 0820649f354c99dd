import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { listOutbox, readOutbox } from '../../platform/mail-outbox.server';
import { runDueJobs } from '../../platform/queue.server';
import type { Course } from '../content/course';
import { compileCourse } from '../content/files/course-files';
import { changed, smallCourse } from '../content/course-fixture';
import { mergeLearners } from '../learning/merge.server';
import { refreshSummaries } from '../learning/members/refresh-summaries.server';
import { mergeQuizzes } from '../quizzes/quiz.server';
import { mergeTools } from '../workbook/tool.server';
import { awardCertificate, findCertificate, issueCertificate, sendCertificateMail, verifyCode } from './certificates.server';
import { doLesson, finishCourse, makePerson } from './finish-fixture';
import { getOwnCertificate } from './own-certificate.server';
import { withdrawByCode, withdrawCertificates } from './withdrawing.server';

const shelf = vi.hoisted(() => ({ course: null as unknown as Course, markings: new Map() as ReadonlyMap<string, unknown> }));
vi.mock('../content/load.server', () => ({ getCourse: () => shelf.course, findMarking: (id: string) => shelf.markings.get(id) ?? null }));

const march = new Date('2027-03-01T10:00:00.000Z');
const april = new Date('2027-04-01T10:00:00.000Z');
const may = new Date('2027-05-01T10:00:00.000Z');

function publish(files = smallCourse()): void {
  const { course, markings } = compileCourse(files);
  if (course) shelf.course = course;
  shelf.markings = markings;
}

const work = () => runDueJobs({ courseFinished: (payload) => awardCertificate(payload, new Date()), sendCertificateMail }, new Date());
const issue = async (learnerId: string, name: string, now = april) => {
  const issued = await issueCertificate(learnerId, name, now);
  if ('refused' in issued) throw new Error(issued.refused);
  return issued;
};

beforeEach(async () => {
  await emptyDatabase();
  publish();
});

describe('the certificate', () => {
  it('is awarded by a job of the transaction in which the last lesson was done, once, with the course as it was', async () => {
    const { learnerId } = await makePerson();
    for (const lesson of ['check', 'read', 'do'] as const) await doLesson(learnerId, lesson, march);
    expect(await db.job.count({ where: { kind: 'courseFinished' } })).toBe(0);
    await doLesson(learnerId, 'watch', april);
    expect(await db.job.findMany({ where: { kind: 'courseFinished' } })).toMatchObject([{ id: `finished-${learnerId}`, payload: JSON.stringify({ learnerId }) }]);
    await work();
    await doLesson(learnerId, 'check', may);
    await work();
    const [row, ...others] = await db.certificate.findMany({ include: { edition: true } });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ learnerId, completedAt: april, withdrawnAt: null });
    expect(JSON.parse(row?.edition.facts ?? '')).toMatchObject({ minutes: 30, quizCount: 1, toolCount: 1, passPercent: 70, modules: [{ id: 'first', title: { de: 'de First' } }] });
    expect(await findCertificate(learnerId)).toMatchObject({ issue: null, isWithdrawn: false });
  });

  it('takes the tool that was filled last and the film as well as the check', async () => {
    const { learnerId } = await makePerson();
    for (const lesson of ['check', 'read', 'watch', 'do'] as const) await doLesson(learnerId, lesson, march);
    await work();
    expect(await db.certificate.count({ where: { learnerId } })).toBe(1);
  });

  it('is not given for less than everything', async () => {
    const { learnerId } = await makePerson();
    for (const lesson of ['check', 'read', 'watch'] as const) await doLesson(learnerId, lesson, march);
    await awardCertificate({ learnerId }, april);
    expect(await issueCertificate(learnerId, 'Anna', april)).toEqual({ refused: 'not-finished' });
    expect(await issueCertificate('nobody', 'Anna', april)).toEqual({ refused: 'not-finished' });
    expect(await db.certificate.count()).toBe(0);
  });

  it('waits for a guest’s account, and comes with it', async () => {
    const guest = await makeLearner();
    await finishCourse(guest.id, march);
    await work();
    expect(await db.certificate.count()).toBe(0);
    const { learnerId } = await makePerson();
    await mergeLearners({ guestId: guest.id, learnerId, locale: 'en' }, [mergeQuizzes, mergeTools], april);
    await work();
    expect(await db.certificate.findMany()).toMatchObject([{ learnerId, completedAt: march }]);
  });

  it('is there on asking for whoever had completed the course before it was told', async () => {
    const { learnerId } = await makePerson();
    await finishCourse(learnerId, march);
    await db.job.deleteMany();
    const issued = await issue(learnerId, 'Anna Škvorecká');
    expect(await verifyCode(issued.code)).toMatchObject({ status: 'valid', name: 'Anna Škvorecká', completedAt: march });
  });

  it('comes to those whom a smaller course makes complete', async () => {
    const { learnerId } = await makePerson();
    for (const lesson of ['check', 'read', 'watch'] as const) await doLesson(learnerId, lesson, march);
    shelf.course = { ...shelf.course, modules: shelf.course.modules.map((module) => ({ ...module, lessons: module.lessons.filter(({ id }) => id !== 'do') })) };
    await refreshSummaries();
    await work();
    expect(await db.certificate.count({ where: { learnerId } })).toBe(1);
  });

  it('is one, also when several are asked for at once', async () => {
    const { learnerId } = await makePerson();
    await finishCourse(learnerId, march);
    const codes = await Promise.all([1, 2, 3, 4].map(async () => (await issue(learnerId, 'Anna')).code));
    await work();
    expect(new Set(codes).size).toBe(1);
    expect(await db.certificateIssue.count()).toBe(1);
    expect(await db.certificate.count()).toBe(1);
  });
});

describe('the mail', () => {
  it('comes once, in the language of the account’s mails, to whoever has not yet taken the certificate', async () => {
    const anna = await makePerson('Anna', 'de');
    await finishCourse(anna.learnerId, march);
    await work();
    await awardCertificate({ learnerId: anna.learnerId }, may);
    await work();
    const mails = (await listOutbox()).filter(({ to }) => to === anna.email);
    expect(mails).toHaveLength(1);
    const mail = await readOutbox(mails[0]?.id ?? '');
    expect(mail?.subject).toBe('Ihr Zertifikat ist bereit');
    expect(mail?.text).toContain('/de/certificate');
    const [row] = await db.certificate.findMany();
    await issue(anna.learnerId, 'Anna');
    await sendCertificateMail({ certificateId: row?.id });
    await sendCertificateMail({ certificateId: 'gone' });
    expect((await listOutbox()).filter(({ to }) => to === anna.email)).toHaveLength(1);
  });
});

describe('a corrected name', () => {
  it('replaces what was issued and keeps the number; who holds the former one is not told the new name', async () => {
    const { learnerId } = await makePerson();
    await finishCourse(learnerId, march);
    const former = await issue(learnerId, 'Ana', april);
    const number = (await findCertificate(learnerId))?.number;
    const present = await issue(learnerId, 'Anna', may);
    expect(await verifyCode(former.code)).toEqual({ status: 'replaced', number, since: may });
    expect(await verifyCode(present.code)).toMatchObject({ status: 'valid', number, name: 'Anna', completedAt: march, issuedAt: may });
    expect(await findCertificate(learnerId)).toMatchObject({ number, issue: { name: 'Anna' } });
  });

  it('changes nothing when it is the same', async () => {
    const { learnerId } = await makePerson();
    await finishCourse(learnerId, march);
    const first = await issue(learnerId, 'Anna', april);
    expect(await issue(learnerId, 'Anna', may)).toEqual(first);
    expect(await db.certificateIssue.count()).toBe(1);
  });
});

describe('withdrawing', () => {
  it('with the account erases names and the tie to the learner, and every code says so; a second time changes nothing', async () => {
    const { learnerId } = await makePerson();
    await finishCourse(learnerId, march);
    const former = await issue(learnerId, 'Ana', april);
    const present = await issue(learnerId, 'Anna', april);
    await db.$transaction((tx) => withdrawCertificates(learnerId, tx, may));
    await db.$transaction((tx) => withdrawCertificates(learnerId, tx, new Date()));
    for (const { code } of [former, present]) expect(await verifyCode(code)).toMatchObject({ status: 'withdrawn', since: may });
    expect(await db.certificateIssue.count({ where: { name: { not: null } } })).toBe(0);
    expect(await findCertificate(learnerId)).toBeNull();
    expect(await db.certificateIssue.count({ where: { endedAt: null } })).toBe(0);
  });

  it('of one certificate by its code leaves it withdrawn, and nothing can be issued any more', async () => {
    const anna = await makePerson();
    await finishCourse(anna.learnerId, march);
    const { code } = await issue(anna.learnerId, 'Anna');
    expect(await withdrawByCode(code, may)).toBe(true);
    expect(await withdrawByCode('000000000000', may)).toBe(false);
    expect(await verifyCode(code)).toMatchObject({ status: 'withdrawn', since: may });
    expect(await issueCertificate(anna.learnerId, 'Other', may)).toEqual({ refused: 'withdrawn' });
    expect(await getOwnCertificate(anna, 'en')).toEqual({ shows: 'withdrawn' });
  });
});

describe('a course that grows', () => {
  it('leaves the certificate, and names what is new and what changed since', async () => {
    const anna = await makePerson();
    await finishCourse(anna.learnerId, march);
    await issue(anna.learnerId, 'Anna');
    const before = await getOwnCertificate(anna, 'fr');
    expect(before).toMatchObject({ shows: 'issued', grown: [] });
    const path = 'modules/01-first/lessons/04-check/lesson';
    publish(smallCourse({
      ...changed('modules/01-first/lessons/01-read/lesson.en.md', 'en Part', 'en Another part'),
      'modules/01-first/lessons/05-more/lesson.yaml': 'id: more\nkind: reading\nminutes: 5\nsession: 1\n',
      ...Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((locale) => [`modules/01-first/lessons/05-more/lesson.${locale}.md`, (smallCourse().get(`${path}.${locale}.md`) ?? '').replace('Check', 'More')])),
    }));
    const after = await getOwnCertificate(anna, 'fr');
    expect(after.shows === 'issued' && after.grown).toEqual([
      { id: 'more', how: 'new', href: '/fr/course/first/more', title: { text: 'fr More', lang: 'fr' } },
      { id: 'read', how: 'changed', href: '/fr/course/first/read', title: { text: 'fr Read', lang: 'fr' } },
    ]);
    expect(after.shows === 'issued' && before.shows === 'issued' && after.card).toEqual(before.shows === 'issued' && before.card);
  });

  it('calls a better translation no change', async () => {
    const anna = await makePerson();
    await finishCourse(anna.learnerId, march);
    await issue(anna.learnerId, 'Anna');
    publish(smallCourse(changed('modules/01-first/lessons/01-read/lesson.fr.md', 'fr Part', 'fr Partie')));
    expect(await getOwnCertificate(anna, 'fr')).toMatchObject({ grown: [] });
  });
});

describe('what is missing', () => {
  it('stands there by name, with the best result and the empty fields, in the reader’s language', async () => {
    const anna = await makePerson();
    await doLesson(anna.learnerId, 'read', march);
    await db.quizAttempt.create({ data: { id: 'attempt-1', learnerId: anna.learnerId, lessonId: 'check', answers: '{}', marks: '{}', percent: 50, passed: false, locale: 'en', moduleVersion: 1, submittedAt: march } });
    const own = await getOwnCertificate(anna, 'it');
    expect(own).toMatchObject({
      shows: 'missing', isGuest: false,
      modules: [{ number: 1, title: { text: 'it First' }, lessons: [
        { id: 'watch', href: '/it/course/first/watch', rule: { code: 'watch-or-read', percent: 90 }, best: null, fields: [] },
        { id: 'do', rule: { code: 'fields' }, fields: [{ text: 'it Name', lang: 'it' }] },
        { id: 'check', title: { text: 'it Check' }, rule: { code: 'pass', percent: 70 }, best: 50 },
      ] }],
    });
  });

  it('tells a guest that it takes an account, before and after the last lesson', async () => {
    const guest = { ...(await makePerson()), userId: null, name: null };
    expect(await getOwnCertificate(guest, 'en')).toMatchObject({ shows: 'missing', isGuest: true });
    await finishCourse(guest.learnerId, march);
    expect(await getOwnCertificate(guest, 'en')).toEqual({ shows: 'guest' });
  });

  it('is nothing once everything is done: the page asks for the name and offers the account’s', async () => {
    const anna = await makePerson('Anna');
    await finishCourse(anna.learnerId, march);
    expect(await getOwnCertificate(anna, 'en')).toEqual({ shows: 'name', offered: 'Anna' });
    await work();
    expect(await getOwnCertificate(anna, 'en')).toEqual({ shows: 'name', offered: 'Anna' });
  });
});
