import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PrismaClient } from '../../prisma/generated/sqlite/client';
import { applyMigrations } from './migrations.server';
import { SafeSqlite } from './sqlite-adapter.server';

// SQLite's own rules: these tests use a SQLite file whatever the suite runs on.
let folder: string;
let file: string;
let client: PrismaClient;

const guest = (id: string) => ({ data: { id, locale: 'en' } });

/** Asks a second connection, which sees only what is committed. */
function committedLearners(): string[] {
  const other = new Sqlite(file, { readonly: true });
  try {
    return other.prepare<[], string>('SELECT id FROM "Learner" ORDER BY id').pluck().all();
  } finally {
    other.close();
  }
}

/** A transaction that has written one learner and stays open until `finish` is called. */
async function openTransaction(outcome: 'commit' | 'rollback') {
  let finish = (): void => undefined;
  const mayEnd = new Promise<void>((done) => {
    finish = done;
  });
  let ended: Promise<unknown> = Promise.resolve();
  await new Promise<void>((written) => {
    ended = client.$transaction(async (tx) => {
      await tx.learner.create(guest('inside'));
      written();
      await mayEnd;
      if (outcome === 'rollback') throw new Error('undo');
    }).catch((error: unknown) => error);
  });
  return { finish, ended: () => ended };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'unites-adapter-'));
  file = path.join(folder, 'test.db');
  await applyMigrations(`file:${file}`);
  client = new PrismaClient({ adapter: new SafeSqlite({ url: `file:${file}` }) });
});

afterEach(async () => {
  await client.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

describe('isolation', () => {
  test("a write acknowledged while another request's transaction is open survives that one's rollback", async () => {
    const transaction = await openTransaction('rollback');
    const outside = client.learner.create(guest('outside'));
    transaction.finish();
    await Promise.all([outside, transaction.ended()]);
    expect(committedLearners()).toEqual(['outside']);
  });

  test('a raw statement waits for the open transaction as well', async () => {
    const transaction = await openTransaction('rollback');
    const outside = client.$executeRaw`INSERT INTO "Learner" ("id", "locale") VALUES ('raw', 'en')`;
    transaction.finish();
    await Promise.all([outside, transaction.ended()]);
    expect(committedLearners()).toEqual(['raw']);
  });

  test("a read does not see another request's transaction before it is committed", async () => {
    const transaction = await openTransaction('rollback');
    const read = client.learner.findMany();
    transaction.finish();
    expect(await read).toEqual([]);
    await transaction.ended();
  });

  test('transactions that start together run one after the other and all count', async () => {
    await client.learner.create({ data: { id: 'counter', locale: '0' } });
    const addOne = () =>
      client.$transaction(async (tx) => {
        const { locale } = await tx.learner.findUniqueOrThrow({ where: { id: 'counter' } });
        await tx.learner.update({ where: { id: 'counter' }, data: { locale: String(Number(locale) + 1) } });
      });
    await Promise.all(Array.from({ length: 10 }, addOne));
    expect((await client.learner.findUniqueOrThrow({ where: { id: 'counter' } })).locale).toBe('10');
  });

  test('a transaction that gave up waiting for its turn does not stop the next ones', async () => {
    const transaction = await openTransaction('commit');
    const late = await client.$transaction(async (tx) => tx.learner.create(guest('late')), { maxWait: 20 }).catch((error: unknown) => error);
    transaction.finish();
    await transaction.ended();
    expect(late).toBeInstanceOf(Error);
    await client.learner.create(guest('next'));
    await client.$transaction(async (tx) => tx.learner.create(guest('next-in-transaction')));
    expect(committedLearners()).toEqual(['inside', 'next', 'next-in-transaction']);
  });

  test('a committed transaction keeps what it wrote', async () => {
    const transaction = await openTransaction('commit');
    transaction.finish();
    await transaction.ended();
    expect(committedLearners()).toEqual(['inside']);
  });
});

describe('a commit that fails', () => {
  async function failCommit(): Promise<unknown> {
    return client
      .$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO "Later" ("parentId") VALUES ('nobody')`;
      })
      .catch((error: unknown) => error);
  }

  beforeEach(async () => {
    await client.$executeRaw`CREATE TABLE "Later" ("parentId" TEXT REFERENCES "Learner" ("id") DEFERRABLE INITIALLY DEFERRED)`;
  });

  test('is reported to its caller', async () => {
    expect(await failCommit()).toBeInstanceOf(Error);
  });

  test('loses no later write', async () => {
    await failCommit();
    await client.learner.create(guest('after'));
    await client.$transaction(async (tx) => {
      await tx.learner.create(guest('in-transaction'));
    });
    await client.$disconnect();
    expect(committedLearners()).toEqual(['after', 'in-transaction']);
  });

  test('leaves nothing of its own behind', async () => {
    await failCommit();
    expect(await client.$queryRaw`SELECT * FROM "Later"`).toEqual([]);
  });
});

describe('another process', () => {
  test('that holds the write lock makes a transaction fail, and the next one succeed', async () => {
    await client.$queryRaw`PRAGMA busy_timeout = 20`;
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const refused = await client.$transaction(async (tx) => tx.learner.create(guest('refused'))).catch((error: unknown) => error);
    other.exec('COMMIT');
    other.close();
    expect(refused).toBeInstanceOf(Error);
    await client.$transaction(async (tx) => tx.learner.create(guest('accepted')));
    expect(committedLearners()).toEqual(['accepted']);
  });
});

test('a connection is durable and holds foreign keys', async () => {
  const pragma = async (name: string) => Object.values((await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String);
  expect(await pragma('journal_mode')).toEqual(['wal']);
  expect(await pragma('synchronous')).toEqual(['2']);
  expect(await pragma('foreign_keys')).toEqual(['1']);
});

describe('prepared statements', () => {
  test('are remembered and answer for the values they are given each time', async () => {
    await client.learner.createMany({ data: [{ id: 'a', locale: 'en' }, { id: 'b', locale: 'de' }] });
    const find = (id: string) => client.learner.findUnique({ where: { id }, select: { locale: true } });
    expect([await find('a'), await find('b'), await find('c'), await find('a')]).toEqual([{ locale: 'en' }, { locale: 'de' }, null, { locale: 'en' }]);
  });

  test('stay right when a table changes under them', async () => {
    const all = () => client.$queryRawUnsafe('SELECT * FROM "Learner"');
    await client.learner.create(guest('a'));
    await all();
    await client.$executeRawUnsafe('ALTER TABLE "Learner" ADD COLUMN "late" TEXT DEFAULT \'x\'');
    expect(await all()).toMatchObject([{ id: 'a', late: 'x' }]);
  });
});
