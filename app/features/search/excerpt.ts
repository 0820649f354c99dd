import { listForms } from './words/words';

/** A piece of a sentence; marked where it is what somebody looked for. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

const maxLength = 220;
/** How much of a long sentence stands before the first word that was looked for. */
const before = 60;

interface Span {
  start: number;
  end: number;
  value: number;
}

/** How much each form counts that was looked for; null for one that was not. */
export type ValueOf = (form: string) => number | null;

function listSpans(text: string, valueOf: ValueOf): Span[] {
  const spans = listForms(text).flatMap(({ form, start, end }) => {
    const value = valueOf(form);
    return value === null ? [] : [{ start, end, value }];
  });
  const outer = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return outer.filter((span, at) => !outer.slice(0, at).some(({ start, end }) => start <= span.start && span.end <= end));
}

function listSentences(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(/[.!?…]["»”“)]*\s+(?=["«„“(¿¡]*[\p{Lu}\d])|\n/gu)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, at) => ({ start, end: ends[at] ?? text.length }));
}

/** The words between two places, cut at blanks where they are too long, with the first mark well in sight. */
function cut(text: string, { start, end }: { start: number; end: number }, first: number): { start: number; end: number } {
  if (end - start <= maxLength) return { start, end };
  const blankAfter = (at: number) => (at <= start ? start : text.indexOf(' ', at) + 1 || at);
  const from = blankAfter(first - before);
  if (end - from <= maxLength) return { start: from, end };
  return { start: from, end: text.lastIndexOf(' ', from + maxLength) };
}

function sumIn(spans: readonly Span[], { start, end }: { start: number; end: number }): number {
  return spans.reduce((sum, span) => (span.start >= start && span.end <= end ? sum + span.value : sum), 0);
}

/** A text in stretches, with everything marked that was looked for. */
export function markWords(text: string, valueOf: ValueOf): Stretch[] {
  return stretchesOf(text, { start: 0, end: text.length }, listSpans(text, valueOf));
}

function stretchesOf(text: string, { start, end }: { start: number; end: number }, spans: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  for (const span of spans.filter((each) => each.start >= start && each.end <= end)) {
    stretches.push({ text: text.slice(at, span.start), isMarked: false }, { text: text.slice(span.start, span.end), isMarked: true });
    at = span.end;
  }
  return [...stretches, { text: text.slice(at, end), isMarked: false }].filter(({ text: part }) => part !== '');
}

/** The sentence of a text that says most of what somebody looked for, with the words marked. */
export function excerptOf(text: string, valueOf: ValueOf): Stretch[] {
  const spans = listSpans(text, valueOf);
  const sentences = listSentences(text).map((place) => ({ ...place, sum: sumIn(spans, place) }));
  const best = sentences.reduce((most, each) => (each.sum > most.sum ? each : most));
  const first = spans.find(({ start }) => start >= best.start)?.start ?? best.start;
  const trimmed = { start: best.start, end: best.start + text.slice(best.start, best.end).trimEnd().length };
  const place = cut(text, trimmed, first);
  const inside = stretchesOf(text, place, spans);
  const dots = (isCut: boolean) => (isCut ? [{ text: '…', isMarked: false }] : []);
  return [...dots(place.start > trimmed.start), ...inside, ...dots(place.end < trimmed.end)];
}
