import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blankDatabaseUrl } from '../../tests/setup/database';
import { backUpDatabase, restoreDatabase } from './backup.server';
import { type Database, isPostgres, openDatabase, sqliteFile } from './database.server';
import { applyMigrations } from './migrations.server';

const runProgram = promisify(execFile);

let url: string;
let folder: string;
let backup: string;
let client: Database;

const addLearner = (id: string) => client.learner.create({ data: { id, locale: 'en' } });

async function learnerIds(): Promise<string[]> {
  const reader = openDatabase(url);
  const rows = await reader.learner.findMany({ orderBy: { id: 'asc' } });
  await reader.$disconnect();
  return rows.map(({ id }) => id);
}

/** Loses the database the way a broken disk or a wrong command would. */
async function destroy(): Promise<void> {
  await client.$disconnect();
  if (!isPostgres(url)) {
    writeFileSync(sqliteFile(url), 'this is no database');
    for (const part of ['-wal', '-shm']) rmSync(sqliteFile(url) + part, { force: true });
    return;
  }
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE stray (id TEXT)');
  await admin.end();
}

beforeEach(async () => {
  url = await blankDatabaseUrl();
  folder = mkdtempSync(path.join(tmpdir(), 'unites-backup-'));
  backup = path.join(folder, 'backups', 'one.backup');
  await applyMigrations(url);
  client = openDatabase(url);
});

afterEach(async () => {
  await client.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  test('taken while others write holds everything acknowledged before it, and restores after the database is lost', async () => {
    const before = ['a-1', 'a-2', 'a-3'];
    for (const id of before) await addLearner(id);
    let writing = true;
    const written: string[] = [];
    const writer = (async () => {
      while (writing) {
        written.push((await addLearner(`b-${String(written.length).padStart(6, '0')}`)).id);
        // SQLite answers within the same turn of the event loop: let the end of the backup be noticed.
        await new Promise((done) => setImmediate(done));
      }
    })();
    // Its own process, as in real life.
    await runProgram(process.execPath, ['--import', 'tsx', 'scripts/database-backup.ts', backup], { env: { ...process.env, DATABASE_URL: url } });
    writing = false;
    await writer;
    await destroy();
    await restoreDatabase(url, backup);
    const restored = await learnerIds();
    expect(restored.slice(0, 3)).toEqual(before);
    expect(written.length).toBeGreaterThan(0);
    expect(written.slice(0, restored.length - 3)).toEqual(restored.slice(3));
  });

  test('can be read by its owner only', async () => {
    await backUpDatabase(url, backup);
    expect(statSync(backup).mode & 0o077).toBe(0);
  });

  test('never replaces a file', async () => {
    await backUpDatabase(url, backup);
    await expect(backUpDatabase(url, backup)).rejects.toThrow('exists already');
  });

  test('of a database that does not exist fails and leaves no file', async () => {
    const missing = isPostgres(url) ? `${url}_missing` : `file:${folder}/missing.db`;
    await expect(backUpDatabase(missing, backup)).rejects.toThrow();
    expect(readdirSync(path.dirname(backup)).filter((name) => !name.endsWith('.part'))).toEqual([]);
  });
});

describe('restoring', () => {
  test('removes what was written after the backup', async () => {
    await addLearner('before');
    await backUpDatabase(url, backup);
    await addLearner('after');
    await client.$disconnect();
    await restoreDatabase(url, backup);
    expect(await learnerIds()).toEqual(['before']);
  });

  test('leaves a database that needs no migration and can be written', async () => {
    await backUpDatabase(url, backup);
    await destroy();
    await restoreDatabase(url, backup);
    expect(await applyMigrations(url)).toEqual([]);
    client = openDatabase(url);
    await addLearner('new');
    expect(await learnerIds()).toEqual(['new']);
  });

  test('works when nothing is left of the database', async () => {
    await addLearner('one');
    await backUpDatabase(url, backup);
    await client.$disconnect();
    url = await blankDatabaseUrl();
    await restoreDatabase(url, backup);
    expect(await learnerIds()).toEqual(['one']);
  });

  test('a file that is not a backup changes nothing', async () => {
    await addLearner('kept');
    const wrong = path.join(folder, 'wrong.backup');
    writeFileSync(wrong, 'not a backup');
    await expect(restoreDatabase(url, wrong)).rejects.toThrow();
    expect(await learnerIds()).toEqual(['kept']);
  });

  test('a backup that does not exist says so', async () => {
    await expect(restoreDatabase(url, path.join(folder, 'none'))).rejects.toThrow('There is no backup');
  });
});

describe('restoring a SQLite file', () => {
  let file: string;
  let sqlite: Database;

  beforeEach(async () => {
    file = path.join(folder, 'live.db');
    await applyMigrations(`file:${file}`);
    sqlite = openDatabase(`file:${file}`);
    await sqlite.learner.create({ data: { id: 'one', locale: 'en' } });
    await backUpDatabase(`file:${file}`, backup);
  });

  afterEach(() => sqlite.$disconnect());

  test('that the service has open is refused', async () => {
    await expect(restoreDatabase(`file:${file}`, backup)).rejects.toThrow('stop the service');
    expect(await sqlite.learner.count()).toBe(1);
  });

  test('passes the integrity check and keeps the file that was there', async () => {
    await sqlite.learner.create({ data: { id: 'two', locale: 'en' } });
    await sqlite.$disconnect();
    await restoreDatabase(`file:${file}`, backup);
    const restored = new Sqlite(file, { readonly: true });
    expect(restored.pragma('integrity_check', { simple: true })).toBe('ok');
    restored.close();
    const aside = readdirSync(folder).find((name) => name.startsWith('live.db.before-'));
    const kept = new Sqlite(path.join(folder, aside ?? ''), { readonly: true });
    expect(kept.prepare('SELECT count(*) FROM "Learner"').pluck().get()).toBe(2);
    kept.close();
  });
});
