import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
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

/** A database that is open: Prisma's client, and the driver below it for statements that need no query engine. */
interface OpenDatabase {
  client: Database;
  driver: () => Promise<SqlDriverAdapter>;
}

function open(url: string): OpenDatabase {
  const isServer = isPostgres(url);
  if (!isServer) mkdirSync(path.dirname(sqliteFile(url)), { recursive: true });
  const factory = isServer ? new PrismaPg({ connectionString: url, max: settings.DATABASE_POOL }) : new SafeSqlite({ url: `file:${sqliteFile(url)}` });
  const { adapter, driver } = shareConnection(factory);
  const client = isServer ? (new PostgresClient({ adapter }) as unknown as Database) : new SqliteClient({ adapter });
  return { client, driver };
}

/** One connection for Prisma and for us, opened by whoever needs it first; after it was disposed of, the next need opens another. */
function shareConnection(factory: SqlDriverAdapterFactory): { adapter: SqlDriverAdapterFactory; driver: OpenDatabase['driver'] } {
  let opened: Promise<SqlDriverAdapter> | null = null;
  const connect = async (): Promise<SqlDriverAdapter> => {
    const connection = await factory.connect();
    const dispose = connection.dispose.bind(connection);
    connection.dispose = () => {
      opened = null;
      return dispose();
    };
    return connection;
  };
  const driver = (): Promise<SqlDriverAdapter> =>
    (opened ??= connect().catch((error: unknown) => {
      opened = null;
      throw error;
    }));
  return { driver, adapter: { provider: factory.provider, adapterName: factory.adapterName, connect: driver } };
}

/** Opens a client for the database of the URL; a SQLite file's folder is made when it is missing. */
export function openDatabase(url: string): Database {
  return open(url).client;
}

// A development reload evaluates this module again; the connection stays.
const kept = globalThis as { unitesDatabase?: OpenDatabase };
const own = (kept.unitesDatabase ??= open(settings.DATABASE_URL));

/** The database of this process. */
export const db: Database = own.client;

/** The driver of `db`, on the same connection: what is sent through it waits for open transactions like everything else. */
export const driver: () => Promise<SqlDriverAdapter> = own.driver;

/** Ends the connections of `db`; the process can then end by itself. */
export async function closeDatabase(): Promise<void> {
  delete kept.unitesDatabase;
  await db.$disconnect();
}
