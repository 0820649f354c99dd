import { beforeEach, describe, expect, it } from 'vitest';
import { makeLessonProgress, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { findProfile, saveProfile } from '../features/accounts/profile/profile.server';
import { askForMonths, findReport, freezeMonths } from '../features/reports/reports.server';
import { db } from '../platform/database.server';
import { runDueJobs } from '../platform/queue.server';
import * as workDoor from './account/save-work';
import * as reportDoor from './admin/report';
import * as fileDoor from './admin/report-file';

const day = (text: string) => new Date(`${text}T12:00:00.000Z`);
const may = day('2027-05-10');

async function somebody({ role, createdAt = day('2027-03-05') }: { role?: string; createdAt?: Date } = {}): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ createdAt });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'en' };
}

/** So many people of a country who made an account in March and began in April. */
async function people(count: number, country: 'FI' | 'SE' | null): Promise<Actor[]> {
  const all: Actor[] = [];
  for (let made = 0; made < count; made += 1) {
    const one = await somebody();
    if (country) await saveProfile(one.learnerId, { country, city: 'Oulu', authorityLevel: 'local' }, may);
    await makeLessonProgress({ learnerId: one.learnerId, openedAt: day('2027-04-03') });
    all.push(one);
  }
  return all;
}

const remove = async ({ learnerId, userId }: Actor) => {
  await db.$transaction([db.learner.delete({ where: { id: learnerId } }), db.user.delete({ where: { id: userId ?? '' } }), db.learnerProfile.deleteMany({ where: { learnerId } }), db.reportEntry.deleteMany({ where: { learnerId } })]);
};

beforeEach(emptyDatabase);

describe('the figures of months that are over', () => {
  it('count each person once, in the month in which it happened', async () => {
    await people(8, 'FI');
    await freezeMonths(may);
    const { report } = await findReport(null, may);
    expect(report?.months).toEqual([{ month: '2027-04', line: { enrolled: null, started: 8, active: 8, completed: null } }, { month: '2027-03', line: { enrolled: 8, started: null, active: null, completed: null } }]);
    expect(report?.total).toEqual({ enrolled: 8, started: 8, active: 8, completed: null });
  });

  it('stay the same when learners are deleted, say something else of themselves or are counted again', async () => {
    const all = await people(9, 'FI');
    await freezeMonths(may);
    const before = await findReport('2027-04', may);
    for (const one of all.slice(0, 6)) await remove(one);
    await saveProfile(all[7]?.learnerId ?? '', { country: 'SE', city: null, authorityLevel: null }, may);
    await db.lessonProgress.updateMany({ data: { openedAt: day('2027-03-20') } });
    await freezeMonths(day('2027-07-02'));
    const after = await findReport('2027-04', day('2027-07-02'));
    expect(after.report).toEqual(before.report);
    expect(after.months).toEqual(['2027-06', '2027-05', '2027-04', '2027-03']);
    expect((await findReport(null, day('2027-07-02'))).report?.total).toMatchObject({ enrolled: 9, started: 9 });
  });

  it('are frozen once however often and at how many places it is asked for', async () => {
    await people(6, 'FI');
    await freezeMonths(may);
    const rows = await db.reportMonth.findMany();
    await freezeMonths(may);
    expect(await db.reportMonth.findMany()).toEqual(rows);
  });

  it('are worked out by a job once a month is over, and by the first who asks', async () => {
    await people(6, null);
    const jobs = { freezeMonths: () => freezeMonths(may) };
    expect((await findReport(null, may)).report).toBeNull();
    expect(await runDueJobs(jobs, may)).toBe(1);
    expect((await findReport(null, may)).months).toEqual(['2027-04', '2027-03']);
    expect(await runDueJobs(jobs, day('2027-05-31'))).toBe(0);
    await askForMonths(may);
    expect(await db.job.count({ where: { id: 'freeze-2027-05' } })).toBe(1);
    expect(await runDueJobs({ freezeMonths: () => freezeMonths(day('2027-06-01')) }, day('2027-06-01'))).toBe(1);
    expect((await findReport(null, day('2027-06-01'))).months[0]).toBe('2027-05');
  });

  it('name no group under five, in no breakdown', async () => {
    await people(12, 'FI');
    await people(3, 'SE');
    await freezeMonths(may);
    const { report } = await findReport(null, may);
    const figures = Object.values(report?.breakdowns ?? {}).flatMap(({ rows, rest }) => [...rows.map(({ line }) => line), rest]).flatMap((line) => Object.values(line));
    for (const figure of figures) expect(figure === null || figure === 0 || figure >= 5).toBe(true);
    expect(report?.breakdowns.country.rows.map(({ key }) => key)).not.toContain('SE');
  });
});

describe('the doors of the report', () => {
  const file = (actor: Actor, format: string) => knock(fileDoor, { path: `/de/report/file?format=${format}&until=2027-04`, actor });

  it('open to managers only', async () => {
    await people(6, 'FI');
    await freezeMonths(may);
    for (const role of [undefined, 'trainer', 'editor']) {
      const actor = await somebody({ ...(role ? { role } : {}) });
      expect([(await knock(reportDoor, { path: '/de/report', actor })).status, (await file(actor, 'csv')).status, (await file(actor, 'pdf')).status]).toEqual([403, 403, 403]);
    }
    const manager = await somebody({ role: 'manager' });
    expect(await knock(reportDoor, { path: '/de/report?until=2027-04', actor: manager })).toMatchObject({ status: 200, data: { report: { until: '2027-04' } } });
    expect((await file(manager, 'csv')).headers.get('Content-Disposition')).toContain('Bericht-zum-Programm-2027-04.csv');
    expect([(await file(manager, 'xlsx')).status, (await file(manager, 'exe')).status]).toEqual([200, 404]);
    const { status, headers } = await file(manager, 'pdf');
    expect([status, headers.get('Content-Type'), headers.get('Content-Disposition')]).toEqual([200, 'application/pdf', 'attachment; filename="Bericht-zum-Programm-2027-04.pdf"']);
  });

  it('keep what somebody says about their work, and forget it when it is emptied', async () => {
    const actor = await somebody();
    const save = (fields: Record<string, string>) => knock(workDoor, { path: '/de/account/work', actor, fields });
    expect((await save({ country: 'FI', city: ' Oulu\n', authorityLevel: 'local' })).location).toBe('/de/account?saved=work#work');
    expect(await findProfile(actor.learnerId)).toEqual({ country: 'FI', city: 'Oulu', authorityLevel: 'local' });
    await save({ country: '', city: '', authorityLevel: '' });
    expect(await db.learnerProfile.count()).toBe(0);
    for (const [name, value] of [['country', 'Atlantis'], ['city', 'x'.repeat(81)], ['authorityLevel', 'royal']] as const) expect((await save({ [name]: value })).status).toBe(400);
  });
});
