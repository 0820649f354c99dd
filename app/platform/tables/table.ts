/** What stands in a cell: words, a number, a day (as midnight in UTC), or nothing. */
export type Cell = string | number | Date | null;

export interface Column {
  title: string;
  /** width in letters, where a format has widths */
  width?: number;
}

/** A table to be written as a file. Its rows come some hundred at a time, so that no more than those are in memory. */
export interface Table {
  name: string;
  columns: readonly Column[];
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The formats in which tables are handed out. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tableTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file's name from words of any language: letters, digits and hyphens that every system bears. */
export function fileNameOf(words: string, extension: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}+/gu, '').replaceAll('ß', 'ss').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80);
  return `${plain || 'table'}.${extension}`;
}
