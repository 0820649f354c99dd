import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { db, driver } from './database.server';
import { statements, writeTransaction, type Statements } from './statements.server';

const at = new Date('2026-03-02T10:00:00.123Z');
const insert = (tx: Statements, id: string) => tx.$executeRaw`INSERT INTO "Learner" ("id", "locale", "createdAt") VALUES (${id}, ${'en'}, ${at})`;

beforeEach(emptyDatabase);

describe('a statement past the query engine', () => {
  it('answers rows as the client reads them: moments, truth, numbers, nothing', async () => {
    await db.quizAttempt.create({ data: { id: 'a1', learnerId: 'l', lessonId: 'x', answers: '{}', marks: '{}', percent: 83, passed: true, locale: 'de', moduleVersion: 2, submittedAt: at } });
    await makeLearner({ id: 'l' });
    const rows = await statements.$queryRaw`
      SELECT "percent", "passed", "submittedAt", "mergedIntoId", (SELECT COUNT(*) FROM "QuizAttempt") AS "count" FROM "QuizAttempt" JOIN "Learner" ON "Learner"."id" = "learnerId"`;
    expect(rows).toEqual([{ percent: 83, passed: true, submittedAt: at, mergedIntoId: null, count: 1 }]);
  });

  it('says how many rows it changed', async () => {
    await makeLearner({ id: 'a' });
    await makeLearner({ id: 'b' });
    expect(await statements.$executeRaw`UPDATE "Learner" SET "locale" = ${'it'} WHERE "id" IN (${'a'}, ${'b'}, ${'c'})`).toBe(2);
    expect(await db.learner.count({ where: { locale: 'it' } })).toBe(2);
  });

  it('writes a moment as the client does', async () => {
    await writeTransaction((tx) => insert(tx, 'ours'));
    await db.learner.create({ data: { id: 'theirs', locale: 'en', createdAt: at } });
    expect(await db.learner.findMany({ where: { createdAt: at }, orderBy: { id: 'asc' } })).toMatchObject([{ id: 'ours', createdAt: at }, { id: 'theirs', createdAt: at }]);
  });
});

describe('a transaction past the query engine', () => {
  it('answers what its work answers, and has kept it by then', async () => {
    expect(await writeTransaction(async (tx) => { await insert(tx, 'a'); return 'done'; })).toBe('done');
    expect(await db.learner.count()).toBe(1);
  });

  it('keeps nothing when its work fails, and hands the failure on', async () => {
    const work = writeTransaction(async (tx) => { await insert(tx, 'a'); throw new Error('no'); });
    await expect(work).rejects.toThrow('no');
    expect(await db.learner.count()).toBe(0);
  });

  it('keeps nothing when one of its statements fails, and the next one works', async () => {
    await makeLearner({ id: 'a' });
    await expect(writeTransaction(async (tx) => { await insert(tx, 'b'); await insert(tx, 'a'); })).rejects.toThrow();
    await writeTransaction((tx) => insert(tx, 'c'));
    expect((await db.learner.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('is alone: what others write meanwhile is kept when it fails', async () => {
    const others: Promise<unknown>[] = [];
    const work = writeTransaction(async (tx) => {
      await insert(tx, 'a');
      others.push(makeLearner({ id: 'b' }), writeTransaction((other) => insert(other, 'c')));
      await insert(tx, 'd');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await Promise.all(others);
    expect((await db.learner.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('lets nothing through after its end', async () => {
    let late: Statements | null = null;
    await writeTransaction(async (tx) => { await insert(tx, 'a'); late = tx; });
    const before = await db.learner.count();
    const ended = late as unknown as Statements;
    await ended.$executeRaw`DELETE FROM "Learner"`.catch(() => undefined);
    expect(await db.learner.count()).toBe(before);
  });

  it('fifty at once lose nothing', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => writeTransaction((tx) => insert(tx, `l${index}`))));
    expect(await db.learner.count()).toBe(50);
  });

  it('shares the connection that the client opened', async () => {
    await db.learner.count();
    expect(await driver()).toBe(await driver());
  });
});
