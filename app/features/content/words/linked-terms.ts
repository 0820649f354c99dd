import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { shown, type Reading } from '../files/content-files';
import type { Course, Term } from '../course';

/** Tells where the words of a translation that open a glossary card are neither the term nor one of its forms. */
export function checkLinkedTerms(reading: Reading, terms: Course['terms']): void {
  for (const [path, text] of reading.files) {
    const locale = /\.([a-z]{2})\.(?:md|yaml)$/.exec(path)?.[1];
    if (!isLocale(locale) || locale === masterLocale) continue;
    for (const { term, words } of listMisnamed(text, locale, terms[locale])) {
      const says = `calls ${term.id} "${words}"`;
      reading.findings.gap({ file: shown(path), where: `term:${term.id}`, says, remedy: `Say "${term.term.text}" or one of its forms, or add the form to content/glossary/terms.${locale}.yaml.` });
    }
  }
}

/** The terms that a text in a language links under words that are neither the term nor one of its forms. */
export function listMisnamed(text: string, locale: Locale, terms: readonly Term[]): { term: Term; words: string }[] {
  return [...text.matchAll(/\[([^\]]+)\]\(term:([a-z0-9-]+)\)/g)].flatMap(({ 1: words = '', 2: id = '' }) => {
    const term = terms.find((candidate) => candidate.id === id);
    return !term || isSaid(term, words, locale) ? [] : [{ term, words: words.replace(/\s+/g, ' ') }];
  });
}

/** A term that English stands in for forbids nothing. */
function isSaid({ term, forms }: Term, words: string, locale: Locale): boolean {
  return term.lang !== locale || [term.text, ...forms].some((name) => saysTerm(locale, words, name));
}

/** The link may begin behind the noun: "people [in a vulnerable situation]". */
const heads = /^(?:person|mensch|organi[sz]|associa)/;

/** True when the words hold every word of the name, however it is inflected; the word for people or an organisation may stand outside. */
export function saysTerm(locale: Locale, words: string, name: string): boolean {
  const said = listWords(words);
  const wanted = listWords(name);
  const bearing = wanted.filter((word) => word.length >= shortest);
  const closer = bearing.filter((word) => !heads.test(word));
  return ([closer, bearing].find((list) => list.length) ?? wanted).every((word) => said.some((other) => isSameStem(word, other) || (locale === 'de' && isCompoundOf(other, word))));
}

/** Shorter words are articles and prepositions, and too short to compare by their stem. */
const shortest = 4;
/** Endings take the place of two letters at most: -o and -i, -um and -en, -ar and -ado. */
const ending = 2;

function listWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return common >= Math.max(shortest, Math.min(one.length, other.length) - ending);
}

function isCompoundOf(compound: string, word: string): boolean {
  return word.length > shortest + ending && compound.includes(word.slice(0, -ending));
}
