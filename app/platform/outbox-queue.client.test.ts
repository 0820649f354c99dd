import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Op } from './outbox';
import { FakeServer, FakeStorage } from './outbox-fakes';
import { Outbox, type OutboxEvent, type OutboxWorld } from './outbox-queue.client';

let storage: FakeStorage;
let server: FakeServer;
let online: boolean;
let locked: boolean;
let events: OutboxEvent[];

function openPage(changes: Partial<OutboxWorld> = {}): Outbox {
  const page = new Outbox({
    learner: 'L1',
    tab: 'T1',
    storage,
    post: server.post,
    alone: (run) => run(!locked),
    nowMs: () => Date.now(),
    isOnline: () => online,
    ...changes,
  });
  page.subscribe((event) => events.push(event));
  return page;
}

function typeInto(page: Outbox, value: string, lesson = 'talk'): Op {
  return page.put({ kind: 'answer', address: { lesson }, body: { value } });
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  storage = new FakeStorage();
  server = new FakeServer();
  online = true;
  locked = false;
  events = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('saving while the line works', () => {
  it('sends what was typed last, once, and says saving, then saved', async () => {
    const page = openPage();
    typeInto(page, 'a');
    typeInto(page, 'ab');
    expect(page.status).toBe('saving');
    await pass(1000);
    expect(server.valuesOf('talk')).toEqual(['ab']);
    expect(page.status).toBe('saved');
    expect(storage.length).toBe(0);
  });

  it('lies on the device before anything is sent', () => {
    typeInto(openPage(), 'a');
    expect(storage.length).toBe(1);
    expect(server.batches).toHaveLength(0);
  });

  it('keeps what is typed while an earlier value is on its way, and sends it after', async () => {
    let open = () => {};
    server.hold = new Promise((resolve) => (open = resolve));
    const page = openPage();
    typeInto(page, 'a');
    await pass(800);
    typeInto(page, 'ab');
    open();
    server.hold = null;
    await pass(1500);
    expect(server.valuesOf('talk')).toEqual(['a', 'ab']);
    expect(page.status).toBe('saved');
  });

  it.each([1, 300, 699, 700, 701, 1500])('sends what is typed %i ms after the answer, while the lock of the device is not free again', async (ms) => {
    const slowLock = async (run: (isAlone: boolean) => Promise<void>) => {
      await run(true);
      await new Promise((resolve) => setTimeout(resolve, 2000));
    };
    const page = openPage({ alone: slowLock });
    typeInto(page, 'a');
    await pass(700 + ms);
    typeInto(page, 'ab');
    await pass(10_000);
    typeInto(page, 'abc');
    await pass(10_000);
    expect(server.valuesOf('talk')).toEqual(['a', 'ab', 'abc']);
    expect(page.status).toBe('saved');
  });

  it('tells its listeners what was acknowledged', async () => {
    const op = typeInto(openPage(), 'a');
    await pass(1000);
    expect(events.filter((event) => event.type === 'acknowledged')).toEqual([{ type: 'acknowledged', op }]);
  });

  it('hands out increasing times, so that order survives a fast typist', () => {
    const page = openPage();
    const times = Array.from({ length: 5 }, (_, i) => typeInto(page, String(i), `lesson-${i}`).at);
    expect(new Set(times).size).toBe(5);
    expect([...times].sort()).toEqual(times);
  });

  it('numbers what one page writes, so that the server knows which came first', () => {
    const page = openPage();
    const ids = ['a', 'ab', 'abc'].map((value) => typeInto(page, value).id.split('-'));
    expect(new Set(ids.map(([name]) => name)).size).toBe(1);
    expect(ids.map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect(typeInto(openPage(), 'x').id.split('-')[0]).not.toBe(ids[0]?.[0]);
  });

  it('sends large amounts in several batches and in order', async () => {
    const page = openPage();
    for (let i = 0; i < 250; i += 1) typeInto(page, 'x', `lesson-${i}`);
    await pass(1000);
    expect(server.batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
    expect(server.received.map((op) => op.lesson)).toEqual(Array.from({ length: 250 }, (_, i) => `lesson-${i}`));
  });
});

describe('a line that fails', () => {
  it('save fails, page reloads, nobody touches anything, line returns: the server gets it', async () => {
    server.isReachable = false;
    typeInto(openPage(), 'my thoughts');
    await pass(5000);
    expect(events).toContainEqual({ type: 'status', status: 'kept' });

    const reloaded = openPage();
    reloaded.start();
    await pass(100);
    expect(reloaded.pending('answer', { lesson: 'talk' })?.value).toBe('my thoughts');
    expect(reloaded.status).toBe('kept');

    server.isReachable = true;
    await pass(60_000);
    expect(server.valuesOf('talk')).toContain('my thoughts');
    expect(reloaded.status).toBe('saved');
    expect(storage.length).toBe(0);
  });

  it('says kept within five seconds, also when the line hangs instead of failing', async () => {
    server.hold = new Promise(() => {});
    const page = openPage();
    typeInto(page, 'a');
    await pass(4900);
    expect(page.status).toBe('kept');
  });

  it('says kept at once when the browser knows that it is offline', () => {
    online = false;
    const page = openPage();
    typeInto(page, 'a');
    expect(page.status).toBe('kept');
  });

  it('tries again ever more rarely, and at once when asked', async () => {
    server.isReachable = false;
    const post = vi.fn(server.post);
    const page = openPage({ post });
    typeInto(page, 'a');
    await pass(700 + 1000 + 2000 + 4000 + 100);
    expect(post).toHaveBeenCalledTimes(4);
    server.isReachable = true;
    await page.flush();
    expect(page.status).toBe('saved');
  });

  it('sends again what was saved when only the answer was lost', async () => {
    server.losesAnswers = true;
    const page = openPage();
    const op = typeInto(page, 'a');
    await pass(1000);
    server.losesAnswers = false;
    await pass(2000);
    expect(server.received.map(({ id }) => id)).toEqual([op.id, op.id]);
    expect(page.status).toBe('saved');
  });

  it('never drops a value that may have reached the server for a newer one', async () => {
    server.losesAnswers = true;
    const page = openPage();
    const first = typeInto(page, 'a');
    await pass(1000);
    server.losesAnswers = false;
    const second = typeInto(page, 'ab');
    await pass(3000);
    expect(server.received.map(({ id }) => id)).toEqual([first.id, first.id, second.id]);
  });

  it.each([500, 503, 429, 403, 404])('keeps everything when the server answers %d', async (status) => {
    server.status = status;
    const page = openPage();
    typeInto(page, 'a');
    await pass(1000);
    expect(page.status).toBe('kept');
    server.status = 200;
    await pass(5000);
    expect(server.valuesOf('talk')).toEqual(['a']);
  });

  it('keeps what the server’s answer does not mention', async () => {
    const page = openPage({ post: () => Promise.resolve(Response.json({ acks: [] })) });
    typeInto(page, 'a');
    await pass(1000);
    expect(page.status).toBe('kept');
    expect(storage.length).toBe(1);
  });
});

describe('what the server refuses', () => {
  it('is not tried again, and is shown once with its reason', async () => {
    server.refuse = () => 'too-long';
    const page = openPage();
    const op = typeInto(page, 'a');
    await pass(60_000);
    expect(server.batches).toHaveLength(1);
    expect(page.status).toBe('saved');
    expect(events).toContainEqual({ type: 'refused', op, code: 'too-long' });
    const reloaded = openPage();
    expect(reloaded.takeRefused('field')).toEqual([]);
    expect(reloaded.takeRefused('answer')).toMatchObject([{ code: 'too-long', entry: { op: { value: 'a' } } }]);
    expect(reloaded.takeRefused('answer')).toEqual([]);
  });

  it('does not hold up the others when it makes the whole batch unreadable', async () => {
    const page = openPage({
      post: (body) => (body.includes('poison') ? Promise.resolve(new Response('{}', { status: 400 })) : server.post(body)),
    });
    for (let i = 0; i < 8; i += 1) typeInto(page, i === 5 ? 'poison' : 'good', `lesson-${i}`);
    await pass(1000);
    expect(server.received).toHaveLength(7);
    expect(page.takeRefused('answer')).toMatchObject([{ code: 'malformed', entry: { op: { value: 'poison' } } }]);
  });

  it('waits for its own learner when somebody else uses the device', async () => {
    server.isReachable = false;
    typeInto(openPage(), 'mine');
    await pass(1000);
    server.isReachable = true;
    server.refuse = (op) => (op.learner === 'L1' ? 'other-learner' : null);
    const other = openPage({ learner: 'L2', tab: 'T2' });
    await pass(20_000);
    await other.flush();
    await other.flush();
    expect(other.pending('answer', { lesson: 'talk' })).toBeNull();
    const offers = server.batches.length;
    await openPage({ learner: 'L2', tab: 'T2' }).flush();
    expect(server.batches.length).toBe(offers);
    server.refuse = () => null;
    await openPage().flush();
    expect(server.valuesOf('talk')).toEqual(['mine']);
  });

  it('stays on the device while its own learner is signed out in another tab', async () => {
    server.refuse = () => 'other-learner';
    const page = openPage();
    typeInto(page, 'mine');
    await pass(30_000);
    expect(page.status).toBe('kept');
    expect(server.batches).toHaveLength(1);
    server.refuse = () => null;
    await openPage().flush();
    expect(server.valuesOf('talk')).toEqual(['mine']);
  });
});

describe('two tabs', () => {
  it('both keep what they wrote, also about the same thing', async () => {
    server.isReachable = false;
    const [one, two] = [openPage(), openPage({ tab: 'T2' })];
    typeInto(one, 'from one');
    typeInto(two, 'from two');
    await pass(1000);
    server.isReachable = true;
    await Promise.all([one.flush(), two.flush()]);
    expect(server.valuesOf('talk').sort()).toEqual(['from one', 'from two']);
  });

  it('leave each other’s fresh work alone, and bring home what a closed one left behind', async () => {
    const closed = openPage({ tab: 'T2', post: () => Promise.reject(new TypeError('gone')) });
    typeInto(closed, 'left behind');
    const page = openPage();
    await page.flush();
    expect(server.received).toEqual([]);
    await pass(11_000);
    await page.flush();
    expect(server.valuesOf('talk')).toEqual(['left behind']);
  });

  it('send only their own while another tab holds the lock', async () => {
    typeInto(openPage({ tab: 'T2', post: () => Promise.reject(new TypeError('gone')) }), 'theirs');
    await pass(11_000);
    locked = true;
    const page = openPage();
    typeInto(page, 'mine', 'other');
    await page.flush();
    expect(server.received.map((op) => op.value)).toEqual(['mine']);
  });
});

describe('a page that is left', () => {
  it('sends what was typed a moment ago before it is gone', () => {
    const page = openPage();
    typeInto(page, 'last word');
    void page.flushAtLeaving();
    expect(server.batches).toHaveLength(1);
  });

  it('does not repeat what is on its way', async () => {
    server.hold = new Promise(() => {});
    const page = openPage();
    typeInto(page, 'a');
    await pass(800);
    void page.flushAtLeaving();
    expect(server.batches).toHaveLength(1);
  });

  it('goes on as before when it was only hidden', async () => {
    const page = openPage();
    typeInto(page, 'a');
    await page.flushAtLeaving();
    typeInto(page, 'ab');
    await pass(1000);
    expect(server.valuesOf('talk')).toEqual(['a', 'ab']);
    expect(page.status).toBe('saved');
  });
});
