import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActiveTime, longestGapMs } from './active-time';

const seconds = 1000;

/** The active seconds of somebody who acts at these moments, in seconds. */
function acting(...moments: number[]): number {
  const time = new ActiveTime(0, true);
  for (const moment of moments) time.act(moment * seconds);
  return time.seconds;
}

describe('active time', () => {
  it('goes on while there is an action at least every minute', () => {
    expect(acting(30, 90, 150)).toBe(150);
  });

  it('leaves out a pause whole, and goes on after it', () => {
    expect(acting(30, 91, 100)).toBe(39);
    expect(acting(3600)).toBe(0);
  });

  it('counts nothing after the last action', () => {
    expect(acting()).toBe(0);
  });

  it('rests while the page is out of view', () => {
    const time = new ActiveTime(0, true);
    time.show(false, 20 * seconds);
    time.act(30 * seconds);
    time.show(true, 50 * seconds);
    time.act(60 * seconds);
    expect(time.seconds).toBe(30);
  });

  it('of a page that opens out of view begins when it is seen', () => {
    const time = new ActiveTime(0, false);
    time.show(true, 40 * seconds);
    time.act(45 * seconds);
    expect(time.seconds).toBe(5);
  });

  it('is never longer than the time that went by, nor does it run backwards', () => {
    const steps = fc.array(fc.record({ afterMs: fc.integer({ min: -100, max: 3 * longestGapMs }), what: fc.constantFrom('act', 'show', 'hide') }), { maxLength: 50 });
    fc.assert(fc.property(steps, (all) => {
      const time = new ActiveTime(0, true);
      let [nowMs, before, elapsedMs] = [0, 0, 0];
      for (const { afterMs, what } of all) {
        nowMs += afterMs;
        elapsedMs += Math.max(0, afterMs);
        if (what === 'act') time.act(nowMs);
        else time.show(what === 'show', nowMs);
        expect(time.seconds).toBeGreaterThanOrEqual(before);
        expect(time.seconds * seconds).toBeLessThanOrEqual(elapsedMs);
        before = time.seconds;
      }
    }));
  });
});
