import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFullCohort } from '../../prisma/cohort-factory';
import { makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import type { ExportLine } from '../features/cohorts/exports/exports.server';
import { makeExport, removeExport } from '../features/cohorts/exports/exports.server';
import { db } from '../platform/database.server';
import { runDueJobs } from '../platform/queue.server';
import * as exportDoor from './trainer/cohort-export';
import * as exportsDoor from './trainer/cohort-exports';
import * as fileDoor from './trainer/export-file';
import * as nowDoor from './trainer/export-now';
import * as startDoor from './trainer/start-export';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  return { getCourse: () => talkCourse };
});

const jobs = { makeExport: (payload: unknown) => makeExport(payload, new Date()), removeExport };
const modules = [{ id: 'one', lessons: [{ id: 'talk', kind: 'discussion' }, { id: 'text', kind: 'reading' }] }];
const narrowed = { kind: 'members', format: 'csv', show: 'not-started', sort: 'most', name: '' };

let tara: Actor;
let tom: Actor;

async function somebody(name: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name });
  return { learnerId: learner.id, userId: user.id, name, email: user.email, locale: 'de' };
}

/** A cohort of made-up learners that Tara and Tom accompany. */
async function cohortOf(size: number): Promise<string> {
  const { id } = await makeFullCohort({ name: 'Oulu', size, modules, now: new Date() });
  for (const { learnerId } of [tara, tom]) await makeCohortMember({ cohortId: id, learnerId, role: 'trainer' });
  return id;
}

const at = (cohort: string, rest = '') => `/de/cohorts/${cohort}/exports${rest}`;
const start = (cohort: string, fields: Record<string, string>, actor = tara) => knock(startDoor, { path: at(cohort, '/start'), params: { cohort }, actor, fields });
const sendNow = (cohort: string, query: string, actor = tara) => knock(nowDoor, { path: at(cohort, `/now?${query}`), params: { cohort }, actor });
const page = (cohort: string, id: string, actor = tara) => knock(exportDoor, { path: at(cohort, `/${id}`), params: { cohort, export: id }, actor });
const file = (cohort: string, id: string, actor = tara) => knock(fileDoor, { path: at(cohort, `/${id}/file`), params: { cohort, export: id }, actor });
const list = (cohort: string, actor = tara) => knock(exportsDoor, { path: at(cohort), params: { cohort }, actor });
const idIn = (location: string | null) => location?.split('/').at(-1) ?? '';

beforeEach(async () => {
  await emptyDatabase();
  [tara, tom] = [await somebody('Tara'), await somebody('Tom')];
});

describe('the doors of exports', () => {
  it('open to the trainers of the cohort only, and a refusal is noted', async () => {
    const cohort = await cohortOf(8);
    const [stranger, member] = [await somebody('Bo'), await somebody('Léa')];
    await makeCohortMember({ cohortId: cohort, learnerId: member.learnerId });
    for (const actor of [stranger, member]) {
      const answers = [await start(cohort, narrowed, actor), await sendNow(cohort, 'kind=members&format=csv', actor), await list(cohort, actor), await page(cohort, 'x', actor), await file(cohort, 'x', actor)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
    expect(await db.cohortLook.count({ where: { what: 'refused' } })).toBe(10);
    expect(await db.cohortLook.count({ where: { what: 'export' } })).toBe(0);
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
    expect((await list(cohort, guest)).location).toContain('/de/sign-in?to=');
  });

  it('send a small table at once, as a file of its own name, in the language of the page', async () => {
    const cohort = await cohortOf(24);
    const { location } = await start(cohort, narrowed);
    expect(location).toBe(at(cohort, '/now?kind=members&format=csv&show=not-started&sort=most&name='));
    const sent = await sendNow(cohort, location?.split('?')[1] ?? '');
    expect(sent.status).toBe(200);
    expect(sent.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(sent.headers.get('Cache-Control')).toBe('no-store');
    expect(sent.headers.get('Content-Disposition')).toMatch(/^attachment; filename="Oulu-Teilnehmende-und-Lektionen-\d{4}-\d\d-\d\d\.csv"$/);
    expect(await db.cohortLook.count({ where: { what: 'export', learnerId: tara.learnerId } })).toBe(1);
  });

  it('send nothing that is too large for that', async () => {
    const cohort = await cohortOf(240);
    expect((await sendNow(cohort, 'kind=members&format=csv')).location).toBe(at(cohort));
  });

  it('lead to a page that says how far a large file is, and to the file', async () => {
    const cohort = await cohortOf(240);
    const { location } = await start(cohort, { kind: 'members', format: 'xlsx' });
    const id = idIn(location);
    expect((await page(cohort, id)).data).toMatchObject({ line: { state: 'working' } });
    expect((await file(cohort, id)).location).toBe(at(cohort, `/${id}`));
    await runDueJobs(jobs, new Date());
    expect(await page(cohort, id)).toMatchObject({ status: 200, data: { line: { state: 'ready', totalRows: 240 } } });
    expect((await list(cohort)).data).toMatchObject({ exports: [{ id, state: 'ready' } as Partial<ExportLine>] });
    const sent = await file(cohort, id);
    expect([sent.status, sent.headers.get('Content-Type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    await removeExport({ id });
  });

  it('give a file to nobody but who asked for it, and say so when its time is over', async () => {
    const cohort = await cohortOf(240);
    const id = idIn((await start(cohort, { kind: 'members', format: 'csv' })).location);
    await runDueJobs(jobs, new Date());
    expect([(await page(cohort, id, tom)).status, (await file(cohort, id, tom)).status]).toEqual([404, 404]);
    expect((await list(cohort, tom)).data).toMatchObject({ exports: [] });
    await db.cohortMember.updateMany({ where: { learnerId: tara.learnerId }, data: { leftAt: new Date() } });
    expect((await file(cohort, id)).status).toBe(403);
    await db.cohortMember.updateMany({ where: { learnerId: tara.learnerId }, data: { leftAt: null } });
    await db.cohortExport.updateMany({ data: { expiresAt: new Date() } });
    expect(await page(cohort, id)).toMatchObject({ status: 410, data: { line: { state: 'gone' } } });
    expect((await file(cohort, id)).location).toBe(at(cohort, `/${id}`));
    await removeExport({ id });
  });

  it('know no kind and no format but ours', async () => {
    const cohort = await cohortOf(8);
    expect((await start(cohort, { kind: 'answers', format: 'csv' })).status).toBe(400);
    expect((await sendNow(cohort, 'kind=members&format=pdf')).status).toBe(404);
    expect((await knock(startDoor, { path: at(cohort, '/start'), params: { cohort }, actor: tara })).location).toBe(at(cohort));
  });
});
