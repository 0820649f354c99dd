import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, coalesce, inOrder, keyOf, nextBatch, pendingOp, readAcks, readEntry, settle, slotOf, type Entry, type Op } from './outbox';

let made = 0;

function entry(changes: Partial<Op> & { slot?: string; tab?: string; deniedTo?: string } = {}): Entry {
  made += 1;
  const { slot = 'field:wb:name', tab = 'T1', deniedTo, ...op } = changes;
  return { slot, tab, ...(deniedTo ? { deniedTo } : {}), op: { id: `id-${made}`, learner: 'L1', kind: 'field', at: at(made), ...op } };
}

function at(second: number): string {
  return new Date(Date.UTC(2026, 2, 1) + second * 1000).toISOString();
}

const rule = { learner: 'L1', tab: 'T1', othersBefore: null, maxOps: 100, maxBytes: 48_000 };

describe('slotOf and keyOf', () => {
  it('tell apart what is about different things', () => {
    expect(slotOf('answer', { lesson: 'check', question: 'q1' })).toBe('answer:check:q1');
    expect(slotOf('answer', { lesson: 'check', question: 'q2' })).not.toBe(slotOf('answer', { lesson: 'check', question: 'q1' }));
  });

  it('give every operation a key of its own, so that two tabs never write the same one', () => {
    const [a, b] = [entry({ tab: 'T1' }), entry({ tab: 'T2' })];
    expect(keyOf(a)).not.toBe(keyOf(b));
    expect(keyOf(a)).toBe(`unites.outbox.L1.field:wb:name.${a.op.id}`);
  });
});

describe('readEntry', () => {
  it('reads back what was stored', () => {
    const one = entry({ value: 'Zürich “a”' });
    expect(readEntry(JSON.stringify(one))).toEqual(one);
  });

  it.each([null, '', '{', 'null', '[]', '{"op":{}}', '{"op":null,"slot":"a","tab":"b"}', '{"op":{"id":"x"},"slot":"a","tab":"b"}'])('takes %s for nothing', (text) => {
    expect(readEntry(text)).toBeNull();
  });
});

describe('coalesce', () => {
  it('lets a newer value take the place of an unsent one of its slot', () => {
    const [older, newer] = [entry({ value: 'a' }), entry({ value: 'ab' })];
    const { write, remove } = coalesce([older], newer, { unsent: new Set([older.op.id]) });
    expect(write).toEqual(newer);
    expect(remove).toEqual([older]);
  });

  it('leaves alone what may have reached the server, other slots, other tabs and other learners', () => {
    const others = [entry(), entry({ slot: 'field:wb:other' }), entry({ tab: 'T2' }), entry({ learner: 'L2' })];
    const unsent = new Set(others.slice(1).map(({ op }) => op.id));
    expect(coalesce(others, entry(), { unsent }).remove).toEqual([]);
  });

  it('unites what the caller wants united, and keeps the newer id and time', () => {
    const older = entry({ seen: 'w0', value: 'a' });
    const newer = entry({ seen: older.op.id, value: 'ab' });
    const { write } = coalesce([older], newer, { unsent: new Set([older.op.id]), unite: (a, b) => ({ ...b, id: 'forged', seen: a.seen }) });
    expect(write.op).toMatchObject({ id: newer.op.id, at: newer.op.at, seen: 'w0', value: 'ab' });
  });
});

describe('pendingOp', () => {
  it('is the newest of its slot, from whichever tab', () => {
    const list = [entry({ value: 'old' }), entry({ tab: 'T2', value: 'new' }), entry({ slot: 'other' }), entry({ learner: 'L2' })];
    expect(pendingOp(list, 'L1', 'field:wb:name')?.value).toBe('new');
    expect(pendingOp(list, 'L3', 'field:wb:name')).toBeNull();
  });
});

