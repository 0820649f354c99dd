/** One thing that the browser wants the server to keep. Its further fields belong to its kind. */
export interface Op {
  id: string;
  learner: string;
  kind: string;
  /** the browser's clock, ISO */
  at: string;
  [field: string]: unknown;
}

/** An operation as it lies on the device. */
export interface Entry {
  op: Op;
  slot: string;
  /** the browser tab that wrote it */
  tab: string;
  /** the learner to whom the server would not give it: it waits until its own learner is back */
  deniedTo?: string;
}

/** What the server says about one operation. */
export type ServerAck = { id: string; ok: true } | { id: string; refused: string };

/** Joins what an earlier operation of a slot said with what a later one says. */
export type Unite = (older: Op, newer: Op) => Op;

export const keyPrefix = 'unites.outbox.';
/** Code of a refusal that another learner on the same device may get: nothing is wrong with the operation. */
export const otherLearner = 'other-learner';

/** The place on the page that an operation is about: its kind and its address. */
export function slotOf(kind: string, address: Readonly<Record<string, string>>): string {
  return [kind, ...Object.values(address)].join(':');
}

/** The key under which an entry lies; every operation has its own, so two tabs never overwrite each other. */
export function keyOf({ op, slot }: Pick<Entry, 'op' | 'slot'>): string {
  return `${keyPrefix}${op.learner}.${slot}.${op.id}`;
}

/**
 * The entry that a stored text holds, or null when it holds none. What is sent needs its operation only: an entry of an
 * older or newer version of this code lacks what it did not know, or is an operation without a wrapper, and is sent all the same.
 */
export function readEntry(text: string | null): Entry | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (isOp(stored)) return entryOf(stored, {});
    return hasAll(stored, ['op']) && isOp(stored.op) ? entryOf(stored.op, stored) : null;
  } catch {
    return null;
  }
}

function entryOf(op: Op, stored: Record<string, unknown>): Entry {
  const { slot, tab } = stored;
  return { ...stored, op, slot: typeof slot === 'string' ? slot : op.kind, tab: typeof tab === 'string' ? tab : '' };
}

function isOp(value: unknown): value is Op {
  return hasAll(value, ['id', 'learner', 'kind', 'at']) && [value.id, value.learner, value.kind, value.at].every((field) => typeof field === 'string');
}

function hasAll(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** Oldest first; what was written at the same moment keeps one order. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compare(a.op.at, b.op.at) || compare(a.op.id, b.op.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A new entry and the earlier ones of its slot that it makes needless: those of the same tab that were never sent.
 * What may have reached the server stays as it is, so that the server sees a slot's values in their order.
 */
export function coalesce(entries: readonly Entry[], entry: Entry, rule: { unsent: ReadonlySet<string>; unite?: Unite }): { write: Entry; remove: Entry[] } {
  const older = inOrder(entries).filter(({ op, slot, tab }) => slot === entry.slot && tab === entry.tab && op.learner === entry.op.learner && rule.unsent.has(op.id));
  const unite = rule.unite ?? ((_: Op, newer: Op) => newer);
  const op = older.reduceRight((newer, { op: old }) => ({ ...unite(old, newer), id: newer.id, at: newer.at }), entry.op);
  return { write: { ...entry, op }, remove: older };
}

/** The newest operation that waits in a slot, or null. */
export function pendingOp(entries: readonly Entry[], learner: string, slot: string): Op | null {
  return inOrder(entries).findLast((entry) => entry.slot === slot && entry.op.learner === learner)?.op ?? null;
}

export interface BatchRule {
  learner: string;
  tab: string;
  /** what other tabs wrote is left to them until it is this old; null leaves it to them for good */
  othersBefore: string | null;
  maxOps: number;
  maxBytes: number;
}

/** The next operations to send, oldest first, within the limits; a single one that is too large goes alone. */
export function nextBatch(entries: readonly Entry[], rule: BatchRule): Entry[] {
  const due = inOrder(entries).filter((entry) => isDue(entry, rule));
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of due.slice(0, rule.maxOps)) {
    bytes += byteLength(JSON.stringify(entry.op)) + 1;
    if (batch.length > 0 && bytes > rule.maxBytes) break;
    batch.push(entry);
  }
  return batch;
}

function isDue({ op, tab, deniedTo }: Entry, rule: BatchRule): boolean {
  if (deniedTo === rule.learner) return false;
  return tab === rule.tab || (rule.othersBefore !== null && op.at < rule.othersBefore);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

export interface Settlement {
  /** acknowledged: the server keeps them now */
  remove: Entry[];
  /** the server will never take them */
  refused: { entry: Entry; code: string }[];
  /** they wait on the device for the learner who wrote them */
  denied: Entry[];
}

/** What the server's answer means for a batch; an operation it does not mention stays and is sent again. */
export function settle(batch: readonly Entry[], acks: readonly ServerAck[], learner: string): Settlement {
  const answers = new Map(acks.map((ack) => [ack.id, ack]));
  const settlement: Settlement = { remove: [], refused: [], denied: [] };
  for (const entry of batch) {
    const ack = answers.get(entry.op.id);
    if (!ack) continue;
    if ('ok' in ack) settlement.remove.push(entry);
    else if (ack.refused === otherLearner) settlement.denied.push({ ...entry, deniedTo: learner });
    else settlement.refused.push({ entry, code: ack.refused });
  }
  return settlement;
}

/** The acknowledgements in the server's answer; anything else in it is ignored. */
export function readAcks(body: unknown): ServerAck[] {
  if (typeof body !== 'object' || body === null || !('acks' in body) || !Array.isArray(body.acks)) return [];
  return body.acks.flatMap((ack: unknown): ServerAck[] => {
    if (typeof ack !== 'object' || ack === null || !('id' in ack) || typeof ack.id !== 'string') return [];
    if ('ok' in ack && ack.ok === true) return [{ id: ack.id, ok: true }];
    return 'refused' in ack && typeof ack.refused === 'string' ? [{ id: ack.id, refused: ack.refused }] : [];
  });
}

/** How long to wait before the next try: 1 s after the first failure, doubling to 60 s. */
export function backoffMs(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));
}
