import { locales, masterLocale, type Locale } from './locale';

/** The strings of one word (file) in every language, as read from its JSON. */
export type WordFiles = Readonly<Partial<Record<Locale, unknown>>>;

const plural = /_(zero|one|two|few|many|other)$/;
const placeholder = /\{\{\s*([\w.]+)[^}]*\}\}/g;

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [[path, '']];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key));
}

function placeholdersOf(text: string): string {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1]))].sort().join(', ');
}

/** The keys a language must have for an English key: itself, or one for each of the language's plural categories. */
function expectedKeys(englishKeys: readonly string[], locale: Locale): Set<string> {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return new Set(englishKeys.flatMap((key) => (plural.test(key) ? categories.map((category) => key.replace(plural, `_${category}`)) : [key])));
}

function faultsOf(locale: Locale, strings: Map<string, string>, english: Map<string, string>): string[] {
  const expected = expectedKeys([...english.keys()], locale);
  const faults = [...expected].filter((key) => !strings.has(key)).map((key) => `${key} is missing`);
  for (const [key, text] of strings) {
    if (!expected.has(key)) faults.push(`${key} is not in English`);
    if (text.trim() === '') faults.push(`${key} is empty`);
    const model = english.get(key) ?? english.get(key.replace(plural, '_other'));
    const isLoose = plural.test(key) && !key.endsWith('_other');
    if (model !== undefined && !isLoose && placeholdersOf(model) !== placeholdersOf(text)) faults.push(`${key} has the places {${placeholdersOf(text)}}, English has {${placeholdersOf(model)}}`);
  }
  return faults;
}

/**
 * Holds the strings of a word in five languages against English: missing and surplus keys (plural forms by
 * each language's own categories, CLDR), empty texts, placeholders that differ. One sentence per fault.
 */
export function findParityFaults(word: string, files: WordFiles): string[] {
  const english = new Map(flatten(files[masterLocale]));
  return locales.flatMap((locale) => {
    if (files[locale] === undefined) return [`locales/${locale}/${word}.json is missing`];
    const strings = new Map(flatten(files[locale]));
    return faultsOf(locale, strings, english).map((fault) => `locales/${locale}/${word}.json: ${fault}`);
  });
}
