import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFullCohort } from '../../../../prisma/cohort-factory';
import { makeCohortMember, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { rulesFixture } from '../../learning/rules-fixture';
import { findKnownCohort } from '../details.server';
import { measureOf, memberStandingOf, memberStandings } from '../member-standing';
import { getDashboard } from './dashboard.server';
import { findMember, listMembers, rowsPerPage, type MemberRow } from './member-rows.server';
import { sortNames, type GridQuery, type Place, type Show, type Sort } from './query';
import { countedSince } from './tally';
import { countCohort } from './tally.server';

const lessons = Array.from({ length: 40 }, (_, index) => ({ id: `l${index}`, kind: index % 10 === 9 ? ('quiz' as const) : ('reading' as const), minutes: 5, session: Math.floor(index / 4) + 1 }));
const modules = [0, 1, 2, 3].map((place) => ({ id: `m${place}`, status: 'published' as const, lessons: lessons.slice(place * 10, place * 10 + 10) }));
const course = { ...rulesFixture, modules };

vi.mock('../../content/load.server', () => ({ getCourse: () => course }));

const now = new Date('2027-03-22T12:00:00.000Z');
const all: GridQuery = { show: 'all', sort: 'name', search: '', place: null };

async function full(size: number) {
  const { id } = await makeFullCohort({ name: 'Oulu', size, modules, now });
  const known = await findKnownCohort('nobody', id);
  if (!known) throw new Error('the cohort was not made');
  return { cohort: known.cohort, measure: measureOf(known.cohort, course, now) };
}

/** Goes through all pages of a question, forwards and back again. */
async function walk(cohortId: string, query: GridQuery, measure: ReturnType<typeof measureOf>): Promise<MemberRow[]> {
  const forwards: MemberRow[][] = [];
  let place: Place | null = null;
  let page = await listMembers(cohortId, query, measure);
  for (forwards.push(page.rows); page.after; forwards.push(page.rows)) page = await listMembers(cohortId, { ...query, place: (place = page.after) }, measure);
  for (let at = forwards.length - 2; at >= 0 && place; at -= 1) {
    page = await listMembers(cohortId, { ...query, place: page.before }, measure);
    expect(page.rows.map(({ learnerId }) => learnerId)).toEqual(forwards[at]?.map(({ learnerId }) => learnerId));
  }
  expect(page.before).toBeNull();
  return forwards.flat();
}

beforeEach(emptyDatabase);

describe('the table of members', () => {
  it('shows everybody once, page by page, there and back, in each order', async () => {
    const { cohort, measure } = await full(130);
    const keyOf: Record<Sort, (row: MemberRow) => number> = { name: () => 0, least: (row) => row.doneCount, most: (row) => -row.doneCount, quiet: (row) => row.lastActiveAt.getTime(), recent: (row) => -row.lastActiveAt.getTime(), joined: (row) => -row.joinedAt.getTime() };
    for (const sort of sortNames) {
      const rows = await walk(cohort.id, { ...all, sort }, measure);
      expect(new Set(rows.map(({ learnerId }) => learnerId)).size).toBe(130);
      const keys = rows.map(keyOf[sort]);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }
  });

  it('is narrowed by the rule that the pages of learners follow', async () => {
    const { cohort, measure } = await full(130);
    await db.cohortMember.updateMany({ where: { nameKey: { startsWith: 'ada' } }, data: { nextDueOn: new Date('2027-03-21') } });
    const rows = await walk(cohort.id, all, measure);
    const idsOf = (some: MemberRow[]) => some.map(({ learnerId }) => learnerId).sort();
    const listed = async (show: Show) => idsOf(await walk(cohort.id, { ...all, show }, measure));
    for (const standing of memberStandings) {
      const expected = rows.filter((row) => memberStandingOf(row, measure) === standing);
      expect(expected.length).toBeGreaterThan(0);
      expect(await listed(standing)).toEqual(idsOf(expected));
    }
    expect(await listed('failed-twice')).toEqual(idsOf(rows.filter((row) => row.failedTwice && row.finishedAt === null)));
    expect(await listed('nearly-done')).toEqual(idsOf(rows.filter((row) => row.doneCount >= 34 && row.finishedAt === null)));
  });

  it('finds a part of a name, whatever its accents, and takes no sign for a wildcard', async () => {
    const { cohort, measure } = await full(48);
    const found = await listMembers(cohort.id, { ...all, search: 'GAËLL' }, measure);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows.every(({ name }) => name.startsWith('Gaëlle'))).toBe(true);
    for (const search of ['%', '_', '!', "'"]) expect((await listMembers(cohort.id, { ...all, search }, measure)).rows).toEqual([]);
  });

  it('leaves out trainers, people who left and other cohorts', async () => {
    const { cohort, measure } = await full(3);
    const [trainer, gone] = [await makeSignedInLearner(), await makeSignedInLearner()];
    await makeCohortMember({ cohortId: cohort.id, learnerId: trainer.learner.id, role: 'trainer' });
    await makeCohortMember({ cohortId: cohort.id, learnerId: gone.learner.id, leftAt: now });
    await full(2);
    expect((await listMembers(cohort.id, all, measure)).rows).toHaveLength(3);
    expect(await findMember(cohort.id, trainer.learner.id)).toBeNull();
    expect(await findMember(cohort.id, gone.learner.id)).toBeNull();
  });
});

describe('the sums of a cohort', () => {
  it('are those of its table, and each breakdown adds up to the whole', async () => {
    const { cohort, measure } = await full(130);
    const { counted, page } = await getDashboard(cohort, all, now);
    if (!counted) throw new Error('a small cohort is counted at once');
    const { tally, countedAt } = counted;
    const rows = await walk(cohort.id, all, measure);
    expect(page.rows).toHaveLength(rowsPerPage);
    const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
    expect(countedAt).toEqual(now);
    expect(tally.members).toBe(130);
    expect(sum(Object.values(tally.standings))).toBe(130);
    expect(sum(tally.pace)).toBe(130);
    expect(sum(Object.values(tally.locales))).toBe(130);
    expect(tally.standings.stalled).toBe(rows.filter((row) => memberStandingOf(row, measure) === 'stalled').length);
    expect(tally.lessons.l0).toEqual({ opened: rows.filter((row) => row.lessons.l0).length, done: rows.filter((row) => row.lessons.l0 === 'done').length });
    expect(tally.modules.m3?.done).toBe(rows.filter((row) => row.finishedAt).length);
    const done = await db.lessonProgress.count({ where: { doneAt: { gte: countedSince(cohort.startsOn ?? cohort.createdAt, now) } } });
    expect(done).toBeGreaterThan(100);
    expect(sum(Object.values(tally.weeks))).toBe(done);
  });

  it('of a large cohort are counted by a job, once for however many who look, and stay until they are old', async () => {
    const { cohort } = await full(230);
    const look = async (at: Date) => (await getDashboard(cohort, all, at)).counted;
    expect(await Promise.all([look(now), look(now)])).toEqual([null, null]);
    expect(await db.job.count()).toBe(1);
    const work = (at: Date) => runDueJobs({ countCohort: (payload) => countCohort(payload, at) }, at);
    await work(now);
    expect(await look(now)).toMatchObject({ countedAt: now, tally: { members: 230 } });
    expect(await work(now)).toBe(0);
    const later = new Date(now.getTime() + 60_000);
    expect(await look(later)).toMatchObject({ countedAt: now });
    expect(await work(later)).toBe(1);
    expect(await look(later)).toMatchObject({ countedAt: later });
  });
});
