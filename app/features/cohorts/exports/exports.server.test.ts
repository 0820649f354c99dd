import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFullCohort } from '../../../../prisma/cohort-factory';
import { makeCohort, makeCohortMember, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import type { Cell } from '../../../platform/tables/table';
import { rulesFixture } from '../../learning/rules-fixture';
import type { CohortDetails } from '../cohort';
import { listMembers, type MemberRow } from '../dashboard/member-rows.server';
import { readQuery, type GridQuery, type Place } from '../dashboard/query';
import { findKnownCohort } from '../details.server';
import { measureOf, memberStandingOf } from '../member-standing';
import { askFields, readAsk } from './export';
import { exportTable } from './export-table.server';
import { findExport, listExports, makeExport, openExport, readExport, removeExport, startExport, type Wanted } from './exports.server';

const text = (id: string) => Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((lang) => [lang, { title: { text: `${lang} ${id}`, lang, state: 'original' } }]));
const lesson = (index: number) => ({ id: `l${index}`, number: `1.${index + 1}`, kind: index % 10 === 9 ? ('quiz' as const) : ('reading' as const), minutes: 5, session: Math.floor(index / 4) + 1, text: text(`l${index}`) });
const lessons = Array.from({ length: 20 }, (_, index) => lesson(index));
const modules = [{ id: 'one', number: '1', status: 'published' as const, text: text('one'), lessons }, { id: 'two', number: '2', status: 'draft' as const, text: text('two'), lessons: [lesson(99)] }];
const course = { ...rulesFixture, modules };
vi.mock('../../content/load.server', () => ({ getCourse: () => course }));

const now = new Date('2027-03-22T12:00:00.000Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const jobs = { makeExport: (payload: unknown) => makeExport(payload, now), removeExport };
const query = (address: string): GridQuery => readQuery(new URLSearchParams(address));
const wanted = (given: Partial<Wanted> = {}): Wanted => ({ kind: 'members', format: 'csv', query: query(''), locale: 'en', learnerId: 'tara', ...given });

async function cohortOf(id: string): Promise<CohortDetails> {
  const known = await findKnownCohort('nobody', id);
  if (!known) throw new Error('the cohort was not made');
  return known.cohort;
}
const full = async (size: number) => cohortOf((await makeFullCohort({ name: 'Oulu', size, modules: modules.slice(0, 1), due: 8, now })).id);

async function rowsOf(table: { rows: AsyncIterable<readonly (readonly Cell[])[]> }): Promise<(readonly Cell[])[]> {
  const all: (readonly Cell[])[] = [];
  for await (const some of table.rows) all.push(...some);
  return all;
}

/** Everybody whom the table on the screen shows, page by page. */
async function onScreen(cohort: CohortDetails, asked: GridQuery): Promise<MemberRow[]> {
  const all: MemberRow[] = [];
  let place: Place | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(cohort.id, { ...asked, place }, measureOf(cohort, course, now));
    all.push(...page.rows);
    place = page.after;
  } while (place);
  return all;
}

async function begin(cohort: CohortDetails, given: Partial<Wanted> = {}): Promise<string> {
  const started = await startExport(cohort, wanted(given), now);
  if (started.atOnce) throw new Error('the export was small');
  return started.id;
}

async function fileOf(id: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of readExport({ id })) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

const files = () => readdir(settings.EXPORTS_DIR).catch(() => []);

beforeEach(async () => {
  await emptyDatabase();
  await Promise.all((await files()).map((name) => removeExport({ id: name.split('.')[0] })));
});

