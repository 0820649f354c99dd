/** So small a cohort is counted anew whenever somebody looks. */
export const liveSize = 200;
const msPerMember = 5;
const shortestMs = 10_000;

/** Tells whether sums may be shown as they are; the larger the cohort, the longer, so that counting takes a hundredth of a processor at most. */
export function isFresh({ members, countedAt }: { members: number; countedAt: Date }, now: Date): boolean {
  return now.getTime() - countedAt.getTime() < Math.max(shortestMs, members * msPerMember);
}