describe('nextBatch', () => {
  it('goes from old to new within the largest number', () => {
    const list = [entry(), entry(), entry()];
    expect(nextBatch([...list].reverse(), { ...rule, maxOps: 2 })).toEqual(list.slice(0, 2));
  });

  it('stays within the largest size as the network counts it, and never blocks on one that is larger', () => {
    const list = [entry({ value: 'ü'.repeat(1000) }), entry({ value: 'ü'.repeat(1000) })];
    expect(nextBatch(list, { ...rule, maxBytes: 3000 })).toHaveLength(1);
    expect(nextBatch(list, { ...rule, maxBytes: 100 })).toHaveLength(1);
    expect(nextBatch(list, { ...rule, maxBytes: 9000 })).toHaveLength(2);
  });

  it('takes what another tab left behind only when it is old', () => {
    const left = entry({ tab: 'T2' });
    expect(nextBatch([left], rule)).toEqual([]);
    expect(nextBatch([left], { ...rule, othersBefore: left.op.at })).toEqual([]);
    expect(nextBatch([left], { ...rule, othersBefore: at(made + 1) })).toEqual([left]);
  });

  it('does not offer twice what the server would not give this learner', () => {
    const foreign = entry({ learner: 'L2', deniedTo: 'L1' });
    expect(nextBatch([foreign], rule)).toEqual([]);
    expect(nextBatch([foreign], { ...rule, learner: 'L2' })).toEqual([foreign]);
  });
});

describe('settle', () => {
  it('removes only what is acknowledged', () => {
    const [a, b] = [entry(), entry()];
    expect(settle([a, b], [{ id: a.op.id, ok: true }, { id: 'unheard-of', ok: true }], 'L1')).toEqual({ remove: [a], refused: [], denied: [] });
  });

  it('puts aside what was refused, with its reason', () => {
    const a = entry();
    expect(settle([a], [{ id: a.op.id, refused: 'too-long' }], 'L1').refused).toEqual([{ entry: a, code: 'too-long' }]);
  });

  it('keeps for its own learner what another one may not send', () => {
    const a = entry({ learner: 'L2' });
    expect(settle([a], [{ id: a.op.id, refused: 'other-learner' }], 'L1')).toEqual({ remove: [], refused: [], denied: [{ ...a, deniedTo: 'L1' }] });
  });
});

describe('readAcks', () => {
  it('reads answers and ignores whatever else comes', () => {
    expect(readAcks({ acks: [{ id: 'a', ok: true }, { id: 'b', refused: 'x' }, { id: 'c' }, { ok: true }, null, 3] })).toEqual([{ id: 'a', ok: true }, { id: 'b', refused: 'x' }]);
    for (const body of [null, 'x', {}, { acks: 'x' }, []]) expect(readAcks(body)).toEqual([]);
  });
});

