import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresClient } from '../../prisma/generated/postgresql/client';
import { PrismaClient as SqliteClient } from '../../prisma/generated/sqlite/client';
import { settings } from './settings.server';
import { SafeSqlite } from './sqlite-adapter.server';

/** The SQLite client's types are the narrower ones: code that compiles against them runs on both databases. */
export type Database = SqliteClient;

/** What a command inside a transaction may use. */
export type Tx = Parameters<Parameters<Database['$transaction']>[0]>[0];

/** Tells whether a URL means PostgreSQL; everything else is a SQLite file. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/i.test(url);
}

/** The file a SQLite URL (`file:./data/unites.db`) names, as an absolute path. */
export function sqliteFile(url: string): string {
  return path.resolve(url.replace(/^file:/, '').replace(/\?.*$/, ''));
}

/** Opens a client for the database of the URL; a SQLite file's folder is made when it is missing. */
export function openDatabase(url: string): Database {
  if (isPostgres(url)) {
    const adapter = new PrismaPg({ connectionString: url, max: settings.DATABASE_POOL });
    return new PostgresClient({ adapter }) as unknown as Database;
  }
  mkdirSync(path.dirname(sqliteFile(url)), { recursive: true });
  return new SqliteClient({ adapter: new SafeSqlite({ url: `file:${sqliteFile(url)}` }) });
}

// A development reload evaluates this module again; the connection stays.
const kept = globalThis as { unitesDatabase?: Database };

/** The database of this process. */
export const db: Database = (kept.unitesDatabase ??= openDatabase(settings.DATABASE_URL));

/** Ends the connections of `db`; the process can then end by itself. */
export async function closeDatabase(): Promise<void> {
  delete kept.unitesDatabase;
  await db.$disconnect();
}
