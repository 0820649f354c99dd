import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeJob } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { db, openDatabase } from './database.server';
import { type JobHandlers, TryAgainAt, enqueue, nextAttemptAt, runDueJobs, runNextJob, startWorker } from './queue.server';
import { settings } from './settings.server';

const now = new Date('2026-03-02T10:00:00.000Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Handlers that keep what they were given. */
function recorder(): { handlers: JobHandlers; seen: unknown[] } {
  const seen: unknown[] = [];
  return { seen, handlers: { note: async (payload) => void seen.push(payload) } };
}

const failing: JobHandlers = {
  note: async () => {
    throw new Error('no luck');
  },
};

const onlyJob = () => db.job.findFirstOrThrow();

beforeEach(emptyDatabase);

describe('asking for work', () => {
  test('a job asked for in a transaction that is committed is done with its payload', async () => {
    const { handlers, seen } = recorder();
    await db.$transaction((tx) => enqueue(tx, { kind: 'note', payload: { lesson: 'a' }, runAt: now }));
    expect(await runDueJobs(handlers, now)).toBe(1);
    expect(seen).toEqual([{ lesson: 'a' }]);
  });

  test('a job asked for in a transaction that is rolled back is never done', async () => {
    const { handlers, seen } = recorder();
    const undone = db.$transaction(async (tx) => {
      await enqueue(tx, { kind: 'note', payload: {}, runAt: now });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await runDueJobs(handlers, now)).toBe(0);
    expect(seen).toEqual([]);
  });

  test('a job without a time is due at once', async () => {
    await enqueue(db, { kind: 'note', payload: {} });
    expect(await runDueJobs(recorder().handlers, new Date())).toBe(1);
  });
});

describe('what is due', () => {
  test('a job waits for its time', async () => {
    await enqueue(db, { kind: 'note', payload: {}, runAt: later(10) });
    expect(await runDueJobs(recorder().handlers, later(9))).toBe(0);
    expect(await runDueJobs(recorder().handlers, later(10))).toBe(1);
  });

  test('jobs are done in the order in which they became due', async () => {
    const { handlers, seen } = recorder();
    await enqueue(db, { kind: 'note', payload: 'second', runAt: later(2) });
    await enqueue(db, { kind: 'note', payload: 'first', runAt: later(1) });
    await runDueJobs(handlers, later(3));
    expect(seen).toEqual(['first', 'second']);
  });

  test('a job whose kind nobody does waits for somebody who does', async () => {
    await makeJob({ kind: 'unknown' });
    expect(await runDueJobs(recorder().handlers, now)).toBe(0);
    expect(await onlyJob()).toMatchObject({ attempts: 0, lockedUntil: null });
  });

  test('a job that is done is not done again and its payload is forgotten', async () => {
    const { handlers, seen } = recorder();
    await makeJob({ payload: '{"to":"someone@example.org"}' });
    await runDueJobs(handlers, now);
    await runDueJobs(handlers, later(60 * 24 * 30));
    expect(seen).toHaveLength(1);
    expect(await onlyJob()).toMatchObject({ doneAt: now, payload: 'null', lockedUntil: null });
  });
});

describe('a job that fails', () => {
  test('is tried again only after its delay', async () => {
    const { handlers, seen } = recorder();
    await makeJob();
    await runDueJobs(failing, now);
    expect(await runDueJobs(handlers, new Date(later(1).getTime() - 1))).toBe(0);
    expect(await runDueJobs(handlers, later(1))).toBe(1);
    expect(seen).toHaveLength(1);
  });

  test('remembers why, until it succeeds', async () => {
    await makeJob();
    await runDueJobs(failing, now);
    expect((await onlyJob()).error).toBe('no luck');
    await runDueJobs(recorder().handlers, later(1));
    expect((await onlyJob()).error).toBeNull();
  });

  test('does not stop the others', async () => {
    const { handlers, seen } = recorder();
    await makeJob({ kind: 'broken' });
    await makeJob({ kind: 'note' });
    const broken = async (): Promise<void> => Promise.reject(new Error('no luck'));
    expect(await runDueJobs({ ...handlers, broken }, now)).toBe(2);
    expect(seen).toHaveLength(1);
  });

  test('waits longer each time and is given up after eight attempts', async () => {
    await makeJob();
    let time = now;
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await runDueJobs(failing, time)).toBe(1);
      time = nextAttemptAt(attempt, time) ?? time;
    }
    expect(await onlyJob()).toMatchObject({ attempts: 8, failedAt: time });
    expect(await runDueJobs(failing, later(60 * 24 * 365))).toBe(0);
  });

  test('because its payload cannot be read is a failure like any other', async () => {
    await makeJob({ payload: '{' });
    await runDueJobs(recorder().handlers, now);
    expect(await onlyJob()).toMatchObject({ attempts: 1, doneAt: null });
  });

  test.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
  ])('after attempt %i is tried again %i minutes later', (attempts, minutes) => {
    expect(nextAttemptAt(attempts, now)).toEqual(later(minutes));
  });
});

