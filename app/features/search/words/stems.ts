import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Locale } from '../../../platform/locale';
import { foldWord } from './words';

const stemmers: Readonly<Record<Locale, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  it: italian,
  // ciudades → ciudad → ciud: a plural first becomes the singular
  es: (word) => spanish(spanish(word)),
};

/** What the forms of a word have in common in a language, without accents; the accents of the word itself count before. */
export function stemOf(word: string, locale: Locale): string {
  return foldWord(stemmers[locale](word.toLowerCase().normalize('NFC')));
}
