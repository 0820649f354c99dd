import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestShown } from '../small-groups';
import { countStop, emptyStops, shownStops, type Stop, type StopShape, type StopSums, type StopTally } from './stops';

const shape = (id: string, more: Partial<StopShape> = {}): StopShape => ({ id, hasFilm: false, questionIds: [], groupIds: [], ...more });
const left = (more: Partial<Stop> = {}): Stop => ({ position: null, answered: [], filled: [], ...more });

function sumsOf(stops: readonly Stop[]): StopSums {
  const sums = emptyStops();
  for (const stop of stops) countStop(sums, stop);
  return sums;
}

const times = (count: number, stop: Stop = left()) => Array.from({ length: count }, () => stop);
const tallyOf = (lessons: Record<string, StopSums>, between = 0): StopTally => ({ members: 100, opened: {}, lessons, between });

describe('what those who stopped left behind', () => {
  it('is counted by quarter of the film, question and part of the tool', () => {
    const sums = sumsOf([left({ position: 0.1 }), left({ position: 0.25 }), left({ position: 1 }), left({ answered: ['q1', 'q2'], filled: ['city', 'city'] }), left({ answered: ['q1'] })]);
    expect(sums).toEqual({ stopped: 5, quarters: [1, 1, 0, 1], begun: 2, answered: { q1: 2, q2: 1 }, filled: { city: 1 } });
  });
});

describe('where people stopped, as trainers see it', () => {
  it('shows the lessons in which five people or more stopped, however few stopped elsewhere', () => {
    const { lessons, between } = shownStops(tallyOf({ a: sumsOf(times(12)), b: sumsOf(times(3)) }, 1), ['a', 'b', 'c', 'd'].map((id) => shape(id)));
    expect([...lessons.values()].map(({ stopped }) => stopped)).toEqual([12, null, null, null]);
    expect(between).toBeNull();
  });

  it('shows where the film stood', () => {
    const stops = [...times(6, left({ position: 0.6 })), ...times(7)];
    const { lessons } = shownStops(tallyOf({ a: sumsOf(stops) }), [shape('a', { hasFilm: true }), shape('b')]);
    expect(lessons.get('a')?.quarters).toEqual([{ key: 'q1', count: null }, { key: 'q2', count: null }, { key: 'q3', count: 6 }, { key: 'q4', count: null }, { key: 'none', count: 7 }]);
  });

  it('shows which questions those who had begun left empty', () => {
    const stops = [...times(6, left({ answered: ['q1', 'q2'] })), ...times(7, left({ answered: ['q1'] })), ...times(8)];
    const { lessons } = shownStops(tallyOf({ a: sumsOf(stops) }), [shape('a', { questionIds: ['q1', 'q2'] }), shape('b')]);
    expect(lessons.get('a')).toMatchObject({ stopped: 21, begun: 13, leftEmpty: [{ key: 'q1', count: null }, { key: 'q2', count: 7 }] });
  });

  it('says nothing of questions where few had begun', () => {
    const stops = [...times(4, left({ answered: ['q1'] })), ...times(8)];
    const { lessons } = shownStops(tallyOf({ a: sumsOf(stops) }), [shape('a', { questionIds: ['q1'] }), shape('b')]);
    expect(lessons.get('a')).toMatchObject({ stopped: 12, begun: null, leftEmpty: [] });
  });

  it('shows in which parts of the tool nothing was filled in', () => {
    const stops = [...times(5, left({ filled: ['city'] })), ...times(9)];
    const { lessons } = shownStops(tallyOf({ a: sumsOf(stops) }), [shape('a', { groupIds: ['city', 'plan'] }), shape('b')]);
    expect(lessons.get('a')?.unfilled).toEqual([{ key: 'city', count: 9 }, { key: 'plan', count: null }]);
  });

  it('shows no group of one to four people, and nothing inside a lesson that is hidden', () => {
    const ids = ['a', 'b', 'c'];
    const stop = fc.record({ position: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), answered: fc.subarray(['q1', 'q2']), filled: fc.subarray(['g1']) });
    fc.assert(
      fc.property(fc.array(fc.array(stop, { maxLength: 14 }), { minLength: 3, maxLength: 3 }), fc.nat({ max: 12 }), (all, between) => {
        const tally = tallyOf(Object.fromEntries(ids.map((id, index) => [id, sumsOf(all[index] ?? [])])), between);
        const shown = shownStops(tally, ids.map((id) => shape(id, { hasFilm: true, questionIds: ['q1', 'q2'], groupIds: ['g1'] })));
        for (const one of shown.lessons.values()) {
          const inside = [...one.quarters, ...one.leftEmpty, ...one.unfilled];
          for (const count of [one.stopped, one.begun, shown.between, ...inside.map((group) => group.count)]) expect(count === null || count >= smallestShown).toBe(true);
          if (one.stopped === null) expect(inside).toEqual([]);
        }
      }),
    );
  });
});
