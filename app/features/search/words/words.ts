/** A word of a text as the search compares it, and where it stands. */
export interface Token {
  /** small letters without accents, ß as ss */
  form: string;
  /** as written, for the stemmer */
  word: string;
  start: number;
  end: number;
}

const letters = String.raw`\p{L}\p{N}\p{M}\u00ad`;
/** Letters held together by hyphens or by the signs with which German and French name all genders. */
const compound = new RegExp(String.raw`[${letters}]+(?:(?:[-‐‑·*]|:(?=\p{Ll}))[${letters}]+)*`, 'gu');
const part = new RegExp(`[${letters}]+`, 'gu');

const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** A word without what people leave out or write otherwise while they look for it: capitals, accents, ligatures. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  return small.normalize('NFKD').replaceAll(/[\p{M}\u00ad]/gu, '').replaceAll(/[ßæœøłđ]/g, (letter) => spelledOut[letter] ?? letter);
}

/** A single letter is what an elision or an apostrophe leaves over; a single figure is a number. */
function isWord({ form }: Token): boolean {
  return form.length > 1 || /\d/.test(form);
}

function tokenOf(text: string, start: number): Token {
  return { form: foldWord(text), word: text, start, end: start + text.length };
}

/** The words of what somebody asks: the parts of a compound with a hyphen each for itself. */
export function listWords(text: string): Token[] {
  return [...text.matchAll(part)].map((match) => tokenOf(match[0], match.index)).filter(isWord);
}

const joint = /[-‐‑·*:]/;

/** A word of several parts: each for itself, and all together. */
function listParts(whole: string, from: number): Token[] {
  const parts = listWords(whole).map((token) => ({ ...token, start: token.start + from, end: token.end + from }));
  const joined = whole.replaceAll(/[^\p{L}\p{N}\p{M}\u00ad]/gu, '');
  return [...parts, { form: foldWord(joined), word: joined, start: from, end: from + whole.length }];
}

/** Every word of a text under every form in which people look for it: co-design is co, design and codesign. */
export function listForms(text: string): Token[] {
  const forms: Token[] = [];
  for (const { 0: whole, index } of text.matchAll(compound)) {
    if (joint.test(whole)) forms.push(...listParts(whole, index));
    else forms.push(tokenOf(whole, index));
  }
  return forms.filter(isWord);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntity(whole: string, code: string): string {
  if (!code.startsWith('#')) return entities[code] ?? whole;
  return String.fromCodePoint(Number(code.replace(/^#x/i, '0x').replace('#', '')));
}

/** What a reader reads of a block's compiled HTML: without its tags and without the numbers of its sources. */
export function textOfHtml(html: string): string {
  const blocks = html.replaceAll(/<a class="cite"[^>]*>[^<]*<\/a>/g, '').replaceAll(/<\/(?:p|li|td|th|h\d|dt|dd|blockquote)>|<br[^>]*>/g, '\n');
  const plain = blocks.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, decodeEntity);
  return plain.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/\s*\n\s*/g, '\n').trim();
}
