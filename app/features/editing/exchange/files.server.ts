import { masterLocale, type Locale } from '../../../platform/locale';
import type { ContentFiles, PieceRecord } from '../../content/files/content-files';
import type { Term } from '../../content/course';
import { getEdition } from '../../content/load.server';
import { englishPath, openPieces, readPiece, type Words } from '../../content/revisions/piece-words';
import type { BoardState } from '../../content/upkeep/board';
import { placeUnits } from '../desk/desk';
import { listTermsIn } from '../desk/terms-in';
import type { AtWork } from '../desk/working.server';
import { publishRevisions } from '../revisions/revisions.server';
import { mayWrite } from '../translators/translator';
import { contextOf, exchangeFormats, maxExchangeBytes, type BroughtFile, type ExchangeFault, type ExchangeFormat, type ExchangeUnit } from './exchange';
import { isTaken, judge, type Judged } from './judging';
import { readPo, writePo } from './po';
import { readXliff, writeXliff } from './xliff';

/** Which texts are asked for: all of a language, of a module (or what stands beside the modules), or of a unit. */
export interface Part {
  locale: Locale;
  group: string | null;
  unit: string | null;
  /** only texts of these files; null: of all */
  paths?: ReadonlySet<string>;
}

/** Opens each file once, however many of its pieces are asked for. */
function makeReader(files: ContentFiles): (record: Pick<PieceRecord, 'path' | 'key'>) => Words {
  const openers = new Map<string, ReturnType<typeof openPieces>>();
  return ({ path, key }) => {
    const open = openers.get(path) ?? openPieces(files, path);
    openers.set(path, open);
    return open(key)?.words ?? {};
  };
}

function noteOf(id: string, english: readonly Term[], own: readonly Term[]): string {
  const [one, other] = [english.find((term) => term.id === id), own.find((term) => term.id === id)];
  const forms = other && other.forms.length > 0 ? ` (${other.forms.join(', ')})` : '';
  return `${one?.term.text ?? id} → ${other?.term.text ?? ''}${forms}`;
}

/** The texts of a part of the course with their translations, as they are served now. */
export function listUnits({ locale, group, unit, paths }: Part): ExchangeUnit[] {
  const { course, files, records } = getEdition();
  const places = group === null ? null : placeUnits(course, masterLocale);
  const isAsked = (record: PieceRecord) => record.locale === locale && (paths === undefined || paths.has(record.path)) && (unit === null || record.unit === unit) && (places === null || (places.get(record.unit)?.group ?? 'beside') === group);
  const read = makeReader(files);
  const [english, own] = [course.terms[masterLocale], course.terms[locale]];
  return records.filter(isAsked).flatMap((record) => {
    const translated = read(record);
    return Object.entries(read({ path: englishPath(record.path), key: record.key })).map(([leaf, text]): ExchangeUnit => {
      const translation = translated[leaf] ?? null;
      const notes = listTermsIn([text], english).map((id) => noteOf(id, english, own));
      return { path: record.path, key: record.key, leaf, english: text, translation, state: translation === null ? 'missing' : (record.state as BoardState), notes };
    });
  });
}

/** A part of the course as a file for translators' programs; null where there is nothing of that name. */
export function writePart(part: Part, format: ExchangeFormat, now: Date): string | null {
  const units = listUnits(part);
  if (units.length === 0) return null;
  return format === 'po' ? writePo({ locale: part.locale, units }, now) : writeXliff({ locale: part.locale, units });
}

/** A format by its name, or null. */
export function findFormat(name: unknown): ExchangeFormat | null {
  return exchangeFormats.find((format) => format === name) ?? null;
}

function readAny(text: string): BroughtFile {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return readXliff(text);
  return /^(?:#|msg)/.test(start) ? readPo(text) : { fault: 'unknown-format' };
}

/** A file that was read for a language, and what would become of each of its texts. */
export interface JudgedFile {
  locale: Locale;
  judged: Judged[];
}

/** The files of the course that are spoken of. */
function pathsOf(named: readonly { context: string }[]): Set<string> {
  return new Set(named.map(({ context }) => context.split('#')[0] ?? ''));
}

/** Reads a file for a language and tells the fate of each of its texts; nothing is changed. */
export function judgeFile(text: string, locale: Locale): JudgedFile | { fault: ExchangeFault } {
  if (text.trim() === '') return { fault: 'none' };
  if (Buffer.byteLength(text) > maxExchangeBytes) return { fault: 'too-large' };
  if (text.includes('\uFFFD')) return { fault: 'not-utf8' };
  const file = readAny(text);
  if ('fault' in file) return file;
  if (file.locale !== locale) return { fault: 'other-language' };
  const units = listUnits({ locale, group: null, unit: null, paths: pathsOf(file.entries) });
  return { locale, judged: judge(file.entries, units, { locale, terms: getEdition().course.terms[locale] }) };
}

/** What became of a file: how many pieces were taken, and which the course could not hold. */
export interface Taken {
  taken: number;
  refused: string[];
}

/** What a file changes, piece by piece, with the words of the piece that it does not bring. */
function listPieces(judged: readonly Judged[], units: readonly ExchangeUnit[]): { path: string; key: string; words: Words }[] {
  const brought = new Map(judged.filter(isTaken).map((each) => [each.context, each.brought]));
  const pieces = new Map<string, { path: string; key: string; words: Record<string, string>; isBrought: boolean }>();
  for (const unit of units) {
    const name = `${unit.path}#${unit.key}`;
    const piece = pieces.get(name) ?? { path: unit.path, key: unit.key, words: {}, isBrought: false };
    const text = brought.get(contextOf(unit)) ?? unit.translation;
    if (text !== null) piece.words[unit.leaf] = text;
    piece.isBrought ||= brought.has(contextOf(unit));
    pieces.set(name, piece);
  }
  return [...pieces.values()].filter(({ isBrought }) => isBrought);
}

/** Takes what a file changes as drafts of whoever brings it; null where they may not write in the language. */
export async function takeFile(by: AtWork, text: string, { locale, now }: { locale: Locale; now: Date }): Promise<Taken | { fault: ExchangeFault } | null> {
  if (!mayWrite(by.rights, locale)) return null;
  const file = judgeFile(text, locale);
  if ('fault' in file) return file;
  const pieces = listPieces(file.judged, listUnits({ locale, group: null, unit: null, paths: pathsOf(file.judged.filter(isTaken)) }));
  const { files } = getEdition();
  const changes = pieces.map(({ path, key, words }) => ({ path, key, words, state: 'draft' as const, kind: 'form' as const, note: '', seen: readPiece(files, { path, key })?.print ?? '' }));
  const refused = await publishRevisions(by.userId, changes, now);
  return { taken: pieces.length - refused.length, refused: refused.map(({ path, key }) => `${path}#${key}`) };
}
