import { beforeEach, describe, expect, it } from 'vitest';
import { SessionCache } from './session-cache';

const ada = { userId: 'ada', name: 'Ada' };
const bo = { userId: 'bo', name: 'Bo' };
let cache: SessionCache<typeof ada>;

function put(key: string, value: typeof ada, nowMs = 0): void {
  cache.put(key, value, { nowMs, begunAt: cache.begin() });
}

beforeEach(() => {
  cache = new SessionCache({ maxEntries: 3, freshMs: 30_000 });
});

describe('SessionCache', () => {
  it('knows what it was told for 30 seconds', () => {
    put('a', ada);
    expect(cache.get('a', 29_999)).toBe(ada);
    expect(cache.get('a', 30_000)).toBeNull();
    expect(cache.get('unknown', 0)).toBeNull();
  });

  it('does not stay fresh by being asked', () => {
    put('a', ada);
    cache.get('a', 29_000);
    expect(cache.get('a', 31_000)).toBeNull();
  });

  it('forgets the least used first', () => {
    put('a', ada);
    put('b', bo);
    put('c', bo);
    cache.get('a', 1);
    put('d', bo);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key, 1) !== null)).toEqual([true, false, true, true]);
  });

  it('forgets one session or all of a user', () => {
    put('a', ada);
    put('a2', ada);
    put('b', bo);
    cache.forget('a');
    expect(cache.get('a', 1)).toBeNull();
    expect(cache.get('a2', 1)).toBe(ada);
    cache.forgetUser('ada');
    expect(cache.get('a2', 1)).toBeNull();
    expect(cache.get('b', 1)).toBe(bo);
  });

  it('does not keep what was looked up before a sign-out and arrives after it', () => {
    const begunAt = cache.begin();
    cache.forget('a');
    cache.put('a', ada, { nowMs: 0, begunAt });
    expect(cache.get('a', 0)).toBeNull();
  });
});