describe('backoffMs', () => {
  it('doubles from one second to one minute', () => {
    expect([1, 2, 3, 6, 7, 50].map(backoffMs)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  });
});

/** Two tabs, one device, a network that loses and repeats, and a server that unites what it gets. */
class Model {
  device: Entry[] = [];
  server = new Map<string, Set<string>>();
  acked = new Set<string>();
  put = new Map<string, Set<string>>();
  unsent: Record<string, Set<string>> = { T1: new Set(), T2: new Set() };
  requests: { tab: string; batch: Entry[]; delivered: boolean; page: number }[] = [];
  page: Record<string, number> = { T1: 0, T2: 0 };

  type(tab: string, slot: string, value: string): void {
    const unsent = this.unsent[tab] ?? new Set();
    const { write, remove } = coalesce(this.device, entry({ slot, tab, values: [value] }), { unsent, unite: (a, b) => ({ ...b, values: [...valuesOf(a), ...valuesOf(b)] }) });
    this.device = [...this.device.filter((one) => !remove.includes(one)), write];
    unsent.add(write.op.id);
    this.put.set(slot, (this.put.get(slot) ?? new Set()).add(value));
  }

  send(tab: string, withOthers: boolean): void {
    const batch = nextBatch(this.device, { ...rule, tab, othersBefore: withOthers ? at(made - 2) : null, maxOps: 3 });
    for (const { op } of batch) this.unsent[tab]?.delete(op.id);
    if (batch.length > 0) this.requests.push({ tab, batch, delivered: false, page: this.page[tab] ?? 0 });
  }

  deliver(index: number): void {
    const request = this.requests[index % Math.max(1, this.requests.length)];
    if (!request) return;
    request.delivered = true;
    for (const { op, slot } of request.batch) this.server.set(slot, new Set([...(this.server.get(slot) ?? []), ...valuesOf(op)]));
  }

  answer(index: number): void {
    const request = this.requests[index % Math.max(1, this.requests.length)];
    if (!request?.delivered || request.page !== this.page[request.tab]) return;
    const { remove } = settle(request.batch, request.batch.map(({ op }) => ({ id: op.id, ok: true })), 'L1');
    for (const { op, slot } of remove) for (const value of valuesOf(op)) this.acked.add(`${slot} ${value}`);
    const gone = new Set(remove.map(keyOf));
    this.device = this.device.filter((one) => !gone.has(keyOf(one)));
  }

  reload(tab: string): void {
    this.unsent[tab]?.clear();
    this.page[tab] = (this.page[tab] ?? 0) + 1;
  }

  check(): void {
    for (const pair of this.acked) {
      const [slot = '', value = ''] = pair.split(' ');
      expect(this.server.get(slot)?.has(value), `acknowledged ${pair}`).toBe(true);
    }
    for (const [slot, values] of this.put) {
      const known = new Set([...(this.server.get(slot) ?? []), ...this.device.filter((one) => one.slot === slot).flatMap(({ op }) => valuesOf(op))]);
      for (const value of values) expect(known.has(value), `${slot} ${value}`).toBe(true);
    }
  }
}

function valuesOf(op: Op): string[] {
  return Array.isArray(op.values) ? op.values.map(String) : [];
}

const tab = fc.constantFrom('T1', 'T2');
const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), tab, slot: fc.constantFrom('s1', 's2') }),
  fc.record({ do: fc.constant('send' as const), tab, withOthers: fc.boolean() }),
  fc.record({ do: fc.constant('deliver' as const), index: fc.nat(20) }),
  fc.record({ do: fc.constant('answer' as const), index: fc.nat(20) }),
  fc.record({ do: fc.constant('reload' as const), tab }),
);

function take(model: Model, one: typeof step extends fc.Arbitrary<infer S> ? S : never, count: number): void {
  if (one.do === 'type') model.type(one.tab, one.slot, `v${count}`);
  else if (one.do === 'send') model.send(one.tab, one.withOthers);
  else if (one.do === 'deliver') model.deliver(one.index);
  else if (one.do === 'answer') model.answer(one.index);
  else model.reload(one.tab);
}

describe('whatever the order of typing, sending, losing, reloading and answering', () => {
  it('nothing acknowledged is lost and nothing unacknowledged is dropped', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const model = new Model();
      for (const [count, one] of steps.entries()) {
        take(model, one, count);
        model.check();
      }
    }), { numRuns: 300 });
  });

  it('a line that works again empties the device onto the server', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model = new Model();
      for (const [count, one] of steps.entries()) take(model, one, count);
      made += 5;
      for (let round = 0; model.device.length > 0 && round < 100; round += 1) {
        model.send(round % 2 === 0 ? 'T1' : 'T2', true);
        model.deliver(model.requests.length - 1);
        model.answer(model.requests.length - 1);
      }
      expect(model.device).toEqual([]);
      for (const [slot, values] of model.put) expect(model.server.get(slot)).toEqual(values);
    }));
  });

  it('a slot reaches the server in the order in which one tab wrote it', () => {
    const list = [entry({ value: '1' }), entry({ value: '2' }), entry({ value: '3' })];
    fc.assert(fc.property(fc.shuffledSubarray(list, { minLength: 3 }), (shuffled) => {
      expect(inOrder(shuffled).map(({ op }) => op.value)).toEqual(['1', '2', '3']);
    }));
  });
});
