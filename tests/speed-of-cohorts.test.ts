import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../app/platform/database.server';
import { Client } from '../bench/client';
import { makeMember } from '../bench/scenarios';
import { newId } from '../app/platform/ids';
import { makeFullCohort } from '../prisma/cohort-factory';
import { blankDatabaseUrl } from './setup/database';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// A cohort's pages ask their database the same number of questions at ten learners and at thousands, and no cache keeps them.

const maxQueries = 14;
const modules = [
  { id: 'why-co-design', lessons: ['welcome-and-your-path', 'integration-happens-in-cities', 'what-co-design-is', 'our-starting-point', 'check-why-co-design'].map((id) => ({ id, kind: id.startsWith('check') ? 'quiz' : 'reading' })) },
  { id: 'more', lessons: Array.from({ length: 20 }, (_, index) => ({ id: `more-${index}`, kind: 'reading' })) },
];
let web: Web;
let client: Client;
let db: Database;
let trainer: { cookie: string; learnerId: string };

const open = (path: string): Promise<Answered> => ask(web.port, { path, headers: { cookie: trainer.cookie } });

/** Meetings, notes and shared tools of a cohort, as many of each. */
async function addRecords(cohortId: string, learnerId: string, count: number): Promise<void> {
  const at = new Date();
  const each = <T>(made: T) => Array.from({ length: count }, () => ({ id: newId(), cohortId, ...made }));
  await db.cohortMeeting.createMany({ data: each({ startsAt: new Date(at.getTime() + 86_400_000), durationMinutes: 60, title: 'Meeting', place: 'Online' }) });
  await db.cohortNote.createMany({ data: each({ lessonId: 'what-co-design-is', authorName: 'Tara', lang: 'en', text: 'A note', createdAt: at }) });
  await db.toolShare.createMany({ data: each({ learnerId, toolId: 'wb-baseline', sharedAt: at, content: '{"values":{},"names":{}}' }) });
}

/** A cohort of that size which the trainer accompanies, and one of its learners. */
async function cohortOf(size: number): Promise<{ path: string; learnerId: string }> {
  const { id } = await makeFullCohort({ name: `Of ${size}`, size, modules, now: new Date() }, db);
  await db.cohortMember.create({ data: { cohortId: id, learnerId: trainer.learnerId, role: 'trainer', joinedAt: new Date() } });
  const { learnerId } = await db.cohortMember.findFirstOrThrow({ where: { cohortId: id, role: 'learner' } });
  await addRecords(id, learnerId, Math.min(size, 100));
  return { path: `/en/cohorts/${id}`, learnerId };
}

/** Tries until it is so, ten seconds at most. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isSo()) return;
    await wait(100);
  }
  throw new Error(`${what}: never`);
}

/**
 * Opens a cohort's page until its sums are there; those of a large cohort are counted by a job. A page that came while the job
 * was ending may have asked for another one, whose statements would be taken for those of the next page.
 */
async function counted(path: string, sign = 'id="standings"'): Promise<void> {
  await until('the cohort is counted', async () => (await open(path)).text.includes(sign));
  await until('no job is left', async () => (await db.job.count({ where: { doneAt: null, failedAt: null, runAt: { lte: new Date() } } })) === 0);
}

async function queriesOf(path: string, cookie = trainer.cookie): Promise<number> {
  const before = await web.countQueries();
  expect((await ask(web.port, { path, headers: { cookie } })).status).toBe(200);
  return (await web.countQueries()) - before;
}

const difficulty = [
  { page: 'questions', sign: 'id="flagged"', queries: ['', '?quiz=check-why-co-design'] },
  { page: 'films', sign: 'id="film-', queries: [''] },
  { page: 'stops', sign: 'id="inside"', queries: [''] },
];

