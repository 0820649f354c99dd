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
