import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { readOptionalYaml, shown, type Reading } from './content-files';
import type { Source } from '../course';
import type { Before } from './before';
import type { Place } from '../words/markdown';
import type { ByLocale } from '../piece';
import { Wording, type Marks } from '../words/wording';
import type { z } from 'zod';

/** What the parts of the course are read with. */
export interface Shelf {
  reading: Reading;
  /** the course compiled before, as far as it still holds */
  before: Before | null;
  sources: Record<string, Source>;
  address: Place['address'];
}

/** One unit of content and its files: `base` is the path without language and ending. */
export interface Unit {
  base: string;
  unit: string;
  /** gaps in translation are told to the author */
  strict: boolean;
  sources: readonly string[];
}

/** Makes one value per language. */
export function byLocale<T>(make: (locale: Locale) => T): ByLocale<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as ByLocale<T>;
}

/** The place a text of this unit will stand in. */
export function placeOf(shelf: Shelf, unit: Unit, page: Locale): Place {
  return { page, lang: page, sources: unit.sources, address: shelf.address };
}

/** Notes that a whole file of a language is not there. */
export function tellAbsent(shelf: Shelf, unit: Unit, path: string): void {
  const problem = { file: shown(path), where: '', says: 'is not there', remedy: 'Create it, or English will stand in.' };
  if (unit.strict) shelf.reading.findings.gap(problem);
}

export interface WordedYaml<T> {
  wording: Wording;
  /** the file of this language, and English */
  both: { own?: T; english: T };
}

/** The worded YAML file of a unit in five languages, each beside English; null when English itself is not there or wrong. */
export function readWordedYaml<T extends z.ZodType<Marks>>(shelf: Shelf, unit: Unit, schema: T): ((locale: Locale) => WordedYaml<z.infer<T>>) | null {
  const pathOf = (locale: Locale) => `${unit.base}.${locale}.yaml`;
  const english = readOptionalYaml(shelf.reading, pathOf(masterLocale), schema);
  if (english === null) {
    if (shelf.reading.files.has(pathOf(masterLocale))) return null;
    shelf.reading.findings.error({ file: shown(pathOf(masterLocale)), where: '', says: 'is not there', remedy: 'Create it: English comes first.' });
    return null;
  }
  return (locale) => {
    const path = pathOf(locale);
    const present = shelf.reading.files.has(path);
    const own = locale === masterLocale ? english : readOptionalYaml(shelf.reading, path, schema);
    if (!present) tellAbsent(shelf, unit, path);
    const wording = new Wording({ ...unit, reading: shelf.reading, path, locale, present, marks: own ?? {}, place: placeOf(shelf, unit, locale) });
    return { wording, both: { own: own ?? undefined, english } };
  };
}
