import { isLocale, locales, type Locale } from '../../../platform/locale';
import { sortKeyOf } from '../../../platform/plain-text';

/** What lists of participants call the five languages, small and without accents. */
const names: Record<Locale, readonly string[]> = {
  en: ['english', 'anglais', 'englisch', 'inglese', 'ingles', 'eng'],
  fr: ['french', 'francais', 'franzosisch', 'francese', 'frances', 'fra', 'fre'],
  de: ['german', 'allemand', 'deutsch', 'tedesco', 'aleman', 'deu', 'ger'],
  it: ['italian', 'italien', 'italienisch', 'italiano', 'ita'],
  es: ['spanish', 'espagnol', 'spanisch', 'spagnolo', 'espanol', 'castellano', 'spa', 'esp', 'sp'],
};

/** The language that a cell of a list names, as a code (de, de-AT) or in any of the five languages; null for every other. */
export function readLanguage(typed: string): Locale | null {
  const word = sortKeyOf(typed);
  const code = word.split(/[-_]/)[0];
  if (isLocale(code)) return code;
  return locales.find((locale) => names[locale].includes(word)) ?? null;
}

/** Whether a cell without a heading is meant as a language, be it one of ours or not: it is a code, or one of their names. */
export function looksLikeLanguage(typed: string): boolean {
  return readLanguage(typed) !== null || /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(typed.trim());
}
