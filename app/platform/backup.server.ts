import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { isPostgres, sqliteFile } from './database.server';
import { dumpPostgres, restorePostgres } from './postgres-dump.server';

// A backup holds everybody's data: it is readable by its owner only.

function persist(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function checkSqlite(file: string): void {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const result = connection.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw new Error(`${file} is damaged: ${String(result)}`);
    const known = connection.prepare(`SELECT count(*) FROM sqlite_master WHERE name = '_prisma_migrations'`).pluck().get();
    if (known !== 1) throw new Error(`${file} is not a database of this program.`);
  } finally {
    connection.close();
  }
}

/** VACUUM INTO copies one state of the database, while others go on writing, and never has to begin again. */
function copySqlite(source: string, target: string): void {
  const connection = new Sqlite(source, { readonly: true, fileMustExist: true, timeout: 30_000 });
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
}

/**
 * Writes a consistent and checked copy of a database that may be in use to a new file: everything that was
 * acknowledged before the call is in it. A file that exists already is never overwritten.
 */
export async function backUpDatabase(url: string, file: string): Promise<void> {
  const target = path.resolve(file);
  if (existsSync(target)) throw new Error(`${file} exists already: name another file.`);
  mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  if (isPostgres(url)) {
    await dumpPostgres(url, unfinished);
  } else {
    copySqlite(sqliteFile(url), unfinished);
    checkSqlite(unfinished);
  }
  chmodSync(unfinished, 0o600);
  persist(unfinished);
  renameSync(unfinished, target);
  persist(path.dirname(target));
}

/** Throws when another process has the file open: leaving WAL mode needs the file for oneself. */
function refuseWhenInUse(file: string): void {
  const connection = new Sqlite(file, { timeout: 1000 });
  try {
    connection.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) throw new Error('The database is in use: stop the service first, then restore.', { cause: error });
    // A file that is no database any more may be replaced.
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw error;
  } finally {
    connection.close();
  }
}

/** Moves the present files aside, so that nothing is lost by restoring the wrong backup. */
function setAside(file: string, now: Date): void {
  const mark = now.toISOString().replace(/[-:.]/g, '');
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(file + part)) renameSync(file + part, `${file}.before-${mark}${part}`);
  }
}

function restoreSqlite(backup: string, file: string): void {
  checkSqlite(backup);
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file)) refuseWhenInUse(file);
  const incoming = `${file}.part`;
  copyFileSync(backup, incoming);
  chmodSync(incoming, 0o600);
  persist(incoming);
  setAside(file, new Date());
  renameSync(incoming, file);
  persist(path.dirname(file));
}

/**
 * Puts a backup in the place of the database. The backup is checked first; the SQLite file that was there
 * is kept beside it, PostgreSQL changes in one transaction.
 */
export async function restoreDatabase(url: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no backup ${file}.`);
  if (isPostgres(url)) await restorePostgres(url, path.resolve(file));
  else restoreSqlite(path.resolve(file), sqliteFile(url));
}
