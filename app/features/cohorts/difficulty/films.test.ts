import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, watchedShare, type Span } from '../../films/spans';
import { countViewer, emptyFilm, reachOf, shownFilm, sliceCount, watchedSlices } from './films';

const countOf = (spans: readonly Span[]) => watchedSlices(spans).filter(Boolean).length;

function sumsOf(people: readonly (readonly Span[])[]) {
  const sums = emptyFilm();
  for (const spans of people) countViewer(sums, spans);
  return sums;
}

describe('the slices of a film', () => {
  it('count as watched when at least half of them was', () => {
    expect(watchedSlices([[0, 1]]).every(Boolean)).toBe(true);
    expect(countOf([])).toBe(0);
    expect(countOf([[0, 0.5]])).toBe(20);
    expect(countOf([[0, 1.5 / sliceCount]])).toBe(2);
    expect(countOf([[0, 1.49 / sliceCount]])).toBe(1);
    expect(countOf([[0.1, 0.2], [0.3, 0.4]])).toBe(8);
  });

  it('are as many as the share that was watched, but for what is cut at each end of a part', () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).map(([a, b]): Span => [Math.min(a, b) / 1000, Math.max(a, b) / 1000]);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const spans = parts.reduce<Span[]>((list, [from, to]) => addSpan(list, from, to), []);
        expect(Math.abs(countOf(spans) - watchedShare(spans) * sliceCount)).toBeLessThanOrEqual(spans.length + 1);
      }),
    );
  });
});

describe('the curve of a film', () => {
  it('counts each viewer once, and nobody who watched nothing', () => {
    const sums = sumsOf([[[0, 1]], [[0, 0.5]], []]);
    expect(sums.viewers).toBe(2);
    expect([sums.slices[0], sums.slices[19], sums.slices[20], sums.slices[39]]).toEqual([2, 2, 1, 1]);
  });

  it('is not shown below five viewers', () => {
    const whole: Span[] = [[0, 1]];
    expect(shownFilm(sumsOf(Array.from({ length: 4 }, () => whole)))).toBeNull();
    expect(shownFilm(sumsOf(Array.from({ length: 5 }, () => whole)))).toMatchObject({ viewers: 5 });
    expect(shownFilm(undefined)).toBeNull();
  });

  it('says of each chapter how many watched its beginning and its end', () => {
    const sums = sumsOf([[[0, 1]], [[0, 0.6]], [[0, 0.3]]]);
    const parts = ['a', 'b', 'c'].map((label, index) => ({ label, from: index * 0.4 }));
    expect(reachOf(sums, parts).map(({ label, began, ended }) => [label, began, ended])).toEqual([['a', 3, 2], ['b', 2, 1], ['c', 1, 1]]);
  });

  it('bears chapters that are shorter than a slice, and one at the very end', () => {
    const parts = [0, 0.001, 0.002, 1].map((from) => ({ label: String(from), from }));
    for (const { began, ended } of reachOf(sumsOf([[[0, 1]]]), parts)) expect([began, ended]).toEqual([1, 1]);
  });
});
