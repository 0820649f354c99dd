import { csvPieces } from './csv';
import { type Table, type TableFormat } from './table';
import { xlsxPieces } from './xlsx.server';

/** A table as a file of that format, piece by piece and never whole in memory. */
export function tablePieces(table: Table, format: TableFormat): AsyncGenerator<Buffer> {
  return format === 'csv' ? csvPieces(table) : xlsxPieces(table);
}
