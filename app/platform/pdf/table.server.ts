import { inks, type Element, type Look, type Placed, type Sheet } from './sheet.server';

export interface PdfRow {
  head: string;
  cells: readonly string[];
  isTotal?: boolean;
}

/** A table on paper: the first column names the row, the others hold figures. */
export interface PdfTable {
  caption: string;
  heads: readonly string[];
  rows: readonly PdfRow[];
  /** parts of the width, one for each column */
  widths: readonly number[];
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
function drawRow(sheet: Sheet, cells: readonly Cell[], { row, places }: { row: Element | null; places: readonly Pick<Placed, 'x' | 'width'>[] }): void {
  const height = heightOf(sheet, cells);
  for (const [column, { lines, look, tag, scope }] of cells.entries()) {
    const element = row && sheet.add(tag, scope ? { scope } : {}, row);
    const place = places[column] ?? { x: sheet.left, width: 0 };
    for (const [at, line] of lines.entries()) {
      const y = sheet.y + padding + sheet.heightOf(at, look);
      sheet.line(line, look, { element, ...place, width: place.width + (column === 0 ? 0 : gutter), y, align: column === 0 ? 'start' : 'end' });
    }
  }
  sheet.y += height;
  const isHead = cells.every(({ scope }) => scope === 'Column');
  sheet.draw(null, 'Artifact', () => sheet.doc.moveTo(sheet.left, sheet.y).lineTo(sheet.left + sheet.width, sheet.y).lineWidth(isHead ? 1 : 0.5).strokeColor(isHead ? inks.strongLine : inks.line).stroke());
}

function writeCaption(sheet: Sheet, caption: string, table: Element): void {
  const element = sheet.add('Caption', {}, table);
  for (const line of sheet.lines(caption, sheet.width, small)) {
    sheet.line(line, small, { element, x: sheet.left, y: sheet.y, width: sheet.width });
    sheet.y += sheet.heightOf(1, small);
  }
}

/** Writes a table; where it goes on to another page its heads stand there again, and rows are never torn. */
export function writeTable(sheet: Sheet, { caption, heads, rows, widths }: PdfTable): void {
  const places = placesOf(sheet, widths);
  const linesIn = (text: string, column: number, look: Look) => sheet.lines(text, places[column]?.width ?? 0, look);
  const head: Cell[] = heads.map((text, column) => ({ lines: linesIn(text, column, strong), look: strong, tag: 'TH', scope: 'Column' }));
  sheet.room(80);
  const table = sheet.add('Table');
  writeCaption(sheet, caption, table);
  drawRow(sheet, head, { row: sheet.add('TR', {}, table), places });
  for (const { head: name, cells, isTotal } of rows) {
    const look = isTotal ? strong : usual;
    const row: Cell[] = [
      { lines: linesIn(name, 0, look), look, tag: 'TH', scope: 'Row' },
      ...cells.map((text, at): Cell => ({ lines: linesIn(text, at + 1, look), look, tag: 'TD' })),
    ];
    if (sheet.room(heightOf(sheet, row))) drawRow(sheet, head, { row: null, places });
    drawRow(sheet, row, { row: sheet.add('TR', {}, table), places });
  }
  sheet.y += 18;
}
