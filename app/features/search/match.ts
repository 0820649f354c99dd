import type { SearchIndex } from './search-index';
import { stemOf } from './words/stems';
import type { Token } from './words/words';

/** How well a form of the index answers a word of the question: 1 is the word itself. */
export type Matches = Map<number, number>;

const quality = { exact: 1, stem: 0.8, beginning: 0.5, within: 0.3, near: 0.28, nearTwice: 0.18 } as const;
/** What a part of a longer word gains by being most of it. */
const closeness = 0.2;
const shortestBeginning = 2;
const shortestPart = 4;

function note(matches: Matches, form: number, value: number): void {
  if (value > (matches.get(form) ?? 0)) matches.set(form, value);
}

/** The spellings of a word that readers without a keyboard for umlauts use: Duesseldorf is dusseldorf. */
function spellings(form: string): string[] {
  const plain = form.replaceAll(/([aou])e/g, '$1');
  return plain === form ? [form] : [form, plain];
}

function stemsOf(index: SearchIndex, { form, word }: Token): number[] {
  const known = spellings(form).flatMap((spelling) => index.forms.find(spelling) ?? []);
  const stems = known.map((found) => index.stemOf[found] ?? 0);
  const own = index.stems.find(stemOf(word, index.locale));
  return own === null ? stems : [...stems, own];
}

function matchWhole(index: SearchIndex, token: Token): Matches {
  const matches: Matches = new Map();
  for (const spelling of spellings(token.form)) {
    const exact = index.forms.find(spelling);
    if (exact !== null) note(matches, exact, quality.exact);
  }
  for (const stem of stemsOf(index, token)) for (const form of index.formsOf.at(stem)) note(matches, form, quality.stem);
  return matches;
}

function matchBeginning(index: SearchIndex, beginning: string, matches: Matches): void {
  for (const spelling of spellings(beginning)) {
    for (const form of index.forms.listBeginning(spelling)) note(matches, form, quality.beginning + (closeness * spelling.length) / index.forms.at(form).length);
  }
}

/** German writes one word where others write three: what somebody looks for may stand in front, in the middle or at the end. */
function matchCompounds(index: SearchIndex, token: Token, matches: Matches): void {
  const stem = stemOf(token.word, 'de');
  const part = stem.length > shortestPart && token.form.startsWith(stem) ? stem : token.form;
  if (part.length < shortestPart) return;
  matchBeginning(index, part, matches);
  for (const form of index.forms.listHolding(part)) note(matches, form, quality.within + (closeness * part.length) / index.forms.at(form).length);
}

function matchNear(index: SearchIndex, token: Token, matches: Matches): void {
  for (const { index: form, edits } of index.forms.listNear(token.form)) {
    const value = edits > 1 ? quality.nearTwice : quality.near;
    note(matches, form, value);
    for (const other of index.formsOf.at(index.stemOf[form] ?? 0)) note(matches, other, value * quality.stem);
  }
}

/** All forms of the index that answer a word; the last word may be unfinished. Slips are looked for where nothing else is found. */
export function matchWord(index: SearchIndex, token: Token, isLast: boolean): Matches {
  const matches = matchWhole(index, token);
  const isKnown = matches.size > 0;
  if (isLast && token.form.length >= shortestBeginning) matchBeginning(index, token.form, matches);
  const isBegun = matches.size > 0;
  if (index.locale === 'de') matchCompounds(index, token, matches);
  if (!isKnown && !isBegun) matchNear(index, token, matches);
  return matches;
}
