/** Groups of fewer people than this are not shown by themselves. */
export const smallestShown = 5;

/** A part of a whole that is shown, or hidden because it, or what could be worked out from it, is too small. */
export interface ShownGroup<K extends string = string> {
  key: K;
  count: number | null;
}

/**
 * A breakdown in which no group under five can be read, nor worked out from the others, a total that stands beside it and
 * this very rule. Groups under five are hidden, empty ones too. Who knows that several are hidden cannot say who is in which of
 * them; with a single one the last of the larger groups is hidden as well, and where the small ones are as full as they can be,
 * all. Whatever a hidden small group has, one person more or less in it would look the same (the test looks for that). The order
 * of the list must not depend on the counts.
 */
export function hideSmallGroups<K extends string>(groups: readonly { key: K; count: number }[]): ShownGroup<K>[] {
  const small = groups.filter(({ count }) => count < smallestShown);
  const people = small.reduce((sum, { count }) => sum + count, 0);
  const isFull = small.length > 1 && people >= small.length * (smallestShown - 1) - 1;
  const cover = small.length === 1 ? groups.findLast(({ count }) => count >= smallestShown)?.key : undefined;
  return groups.map(({ key, count }) => ({ key, count: isFull || count < smallestShown || key === cover ? null : count }));
}
