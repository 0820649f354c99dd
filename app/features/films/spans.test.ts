import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, coarseGap, gridSteps, maxSpans, playedSpan, smallestGap, startSecond, unionSpans, uniteWatched, watchedShare, type Span } from './spans';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const span: fc.Arbitrary<Span> = fc.tuple(fraction, fraction);
const spans = fc.array(span, { maxLength: 40 });
const anything: fc.Arbitrary<Span> = fc.tuple(fc.double(), fc.double());

describe('unionSpans', () => {
  it('is idempotent: the same report twice changes nothing', () => {
    fc.assert(fc.property(spans, (a) => {
      const once = unionSpans(a, []);
      expect(unionSpans(once, once)).toEqual(once);
      expect(unionSpans(once, a)).toEqual(once);
    }));
  });

  it('is commutative: the order of two reports does not matter', () => {
    fc.assert(fc.property(spans, spans, (a, b) => {
      expect(unionSpans(a, b)).toEqual(unionSpans(b, a));
    }));
  });

  it('is associative: reports may be united in transit or on arrival', () => {
    fc.assert(fc.property(spans, spans, spans, (a, b, c) => {
      expect(unionSpans(unionSpans(a, b), c)).toEqual(unionSpans(a, unionSpans(b, c)));
    }));
  });

  it('gives a sorted, disjoint list within 0 and 1 whatever it is given', () => {
    fc.assert(fc.property(fc.array(anything), (a) => {
      const list = unionSpans(a, []);
      for (const [index, [from, to]] of list.entries()) {
        expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : (list[index - 1]?.[1] ?? 0) + smallestGap - 1e-9);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('never loses more than the rounding of what was watched', () => {
    fc.assert(fc.property(spans, fraction, (a, point) => {
      const margin = 1 / gridSteps;
      const inside = a.some(([from, to]) => from + margin <= point && point <= to - margin);
      if (inside) expect(unionSpans(a, []).some(([from, to]) => from <= point && point <= to)).toBe(true);
    }));
  });

  it('adds at most one closed gap per given span', () => {
    fc.assert(fc.property(spans, (a) => {
      const given = a.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
      expect(watchedShare(a)).toBeLessThanOrEqual(given + a.length * smallestGap + 1e-9);
    }));
  });

  it('closes gaps below a fifth of a per cent and keeps wider ones', () => {
    expect(unionSpans([[0.1, 0.2]], [[0.2019, 0.3]])).toEqual([[0.1, 0.3]]);
    expect(unionSpans([[0.1, 0.2]], [[0.202, 0.3]])).toEqual([[0.1, 0.2], [0.202, 0.3]]);
  });

  it('keeps a list of splinters within its largest length, and small as JSON', () => {
    const splinters = Array.from({ length: 470 }, (_, i): Span => [i * 0.0021, i * 0.0021 + 0.00005]);
    const list = unionSpans(splinters, []);
    expect(list.length).toBeLessThanOrEqual(maxSpans);
    expect(unionSpans(list, splinters)).toEqual(list);
    fc.assert(fc.property(fc.array(span, { minLength: 400, maxLength: 600 }), (a) => {
      const tiny = a.map(([from]): Span => [from, from + 2 / gridSteps]);
      expect(unionSpans(tiny, []).length).toBeLessThanOrEqual(maxSpans);
      expect(JSON.stringify(unionSpans(tiny, [])).length).toBeLessThan(4500);
    }), { numRuns: 20 });
    expect(1 / coarseGap).toBeLessThanOrEqual(maxSpans);
  });
});

describe('addSpan', () => {
  it('counts an overlapping part once', () => {
    expect(addSpan([[0.1, 0.3]], 0.2, 0.4)).toEqual([[0.1, 0.4]]);
  });

  it('ignores a part that runs backwards, stands still or is not a number', () => {
    expect(addSpan([[0.1, 0.3]], 0.6, 0.5)).toEqual([[0.1, 0.3]]);
    expect(addSpan([[0.1, 0.3]], 0.5, 0.5)).toEqual([[0.1, 0.3]]);
    expect(addSpan([[0.1, 0.3]], Number.NaN, 1)).toEqual([[0.1, 0.3]]);
  });

  it('joins the small steps of a player into one span', () => {
    let list: Span[] = [];
    for (let i = 0; i < 240; i += 1) list = addSpan(list, i / 240, (i + 1) / 240);
    expect(list).toEqual([[0, 1]]);
  });
});

describe('watchedShare', () => {
  it('lies between 0 and 1', () => {
    fc.assert(fc.property(fc.array(anything), (a) => {
      const share = watchedShare(a);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }));
  });

  it('never shrinks when more is watched', () => {
    fc.assert(fc.property(spans, span, (a, b) => {
      expect(watchedShare(unionSpans(a, [b]))).toBeGreaterThanOrEqual(watchedShare(a));
    }));
  });

  it('is exact for whole halves', () => {
    expect(watchedShare([[0, 0.25], [0.5, 0.75]])).toBe(0.5);
    expect(watchedShare([[0, 1], [0, 1]])).toBe(1);
    expect(watchedShare([])).toBe(0);
  });
});

describe('uniteWatched', () => {
  it('keeps the newer position and both watched parts', () => {
    const united = uniteWatched({ position: 0.8, spans: [[0.5, 0.8]] }, { position: 0.1, spans: [[0, 0.1]] });
    expect(united).toEqual({ position: 0.1, spans: [[0, 0.1], [0.5, 0.8]] });
  });
});

describe('playedSpan', () => {
  const at = (positionSeconds: number, clockMs: number, rate = 1) => ({ positionSeconds, clockMs, rate });

  it('counts what was played, also at double speed', () => {
    expect(playedSpan(at(10, 0), at(11, 1000), 100)).toEqual([0.1, 0.11]);
    expect(playedSpan(at(10, 0, 2), at(12, 1000, 2), 100)).toEqual([0.1, 0.12]);
  });

  it('never counts a seek, forwards or backwards', () => {
    expect(playedSpan(at(10, 0), at(60, 1000), 100)).toBeNull();
    expect(playedSpan(at(60, 0), at(10, 1000), 100)).toBeNull();
    expect(playedSpan(at(10, 0), at(13, 1000), 100)).toBeNull();
  });

  it('counts nothing while the film stands or its length is unknown', () => {
    expect(playedSpan(at(10, 0), at(10, 5000), 100)).toBeNull();
    expect(playedSpan(at(10, 0), at(11, 1000), Number.NaN)).toBeNull();
    expect(playedSpan(at(10, 0), at(11, 1000), 0)).toBeNull();
  });

  it('stays within the film at its end', () => {
    expect(playedSpan(at(99.5, 0), at(100.2, 1000), 100)).toEqual([0.995, 1]);
  });
});

describe('where a film starts', () => {
  const film = { position: 0.5, durationSeconds: 100 };

  it('is the second that the address asks for, if the film is as long as that', () => {
    expect([startSecond('?t=83', film), startSecond('?a=1&t=0', film), startSecond('?t=7&b=2', film)]).toEqual([83, 0, 7]);
    for (const search of ['?t=100', '?t=', '?t=-3', '?t=1e3', '?at=7', '']) expect(startSecond(search, film), search).toBe(50);
  });

  it('is where the learner stopped, and the beginning for whoever had seen it all', () => {
    expect([startSecond('', { ...film, position: 0 }), startSecond('', { ...film, position: 0.99 })]).toEqual([0, 0]);
  });
});