describe('the table of learners as a file', () => {
  it.each(['', 'sort=most', 'show=stalled&sort=quiet', 'show=failed-twice', 'name=ada&sort=recent', 'show=nearly-done', 'name=nobody-of-this-name'])('holds whom the screen shows, in its order: %s', async (address) => {
    const cohort = await full(300);
    const table = await exportTable(cohort, wanted({ query: query(address) }), now);
    const shown = await onScreen(cohort, query(address));
    const rows = await rowsOf(table);
    expect(rows.map(([name]) => name)).toEqual(shown.map(({ name }) => name));
    expect(table.rowCount).toBe(shown.length);
  });

  it('says of each learner what the screen says, in the reader’s language', async () => {
    const cohort = await full(24);
    const table = await exportTable(cohort, wanted({ locale: 'fr' }), now);
    expect(table.columns.map(({ title }) => title).slice(0, 11)).toEqual(['Personne', 'Situation', 'Signes d’un besoin d’aide', 'Entrée dans le groupe le', 'Début le', 'Dernière activité', 'Fin le', 'Prochaine échéance', 'Leçons terminées', 'Séances de retard', '1.1 fr l0']);
    expect(table.columns).toHaveLength(10 + lessons.length);
    const measure = measureOf(cohort, course, now);
    const words = { 'not-started': 'Pas commencé', 'under-way': 'En cours', stalled: 'À l’arrêt', 'needs-help': 'A besoin d’aide', finished: 'Terminé' };
    const [rows, shown] = [await rowsOf(table), await onScreen(cohort, query(''))];
    for (const [at, member] of shown.entries()) {
      const row = rows[at] ?? [];
      expect(row).toHaveLength(table.columns.length);
      expect([row[1], row[8]]).toEqual([words[memberStandingOf(member, measure)], member.doneCount]);
      expect([row[4] === null, row[5] === null, row[6] === null]).toEqual([member.startedAt === null, member.startedAt === null, member.finishedAt === null]);
      expect(row.filter((cell) => cell === 'terminée')).toHaveLength(member.doneCount);
      expect(row.filter((cell) => cell === 'pas ouverte')).toHaveLength(lessons.length - member.openedCount);
    }
  });

  it('names who is gone as the screen does, and leaves out trainers and who has left', async () => {
    const { id } = await makeCohort();
    await makeCohortMember({ cohortId: id, learnerId: 'deleted' });
    await makeCohortMember({ cohortId: id, learnerId: 'left', leftAt: now });
    await makeCohortMember({ cohortId: id, learnerId: 'tara', role: 'trainer' });
    expect((await rowsOf(await exportTable(await cohortOf(id), wanted(), now))).map(([name]) => name)).toEqual(['Account deleted']);
  });
});

describe('the list of attendance and completion', () => {
  it('holds those who agreed, by name, however the table is narrowed', async () => {
    const { id } = await makeCohort();
    for (const [name, listedAt] of [['Zoë', now], ['Ada', now], ['Bruno', null]] as const) {
      const { learner } = await makeSignedInLearner({ name });
      await makeCohortMember({ cohortId: id, learnerId: learner.id, nameKey: name.toLowerCase(), listedAt, doneCount: 3, joinedAt: new Date('2027-03-01T15:00:00Z'), finishedAt: name === 'Ada' ? now : null });
    }
    const table = await exportTable(await cohortOf(id), wanted({ kind: 'completion', query: query('show=stalled&name=x') }), now);
    expect(await rowsOf(table)).toEqual([['Ada', new Date('2027-03-01'), 3, new Date('2027-03-22')], ['Zoë', new Date('2027-03-01'), 3, null]]);
    expect(table.columns.map(({ title }) => title)).toEqual(['Learner', 'Joined on', 'Lessons finished', 'Finished on']);
  });
});

describe('a small export', () => {
  it('is sent at once and noted as a look', async () => {
    const cohort = await full(200);
    expect(await startExport(cohort, wanted(), now)).toEqual({ atOnce: true });
    expect(await db.cohortLook.count()).toBe(0);
    expect((await openExport(cohort, wanted(), now))?.rowCount).toBe(200);
    expect(await db.cohortLook.findMany()).toMatchObject([{ cohortId: cohort.id, learnerId: 'tara', what: 'export', lookedAt: now }]);
    expect([await db.cohortExport.count(), await db.job.count()]).toEqual([0, 0]);
  });

  it('is small by what is asked for, not by the cohort', async () => {
    const cohort = await full(240);
    expect(await openExport(cohort, wanted(), now)).toBeNull();
    expect(await openExport(cohort, wanted({ query: query('show=finished') }), now)).not.toBeNull();
  });
});

