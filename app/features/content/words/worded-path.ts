import { isLocale, type Locale } from '../../../platform/locale';

const worded = /\.([a-z]{2})\.(?:md|yaml)$/;

/** The language in which a file of the content speaks; null for a file without words. */
export function languageOf(path: string): Locale | null {
  const language = worded.exec(path)?.[1];
  return isLocale(language) ? language : null;
}

/** Tells whether a file of the content holds words and nothing else. */
export function isWordedFile(path: string): boolean {
  return languageOf(path) !== null;
}
