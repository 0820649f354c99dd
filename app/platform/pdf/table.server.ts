import { inks, type Element, type Look, type Placed, type Sheet } from './sheet.server';

/** Words in a cell that are in another language than the document, or that are to look otherwise than figures do. */
export interface PdfWords {
  text: string;
  lang?: string | undefined;
  look?: Look;
}

export interface PdfRow {
  head: string | PdfWords;
  cells: readonly (string | PdfWords)[];
  isTotal?: boolean;
}

/** A table on paper: the first column names the row, the others hold figures, or words if it says so. */
export interface PdfTable {
  /** without words, none is written */
  caption: string;
  /** without any, the table has no row of heads */
  heads: readonly string[];
  rows: readonly PdfRow[];
  /** parts of the width, one for each column */
  widths: readonly number[];
  holdsWords?: boolean;
}

const usual: Look = { face: 'text', size: 9.5, colour: inks.ink };
const strong: Look = { ...usual, face: 'strong' };
const small: Look = { ...usual, size: 9, colour: inks.soft };
const padding = 5;
const gutter = 10;

interface Cell {
  lines: string[];
  look: Look;
  tag: 'TH' | 'TD';
  scope?: 'Column' | 'Row';
  lang?: string | undefined;
}

interface RowPlace {
  row: Element | null;
  places: readonly Pick<Placed, 'x' | 'width'>[];
  holdsWords: boolean;
}

function placesOf(sheet: Sheet, widths: readonly number[]): Pick<Placed, 'x' | 'width'>[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  let x = sheet.left;
  return widths.map((part) => {
    const place = { x, width: (part / all) * sheet.width - gutter };
    x += place.width + gutter;
    return place;
  });
}

const heightOf = (sheet: Sheet, cells: readonly Cell[]): number => Math.max(...cells.map(({ lines, look }) => sheet.heightOf(lines.length, look))) + 2 * padding;

/** Draws a row where the page is filled to; without an element it is a head that is repeated, and not read out again. */
function drawRow(sheet: Sheet, cells: readonly Cell[], { row, places, holdsWords }: RowPlace): void {
  const height = heightOf(sheet, cells);
  for (const [column, { lines, look, tag, scope, lang }] of cells.entries()) {
    const element = row && sheet.add(tag, scope ? { scope, lang } : { lang }, row);
    const isWords = holdsWords || column === 0;
    const place = places[column] ?? { x: sheet.left, width: 0 };
    for (const [at, line] of lines.entries()) {
      const y = sheet.y + padding + sheet.heightOf(at, look);
      sheet.line(line, look, { element, ...place, width: place.width + (isWords ? 0 : gutter), y, align: isWords ? 'start' : 'end' });
    }
  }
  sheet.y += height;
  const isHead = cells.length > 0 && cells.every(({ scope }) => scope === 'Column');
  sheet.draw(null, 'Artifact', () => sheet.doc.moveTo(sheet.left, sheet.y).lineTo(sheet.left + sheet.width, sheet.y).lineWidth(isHead ? 1 : 0.5).strokeColor(isHead ? inks.strongLine : inks.line).stroke());
}

function writeCaption(sheet: Sheet, caption: string, table: Element): void {
  if (caption === '') return;
  const element = sheet.add('Caption', {}, table);
  for (const line of sheet.lines(caption, sheet.width, small)) {
    sheet.line(line, small, { element, x: sheet.left, y: sheet.y, width: sheet.width });
    sheet.y += sheet.heightOf(1, small);
  }
}

function cellOf(sheet: Sheet, words: string | PdfWords, { width, look }: { width: number; look: Look }): Omit<Cell, 'tag'> {
  const { text, lang, look: own = look } = typeof words === 'string' ? { text: words } : words;
  const lines = text.split('\n').flatMap((paragraph) => sheet.lines(paragraph, width, own));
  return { lines, look: own, lang };
}

/** Writes a table; where it goes on to another page its heads stand there again, and rows are never torn. */
export function writeTable(sheet: Sheet, { caption, heads, rows, widths, holdsWords = false }: PdfTable): void {
  const places = placesOf(sheet, widths);
  const cellIn = (words: string | PdfWords, column: number, look: Look) => cellOf(sheet, words, { width: places[column]?.width ?? 0, look });
  const head: Cell[] = heads.map((text, column) => ({ ...cellIn(text, column, strong), tag: 'TH', scope: 'Column' }));
  if (heads.length > 0) sheet.room(80);
  const table = sheet.add('Table');
  writeCaption(sheet, caption, table);
  if (heads.length > 0) drawRow(sheet, head, { row: sheet.add('TR', {}, table), places, holdsWords });
  for (const { head: name, cells, isTotal } of rows) {
    const look = isTotal ? strong : usual;
    const row: Cell[] = [
      { ...cellIn(name, 0, look), tag: 'TH', scope: 'Row' },
      ...cells.map((words, at): Cell => ({ ...cellIn(words, at + 1, look), tag: 'TD' })),
    ];
    if (sheet.room(heightOf(sheet, row)) && heads.length > 0) drawRow(sheet, head, { row: null, places, holdsWords });
    drawRow(sheet, row, { row: sheet.add('TR', {}, table), places, holdsWords });
  }
  sheet.y += 18;
}
