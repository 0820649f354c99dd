import { newId } from './ids';
import { backoffMs, coalesce, inOrder, nextBatch, pendingOp, readAcks, settle, slotOf, type Entry, type Op, type ServerAck, type Unite } from './outbox';
import { OpStore, type DeviceStorage, type Refused } from './outbox-store.client';

/** `kept`: not on the server, but on this device. `full`: only on this page. */
export type SaveStatus = 'saved' | 'saving' | 'kept' | 'full';

export type OutboxEvent =
  | { type: 'status'; status: SaveStatus }
  | { type: 'acknowledged'; op: Op }
  | { type: 'refused'; op: Op; code: string };

/** What somebody did, before it has an id: its kind, what it is about, and what it says. */
export interface Draft {
  kind: string;
  address: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
}

/** The world around an outbox; tests give their own. */
export interface OutboxWorld {
  learner: string;
  tab: string;
  storage: DeviceStorage | null;
  post: (body: string, signal: AbortSignal) => Promise<Response>;
  /** runs alone on this device when it can, and says whether it does */
  alone: (run: (isAlone: boolean) => Promise<void>) => Promise<void>;
  nowMs: () => number;
  isOnline: () => boolean;
}

type Outcome = { acks: ServerAck[] } | { failed: 'unreadable' | 'unreachable'; waitMs: number };

const sendDelayMs = 700;
const patienceMs = 4_000;
const giveUpMs = 20_000;
const othersAfterMs = 10_000;
const maxBatchOps = 100;
/** A browser lets a closing page send 64 KB in all. */
const maxBatchBytes = 48 * 1024;

/** Carries what somebody does to the server, over reloads and lost connections, until the server has it. */
export class Outbox {
  status: SaveStatus = 'saved';
  private readonly store: OpStore;
  private readonly listeners = new Set<(event: OutboxEvent) => void>();
  /** never sent, so a newer one may take their place */
  private readonly unsent = new Set<string>();
  private readonly inFlight = new Set<string>();
  private readonly denied = new Set<string>();
  /** names the writes of this page one after the other: <page>-<number> */
  private readonly page = newId();
  private written = 0;
  private lastMs = 0;
  private failures = 0;
  private batchOps = maxBatchOps;
  private timer: { dueMs: number; handle: ReturnType<typeof setTimeout> } | null = null;
  private flushing: Promise<void> | null = null;

  constructor(private readonly world: OutboxWorld) {
    this.store = new OpStore(world.storage);
  }

  /** Keeps what somebody did on this device at once, and sends it soon. */
  put(draft: Draft, unite?: Unite): Op {
    const { learner, tab } = this.world;
    this.lastMs = Math.max(this.world.nowMs(), this.lastMs + 1);
    const at = new Date(this.lastMs).toISOString();
    this.written += 1;
    const op: Op = { ...draft.body, ...draft.address, id: `${this.page}-${this.written}`, learner, kind: draft.kind, at };
    const entry: Entry = { op, slot: slotOf(draft.kind, draft.address), tab };
    const { write, remove } = coalesce(this.store.list(), entry, { unsent: this.unsent, unite });
    this.store.write(write);
    for (const older of remove) this.forget(older);
    this.unsent.add(op.id);
    this.tell(this.failures > 0 || !this.world.isOnline() ? 'kept' : 'saving');
    if (this.failures === 0) this.schedule(sendDelayMs);
    return write.op;
  }

  /** The newest thing that waits for the server about this, or null. */
  pending(kind: string, address: Readonly<Record<string, string>>): Op | null {
    return pendingOp(this.store.list(), this.world.learner, slotOf(kind, address));
  }

  /** How much of this learner's is not on the server yet. */
  get waitingCount(): number {
    return this.waiting().length;
  }

  /** What of these kinds the server refused since this was last asked; it is not sent again. */
  takeRefused(...kinds: string[]): Refused[] {
    return this.store.takeRefused(this.world.learner, kinds);
  }

