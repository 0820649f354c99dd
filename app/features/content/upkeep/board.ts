import { locales, masterLocale, type Locale } from '../../../platform/locale';
import type { PieceRecord } from '../files/content-files';
import type { PieceState } from '../piece';

export type BoardState = Exclude<PieceState, 'original'>;
export const boardStates: readonly BoardState[] = ['reviewed', 'draft', 'machine', 'outdated', 'missing'];

/** How far one module, lesson, tool or the glossary is translated into one language. */
export interface BoardRow {
  unit: string;
  locale: Locale;
  pieces: number;
  counts: Record<BoardState, number>;
}

/** The translation board: one row per unit and language, in the order of the course. */
export function listBoard(records: readonly PieceRecord[]): BoardRow[] {
  const units = [...new Set(records.map((record) => record.unit))];
  const translated = locales.filter((locale) => locale !== masterLocale);
  return units.flatMap((unit) =>
    translated.map((locale) => {
      const states = records.filter((record) => record.unit === unit && record.locale === locale).map((record) => record.state);
      return { unit, locale, pieces: states.length, counts: countStates(states) };
    }),
  );
}

/** The board as text: a line per row, numbers under their heading. */
export function printBoard(rows: readonly BoardRow[]): string {
  const width = Math.max(4, ...rows.map((row) => row.unit.length));
  const line = (unit: string, language: string, cells: (string | number)[]) => [unit.padEnd(width), language, ...cells.map((cell) => String(cell).padStart(9))].join('  ');
  const head = line('unit', '  ', ['pieces', ...boardStates]);
  const body = rows.map((row) => line(row.unit, row.locale, [row.pieces, ...boardStates.map((state) => row.counts[state] || '·')]));
  return [head, ...body].join('\n');
}

function countStates(states: PieceState[]): Record<BoardState, number> {
  const count = (state: BoardState) => states.filter((candidate) => candidate === state).length;
  return { reviewed: count('reviewed'), draft: count('draft'), machine: count('machine'), outdated: count('outdated'), missing: count('missing') };
}
