import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, FakeStorage } from './outbox-fakes';
import { Outbox, type OutboxWorld } from './outbox-queue.client';

let storage: FakeStorage;
let server: FakeServer;

function openPage(changes: Partial<OutboxWorld> = {}): Outbox {
  const world = { learner: 'L1', tab: 'T1', storage, post: server.post, nowMs: () => Date.now(), isOnline: () => true };
  return new Outbox({ ...world, alone: (run) => run(true), ...changes });
}

function typeInto(page: Outbox, value: string, lesson = 'talk'): void {
  page.put({ kind: 'answer', address: { lesson }, body: { value } });
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  storage = new FakeStorage();
  server = new FakeServer();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a device without room', () => {
  it('says so, and still sends what the page holds', async () => {
    storage.room = 0;
    server.isReachable = false;
    const page = openPage();
    typeInto(page, 'a');
    await pass(1000);
    expect(page.status).toBe('full');
    expect(page.pending('answer', { lesson: 'talk' })?.value).toBe('a');
    server.isReachable = true;
    await pass(3000);
    expect(server.valuesOf('talk')).toEqual(['a']);
    expect(page.status).toBe('saved');
  });

  it('works without any storage', async () => {
    const page = openPage({ storage: null });
    typeInto(page, 'a');
    await pass(1000);
    expect(server.valuesOf('talk')).toEqual(['a']);
  });

  it('moves what it holds onto the device as soon as there is room', async () => {
    storage.room = 1;
    server.isReachable = false;
    const page = openPage();
    typeInto(page, 'a', 'one');
    typeInto(page, 'b', 'two');
    storage.room = 10;
    typeInto(page, 'c', 'one');
    expect(openPage().pending('answer', { lesson: 'two' })?.value).toBe('b');
  });
});

describe('what another version of this code left on the device', () => {
  const op = { id: 'old-1', learner: 'L1', kind: 'answer', lesson: 'talk', value: 'from before', at: '2026-02-01T10:00:00.000Z' };

  it.each([
    ['as it is written since March 2026', 'unites.outbox.L1.answer:talk.old-1', { op, slot: 'answer:talk', tab: 'T9' }],
    ['with fields that this version does not know', 'unites.outbox.L1.answer:talk.old-1', { v: 7, op: { ...op, more: [1] }, slot: 'answer:talk', tab: 'T9', size: 12 }],
    ['without slot and tab, under a key of another make', 'unites.outbox.old-1', { op }],
    ['as the operation alone', 'unites.outbox.L1.old-1', op],
  ])('is sent once and then forgotten: %s', async (_, key, stored) => {
    storage.setItem(key, JSON.stringify(stored));
    const page = openPage();
    page.start();
    await pass(1000);
    expect(server.valuesOf('talk')).toEqual(['from before']);
    expect(storage.length).toBe(0);
    await pass(60_000);
    await openPage().flush();
    expect(server.batches).toHaveLength(1);
  });

  it('waits for its own learner, whatever its shape', async () => {
    storage.setItem('unites.outbox.old-1', JSON.stringify({ op }));
    server.refuse = () => 'other-learner';
    await openPage({ learner: 'L2' }).flush();
    server.refuse = () => null;
    await openPage().flush();
    expect(server.valuesOf('talk')).toEqual(['from before']);
    expect(storage.length).toBe(0);
  });

  it.each(['', 'no JSON', '[]', '{"op":{"id":1}}'])('stays where it is when nobody can read it: %s', async (text) => {
    storage.setItem('unites.outbox.L1.broken', text);
    const page = openPage();
    await page.flush();
    expect([server.batches.length, page.waitingCount, storage.getItem('unites.outbox.L1.broken')]).toEqual([0, 0, text]);
  });
});

describe('how much waits', () => {
  it('counts what is this learner’s', async () => {
    server.isReachable = false;
    const page = openPage();
    typeInto(page, 'a', 'one');
    typeInto(page, 'b', 'two');
    typeInto(openPage({ learner: 'L2' }), 'c');
    expect(page.waitingCount).toBe(2);
    server.isReachable = true;
    await page.flush();
    expect(page.waitingCount).toBe(0);
  });
});
