import type { Cell, Table } from './table';

/** What a spreadsheet might take for a formula; blanks before it do not make it safe, nor do the wide signs of East Asian keyboards. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const needsQuotes = /[",\r\n]/;

/** A cell as RFC 4180 writes it. Words that a spreadsheet would take for a formula get an apostrophe in front and are words. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const words = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** One record with its end. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** By this sign spreadsheets know that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** A small table, its heads first, as CSV in one piece. */
export function writeCsv(records: readonly (readonly Cell[])[]): string {
  return byteOrderMark + records.map(csvRecord).join('');
}

/** A table as CSV (RFC 4180, UTF-8 with byte order mark), piece by piece. */
export async function* csvPieces({ columns, rows }: Table): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvRecord(columns.map(({ title }) => title)));
  for await (const some of rows) yield Buffer.from(some.map(csvRecord).join(''));
}
