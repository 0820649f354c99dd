import { setTimeout as wait } from 'node:timers/promises';
import { type Tx, db } from './database.server';
import { newId } from './ids';
import { log } from './log.server';

/** Does one kind of job; a handler must bear being called again after a crash, and end within the lock's time. */
export type JobHandler = (payload: unknown) => Promise<void>;

/**
 * Says in a handler when it is to be called again: for work that is worth something until a moment of its own, however often
 * it fails before. The words are kept and logged, so they name nobody.
 */
export class TryAgainAt extends Error {
  constructor(
    readonly at: Date,
    words: string,
  ) {
    super(words);
  }
}

/** Who does which kind of job. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Work to be done once; the payload is kept as JSON. */
export interface NewJob {
  kind: string;
  payload: unknown;
  runAt?: Date;
}

/** A worker's loop that was started. */
export interface Worker {
  /** Takes no new job, waits for the one at hand. */
  stop(): Promise<void>;
}

const minuteMs = 60_000;
const lockMs = 5 * minuteMs;
const delaysMinutes = [1, 5, 30, 120, 360, 720, 1440];
const maxAttempts = delaysMinutes.length + 1;
const maxErrorLength = 500;

interface Claim {
  id: string;
  kind: string;
  payload: string;
  attempts: number;
}

/** When a job may be tried again after that many attempts; `null` when it has been tried often enough. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const delay = delaysMinutes[attempts - 1];
  return delay === undefined ? null : new Date(now.getTime() + delay * minuteMs);
}

/** Records work in the caller's transaction, due at once or at `runAt`: it is done if and only if that one is committed. */
export async function enqueue(tx: Pick<Tx, 'job'>, { kind, payload, runAt = new Date() }: NewJob): Promise<string> {
  const id = newId();
  await tx.job.create({ data: { id, kind, payload: JSON.stringify(payload), runAt } });
  return id;
}

/** Records many pieces of work in the caller's transaction, in one statement. */
export async function enqueueAll(tx: Pick<Tx, 'job'>, jobs: readonly NewJob[]): Promise<void> {
  await tx.job.createMany({ data: jobs.map(({ kind, payload, runAt = new Date() }) => ({ id: newId(), kind, payload: JSON.stringify(payload), runAt })) });
}

/** A job whose id says what it is about. */
interface NamedJob extends NewJob {
  id: string;
}

/** Records work that need not be done twice at once: while a job of this id waits, nothing is added. */
export async function enqueueOnce(tx: Pick<Tx, '$executeRaw'>, { id, kind, payload, runAt }: NamedJob, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Job" ("id", "kind", "payload", "runAt", "createdAt", "attempts") VALUES (${id}, ${kind}, ${JSON.stringify(payload)}, ${runAt ?? now}, ${now}, 0)
    ON CONFLICT ("id") DO UPDATE SET "payload" = excluded."payload", "runAt" = excluded."runAt", "attempts" = 0, "doneAt" = NULL, "failedAt" = NULL, "error" = NULL
    WHERE "Job"."doneAt" IS NOT NULL OR "Job"."failedAt" IS NOT NULL`;
}

/** Records work that is done once and never again: where there was ever a job of this id, nothing is added. */
export async function enqueueFirst(tx: Pick<Tx, '$executeRaw'>, { id, kind, payload, runAt }: NamedJob, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Job" ("id", "kind", "payload", "runAt", "createdAt", "attempts") VALUES (${id}, ${kind}, ${JSON.stringify(payload)}, ${runAt ?? now}, ${now}, 0)
    ON CONFLICT ("id") DO NOTHING`;
}

function isFree(now: Date) {
  return { doneAt: null, failedAt: null, runAt: { lte: now }, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] };
}

/** Takes the job for this worker unless another one was quicker: one conditional update decides. */
async function claim(job: Claim, now: Date): Promise<Claim | null> {
  const attempts = job.attempts + 1;
  const { count } = await db.job.updateMany({
    where: { id: job.id, attempts: job.attempts, ...isFree(now) },
    data: { attempts, lockedUntil: new Date(now.getTime() + lockMs) },
  });
  return count === 1 ? { ...job, attempts } : null;
}

async function claimNext(kinds: string[], now: Date): Promise<Claim | null> {
  const candidates = await db.job.findMany({
    where: { kind: { in: kinds }, ...isFree(now) },
    select: { id: true, kind: true, payload: true, attempts: true },
    orderBy: { runAt: 'asc' },
    take: 10,
  });
  for (const candidate of candidates) {
    const claimed = await claim(candidate, now);
    if (claimed) return claimed;
  }
  return null;
}

// `attempts` is the mark of one claim: who lost the lock meanwhile changes nothing any more.
async function recordDone(job: Claim, now: Date): Promise<void> {
  // What was done needs no payload any more, and it may hold an address or a link that opens an account.
  await db.job.updateMany({ where: { id: job.id, attempts: job.attempts }, data: { doneAt: now, lockedUntil: null, error: null, payload: 'null' } });
}

async function recordFailure(job: Claim, error: unknown, now: Date): Promise<void> {
  const retryAt = nextAttemptAt(job.attempts, now);
  const message = (error instanceof Error ? error.message : String(error)).slice(0, maxErrorLength);
  const next = retryAt ? { runAt: retryAt } : { failedAt: now };
  await db.job.updateMany({ where: { id: job.id, attempts: job.attempts }, data: { ...next, lockedUntil: null, error: message } });
  const facts = { job: job.id, kind: job.kind, attempts: job.attempts };
  if (retryAt) log.warn({ ...facts, retryAt }, 'job will be tried again');
  else log.error(facts, 'job given up');
}

/** Puts a job off as its handler asks; its attempts are counted anew, since none of them ended it. */
async function postpone(job: Claim, { at, message }: TryAgainAt): Promise<void> {
  await db.job.updateMany({ where: { id: job.id, attempts: job.attempts }, data: { runAt: at, attempts: 0, lockedUntil: null, error: message.slice(0, maxErrorLength) } });
  log.warn({ kind: job.kind, retryAt: at }, 'job is put off');
}

async function run(job: Claim, handler: JobHandler, now: Date): Promise<void> {
  if (job.attempts > maxAttempts) return recordFailure(job, new Error(`the worker ended during each of ${maxAttempts} attempts`), now);
  try {
    await handler(JSON.parse(job.payload));
  } catch (error) {
    return error instanceof TryAgainAt ? postpone(job, error) : recordFailure(job, error, now);
  }
  return recordDone(job, now);
}

/** Does the job that has been due longest; answers whether there was one. */
export async function runNextJob(handlers: JobHandlers, now: Date): Promise<boolean> {
  const job = await claimNext(Object.keys(handlers), now);
  const handler = job && handlers[job.kind];
  if (!handler) return false;
  await run(job, handler, now);
  return true;
}

/** Does everything that is due now, one job after the other, and answers how many there were. */
export async function runDueJobs(handlers: JobHandlers, now: Date): Promise<number> {
  let count = 0;
  while (await runNextJob(handlers, now)) count += 1;
  return count;
}

async function runNextOrComplain(handlers: JobHandlers): Promise<boolean> {
  try {
    return await runNextJob(handlers, new Date());
  } catch (error) {
    log.error({ err: error }, 'the job table cannot be used');
    return false;
  }
}

/** Does jobs as they become due, until it is stopped; looks again every `idleMs` when there is nothing to do. */
export function startWorker(handlers: JobHandlers, { idleMs = 1000 } = {}): Worker {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (await runNextOrComplain(handlers)) continue;
      await wait(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
