/** Groups of fewer people than this are not shown by themselves. */
export const smallestShown = 5;

/** A part of a whole that is shown, or hidden because it, or what could be worked out from it, is too small. */
export interface ShownGroup<K extends string = string> {
  key: K;
  count: number | null;
}

/**
 * A breakdown in which no group under five can be read, nor worked out from the others, a total that stands beside it and
 * this very rule: the small groups are hidden, empty ones too, and with them the last of the larger ones. Whatever a hidden
 * small group has, one person fewer in it and one more in that larger one would look the same. The order of the list must not
 * depend on the counts.
 */
export function hideSmallGroups<K extends string>(groups: readonly { key: K; count: number }[]): ShownGroup<K>[] {
  const hasSmall = groups.some(({ count }) => count < smallestShown);
  const cover = hasSmall ? groups.findLast(({ count }) => count >= smallestShown)?.key : undefined;
  return groups.map(({ key, count }) => ({ key, count: count < smallestShown || key === cover ? null : count }));
}
