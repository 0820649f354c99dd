import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestShown } from '../cohorts/small-groups';
import { emptyRelease, releaseMonth, shownOf, type Arrivals, type Counts, type Released } from './release';

const keys = ['a', 'b', 'c', 'd'];
type Month = number[];
/** as chance falls */
const chance = (seed: number) => { let state = seed; return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % 4 === 0; };
const history = (months: number) => fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: months });

const arrivalsOf = (month: Month): Arrivals => {
  const counts: Counts = Object.fromEntries(keys.map((key, at) => [key, month[at] ?? 0]));
  return { country: counts, level: counts, locale: { en: month.reduce((sum, count) => sum + count, 0) }, cities: {} };
};

function statesOf(months: Month[], seed = 7): Released[] {
  const states: Released[] = [];
  const waits = chance(seed);
  for (const month of months) states.push(releaseMonth(states.at(-1) ?? emptyRelease(), arrivalsOf(month), waits));
  return states;
}

const never = () => false;
const sum = (counts: Counts) => Object.values(counts).reduce((all, count) => all + count, 0);
const heldOf = (state: Released, key: string) => (state.country[key]?.held ?? 0) + (state.waiting.country[key] ?? 0);

/** All ways in which so many people at most can come in a month. */
function monthsOf(groupCount: number, most: number): Month[] {
  if (groupCount === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, count) => monthsOf(groupCount - 1, most - count).map((rest) => [count, ...rest])).flat();
}

/** All that a month may lead to, whatever chance decides. */
function outcomesOf(before: Released, month: Month): Released[] {
  const outcomes = new Map<string, Released>();
  for (let coins = 0; coins < 2 ** month.length; coins += 1) {
    let toss = 0;
    const counts = Object.fromEntries(month.map((count, at) => [keys[at] ?? '', count]));
    const after = releaseMonth(before, { country: counts, level: {}, locale: {}, cities: {} }, () => ((coins >> toss++) & 1) === 1);
    outcomes.set(JSON.stringify(after), after);
  }
  return [...outcomes.values()];
}

/** For each look that all months together can have: which numbers each group may hold back in each month. */
function readersOf(groupCount: number, most: number, monthCount: number): Map<string, Set<number>[][]> {
  const names = keys.slice(0, groupCount);
  const readers = new Map<string, Set<number>[][]>();
  const partOf = ({ country }: Released, part: 'shown' | 'held') => names.map((key) => country[key]?.[part] ?? 0);
  const note = (states: Released[]): void => {
    const look = states.map((state) => [state.total, ...partOf(state, 'shown')].join()).join(' ');
    const known = readers.get(look) ?? states.map(() => names.map(() => new Set<number>()));
    readers.set(look, known);
    for (const [at, state] of states.entries()) for (const [index, held] of partOf(state, 'held').entries()) known[at]?.[index]?.add(held);
  };
  const walk = (states: Released[]): void => {
    if (states.length < monthCount) {
      for (const month of monthsOf(groupCount, most)) for (const next of outcomesOf(states.at(-1) ?? emptyRelease(), month)) walk([...states, next]);
      return;
    }
    note(states);
  };
  walk([]);
  return readers;
}

describe('the figures of all months', () => {
  it('grow by five or more or not at all, in the whole and in each group, from any month to any other', () => {
    fc.assert(fc.property(history(8), (months) => {
      const states = statesOf(months);
      const series = [states.map(({ total }) => total), ...keys.map((key) => states.map(({ country }) => shownOf(country)[key] ?? 0))];
      for (const one of series) for (const [later, figure] of one.entries()) for (const earlier of [0, ...one.slice(0, later)]) expect(figure - earlier === 0 || figure - earlier >= smallestShown).toBe(true);
    }));
  });

  it('leave nobody or five and more to be worked out from a total and its parts', () => {
    fc.assert(fc.property(history(8), (months) => {
      for (const { total, country } of statesOf(months)) {
        const rest = total - sum(shownOf(country));
        expect(rest === 0 || rest >= smallestShown).toBe(true);
      }
    }));
  });

  it('lose nobody: what is shown and what waits is everybody who came', () => {
    fc.assert(fc.property(history(8), (months) => {
      const last = statesOf(months).at(-1) ?? emptyRelease();
      for (const [at, key] of keys.entries()) expect((shownOf(last.country)[key] ?? 0) + heldOf(last, key)).toBe(months.reduce((all, month) => all + (month[at] ?? 0), 0));
    }));
  });

  it.each([[2, 6, 2], [3, 9, 1], [4, 9, 1]])('tell no reader of all months, who knows the rule, how many of one to four a group holds back: %i groups, up to %i people, %i months', (groupCount, most, monthCount) => {
    const isTold = ([only = 0, ...others]: number[]) => others.length === 0 && only > 0 && only < smallestShown;
    const told = [...readersOf(groupCount, most, monthCount)].filter(([, months]) => months.flat().some((held) => isTold([...held])));
    expect(told.map(([look]) => look)).toEqual([]);
  });

  it('show a whole of fewer than five not at all', () => {
    expect(releaseMonth(emptyRelease(), arrivalsOf([4, 0, 0, 0]), never).total).toBe(0);
    const later = releaseMonth(releaseMonth(emptyRelease(), arrivalsOf([4, 0, 0, 0]), never), arrivalsOf([1, 0, 0, 0]), never);
    expect([later.total, shownOf(later.country)]).toEqual([5, { a: 5 }]);
  });

  it('take the last group that could be shown into hiding with a small one', () => {
    expect(shownOf(releaseMonth(emptyRelease(), arrivalsOf([9, 8, 2, 0]), never).country)).toEqual({ a: 9 });
    expect(shownOf(releaseMonth(emptyRelease(), arrivalsOf([9, 8, 3, 2]), never).country)).toEqual({ a: 9, b: 8 });
  });
});

describe('the cities of a country', () => {
  const cityMonth = (fi: Counts, se: Counts): Arrivals => ({ country: { FI: sum(fi), SE: sum(se) }, level: { local: sum(fi) + sum(se) }, locale: { en: sum(fi) + sum(se) }, cities: { FI: fi, SE: se } });
  const counts = fc.record({ oulu: fc.integer({ min: 0, max: 9 }), turku: fc.integer({ min: 0, max: 9 }), none: fc.integer({ min: 0, max: 9 }) });

  it('are shown inside what is shown of it, and leave nobody or five and more of it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 6 }), (months) => {
      let state = emptyRelease();
      const waits = chance(3);
      for (const [fi, se] of months) {
        state = releaseMonth(state, cityMonth(fi, se), waits);
        for (const country of ['FI', 'SE']) {
          const cities = shownOf(state.cities[country]?.groups);
          const rest = (shownOf(state.country)[country] ?? 0) - sum(cities);
          expect(rest === 0 || rest >= smallestShown).toBe(true);
          for (const count of Object.values(cities)) expect(count).toBeGreaterThanOrEqual(smallestShown);
        }
      }
    }));
  });
});
