import { isLocale, type Locale } from '../../../platform/locale';
import type { Course } from '../../content/course';
import type { PieceRecord } from '../../content/files/content-files';
import { boardStates, type BoardState } from '../../content/upkeep/board';
import { translatedLocales } from '../translators/translator';

/** For how many days at least the English has been another; each has a word in `translations.json`. */
export const ages = [7, 30, 90] as const;
export type Age = (typeof ages)[number];

/** The line of all that stands beside the modules: glossary, library, cities and the like. */
export const besideModules = 'beside';

/** What of the board is shown; null shows all. */
export interface DeskFilter {
  moduleId: string | null;
  language: Locale | null;
  state: BoardState | null;
  age: Age | null;
}

export const noFilter: DeskFilter = { moduleId: null, language: null, state: null, age: null };

/** The filter that an address asks for; what it misspells is left out. */
export function readFilter(params: URLSearchParams): DeskFilter {
  const language = params.get('language');
  return {
    moduleId: /^[a-z0-9-]{1,80}$/.exec(params.get('module') ?? '')?.[0] ?? null,
    language: isLocale(language) && translatedLocales.includes(language) ? language : null,
    state: boardStates.find((state) => state === params.get('state')) ?? null,
    age: ages.find((days) => String(days) === params.get('age')) ?? null,
  };
}

/** The same filter as an address asks for it. */
export function writeFilter({ moduleId, language, state, age }: DeskFilter): string {
  const asked = Object.entries({ module: moduleId, language, state, age: age === null ? null : String(age) });
  return new URLSearchParams(asked.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
}

/** The languages that a filter leaves. */
export function languagesOf({ language }: DeskFilter): Locale[] {
  return language === null ? translatedLocales : [language];
}

export type StateCounts = Record<BoardState, number>;

/** How far one unit, or one module, is in one language. */
export interface DeskCell {
  locale: Locale;
  /** all its pieces, whatever is filtered */
  pieces: number;
  counts: StateCounts;
}

/** A module, or a unit of one, by the languages. */
export interface DeskLine {
  id: string;
  /** as pages number it: '4' or '4.2'; empty for what has no number */
  number: string;
  /** null: the interface has a word for it */
  title: { text: string; lang: Locale } | null;
  cells: DeskCell[];
}

/** When the English of an outdated piece changed, by the piece's own name; a piece that is not there changed nobody knows when. */
export type OutdatedSince = ReadonlyMap<string, Date>;

/** The name of a piece in maps. */
export function pieceName({ path, key }: Pick<PieceRecord, 'path' | 'key'>): string {
  return `${path}#${key}`;
}

const dayMs = 86_400_000;

/** Whether a filter leaves a piece: by its state, and of outdated ones by how long they have been so. */
export function isAsked(record: PieceRecord, { state, age }: DeskFilter, { since, now }: { since: OutdatedSince; now: Date }): boolean {
  if (state !== null && record.state !== state) return false;
  if (age === null) return true;
  const at = since.get(pieceName(record));
  return record.state === 'outdated' && at !== undefined && now.getTime() - at.getTime() >= age * dayMs;
}

interface Place {
  group: string;
  number: string;
  title: DeskLine['title'];
}

const titleIn = ({ text, lang }: { text: string; lang: Locale }) => ({ text, lang });

/** Every unit of the course with the module it belongs to and its title in a language. */
export function placeUnits(course: Course, locale: Locale): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const tool of Object.values(course.tools)) places.set(tool.id, { group: besideModules, number: '', title: titleIn(tool.text[locale].title) });
  for (const module of course.modules) {
    places.set(module.id, { group: module.id, number: String(module.number), title: titleIn(module.text[locale].title) });
    for (const lesson of module.lessons) {
      places.set(lesson.id, { group: module.id, number: lesson.number, title: titleIn(lesson.text[locale].title) });
      const tool = lesson.toolId === undefined ? undefined : places.get(lesson.toolId);
      if (tool) tool.group = module.id;
    }
  }
  return places;
}

const noCounts = (): StateCounts => ({ missing: 0, machine: 0, draft: 0, reviewed: 0, outdated: 0 });

const isTranslated = ({ state }: PieceRecord) => state !== 'original';

/** Counts pieces by line and language; only those that `counts` says, while every piece belongs to its sum. */
function countBy(records: readonly PieceRecord[], lineOf: (record: PieceRecord) => string | null, counts: (record: PieceRecord) => boolean): Map<string, Map<Locale, DeskCell>> {
  const lines = new Map<string, Map<Locale, DeskCell>>();
  for (const record of records.filter(isTranslated)) {
    const id = lineOf(record);
    if (id === null) continue;
    const cells = lines.get(id) ?? new Map<Locale, DeskCell>();
    const cell = cells.get(record.locale) ?? { locale: record.locale, pieces: 0, counts: noCounts() };
    cell.pieces += 1;
    if (counts(record)) cell.counts[record.state as BoardState] += 1;
    lines.set(id, cells.set(record.locale, cell));
  }
  return lines;
}

/** What is on the desk: the course, its pieces, and since when which of them are outdated. */
export interface OnDesk {
  course: Course;
  records: readonly PieceRecord[];
  since: OutdatedSince;
  now: Date;
}

/** The lines of the board: modules, or the units of one. Lines without anything that the filter asks for are left out. */
export function listLines({ course, records, since, now }: OnDesk, filter: DeskFilter, locale: Locale): DeskLine[] {
  const places = placeUnits(course, locale);
  const groupOf = ({ unit }: PieceRecord) => places.get(unit)?.group ?? besideModules;
  const isIn = filter.moduleId === null ? () => true : (record: PieceRecord) => groupOf(record) === filter.moduleId;
  const lineOf = (record: PieceRecord) => (isIn(record) ? (filter.moduleId === null ? groupOf(record) : record.unit) : null);
  const counted = countBy(records, lineOf, (record) => isAsked(record, filter, { since, now }));
  const asks = filter.state !== null || filter.age !== null;
  const order = [...places.keys()].filter((id) => counted.has(id));
  const ids = [...order.filter((id) => places.get(id)?.number), ...order.filter((id) => !places.get(id)?.number), ...[...counted.keys()].filter((id) => !places.has(id))];
  return ids.flatMap((id) => {
    const cells = languagesOf(filter).map((code) => counted.get(id)?.get(code) ?? { locale: code, pieces: 0, counts: noCounts() });
    const isEmpty = cells.every((cell) => boardStates.every((state) => cell.counts[state] === 0));
    const { number = '', title = null } = places.get(id) ?? {};
    return asks && isEmpty ? [] : [{ id, number, title, cells }];
  });
}

/** The sum of all lines, language by language. */
export function sumLines(lines: readonly DeskLine[], languages: readonly Locale[]): DeskCell[] {
  return languages.map((locale) => {
    const sum: DeskCell = { locale, pieces: 0, counts: noCounts() };
    for (const cell of lines.flatMap(({ cells }) => cells.filter((each) => each.locale === locale))) {
      sum.pieces += cell.pieces;
      for (const state of boardStates) sum.counts[state] += cell.counts[state];
    }
    return sum;
  });
}
