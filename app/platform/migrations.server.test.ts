import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blankDatabaseUrl } from '../../tests/setup/database';
import { type Database, isPostgres, openDatabase } from './database.server';
import { applyMigrations } from './migrations.server';

const first = '20261122050000_accounts_progress_workbook_jobs';
const run = promisify(execFile);

let url: string;
let root: string;
let client: Database;

/** Adds a migration to this test's copy of the migrations. */
function addMigration(name: string, sql: string): void {
  const folder = path.join(root, isPostgres(url) ? 'postgresql' : 'sqlite', 'migrations', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
}

async function prismaMigrate(command: 'deploy' | 'status'): Promise<string> {
  const { stdout } = await run(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', command], {
    env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  });
  return stdout;
}

async function recordedNames(): Promise<string[]> {
  const rows = await client.$queryRaw<{ migration_name: string }[]>`SELECT migration_name FROM "_prisma_migrations" ORDER BY migration_name`;
  return rows.map((row) => row.migration_name);
}

beforeEach(async () => {
  url = await blankDatabaseUrl();
  root = mkdtempSync(path.join(tmpdir(), 'unites-migrations-'));
  for (const provider of ['sqlite', 'postgresql']) cpSync(`prisma/${provider}`, path.join(root, provider), { recursive: true });
  client = openDatabase(url);
});

afterEach(async () => {
  await client.$disconnect();
  rmSync(root, { recursive: true, force: true });
});

describe('applying', () => {
  test('makes a blank database usable', async () => {
    expect(await applyMigrations(url)).toContain(first);
    await client.learner.create({ data: { id: 'one', locale: 'en' } });
    expect(await client.learner.count()).toBe(1);
  });

  test('a second time does nothing and keeps the data', async () => {
    await applyMigrations(url);
    await client.learner.create({ data: { id: 'one', locale: 'en' } });
    expect(await applyMigrations(url)).toEqual([]);
    expect(await client.learner.count()).toBe(1);
  });

  test('applies only what is new, in the order of names', async () => {
    await applyMigrations(url, root);
    addMigration('29990102000000_second', 'CREATE TABLE "Second" ("id" TEXT REFERENCES "First" ("id"));');
    addMigration('29990101000000_first', 'CREATE TABLE "First" ("id" TEXT PRIMARY KEY);');
    expect(await applyMigrations(url, root)).toEqual(['29990101000000_first', '29990102000000_second']);
  });

  test('by several processes at once happens once', async () => {
    const results = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(results.flat().filter((name) => name === first)).toEqual([first]);
  });

  test('runs a file with Windows line ends as the same migration', async () => {
    await applyMigrations(url, root);
    addMigration('29990101000000_table', 'CREATE TABLE "T" (\n"id" TEXT);\n');
    await applyMigrations(url, root);
    addMigration('29990101000000_table', 'CREATE TABLE "T" (\r\n"id" TEXT);\r\n');
    expect(await applyMigrations(url, root)).toEqual([]);
  });
});

describe('a migration that fails', () => {
  beforeEach(async () => {
    await applyMigrations(url, root);
    addMigration('29990101000000_broken', 'CREATE TABLE "Half" ("id" TEXT); CREATE TABLE "Half" ("id" TEXT);');
  });

  test('leaves no table and no record behind', async () => {
    await expect(applyMigrations(url, root)).rejects.toThrow();
    await expect(client.$queryRaw`SELECT * FROM "Half"`).rejects.toThrow();
    expect(await recordedNames()).not.toContain('29990101000000_broken');
  });

  test('can be applied once it is corrected', async () => {
    await expect(applyMigrations(url, root)).rejects.toThrow();
    addMigration('29990101000000_broken', 'CREATE TABLE "Half" ("id" TEXT);');
    expect(await applyMigrations(url, root)).toEqual(['29990101000000_broken']);
  });
});

describe('a database that does not belong to the files is refused', () => {
  test('when an applied migration was changed', async () => {
    addMigration('29990101000000_table', 'CREATE TABLE "T" ("id" TEXT);');
    await applyMigrations(url, root);
    const provider = isPostgres(url) ? 'postgresql' : 'sqlite';
    appendFileSync(path.join(root, provider, 'migrations/29990101000000_table/migration.sql'), '-- changed');
    await expect(applyMigrations(url, root)).rejects.toThrow('29990101000000_table');
  });

  test('when it is newer than the program', async () => {
    addMigration('29990101000000_future', 'CREATE TABLE "T" ("id" TEXT);');
    await applyMigrations(url, root);
    await expect(applyMigrations(url)).rejects.toThrow('29990101000000_future');
  });

  test('when a migration began and never finished', async () => {
    await applyMigrations(url);
    await client.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = NULL`;
    await expect(applyMigrations(url)).rejects.toThrow('never finished');
  });
});

test('rebuilding a table in SQLite keeps the rows that point to it', async () => {
  const file = `file:${root}/rebuild.db`;
  await applyMigrations(file, root);
  const sqlite = openDatabase(file);
  await sqlite.user.create({ data: { id: 'u', name: 'n', email: 'e', sessions: { create: { id: 's', expiresAt: new Date(0), token: 't' } } } });
  const folder = path.join(root, 'sqlite/migrations/29990101000000_rebuild');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'migration.sql'),
    `PRAGMA foreign_keys=OFF; CREATE TABLE "new_User" AS SELECT * FROM "User"; DROP TABLE "User";
     ALTER TABLE "new_User" RENAME TO "User"; CREATE UNIQUE INDEX "User_id" ON "User" ("id"); PRAGMA foreign_keys=ON;`,
  );
  await applyMigrations(file, root);
  expect(await sqlite.session.count()).toBe(1);
  await sqlite.$disconnect();
});

describe("Prisma's command line", { timeout: 120_000 }, () => {
  test('finds nothing to do after the program has applied the migrations', async () => {
    await applyMigrations(url);
    expect(await prismaMigrate('deploy')).toContain('No pending migrations');
    expect(await prismaMigrate('status')).toContain('up to date');
  });

  test('may apply the migrations itself, and the program finds nothing to do', async () => {
    await prismaMigrate('deploy');
    expect(await applyMigrations(url)).toEqual([]);
    await client.learner.create({ data: { id: 'one', locale: 'en' } });
    expect(await client.learner.count()).toBe(1);
  });
});
