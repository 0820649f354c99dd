import type { Locale } from '../../../platform/locale';
import { oneLine } from '../../content/revisions/difference';
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
