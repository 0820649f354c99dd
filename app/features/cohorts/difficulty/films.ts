import type { Span } from '../../films/spans';
import { smallestShown } from '../small-groups';

/** A film is looked at in so many slices of the same length. */
export const sliceCount = 40;

/** How many people watched a film, and each of its slices. */
export interface FilmSums {
  viewers: number;
  slices: number[];
}

/** What a cohort's learners watched, by lesson. */
export interface FilmTally {
  members: number;
  films: Record<string, FilmSums>;
}

/** Sums of nobody. */
export function emptyFilm(): FilmSums {
  return { viewers: 0, slices: Array.from({ length: sliceCount }, () => 0) };
}

/** Tells of each slice whether at least half of it was watched. */
export function watchedSlices(spans: readonly Span[]): boolean[] {
  return Array.from({ length: sliceCount }, (_, index) => {
    const [from, to] = [index / sliceCount, (index + 1) / sliceCount];
    const watched = spans.reduce((sum, [begin, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)), 0);
    return watched >= 0.5 / sliceCount - 1e-9;
  });
}

/** Adds somebody to a film's sums; who opened it and watched nothing is no viewer. */
export function countViewer(sums: FilmSums, spans: readonly Span[]): void {
  if (spans.length === 0) return;
  sums.viewers += 1;
  for (const [index, isWatched] of watchedSlices(spans).entries()) if (isWatched) sums.slices[index] = (sums.slices[index] ?? 0) + 1;
}

/** Where a part of a film begins, as a fraction of it. */
export interface FilmPart<Label> {
  label: Label;
  from: number;
}

/** How many watched the beginning and the end of a part: its first and its last slice. */
export interface PartReach<Label> extends FilmPart<Label> {
  began: number;
  ended: number;
}

/** The parts of a film with how many watched them; parts are in their order. */
export function reachOf<Label>({ slices }: FilmSums, parts: readonly FilmPart<Label>[]): PartReach<Label>[] {
  return parts.map((part, index) => {
    const first = Math.min(sliceCount - 1, Math.floor(part.from * sliceCount + 1e-9));
    const next = parts[index + 1]?.from ?? 1;
    const last = Math.max(first, Math.min(sliceCount - 1, Math.ceil(next * sliceCount - 1e-9) - 1));
    return { ...part, began: slices[first] ?? 0, ended: slices[last] ?? 0 };
  });
}

/** A film's sums as trainers see them: null below five viewers. */
export function shownFilm(sums: FilmSums | undefined): FilmSums | null {
  return sums && sums.viewers >= smallestShown ? sums : null;
}
