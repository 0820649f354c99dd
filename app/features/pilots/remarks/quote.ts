import type { Locale } from '../../../platform/locale';
import { maxQuote } from './remark';

/** Words of a text and some of those around them, by which they are found again after an edit. */
export interface Quote {
  quote: string;
  before: string;
  after: string;
}

/** How words were found: where they stood, elsewhere in the text, in other words, or not at all. */
export type Found = { how: 'exact' | 'moved' | 'similar'; text: string } | { how: 'changed' };

const aroundLength = 40;
const alikeEnough = 0.5;

/** A text in one line: only its words and signs count, not where lines end. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function segmenterOf(locale: Locale): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** The sentences of a text in their order; a line that ends ends one too. */
export function sentencesOf(text: string, locale: Locale): string[] {
  return text.split('\n').flatMap((line) => [...segmenterOf(locale).segment(oneLine(line))].map(({ segment }) => segment.trim())).filter(Boolean);
}

/** The words that somebody chose, with those around them; without a choice, or where they do not stand there, the whole text or what was chosen. */
export function quoteIn(text: string, chosen: string): Quote {
  const whole = oneLine(text);
  const quote = oneLine(chosen).slice(0, maxQuote);
  const at = whole.indexOf(quote);
  if (quote === '') return { quote: whole.slice(0, maxQuote), before: '', after: '' };
  if (at < 0) return { quote, before: '', after: '' };
  const end = at + quote.length;
  return { quote, before: whole.slice(Math.max(0, at - aroundLength), at), after: whole.slice(end, end + aroundLength) };
}

function placesOf(quote: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function standsBeside(at: number, { quote, before, after }: Quote, text: string): boolean {
  const end = at + quote.length;
  const isAfter = before === '' ? at === 0 : text.slice(0, at).endsWith(before);
  const isBefore = after === '' ? end === text.length : text.startsWith(after, end);
  return isAfter || isBefore;
}

/** The words of a text in small letters, without signs. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How many words two texts share: 1 when all, 0 when none. */
export function likeness(one: string, other: string): number {
  const [these, those] = [wordsOf(one), wordsOf(other)];
  if (these.length + those.length === 0) return one === other ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of these) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of those) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (these.length + those.length);
}

/** The run of as many sentences as were quoted that is most like them. */
function mostAlike(quote: string, text: string, locale: Locale): { text: string; alike: number } {
  const sentences = sentencesOf(text, locale);
  const count = Math.max(1, sentencesOf(quote, locale).length);
  const runs = sentences.length <= count ? [oneLine(text)] : sentences.slice(0, sentences.length - count + 1).map((_, from) => sentences.slice(from, from + count).join(' '));
  return runs.map((run) => ({ text: run, alike: likeness(quote, run) })).reduce((best, run) => (run.alike > best.alike ? run : best), { text: '', alike: 0 });
}

/** Finds quoted words again in a text as it is now, and says how. */
export function findAgain(kept: Quote, text: string, locale: Locale): Found {
  const now = oneLine(text);
  if (kept.quote === '') return now === '' ? { how: 'exact', text: '' } : { how: 'changed' };
  const places = placesOf(kept.quote, now);
  if (places.some((at) => standsBeside(at, kept, now))) return { how: 'exact', text: kept.quote };
  if (places.length > 0) return { how: 'moved', text: kept.quote };
  const { text: run, alike } = mostAlike(kept.quote, text, locale);
  return alike >= alikeEnough ? { how: 'similar', text: run } : { how: 'changed' };
}

/** A run of words that two texts share, that only the former has, or only the present one. */
export interface Difference {
  how: 'same' | 'gone' | 'new';
  text: string;
}

/** For each pair of places, how many words the rests of both texts share in order. */
function sharedRests(these: readonly string[], those: readonly string[]): number[][] {
  const rests = Array.from({ length: these.length + 1 }, () => Array<number>(those.length + 1).fill(0));
  for (let one = these.length - 1; one >= 0; one -= 1) {
    for (let other = those.length - 1; other >= 0; other -= 1) {
      const [row, below] = [rests[one] ?? [], rests[one + 1] ?? []];
      row[other] = these[one] === those[other] ? (below[other + 1] ?? 0) + 1 : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return rests;
}

function joined(words: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  for (const { how, text } of words) {
    const last = runs.at(-1);
    if (last?.how === how) last.text += ` ${text}`;
    else runs.push({ how, text });
  }
  return runs;
}

/** Which word comes next while two texts are read side by side. */
function nextWord(one: string | undefined, other: string | undefined, isFormerFirst: boolean): Difference {
  if (one !== undefined && one === other) return { how: 'same', text: one };
  if (other === undefined || (one !== undefined && isFormerFirst)) return { how: 'gone', text: one ?? '' };
  return { how: 'new', text: other };
}

/** What became of a text, word by word. */
export function differencesOf(former: string, present: string): Difference[] {
  const [these, those] = [oneLine(former).split(' ').filter(Boolean), oneLine(present).split(' ').filter(Boolean)];
  const rests = sharedRests(these, those);
  const restAt = (one: number, other: number) => rests[one]?.[other] ?? 0;
  const words: Difference[] = [];
  let [one, other] = [0, 0];
  while (one < these.length || other < those.length) {
    const next = nextWord(these[one], those[other], restAt(one + 1, other) >= restAt(one, other + 1));
    words.push(next);
    if (next.how !== 'new') one += 1;
    if (next.how !== 'gone') other += 1;
  }
  return joined(words);
}
