import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';
import { type TestPlace, databaseUrl, testWorkers, workerUrl } from './workers';

const workers = Array.from({ length: testWorkers }, (_, index) => index + 1);

function chosenProvider(): TestPlace['provider'] {
  const chosen = process.env.DATABASE || 'sqlite';
  if (chosen === 'sqlite' || chosen === 'postgresql') return chosen;
  throw new Error(`DATABASE=${chosen}: the tests know "sqlite" and "postgresql".`);
}

async function migrate(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  const { applyMigrations } = await import('../../app/platform/migrations.server');
  await applyMigrations(url);
}

async function setUpSqlite(folder: string): Promise<TestPlace> {
  const template = path.join(folder, 'template.db');
  await migrate(`file:${template}`);
  const place: TestPlace = { provider: 'sqlite', folder, templateUrl: `file:${template}` };
  for (const worker of workers) copyFileSync(template, workerUrl(place, worker).replace('file:', ''));
  return place;
}

async function setUpPostgres(folder: string, serverUrl: string): Promise<TestPlace> {
  const place: TestPlace = { provider: 'postgresql', folder, templateUrl: serverUrl };
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('CREATE DATABASE template_unites');
  await migrate(databaseUrl(place, 'template_unites'));
  for (const worker of workers) await client.query(`CREATE DATABASE worker_${worker} TEMPLATE template_unites`);
  await client.end();
  return place;
}

/** Prepares one migrated database per worker and answers what removes them again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/database-generate.mjs'], { stdio: 'inherit' });
  const folder = mkdtempSync(path.join(tmpdir(), 'unites-tests-'));
  const server = chosenProvider() === 'postgresql' ? await startPostgres() : null;
  project.provide('place', server ? await setUpPostgres(folder, server.url) : await setUpSqlite(folder));
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
