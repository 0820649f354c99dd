// What the schema engine's WASM build needs around it: the two databases, opened through Prisma's adapters.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import Sqlite from 'better-sqlite3';
import pg from 'pg';

const pgCharOid = 18;
const pgBpcharOid = 1042;

/** An error with one of Prisma's codes. @param {string} code @param {string} message */
function coded(code, message) {
  return Object.assign(new Error(message), { code });
}

/** Mends what an adapter factory opens; the methods repaired are not in its public type. @param {any} factory @param {(adapter: any) => any} repair */
function repaired(factory, repair) {
  for (const method of ['connect', 'connectToShadowDb']) {
    const open = factory[method].bind(factory);
    factory[method] = async () => repair(await open());
  }
  return factory;
}

const historyTable = `CREATE TABLE "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/** A SQLite file. @param {string} url @param {string | undefined} shadowUrl */
export function sqliteDatabase(url, shadowUrl) {
  const file = path.resolve(url.replace(/^file:/, '').replace(/\?.*$/, ''));
  const make = () => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '', { flag: 'a' });
  };
  /** @template T @param {(connection: Sqlite.Database) => T} work */
  const use = (work) => {
    const connection = new Sqlite(file);
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  };
  /** @param {Sqlite.Database} connection @param {string} type @returns {string[]} */
  const names = (connection, type) =>
    /** @type {string[]} */ (connection.prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'").pluck().all(type));

  return {
    async check() {
      if (!existsSync(file)) throw coded('P1003', `Database ${file} does not exist`);
    },
    create: async () => make(),
    /** The WASM build takes a missing history table for an error, not for a new database. */
    async prepareHistory() {
      make();
      use((connection) => {
        const tables = names(connection, 'table');
        if (tables.includes('_prisma_migrations')) return;
        if (tables.length > 0) throw coded('P3005', 'The database schema is not empty: see https://pris.ly/d/migrate-baseline');
        connection.exec(historyTable);
      });
    },
    /** The WASM build's own reset deletes rows only. */
    async reset() {
      use((connection) => {
        connection.pragma('foreign_keys = OFF');
        for (const type of ['trigger', 'view', 'table']) {
          for (const name of names(connection, type)) connection.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`);
        }
      });
    },
    adapterFactory() {
      make();
      return repaired(new PrismaBetterSqlite3({ url: `file:${file}` }, { shadowDatabaseUrl: shadowUrl }), runWholeScripts);
    },
    close: async () => undefined,
  };
}

/** The engine sends whole migration files as one statement, which better-sqlite3 refuses. @param {any} adapter */
function runWholeScripts(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (/** @type {{ sql: string, args: unknown[] }} */ query) => {
    if (query.args.length > 0) return executeRaw(query);
    try {
      adapter.client.exec(query.sql);
      return 0;
    } catch (error) {
      return adapter.onError(error);
    }
  };
  return adapter;
}

/** A PostgreSQL database. @param {string} url @param {string | undefined} shadowUrl */
export function postgresDatabase(url, shadowUrl) {
  const address = new URL(url);
  const schema = address.searchParams.get('schema') ?? 'public';
  address.searchParams.delete('schema');
  /** @type {Set<string>} */
  const shadows = new Set();
  const admin = databaseAt(address, 'postgres');
  const dropShadow = async (/** @type {string} */ name) => {
    await query(address, `DROP DATABASE IF EXISTS "${name}"`);
    shadows.delete(name);
  };

  async function openShadow() {
    if (shadowUrl) {
      await query(new URL(shadowUrl), 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public');
      return openPostgres(new URL(shadowUrl), 'public').connect();
    }
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await query(address, `CREATE DATABASE "${name}"`);
    shadows.add(name);
    const adapter = await openPostgres(databaseAt(address, name), 'public').connect();
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await dropShadow(name);
    };
    return adapter;
  }

  return {
    check: () => query(address, 'SELECT 1').catch((error) => Promise.reject(connectionError(error, address))),
    create: () => query(admin, `CREATE DATABASE "${databaseName(address).replaceAll('"', '""')}"`),
    prepareHistory: async () => undefined,
    reset: null,
    adapterFactory() {
      const factory = /** @type {any} */ (openPostgres(address, schema));
      // The adapter's own way opens the main database as the shadow when it was given a connection string.
      factory.connectToShadowDb = openShadow;
      return repaired(factory, understandPostgres);
    },
    async close() {
      for (const name of shadows) await dropShadow(name).catch(() => undefined);
    },
  };
}

/** One connection: the engine counts on session state. @param {URL} address @param {string} schema */
function openPostgres(address, schema) {
  return new PrismaPg({ connectionString: address.toString(), max: 1 }, { schema });
}

/** @param {URL} address */
function databaseName(address) {
  return decodeURIComponent(address.pathname.slice(1));
}

/** @param {URL} address @param {string} name */
function databaseAt(address, name) {
  const other = new URL(address);
  other.pathname = `/${name}`;
  return other;
}

/** @param {URL} address @param {string} sql */
async function query(address, sql) {
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** @param {Error & { code?: string }} error @param {URL} address */
function connectionError(error, address) {
  if (error.code === '3D000') return coded('P1003', `Database ${databaseName(address)} does not exist`);
  if (error.code === '28P01') return coded('P1000', 'The database refuses this user or password');
  return coded('P1001', `Can't reach database server: ${error.message}`);
}

/** The catalogue's type "char" is unknown to the adapter, and it cuts scripts at every semicolon. @param {any} adapter */
function understandPostgres(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  /** @type {number[]} */
  let charColumns = [];
  adapter.performIO = async (/** @type {unknown} */ statement) => {
    const result = await performIO(statement);
    const fields = /** @type {{ dataTypeID: number }[]} */ (result.fields ?? []);
    charColumns = fields.flatMap((field, index) => (field.dataTypeID === pgCharOid ? [index] : []));
    for (const index of charColumns) Object.assign(fields[index] ?? {}, { dataTypeID: pgBpcharOid });
    return result;
  };
  adapter.queryRaw = async (/** @type {unknown} */ statement) => {
    const result = await queryRaw(statement);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.client.query(script); // the engine wants no answer
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}
