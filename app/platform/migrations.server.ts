import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { isPostgres, sqliteFile } from './database.server';

// Migrations are recorded the way `prisma migrate deploy` records them, so that both can be used on one database.

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Recorded {
  migration_name: string;
  checksum: string;
  finished: number;
}

/** Prisma's own lock number: its command line and this program wait for each other. */
const lockNumber = 72707369;

const recordedSql = `SELECT migration_name, checksum, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished
  FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`;

const tableSql = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
};

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => {
    // A checkout with Windows line ends is still the same migration.
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The migrations still to apply; throws when the database and the files do not belong together. */
export function pendingMigrations(migrations: Migration[], recorded: Recorded[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of recorded) {
    const name = row.migration_name;
    const file = files.get(name);
    if (!row.finished) throw new Error(`Migration ${name} began and never finished: see "prisma migrate resolve" in docs/operations.md.`);
    if (!file) throw new Error(`The database knows migration ${name}, this version of the program does not: start a newer version or restore a backup.`);
    if (file.checksum !== row.checksum) throw new Error(`Migration ${name} was changed after it had been applied: bring the file back as it was.`);
  }
  const done = new Set(recorded.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

function applyNextToSqlite(connection: Sqlite.Database, migrations: Migration[]): string | null {
  connection.exec(tableSql.sqlite);
  const [next] = pendingMigrations(migrations, connection.prepare<[], Recorded>(recordedSql).all());
  if (!next) return null;
  const startedAt = Date.now();
  connection.exec(next.sql);
  // A script may contain PRAGMA foreign_keys=ON, which a transaction ignores: what it broke is looked for here.
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`Migration ${next.name} leaves ${broken.length} rows that point nowhere.`);
  connection
    .prepare(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`)
    .run(randomUUID(), next.checksum, next.name, startedAt, Date.now());
  return next.name;
}

function applyToSqlite(file: string, migrations: Migration[]): string[] {
  mkdirSync(path.dirname(file), { recursive: true });
  const connection = new Sqlite(file, { timeout: 30_000 });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    // Rebuilding a table drops the old one, which with foreign keys on would delete the rows that point to it.
    connection.pragma('foreign_keys = OFF');
    const applyNext = connection.transaction(() => applyNextToSqlite(connection, migrations)).immediate;
    const applied: string[] = [];
    for (let name = applyNext(); name; name = applyNext()) applied.push(name);
    return applied;
  } finally {
    connection.close();
  }
}

async function applyOneToPostgres(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function applyToPostgres(url: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await client.query(tableSql.postgresql);
    const { rows } = await client.query<Recorded>(recordedSql);
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) await applyOneToPostgres(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database of the URL to this version of the program and answers the names of the migrations it
 * applied. Each is applied whole or not at all; processes that start together wait for each other.
 */
export async function applyMigrations(url: string, root = 'prisma'): Promise<string[]> {
  const provider = isPostgres(url) ? 'postgresql' : 'sqlite';
  const migrations = readMigrations(path.resolve(root, provider, 'migrations'));
  return isPostgres(url) ? applyToPostgres(url, migrations) : applyToSqlite(sqliteFile(url), migrations);
}
