/** A watched part of a film as fractions of its length, so that films of different length share one progress. */
export type Span = readonly [from: number, to: number];

/** Where a film stands and what was watched of it. */
export type Watched = { position: number; spans: Span[] };

/** One look at the clock of a playing film. */
export type PlaySample = { positionSeconds: number; clockMs: number; rate: number };

/** Spans are kept on a grid of 1/100 000 of the film, rounded inwards: rounding never adds to what was watched. */
export const gridSteps = 100_000;
/** Gaps shorter than this share are counted as watched, so that a list stays short. */
export const smallestGap = 0.002;
/** A list longer than `maxSpans` closes its gaps below this share instead, which leaves 199 spans at most. */
export const coarseGap = 0.005;
export const maxSpans = 200;

type Steps = [from: number, to: number];

/** The sorted, disjoint union of two lists; the same in any order and however often it is made. */
export function unionSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const steps = [...a, ...b].flatMap(toSteps).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const fine = closeGaps(steps, smallestGap);
  const short = fine.length <= maxSpans ? fine : closeGaps(fine, coarseGap);
  return short.map(([from, to]) => [from / gridSteps, to / gridSteps] as const);
}

/** The list with one more watched part; a part that runs backwards or nowhere changes nothing. */
export function addSpan(spans: readonly Span[], from: number, to: number): Span[] {
  return unionSpans(spans, [[from, to]]);
}

/** The share of the film that was watched, 0 to 1; overlapping parts count once. */
export function watchedShare(spans: readonly Span[]): number {
  const steps = unionSpans(spans, []).reduce((sum, [from, to]) => sum + Math.round((to - from) * gridSteps), 0);
  return Math.min(1, steps / gridSteps);
}

/** Two reports of the same film as one: the newer position, everything that either of them watched. */
export function uniteWatched(older: Watched, newer: Watched): Watched {
  return { position: newer.position, spans: unionSpans(older.spans, newer.spans) };
}

/**
 * What was played between two looks at the clock, as a span; null when the film stood still, ran backwards
 * or moved further than the clock allows, which is a seek.
 */
export function playedSpan(before: PlaySample, after: PlaySample, durationSeconds: number): Span | null {
  const movedSeconds = after.positionSeconds - before.positionSeconds;
  const elapsedSeconds = (after.clockMs - before.clockMs) / 1000;
  const allowedSeconds = elapsedSeconds * Math.max(before.rate, after.rate) + 0.5;
  if (!(durationSeconds > 0) || !(movedSeconds > 0) || movedSeconds > allowedSeconds) return null;
  return [clamp(before.positionSeconds / durationSeconds), clamp(after.positionSeconds / durationSeconds)];
}

function toSteps([from, to]: Span): Steps[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  // The tiny tolerance keeps a value that already lies on the grid where it is; + 0 turns -0 into 0.
  const steps: Steps = [Math.ceil(clamp(from) * gridSteps - 1e-4) + 0, Math.floor(clamp(to) * gridSteps + 1e-4)];
  return steps[1] > steps[0] ? [steps] : [];
}

function closeGaps(sorted: readonly Steps[], gap: number): Steps[] {
  const gapSteps = Math.round(gap * gridSteps);
  const closed: Steps[] = [];
  for (const [from, to] of sorted) {
    const last = closed.at(-1);
    if (last && from - last[1] < gapSteps) last[1] = Math.max(last[1], to);
    else closed.push([from, to]);
  }
  return closed;
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

/** Whoever comes back within the last moments of a film starts it anew. */
const almostOver = 0.98;

/** The second at which a film starts: the one that an address asks for (`?t=83`), else where the learner stopped. */
export function startSecond(search: string, { position, durationSeconds }: { position: number; durationSeconds: number }): number {
  const asked = /[?&]t=(\d{1,5})(?:&|$)/.exec(search)?.[1];
  if (asked !== undefined && Number(asked) < durationSeconds) return Number(asked);
  return position > 0 && position < almostOver ? position * durationSeconds : 0;
}