  /** Calls back at every change; the answer ends it. */
  subscribe(listener: (event: OutboxEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows what is left from earlier pages and begins to send it. */
  start(): void {
    if (this.waiting().length === 0) return;
    this.tell(this.world.isOnline() ? 'saving' : 'kept');
    void this.flush();
  }

  /** Sends everything that waits; one call at a time. */
  flush(): Promise<void> {
    this.flushing ??= this.world.alone((isAlone) => this.sendAll(isAlone)).finally(() => {
      this.flushing = null;
      // What was done after the last batch and before the device's lock was free again.
      if (this.unsent.size > 0 && this.failures === 0) this.schedule(sendDelayMs);
    });
    return this.flushing;
  }

  /** Sends what was not sent yet without waiting for anything: the page may be gone the next moment. */
  async flushAtLeaving(): Promise<void> {
    const batch = this.due(false).filter(({ op }) => !this.inFlight.has(op.id));
    if (batch.length > 0) await this.sendBatch(batch);
    this.report();
  }

  private async sendAll(isAlone: boolean): Promise<void> {
    this.stopTimer();
    for (let batch = this.due(isAlone); batch.length > 0; batch = this.due(isAlone)) {
      const outcome = await this.sendBatch(batch);
      if ('failed' in outcome && !this.canSplit(outcome.failed, batch)) return this.retryLater(outcome.waitMs);
    }
    this.failures = 0;
    this.report();
  }

  private due(withOthers: boolean): Entry[] {
    const { learner, tab, nowMs } = this.world;
    const othersBefore = withOthers ? new Date(nowMs() - othersAfterMs).toISOString() : null;
    const entries = this.store.list().filter(({ op }) => !this.denied.has(op.id));
    return nextBatch(entries, { learner, tab, othersBefore, maxOps: this.batchOps, maxBytes: maxBatchBytes });
  }

  private async sendBatch(batch: readonly Entry[]): Promise<Outcome> {
    for (const { op } of batch) {
      this.unsent.delete(op.id);
      this.inFlight.add(op.id);
    }
    const patience = setTimeout(() => this.tell('kept'), patienceMs);
    const outcome = await this.exchange(batch);
    clearTimeout(patience);
    for (const { op } of batch) this.inFlight.delete(op.id);
    if ('acks' in outcome) return this.take(batch, outcome.acks);
    return outcome;
  }

  private async exchange(batch: readonly Entry[]): Promise<Outcome> {
    try {
      const response = await this.world.post(JSON.stringify({ ops: batch.map(({ op }) => op) }), AbortSignal.timeout(giveUpMs));
      if (response.ok) return { acks: readAcks(await response.json()) };
      const unreadable = response.status === 400 || response.status === 413 || response.status === 422;
      const waitMs = Number(response.headers.get('retry-after') ?? 0) * 1000 || 0;
      return { failed: unreadable ? 'unreadable' : 'unreachable', waitMs };
    } catch {
      return { failed: 'unreachable', waitMs: 0 };
    }
  }

  private take(batch: readonly Entry[], acks: readonly ServerAck[]): Outcome {
    const { remove, refused, denied } = settle(batch, acks, this.world.learner);
    for (const entry of remove) {
      this.forget(entry);
      this.emit({ type: 'acknowledged', op: entry.op });
    }
    for (const one of refused) this.refuse(one);
    for (const entry of denied) {
      this.denied.add(entry.op.id);
      if (entry.op.learner !== this.world.learner) this.store.write(entry);
    }
    this.batchOps = maxBatchOps;
    return remove.length + refused.length + denied.length > 0 ? { acks: [...acks] } : { failed: 'unreachable', waitMs: 0 };
  }

  /** One unreadable operation must not hold up the others: halves the batch until it stands alone. */
  private canSplit(failed: 'unreadable' | 'unreachable', batch: readonly Entry[]): boolean {
    if (failed === 'unreachable') return false;
    const [only] = batch;
    if (batch.length === 1 && only) this.refuse({ entry: only, code: 'malformed' });
    this.batchOps = Math.max(1, Math.floor(batch.length / 2));
    return true;
  }

  private refuse(one: Refused): void {
    this.unsent.delete(one.entry.op.id);
    this.store.putAside(one);
    this.emit({ type: 'refused', op: one.entry.op, code: one.code });
  }

  private forget(entry: Entry): void {
    this.unsent.delete(entry.op.id);
    this.store.remove(entry);
  }

  private retryLater(waitMs: number): void {
    this.failures += 1;
    this.tell('kept');
    this.schedule(Math.max(waitMs, backoffMs(this.failures)));
  }

  /** Own operations that are not on the server yet. */
  private waiting(): Entry[] {
    return inOrder(this.store.list()).filter(({ op }) => op.learner === this.world.learner);
  }

  private report(): void {
    const waiting = this.waiting();
    if (waiting.length === 0) this.tell('saved');
    else if (waiting.some(({ op }) => this.denied.has(op.id))) this.tell('kept');
    if (waiting.some(({ op }) => !this.denied.has(op.id))) this.schedule(this.unsent.size > 0 ? sendDelayMs : othersAfterMs);
  }

  private tell(status: SaveStatus): void {
    const honest = status === 'kept' && !this.store.isSafe ? 'full' : status;
    if (honest === this.status) return;
    this.status = honest;
    this.emit({ type: 'status', status: honest });
  }

  private emit(event: OutboxEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private schedule(delayMs: number): void {
    const dueMs = this.world.nowMs() + delayMs;
    if (this.timer && this.timer.dueMs <= dueMs) return;
    this.stopTimer();
    const run = () => {
      this.timer = null;
      void this.flush();
    };
    this.timer = { dueMs, handle: setTimeout(run, delayMs) };
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer.handle);
    this.timer = null;
  }
}