describe('a worker that was killed', () => {
  const killed = { attempts: 1, lockedUntil: later(5) };

  test('keeps its job until the lock has expired', async () => {
    await makeJob(killed);
    expect(await runDueJobs(recorder().handlers, later(4))).toBe(0);
  });

  test('loses its job to another one when the lock has expired', async () => {
    await makeJob(killed);
    expect(await runDueJobs(recorder().handlers, later(5))).toBe(1);
  });

  test('by its job during each of eight attempts is not killed a ninth time', async () => {
    const { handlers, seen } = recorder();
    await makeJob({ attempts: 8, lockedUntil: now });
    await runDueJobs(handlers, now);
    expect(seen).toEqual([]);
    expect(await onlyJob()).toMatchObject({ failedAt: now });
  });

  test('and comes back too late changes nothing of what the other one did', async () => {
    await makeJob();
    let finishSlowly = (): void => undefined;
    let began = (): void => undefined;
    const hasBegun = new Promise<void>((done) => {
      began = done;
    });
    const slow: JobHandlers = {
      note: () => {
        began();
        return new Promise<void>((_, reject) => {
          finishSlowly = () => reject(new Error('too late'));
        });
      },
    };
    const first = runNextJob(slow, now);
    await hasBegun;
    await runNextJob(recorder().handlers, later(6));
    finishSlowly();
    await first;
    expect(await onlyJob()).toMatchObject({ doneAt: later(6), error: null, attempts: 2 });
  });
});

describe('two workers at once', () => {
  test('do every job exactly once', async () => {
    const { handlers, seen } = recorder();
    await db.job.createMany({ data: Array.from({ length: 40 }, (_, n) => ({ id: `job-${n}`, kind: 'note', payload: String(n), runAt: now })) });
    const counts = await Promise.all([runDueJobs(handlers, now), runDueJobs(handlers, now), runDueJobs(handlers, now)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
    expect(new Set(seen).size).toBe(40);
    expect(seen).toHaveLength(40);
  });

  test('of which one took a job over another connection: the other one leaves it', async () => {
    const job = await makeJob();
    const other = openDatabase(settings.DATABASE_URL);
    const claim = () => other.job.updateMany({ where: { id: job.id, attempts: 0 }, data: { attempts: 1, lockedUntil: later(5) } });
    const [taken, done] = await Promise.all([claim(), runDueJobs(recorder().handlers, now)]);
    await other.$disconnect();
    expect(taken.count + done).toBe(1);
  });
});

describe('the worker loop', () => {
  test('does what becomes due and stops when told', async () => {
    const { handlers, seen } = recorder();
    const worker = startWorker(handlers, { idleMs: 5 });
    await enqueue(db, { kind: 'note', payload: 'one' });
    await vi.waitFor(() => expect(seen).toEqual(['one']));
    await worker.stop();
    await enqueue(db, { kind: 'note', payload: 'two' });
    expect(await db.job.count({ where: { doneAt: null } })).toBe(1);
  });

  test('finishes the job at hand before it stops', async () => {
    let finish = (): void => undefined;
    const handler = vi.fn(() => new Promise<void>((done) => {
      finish = done;
    }));
    await enqueue(db, { kind: 'note', payload: {} });
    const worker = startWorker({ note: handler }, { idleMs: 5 });
    await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce());
    const stopped = worker.stop();
    finish();
    await stopped;
    expect((await onlyJob()).doneAt).not.toBeNull();
  });

  test('stops at once while it waits for work', async () => {
    const worker = startWorker({}, { idleMs: 3_600_000 });
    await worker.stop();
  });
});

describe('a job that asks to be tried again', () => {
  test('is put off as often as it asks, never given up, and done once when it can be', async () => {
    await enqueue(db, { kind: 'note', payload: { day: 1 }, runAt: now });
    for (let minutes = 0; minutes < 20; minutes += 1) {
      const asking: JobHandlers = { note: async () => Promise.reject(new TryAgainAt(later(minutes + 1), 'not now')) };
      expect(await runDueJobs(asking, later(minutes))).toBe(1);
      expect(await onlyJob()).toMatchObject({ failedAt: null, doneAt: null, runAt: later(minutes + 1), error: 'not now' });
    }
    const { handlers, seen } = recorder();
    expect(await runDueJobs(handlers, later(20))).toBe(1);
    expect(await runDueJobs(handlers, later(60))).toBe(0);
    expect(seen).toEqual([{ day: 1 }]);
  });
});