describe('a large export', () => {
  it('is written in the background, tells how far it is, and is then the same file', async () => {
    const cohort = await full(520);
    const id = await begin(cohort);
    expect(await findExport({ cohortId: cohort.id, learnerId: 'tara' }, id, now)).toMatchObject({ state: 'working', totalRows: null, writtenRows: 0 });
    expect(await db.cohortLook.findMany()).toMatchObject([{ what: 'export', learnerId: 'tara' }]);
    expect(await runDueJobs(jobs, now)).toBe(1);
    expect(await findExport({ cohortId: cohort.id, learnerId: 'tara' }, id, now)).toMatchObject({ state: 'ready', totalRows: 520, writtenRows: 520, expiresAt: hours(24) });
    expect((await fileOf(id)).split('\r\n')).toHaveLength(522);
    expect(await files()).toEqual([id]);
  });

  it('that is asked for again before it is there is the same, afterwards another', async () => {
    const cohort = await full(240);
    const [first, second] = await Promise.all([begin(cohort), begin(cohort)]);
    expect(second).toBe(first);
    expect(await begin(cohort, { format: 'xlsx' })).not.toBe(first);
    expect(await begin(cohort, { learnerId: 'tom' })).not.toBe(first);
    expect(await db.job.count({ where: { kind: 'makeExport' } })).toBe(3);
    await runDueJobs(jobs, now);
    expect(await begin(cohort)).not.toBe(first);
  });

  it('belongs to who asked for it, in that cohort', async () => {
    const cohort = await full(240);
    const id = await begin(cohort);
    expect(await findExport({ cohortId: cohort.id, learnerId: 'tom' }, id, now)).toBeNull();
    expect(await findExport({ cohortId: 'another', learnerId: 'tara' }, id, now)).toBeNull();
    expect(await listExports({ cohortId: cohort.id, learnerId: 'tom' }, now)).toEqual([]);
    expect((await listExports({ cohortId: cohort.id, learnerId: 'tara' }, now)).map((line) => line.id)).toEqual([id]);
  });

  it('is written once though its job comes again, and whole though one was cut off', async () => {
    const cohort = await full(240);
    const id = await begin(cohort);
    await mkdir(settings.EXPORTS_DIR, { recursive: true });
    await writeFile(path.join(settings.EXPORTS_DIR, `${id}.cut-off`), 'half a file');
    await makeExport({ id }, now);
    const before = await readFile(path.join(settings.EXPORTS_DIR, id));
    const { finishedAt } = await db.cohortExport.findUniqueOrThrow({ where: { id } });
    await db.cohortMember.deleteMany();
    await makeExport({ id }, now);
    expect(await readFile(path.join(settings.EXPORTS_DIR, id))).toEqual(before);
    expect(await db.cohortExport.findUniqueOrThrow({ where: { id } })).toMatchObject({ finishedAt });
    expect(await files()).toEqual([id]);
  });

  it('is taken away after a day, with the name that was looked for', async () => {
    const cohort = await full(240);
    const id = await begin(cohort, { query: query('sort=most') });
    await runDueJobs(jobs, now);
    expect(await runDueJobs(jobs, hours(23))).toBe(0);
    expect(await findExport({ cohortId: cohort.id, learnerId: 'tara' }, id, hours(24))).toMatchObject({ state: 'gone' });
    expect(await runDueJobs(jobs, hours(24))).toBe(1);
    expect(await files()).toEqual([]);
    expect(await db.cohortExport.findUniqueOrThrow({ where: { id } })).toMatchObject({ query: '', openKey: null });
    expect(await listExports({ cohortId: cohort.id, learnerId: 'tara' }, hours(24))).toEqual([]);
  });

  it('is not written any more once its day is over or its cohort is gone', async () => {
    const cohort = await full(240);
    const [late, orphan] = [await begin(cohort), await begin(cohort, { format: 'xlsx' })];
    await makeExport({ id: late }, hours(24));
    await db.cohort.deleteMany();
    await makeExport({ id: orphan }, now);
    expect(await files()).toEqual([]);
  });
});

describe('what an address asks for', () => {
  it('is a file of ours or nothing', () => {
    expect(readAsk(new URLSearchParams('kind=members&format=xlsx&show=stalled&from=e30'))).toEqual({ kind: 'members', format: 'xlsx', query: query('show=stalled') });
    for (const address of ['', 'kind=members', 'kind=answers&format=csv', 'kind=members&format=exe', 'kind=__proto__&format=csv']) expect(readAsk(new URLSearchParams(address))).toBeNull();
  });

  it('comes through a form and an address unchanged', () => {
    const ask = { kind: 'members', format: 'csv', query: query('show=stalled&sort=quiet&name=Zoë & co') } as const;
    expect(readAsk(new URLSearchParams(askFields(ask)))).toEqual(ask);
    expect(askFields({ ...ask, kind: 'completion' })).toEqual({ kind: 'completion', format: 'csv' });
  });
});
