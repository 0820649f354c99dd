import { locales, masterLocale, type Locale } from '../../../platform/locale';
import type { Course } from '../course';
import type { PieceRecord } from '../files/content-files';
import type { PieceState } from '../piece';
import { printTable } from './text-table';

export type BoardState = Exclude<PieceState, 'original'>;
export const boardStates: readonly BoardState[] = ['missing', 'machine', 'draft', 'reviewed', 'outdated'];

/** What a state of the board means, for people who did not make it. */
const legend: Record<BoardState, string> = {
  missing: 'English stands in',
  machine: 'machine-assisted, awaiting native review',
  draft: 'written by a person, not read by another',
  reviewed: 'read by a native speaker',
  outdated: 'the English has changed since',
};

/** How far a module, lesson, tool or the glossary is translated into one language. */
export interface BoardRow {
  unit: string;
  locale: Locale;
  pieces: number;
  counts: Record<BoardState, number>;
}

/** The translation board: one row per unit and language, in the order of the records. */
export function listBoard(records: readonly PieceRecord[]): BoardRow[] {
  return countRows(records, (record) => record.unit);
}

/** The board in brief: one row per module and language, tools with the module that uses them. */
export function sumBoard(records: readonly PieceRecord[], course: Course): BoardRow[] {
  const groups = groupsOf(course);
  const rows = countRows(records, (record) => groups.get(record.unit) ?? record.unit);
  return [...rows, ...countRows(records, () => 'whole course')];
}

function countRows(records: readonly PieceRecord[], groupOf: (record: PieceRecord) => string): BoardRow[] {
  const translated = locales.filter((locale) => locale !== masterLocale);
  const groups = new Map<string, PieceState[]>();
  for (const record of records) {
    const key = `${groupOf(record)}\n${record.locale}`;
    groups.set(key, [...(groups.get(key) ?? []), record.state]);
  }
  const units = new Set([...groups.keys()].map((key) => key.split('\n')[0] ?? ''));
  return [...units].flatMap((unit) =>
    translated.map((locale) => {
      const states = groups.get(`${unit}\n${locale}`) ?? [];
      return { unit, locale, pieces: states.length, counts: countStates(states) };
    }),
  );
}

/** Module of each lesson and tool, as '4 safe-and-fair-participation'; a tool that no lesson uses stands for itself. */
function groupsOf(course: Course): Map<string, string> {
  const groups = new Map<string, string>();
  for (const { number, id, lessons } of course.modules) {
    const members = [id, ...lessons.map((lesson) => lesson.id), ...lessons.flatMap((lesson) => lesson.toolId ?? [])];
    for (const member of members) groups.set(member, `${number} ${id}`);
  }
  return groups;
}

/** The board as text: in brief, or unit by unit for one module (by number or id) or the glossary; null when there is none of that name. */
export function printBoard({ records, course }: { records: readonly PieceRecord[]; course: Course }, name?: string): string | null {
  if (name === undefined) return `${printRows(sumBoard(records, course))}\n\n${explain()}\nUnit by unit: npm run content:status -- <module>`;
  const module = course.modules.find(({ id, number }) => id === name || String(number) === name);
  const groups = groupsOf(course);
  const group = module ? `${module.number} ${module.id}` : name;
  const own = records.filter((record) => (groups.get(record.unit) ?? record.unit) === group);
  return own.length ? printRows(listBoard(own)) : null;
}

function explain(): string {
  return boardStates.map((state) => `${state}: ${legend[state]}`).join('\n');
}

function printRows(rows: readonly BoardRow[]): string {
  const cells = rows.map((row, index) => {
    const isFirst = rows[index - 1]?.unit !== row.unit;
    return [isFirst ? row.unit : '', row.locale, row.pieces, ...boardStates.map((state) => row.counts[state])];
  });
  return printTable(['', '', 'pieces', ...boardStates], cells);
}

function countStates(states: PieceState[]): Record<BoardState, number> {
  const count = (state: BoardState) => states.filter((candidate) => candidate === state).length;
  return { missing: count('missing'), machine: count('machine'), draft: count('draft'), reviewed: count('reviewed'), outdated: count('outdated') };
}
