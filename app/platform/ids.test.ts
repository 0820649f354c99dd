import { describe, expect, it } from 'vitest';
import { isId, newId, newOrderedId } from './ids';

describe('newId', () => {
  it('makes ids of sixteen letters and digits', () => {
    for (let count = 0; count < 2000; count += 1) expect(newId()).toMatch(/^[0-9A-Za-z]{16}$/);
  });

  it('never makes the same twice, also across refills of its random bytes', () => {
    const ids = Array.from({ length: 5000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('uses every character about equally often', () => {
    const counts = new Map<string, number>();
    for (const character of Array.from({ length: 4000 }, newId).join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(62);
    const expected = (4000 * 16) / 62;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25);
  });
});

describe('newOrderedId', () => {
  it('sorts by the time at which it was made', () => {
    const times = [0, 1, 61, 62, 3843, 3844, 1e9, 1e11].map((ms) => Date.UTC(2026, 0, 1) + ms);
    const ids = times.map((time) => newOrderedId(time));
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{16}$/);
  });

  it('differs within one millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newOrderedId(5))).size).toBe(1000);
  });
});

describe('isId', () => {
  it('knows ids of ours from whatever else a form may say', () => {
    expect([newId(), newOrderedId()].every(isId)).toBe(true);
    expect(['', 'short', '../../../etc/pass', `${newId()}x`, `${newId()}\n`, '__proto__'].some(isId)).toBe(false);
  });
});
