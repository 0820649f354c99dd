import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../../platform/locale';
import { listSpelledWords, readProse } from '../words/spelling';

/** The dictionary of each language, as Debian's packages and LibreOffice name them. */
const dictionaries: Record<Locale, string> = { en: 'en_GB', fr: 'fr_FR', de: 'de_DE', it: 'it_IT', es: 'es_ES' };

/** Where words are accepted that no dictionary has: one a line, in `names.txt` for all languages, else in `<lng>.txt`. */
const acceptedFolder = 'content/spelling';

export interface SpellingFault {
  word: string;
  /** the files in which it stands; none: it is accepted and stands nowhere */
  files: string[];
}

function listWordedFiles(locale: Locale): string[] {
  const course = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => new RegExp(`\\.${locale}\\.(md|yaml)$`).test(file));
  return [...course.map((file) => path.join('content', file)), ...readdirSync(`locales/${locale}`).map((file) => path.join('locales', locale, file))].sort();
}

function readAccepted(name: string): string[] {
  return readFileSync(path.join(acceptedFolder, `${name}.txt`), 'utf8').split('\n').filter(Boolean);
}

/** The words among these that the dictionary of a language does not have; throws where the dictionary cannot be opened. */
function askDictionary(hunspell: string, locale: Locale, words: readonly string[]): Set<string> {
  const { status, stdout, stderr } = spawnSync(hunspell, ['-d', dictionaries[locale], '-i', 'utf-8', '-l'], { input: words.join('\n'), encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0 || /can't open/i.test(stderr)) throw new Error(`hunspell has no dictionary ${dictionaries[locale]}: ${stderr.trim()}`);
  return new Set(stdout.split('\n').filter(Boolean));
}

/** Where a word stands; the dictionary names the parts of `sign-offs` one by one. */
function placesOf(word: string, places: ReadonlyMap<string, string[]>): string[] {
  return places.get(word) ?? [...places].filter(([whole]) => whole.split('-').includes(word)).flatMap(([, files]) => files);
}

/** The words of the course and the interface in one language that neither the dictionary nor the accepted words have. */
export function findSpellingFaults(hunspell: string, locale: Locale): SpellingFault[] {
  const places = new Map<string, string[]>();
  for (const file of listWordedFiles(locale)) {
    for (const word of listSpelledWords(readProse(file, readFileSync(file, 'utf8')), locale)) places.set(word, [...(places.get(word) ?? []), file]);
  }
  const unknown = askDictionary(hunspell, locale, [...places.keys()]);
  const own = readAccepted(locale);
  const accepted = new Set([...own, ...readAccepted('names')]);
  const faults = [...unknown].filter((word) => !accepted.has(word)).map((word) => ({ word, files: placesOf(word, places) }));
  return [...faults, ...own.filter((word) => !unknown.has(word)).map((word) => ({ word, files: [] }))];
}
