import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallGroups, smallestShown } from './small-groups';

const breakdown = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 200 })), { minLength: 2, maxLength: 8 }).map((counts) => counts.map((count, index) => ({ key: `k${index}`, count })));
type Groups = { key: string; count: number }[];

/** The same people with some of one group in another. */
function moved(groups: Groups, [from, to]: [string, string], people: number): Groups {
  return groups.map(({ key, count }) => ({ key, count: key === from ? count - people : key === to ? count + people : count }));
}

/** Whether a reader who knows the total, all that is shown and the rule itself still cannot say how many a hidden group has. */
function staysUnknown(groups: Groups, key: string): boolean {
  const shown = JSON.stringify(hideSmallGroups(groups));
  const others = groups.filter((other) => other.key !== key).flatMap((other) => [moved(groups, [key, other.key], 1), moved(groups, [key, other.key], -1)]);
  return others.filter((one) => one.every(({ count }) => count >= 0)).some((one) => JSON.stringify(hideSmallGroups(one)) === shown);
}

describe('a breakdown', () => {
  it('shows no group of one to four people, and none can be worked out from what is shown', () => {
    fc.assert(
      fc.property(breakdown, (groups) => {
        const shown = hideSmallGroups(groups);
        expect(shown.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
        for (const { count } of shown) expect(count === null || count >= smallestShown).toBe(true);
        for (const { key, count } of groups) if (count > 0 && count < smallestShown) expect([key, staysUnknown(groups, key)]).toEqual([key, true]);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives nothing away however up to four groups of up to eleven people are filled', () => {
    const counts = Array.from({ length: 12 ** 4 }, (_, index) => [index % 12, Math.floor(index / 12) % 12, Math.floor(index / 144) % 12, Math.floor(index / 1728)]);
    for (const length of [2, 3, 4]) {
      for (const some of counts) {
        const groups = some.slice(0, length).map((count, index) => ({ key: `k${index}`, count }));
        const given = groups.filter(({ key, count }) => count > 0 && count < smallestShown && !staysUnknown(groups, key));
        if (given.length > 0) expect([some, given]).toEqual([some, []]);
        if (length < 4 && some.slice(length).some((count) => count > 0)) break;
      }
    }
  });

  it('keeps a large group that stands out, where several are small', () => {
    expect(hideSmallGroups([{ key: 'en', count: 30 }, { key: 'fr', count: 28 }, { key: 'de', count: 0 }, { key: 'it', count: 2 }])).toEqual([{ key: 'en', count: 30 }, { key: 'fr', count: 28 }, { key: 'de', count: null }, { key: 'it', count: null }]);
  });

  it('hides everything where the small groups are as full as they can be', () => {
    expect(hideSmallGroups([{ key: 'en', count: 4 }, { key: 'fr', count: 4 }, { key: 'de', count: 20 }]).every(({ count }) => count === null)).toBe(true);
  });

  it('hides another group, the last, with a single small one', () => {
    expect(hideSmallGroups([{ key: 'en', count: 6 }, { key: 'fr', count: 3 }, { key: 'de', count: 20 }])).toEqual([{ key: 'en', count: 6 }, { key: 'fr', count: null }, { key: 'de', count: null }]);
  });

  it('shows everything where nothing is small', () => {
    expect(hideSmallGroups([{ key: 'en', count: 20 }, { key: 'fr', count: 5 }])).toEqual([{ key: 'en', count: 20 }, { key: 'fr', count: 5 }]);
  });

  it('shows nothing of a cohort of three', () => {
    expect(hideSmallGroups([{ key: 'en', count: 2 }, { key: 'fr', count: 1 }]).every(({ count }) => count === null)).toBe(true);
  });
});
