import { parse } from 'yaml';
import type { Locale } from '../../../platform/locale';

/** Values that are no prose: what they name is the same in all languages. */
const notProse = new Set(['id', 'follows', 'state', 'href', 'url', 'address', 'code', 'sources']);

function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (notProse.has(key) ? [] : proseOf(inner)));
}

/** What a reader reads of a worded file: Markdown with its head, YAML or JSON. */
export function readProse(file: string, source: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!file.endsWith('.md')) return proseOf(parse(source)).join('\n');
  return [...proseOf(head ? parse(head[1] ?? '') : null), source.slice(head?.[0].length ?? 0)].join('\n');
}

/** Marks that stand in texts and are no words: block heads, targets of links, notes, placeholders, addresses, tags. */
const marks = [/^\{#[^}]*\}\s*$/gm, /\]\([^)\s]*\)/g, /\[\^[^\]]*\]/g, /\{\{[^}]*\}\}/g, /https?:\/\/\S+/g, /\S+@\S+\.\S+/g, /<\/?[a-z][^>]*>/g, /`[^`]*`/g];

/** Endings of German neutral forms: the word is checked without them. */
const colonForm = /[:*](innen|in|r|n|e)\b/g;

/** The words of a text as a dictionary knows them, each once; numbers and signs left out. */
export function listSpelledWords(text: string, locale: Locale): string[] {
  const bare = marks.reduce((rest, mark) => rest.replace(mark, ' '), text.normalize('NFC')).replace(/\u00ad/g, '');
  const plain = (locale === 'de' ? bare.replace(colonForm, '') : bare).replace(/’/g, '\'');
  const words = plain.match(/\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
  return [...new Set(words.flatMap((word) => partsOf(word, locale)))];
}

/** French and Italian write short words and the next one together: each part is a word of its own. */
function partsOf(word: string, locale: Locale): string[] {
  if (locale === 'fr' || locale === 'it') return word.split('\'').slice(-1).filter((part) => part.length > 1);
  return word.length > 1 ? [word.replace(/'s$/, '')] : [];
}
