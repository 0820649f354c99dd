/** Words of a paper, marked with their language where it is another than the paper's. */
export interface Run {
  text: string;
  lang?: string;
}

export interface PaperTable {
  caption: Run;
  heads: readonly Run[];
  /** the first cell names the row */
  rows: readonly (readonly Cell[])[];
  /** parts of the width, one for each column; alike when left out */
  widths?: readonly number[];
}

/** What stands in a cell; `isOpen` marks what nobody has written yet. */
export interface Cell extends Run {
  isOpen?: boolean;
}

export interface Fact {
  label: Run;
  value: Cell;
}

/** A drawing with the table that says the same. */
export interface Figure {
  kind: 'figure';
  id: string;
  title: Run;
  /** the drawing as SVG, without its colours */
  svg: string;
  width: number;
  height: number;
  /** what the drawing shows, for those who cannot see it */
  alt: string;
  /** what the signs in it mean */
  key: string | null;
  table: PaperTable;
}

/** How deep a heading stands: 1 is a chapter. */
export type Level = 1 | 2 | 3 | 4;

/** A piece of a paper; `page` begins a new one. */
export type Part =
  | { kind: 'heading'; level: Level; id: string; words: readonly Run[] }
  | { kind: 'text'; words: readonly Run[]; tone?: 'lead' | 'open' | 'small' }
  | { kind: 'list'; isOrdered?: boolean; items: readonly (readonly Run[])[] }
  | { kind: 'facts'; caption: Run; facts: readonly Fact[] }
  | { kind: 'notes'; title: Run; items: readonly Run[] }
  | ({ kind: 'table' } & PaperTable)
  | Figure
  | { kind: 'page' };

/** A document without any format: web page, Word file and PDF are made of the same. */
export interface Paper {
  title: Run;
  /** above the title and at the foot of every page: what the paper is and is not */
  mark: string;
  lang: string;
  /** stands in the files, so that the same paper is the same file */
  madeAt: Date;
  parts: readonly Part[];
}

/** All drawings of a paper. */
export function listFigures(paper: Paper): Figure[] {
  return paper.parts.flatMap((part) => (part.kind === 'figure' ? [part] : []));
}

/** All words of a paper in their order, one text a line; for search, tests and previews. */
export function plainTextOf(paper: Paper): string {
  const said = paper.parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'heading':
      case 'text':
        return [textOf(part.words)];
      case 'list':
        return part.items.map(textOf);
      case 'facts':
        return part.facts.map(({ label, value }) => `${label.text}\t${value.text}`);
      case 'notes':
        return [part.title.text, ...part.items.map(({ text }) => text)];
      case 'table':
        return tableText(part);
      case 'figure':
        return [part.title.text, ...tableText(part.table)];
      default:
        return [];
    }
  });
  return [paper.title.text, ...said].join('\n');
}

/** Runs as one text. */
export function textOf(words: readonly Run[]): string {
  return words.map(({ text }) => text).join('');
}

function tableText({ caption, heads, rows }: PaperTable): string[] {
  const line = (cells: readonly Run[]) => cells.map(({ text }) => text).join('\t');
  return [caption.text, line(heads), ...rows.map(line)];
}
