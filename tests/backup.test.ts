import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sqliteFile } from '../app/platform/database.server';
import { newId } from '../app/platform/ids';
import { Client } from '../bench/client';
import { blankDatabaseUrl } from './setup/database';
import { KillLearner } from './setup/kill-learner';
import { readRows, Standing } from './setup/kill-standing';
import { ask, startWeb, type Web } from './setup/web';

// The drill that docs/operations.md describes, with the commands an operator types.

const { provider, folder } = inject('place');
const isPostgres = provider === 'postgresql';
const backup = `${folder}/drill-${newId()}.backup`;

let databaseUrl = '';
let web: Web;
let learners: KillLearner[] = [];

function hasPrograms(): boolean {
  try {
    execFileSync('pg_dump', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Types `npm run …` and answers the exit code and what was said. */
function npmRun(script: string, file: string): Promise<{ code: number | null; said: string }> {
  const child = spawn('npm', ['run', '--silent', script, '--', file], { env: { ...process.env, DATABASE_URL: databaseUrl } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

async function wipe(): Promise<void> {
  if (!isPostgres) {
    for (const part of ['', '-wal', '-shm']) rmSync(sqliteFile(databaseUrl) + part, { force: true });
    return;
  }
  const connection = new pg.Client({ connectionString: databaseUrl });
  await connection.connect();
  await connection.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await connection.end();
}

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
});

afterAll(() => web.end('SIGTERM'));

describe.skipIf(isPostgres && !hasPrograms())('a backup that is made while learners save', () => {
  it('brings back everything that was acknowledged before it, after the database is lost', async () => {
    const client = new Client(web.port);
    learners = await Promise.all(Array.from({ length: 4 }, () => KillLearner.come(client)));
    let isOver = false;
    const save = async (learner: KillLearner): Promise<void> => {
      while (!isOver) if ((await learner.save(client)) === 0) await wait(20);
    };
    for (const learner of learners) for (let count = 0; count < 20; count += 1) await learner.save(client);
    const load = learners.map(save);
    const acknowledged = learners.map((learner) => [...learner.acked]);
    expect(await npmRun('db:backup', backup)).toMatchObject({ code: 0 });
    isOver = true;
    await Promise.all(load);
    client.close();
    await web.end('SIGTERM');
    await wipe();
    expect(await npmRun('db:restore', backup)).toMatchObject({ code: 0 });
    web = await startWeb({ databaseUrl });
    expect((await ask(web.port, { path: '/ready' })).status).toBe(200);
    const rows = await readRows(databaseUrl);
    learners.forEach((learner, index) => {
      expect(acknowledged[index]?.length).toBeGreaterThan(0);
      expect(acknowledged[index]?.filter((op) => !new Standing(rows, learner.learnerId).holds(op))).toEqual([]);
    });
  }, 120_000);

  it('is refused a second time to the same file, with a sentence', async () => {
    const { code, said } = await npmRun('db:backup', backup);
    expect(code).not.toBe(0);
    expect(said).toContain('exists already');
  }, 60_000);

  it.skipIf(isPostgres)('does not replace the database of a service at work', async () => {
    const { code, said } = await npmRun('db:restore', backup);
    expect(code).not.toBe(0);
    expect(said).toContain('stop the service first');
    expect((await ask(web.port, { path: '/ready' })).status).toBe(200);
  }, 60_000);
});
