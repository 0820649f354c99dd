/** Longest line of a caption, in characters; two lines at most. */
export const MAX_LINE = 42;
/** Faster captions than this cannot be read by many. */
export const MAX_CHARACTERS_PER_SECOND = 21;
/** What films are timed for: a little calmer, since times are rounded. */
const CALM_CHARACTERS_PER_SECOND = 20.5;

export interface Cue {
  start: number;
  end: number;
  lines: string[];
}

const weak = new Set(
  (
    'a an the of to in on at by for with and or that which who is it its from as ' +
    'le la les un une des du de d et ou que qui à au aux en dans sur par pour avec sa son ses ' +
    'der die das den dem des ein eine einen einem einer und oder dass zu zur zum im am mit von für auf ' +
    'il lo gli i di da nel nella con su per e o che uno del della dei delle al alla ' +
    'y el los las unos unas por para sus'
  ).split(' '),
);
const isWeak = (word: string) => weak.has(word.toLowerCase());

function breakCost(words: readonly string[], at: number): number | null {
  const first = words.slice(0, at).join(' ');
  const second = words.slice(at).join(' ');
  if (first.length > MAX_LINE || second.length > MAX_LINE) return null;
  const unbalanced = Math.abs(first.length - second.length) + (first.length > second.length ? 3 : 0);
  return unbalanced - (/[,;:.?!]$/.test(first) ? 14 : 0) + (isWeak(words[at - 1] ?? '') ? 12 : 0);
}

/** The text as one line or two balanced ones; null when it needs more. */
export function wrapped(text: string): string[] | null {
  if (text.length <= MAX_LINE) return [text];
  const words = text.split(' ');
  let best: { cost: number; at: number } | null = null;
  for (let at = 1; at < words.length; at++) {
    const cost = breakCost(words, at);
    if (cost !== null && (!best || cost < best.cost)) best = { cost, at };
  }
  return best && [words.slice(0, best.at).join(' '), words.slice(best.at).join(' ')];
}

/** A text as captions print it: no soft hyphens, and signs that may not begin a line tied to the word before. */
export function captionText(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[ \u202f]([?!;:»])/g, '\u00a0$1')
    .replace(/«[ \u202f]/g, '«\u00a0')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

interface Step {
  cost: number;
  from: number;
}

function pieceCost(words: readonly string[], from: number, to: number): number | null {
  const piece = words.slice(from, to).join(' ');
  if (piece.length > MAX_LINE * 2 + 1 || !wrapped(piece)) return null;
  const last = words[to - 1] ?? '';
  let cost = 100 + (Math.max(0, 36 - piece.length) / (words.length > 6 ? 5 : 99)) ** 2;
  if (to === words.length) return cost;
  if (/[.?!]$/.test(last)) cost -= 30;
  else cost += /[,;:]$/.test(last) ? -12 : 10;
  return cost + (isWeak(last) ? 15 : 0);
}

/** Cuts a sentence into pieces of at most two lines: as few as possible, then at the nicest places. */
export function pieces(sentence: string): string[] {
  const words = captionText(sentence).split(' ');
  const best: Array<Step | null> = [{ cost: 0, from: -1 }];
  for (let to = 1; to <= words.length; to++) best.push(bestStep(words, to, best));
  const found: string[] = [];
  for (let to = words.length; to > 0; ) {
    const step = best[to];
    if (!step) throw new Error(`A word is longer than ${MAX_LINE} characters, no caption can hold it: ${sentence}`);
    found.unshift(words.slice(step.from, to).join(' '));
    to = step.from;
  }
  return found;
}

function bestStep(words: readonly string[], to: number, best: ReadonlyArray<Step | null>): Step | null {
  let found: Step | null = null;
  for (let from = to - 1; from >= 0; from--) {
    const before = best[from];
    const cost = before ? pieceCost(words, from, to) : null;
    if (!before || cost === null) continue;
    if (!found || before.cost + cost < found.cost) found = { cost: before.cost + cost, from };
  }
  return found;
}

/** Spreads the pieces of one sentence over its time, each as long as its weight. */
export function timedCues(texts: readonly string[], weights: readonly number[], span: { start: number; end: number }): Cue[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let at = span.start;
  return texts.map((text, index) => {
    const share = ((span.end - span.start) * (weights[index] ?? 0)) / total;
    const end = index === texts.length - 1 ? span.end : at + share;
    const cue = { start: at, end, lines: wrapped(text) ?? [text] };
    at = end;
    return cue;
  });
}

/** How long a text must be shown so that it can be read. */
export function readingSeconds(text: string): number {
  return captionText(text).length / CALM_CHARACTERS_PER_SECOND;
}

/**
 * Moves the borders between cues that follow one another as little as possible, so that each can be read in time.
 * Where the whole time is too short for the whole text, the last cues are.
 */
export function readable(cues: readonly Cue[]): Cue[] {
  const needs = cues.map(({ lines }) => readingSeconds(lines.join(' ')));
  let latest = cues.at(-1)?.end ?? 0;
  const latestEnds = needs.map(() => 0);
  for (let index = needs.length - 1; index >= 0; index--) {
    latestEnds[index] = latest;
    latest -= needs[index] ?? 0;
  }
  let start = cues[0]?.start ?? 0;
  return cues.map((cue, index) => {
    const earliest = start + (needs[index] ?? 0);
    const end = index === cues.length - 1 ? cue.end : Math.max(earliest, Math.min(cue.end, latestEnds[index] ?? cue.end));
    const moved = { ...cue, start, end };
    start = end;
    return moved;
  });
}

/** The cues that run by faster than people read. */
export function tooFast(cues: readonly Cue[]): Cue[] {
  return cues.filter((cue) => cue.lines.join(' ').length / (cue.end - cue.start) > MAX_CHARACTERS_PER_SECOND);
}
