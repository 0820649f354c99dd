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
  const others = groups.filter((other) => other.key !== key).map((other) => moved(groups, [key, other.key], 1));
  return others.some((one) => JSON.stringify(hideSmallGroups(one)) === shown);
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
