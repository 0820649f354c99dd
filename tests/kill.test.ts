import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sqliteFile } from '../app/platform/database.server';
import { Client } from '../bench/client';
import { blankDatabaseUrl } from './setup/database';
import { KillExaminee, KillLearner, quizId } from './setup/kill-learner';
import { readRows, Standing } from './setup/kill-standing';
import { startPostgres, type PostgresServer } from './setup/postgres';
import { ask, startWeb, type Web } from './setup/web';

// Learners save without a pause, the power fails in the middle, the service starts again on what the disk holds.

const isPostgres = inject('place').provider === 'postgresql';
const learnersPerRound = 4;
const requestsInFlight = 3;
const backOffMs = 20;

let postgres: PostgresServer | null = null;
let databaseUrl = '';
let web: Web;
let client: Client;
const learners: KillLearner[] = [];
const examinees: KillExaminee[] = [];

async function start(): Promise<void> {
  web = await startWeb({ databaseUrl });
  client = new Client(web.port);
}

async function startAgain(): Promise<void> {
  client.close();
  if (!isPostgres) expect(checkFile()).toBe('ok');
  await start();
}

/** What SQLite itself says about the file that the killed server left. */
function checkFile(): unknown {
  const connection = new Sqlite(sqliteFile(databaseUrl));
  try {
    return connection.pragma('integrity_check', { simple: true });
  } finally {
    connection.close();
  }
}

/** New learners save and hand in until so many operations were acknowledged; then the blow comes, at whatever is under way. */
async function strikeUnderLoad(savesBefore: number, waitMs: number, blow: () => Promise<unknown>): Promise<void> {
  const savers = await Promise.all(Array.from({ length: learnersPerRound }, () => KillLearner.come(client)));
  const examinee = await KillExaminee.come(client);
  learners.push(...savers);
  examinees.push(examinee);
  let isOver = false;
  let acked = 0;
  let reached = (): void => undefined;
  const enough = new Promise<void>((resolve) => (reached = resolve));
  const save = async (learner: KillLearner): Promise<void> => {
    while (!isOver) {
      const taken = await learner.save(client);
      if (taken === 0) await wait(backOffMs);
      acked += taken;
      if (acked >= savesBefore) reached();
    }
  };
  const examine = async (): Promise<void> => {
    for (let isFine = true; isFine && !isOver; ) isFine = await examinee.tryOnce(client);
  };
  const load = [...savers.flatMap((learner) => Array.from({ length: requestsInFlight }, () => save(learner))), examine()];
  await enough;
  await wait(waitMs);
  await blow();
  isOver = true;
  await Promise.all(load);
}

async function expectNothingLost(): Promise<void> {
  const rows = await readRows(databaseUrl);
  const standings = new Map(learners.map(({ learnerId }) => [learnerId, new Standing(rows, learnerId)]));
  expect(learners.flatMap((learner) => learner.lost(standings.get(learner.learnerId) ?? new Standing(rows, '')))).toEqual([]);
  for (const { learnerId, lessons, doneCount, lastLessonId } of rows.summaries) {
    const standing = new Standing(rows, learnerId);
    expect(JSON.parse(lessons)).toEqual(standing.lessons);
    expect(doneCount).toBe(Object.values(standing.lessons).filter((state) => state === 'done').length);
    expect(standing.lessons).toHaveProperty(String(lastLessonId));
  }
  expect(rows.summaries.map(({ learnerId }) => learnerId)).toEqual([...new Set(rows.lessons.map(({ learnerId }) => learnerId))]);
}

async function expectAttemptsWhole(): Promise<void> {
  const rows = await readRows(databaseUrl);
  for (const { learnerId, handedIn, unsure, begun } of examinees) {
    const mine = rows.attempts.filter((attempt) => attempt.learnerId === learnerId);
    const ids = mine.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(handedIn));
    expect([...handedIn, ...unsure]).toEqual(expect.arrayContaining(ids));
    for (const attempt of mine) expect({ ...attempt, marks: Object.keys(JSON.parse(attempt.marks) as object).length }).toMatchObject({ percent: 100, passed: true, marks: 5 });
    if (ids.length > 0) expect(new Standing(rows, learnerId).lessons[quizId]).toBe('done');
    // The answers of an open attempt go with its handing in, in one: never both, never neither.
    const drafts = rows.answers.filter((answer) => answer.learnerId === learnerId);
    if (begun !== null) expect(drafts).toHaveLength(ids.includes(begun) ? 0 : 1);
  }
}

/** What nobody knows to be saved is sent again, then everything once more: the second time changes nothing. */
async function sendAgain(): Promise<void> {
  for (const learner of learners) {
    const unsure = learner.unsure.splice(0);
    expect((await learner.send(client, unsure)).size).toBe(unsure.length);
    learner.acked.push(...unsure);
  }
  for (const examinee of examinees) {
    for (const attempt of examinee.unsure.splice(0)) expect(await examinee.handIn(client, attempt)).toBe(examinee.handedIn.push(attempt) > 0);
    examinee.begun = null;
  }
  const once = await readRows(databaseUrl);
  for (const learner of learners.slice(-learnersPerRound)) expect((await learner.send(client, learner.acked)).size).toBe(learner.acked.length);
  for (const examinee of examinees.slice(-1)) for (const attempt of examinee.handedIn) expect(await examinee.handIn(client, attempt)).toBe(true);
  expect(await readRows(databaseUrl)).toEqual(once);
}

beforeAll(async () => {
  postgres = isPostgres ? await startPostgres({ durable: true }) : null;
  databaseUrl = postgres?.url ?? (await blankDatabaseUrl());
  await start();
});

afterAll(async () => {
  client.close();
  await web.end('SIGTERM');
  await postgres?.stop();
});

const rounds = [
  { savesBefore: 120, waitMs: 0 },
  { savesBefore: 60, waitMs: 3 },
  { savesBefore: 200, waitMs: 7 },
  { savesBefore: 20, waitMs: 12 },
  { savesBefore: 90, waitMs: 19 },
  { savesBefore: 150, waitMs: 31 },
];

describe('a server that is killed while learners save', () => {
  it.each(rounds)('loses nothing that it acknowledged, $waitMs ms after $savesBefore saves', async ({ savesBefore, waitMs }) => {
    await strikeUnderLoad(savesBefore, waitMs, () => web.end('SIGKILL'));
    await startAgain();
    await expectNothingLost();
    await expectAttemptsWhole();
    await sendAgain();
    await expectNothingLost();
  }, 120_000);
});

describe.runIf(isPostgres)('a database that fails while learners save', () => {
  it.each(rounds.slice(0, 3))('loses nothing that was acknowledged, and the server goes on without a restart, $savesBefore', async ({ savesBefore, waitMs }) => {
    await strikeUnderLoad(savesBefore, waitMs, async () => postgres?.crash());
    await expect.poll(async () => (await ask(web.port, { path: '/ready' })).status, { timeout: 20_000 }).toBe(200);
    await sendAgain();
    await expectNothingLost();
    await expectAttemptsWhole();
  }, 120_000);
});
