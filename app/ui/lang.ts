import type { Locale } from '../platform/locale';

/** The `lang` a piece of text must carry on a page in `locale`: none when it is the page's own. */
export function langOf(piece: { lang: Locale }, locale: Locale): Locale | undefined {
  return piece.lang === locale ? undefined : piece.lang;
}

/** The colon between two pieces of a line; French keeps it from its word by a narrow space at which no line ends. */
export function colonOf(locale: Locale): string {
  return locale === 'fr' ? '\u202f: ' : ': ';
}