/** What each page on difficulty costs, at once when its figures are there: those of a large cohort are old after ten seconds. */
async function costsOfDifficulty(size: number): Promise<Record<string, number>> {
  const { path } = await cohortOf(size);
  const costs: Record<string, number> = {};
  for (const { page, sign, queries } of difficulty) {
    await counted(`${path}/${page}`, sign);
    for (const query of queries) costs[page + query] = await queriesOf(`${path}/${page}${query}`);
  }
  return costs;
}

/** What each page of a cohort costs, once it was opened before. */
async function costsOf(size: number): Promise<Record<string, number>> {
  const { path, learnerId } = await cohortOf(size);
  await counted(path);
  const pages = { all: path, stalled: `${path}?show=stalled&sort=quiet`, named: `${path}?name=ada&sort=most`, learner: `${path}/learners/${learnerId}`, settings: `${path}/settings`, meetings: `${path}/meetings`, notes: `${path}/notes` };
  const costs: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) costs[name] = await queriesOf(page);
  return costs;
}

beforeAll(async () => {
  const databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl, counts: true });
  client = new Client(web.port);
  db = openDatabase(databaseUrl);
  trainer = await makeMember(client);
}, 120_000);

afterAll(async () => {
  client.close();
  await db.$disconnect();
  await web.end('SIGTERM');
});

describe('a lesson', { timeout: 60_000 }, () => {
  it('asks about notes only for members of a cohort, and once however many there are', async () => {
    const lesson = '/en/course/why-co-design/what-co-design-is';
    const [alone, member] = [await makeMember(client), await makeMember(client)];
    const costOf = async ({ cookie }: { cookie: string }) => {
      await queriesOf(lesson, cookie);
      return queriesOf(lesson, cookie);
    };
    const before = await costOf(member);
    expect(await costOf(alone)).toBe(before);
    for (const size of [10, 60]) {
      const { path } = await cohortOf(size);
      await db.cohortMember.create({ data: { cohortId: path.split('/').at(-1) ?? '', learnerId: member.learnerId, role: 'learner', joinedAt: new Date() } });
      expect(await costOf(member)).toBe(before + 1);
    }
    expect((await ask(web.port, { path: lesson, headers: { cookie: member.cookie } })).text).toContain('lesson-notes');
  });
});

describe('the pages of a cohort', { timeout: 60_000 }, () => {
  it('cost the same few queries at ten learners and at a hundred, and at a thousand and at three thousand', async () => {
    const [ten, hundred, thousand, more] = [await costsOf(10), await costsOf(100), await costsOf(1000), await costsOf(3000)];
    expect(hundred).toEqual(ten);
    expect(more).toEqual(thousand);
    expect(Math.max(...Object.values(ten), ...Object.values(more))).toBeLessThanOrEqual(maxQueries);
  });

  it('on difficulty cost the same few queries at five learners and at fifty, and at three hundred and at six hundred', async () => {
    const [five, fifty, hundreds, more] = [await costsOfDifficulty(5), await costsOfDifficulty(50), await costsOfDifficulty(300), await costsOfDifficulty(600)];
    expect(fifty).toEqual(five);
    expect(more).toEqual(hundreds);
    expect(Math.max(...Object.values(five), ...Object.values(more))).toBeLessThanOrEqual(maxQueries);
  });

  it('are kept by no cache, and hold fifty learners at most', async () => {
    const { path } = await cohortOf(120);
    const page = await open(path);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text.match(/class="cohorts-who"><a/g)).toHaveLength(50);
    expect((await ask(web.port, { path, headers: {} })).status).toBe(303);
  });

  it('bear whatever their address says', async () => {
    const { path } = await cohortOf(10);
    for (const query of ['show=__proto__', 'sort=%00', 'name=%25', 'name=%27%22%3Cscript%3E', 'from=e30', `from=${btoa('["a","x",false]')}`, `sort=quiet&from=${btoa('["2027-01-01T00:00:00.000Z","x",true]')}`]) {
      const answer = await open(`${path}?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      expect(answer.text).not.toContain('"<script>');
    }
    expect(web.log()).not.toMatch(/request failed/);
  });
});
