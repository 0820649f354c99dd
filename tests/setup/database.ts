import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { db } from '../../app/platform/database.server';
import { Prisma } from '../../prisma/generated/sqlite/client';
import { databaseUrl } from './workers';

const tables = Object.values(Prisma.ModelName);
const whichHoldRows = tables.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT 1 FROM "${name}")`).join(' UNION ALL ');

/** Deletes every row of every table; for `beforeEach`. Most tables are empty, and to ask all of them is one statement. */
export async function emptyDatabase(): Promise<void> {
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(whichHoldRows);
  const filled = new Set(rows.map(({ name }) => name));
  await db.$transaction(tables.filter((name) => filled.has(name)).map((name) => db.$executeRawUnsafe(`DELETE FROM "${name}"`)));
}

/** Makes one more database without any table, of the kind the suite runs on, and answers its URL. */
export async function blankDatabaseUrl(): Promise<string> {
  const place = inject('place');
  const name = `blank_${randomBytes(6).toString('hex')}`;
  if (place.provider === 'sqlite') return `file:${place.folder}/${name}.db`;
  const client = new pg.Client({ connectionString: place.templateUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return databaseUrl(place, name);
}
