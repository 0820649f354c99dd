import type { Cell, Table } from './table';
import { zipPieces } from './zip.server';

/** What a cell of a spreadsheet holds at most; longer words are cut. */
const maxCellLength = 32_767;
const maxNameLength = 31;
const epochDay = 25_569;
const dayMs = 86_400_000;
// Words that come again and again are written once; beyond this many, words stand in their cells, so that memory has a bound.
const maxShared = 2000;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML bears them; what looks like one of Excel's own escapes (`_x000D_`) is kept as it is written. */
export function xmlWords(words: string): string {
  const plain = words.slice(0, maxCellLength).replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, '');
  return plain.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** The letters of a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A sheet's name as Excel allows it: 31 letters, none of `[]:*?/\`, no apostrophe at an end. */
export function sheetName(words: string): string {
  return words.replaceAll(/[[\]:*?/\\\p{Cc}\s]+/gu, ' ').trim().slice(0, maxNameLength).replaceAll(/^'+|'+$/g, '').trim() || 'Table';
}

/** The words of a workbook that are written once. */
class SharedWords {
  readonly #places = new Map<string, number>();
  uses = 0;

  /** The place of words in the list; null when the list is full. */
  placeOf(words: string): number | null {
    const known = this.#places.get(words);
    if (known === undefined && this.#places.size >= maxShared) return null;
    if (known === undefined) this.#places.set(words, this.#places.size);
    this.uses += 1;
    return known ?? this.#places.size - 1;
  }

  *pieces(): Generator<string> {
    yield `${xmlHead}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${this.#places.size}">`;
    for (const words of this.#places.keys()) yield `<si><t xml:space="preserve">${xmlWords(words)}</t></si>`;
    yield '</sst>';
  }
}

const styles = { day: 1, head: 2 } as const;

function cellXml(cell: Cell, place: string, shared: SharedWords): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  if (cell instanceof Date) return `<c r="${place}" s="${styles.day}"><v>${Math.floor(cell.getTime() / dayMs) + epochDay}</v></c>`;
  const index = shared.placeOf(cell);
  return index === null ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlWords(cell)}</t></is></c>` : `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function sheetHead({ columns }: Table, shared: SharedWords): string {
  const widths = columns.map(({ width = 14 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const heads = columns.map(({ title }, index) => `<c r="${columnLetters(index)}1" s="${styles.head}" t="s"><v>${shared.placeOf(title) ?? 0}</v></c>`).join('');
  return (
    `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData><row r="1">${heads}</row>`
  );
}

async function* sheetPieces(table: Table, shared: SharedWords): AsyncGenerator<string> {
  const letters = table.columns.map((_, index) => columnLetters(index));
  let rowNumber = 1;
  yield sheetHead(table, shared);
  for await (const some of table.rows) {
    let xml = '';
    for (const cells of some) {
      rowNumber += 1;
      xml += `<row r="${rowNumber}">`;
      for (const [index, cell] of cells.entries()) xml += cellXml(cell, `${letters[index]}${rowNumber}`, shared);
      xml += '</row>';
    }
    yield xml;
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${rowNumber}"/></worksheet>`;
}

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
  ['/xl/workbook.xml', 'sheet.main'], ['/xl/worksheets/sheet1.xml', 'worksheet'], ['/xl/styles.xml', 'styles'], ['/xl/sharedStrings.xml', 'sharedStrings'],
].map(([part, kind]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join('')}</Types>`;

const packageXml = `${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookRelations = `${xmlHead}<Relationships xmlns="${packageRelations}">${[
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml'], ['rId3', 'sharedStrings', 'sharedStrings.xml'],
].map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`;
// Format 14 is a day as the reader's own settings write it.
const stylesXml =
  `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

function workbookXml(name: string): string {
  const quoted = xmlWords(`'${name.replaceAll("'", "''")}'!$1:$1`);
  return (
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xmlWords(name)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}</definedName></definedNames></workbook>`
  );
}

/** A table as a workbook of one sheet (Office Open XML), piece by piece: heads and first column stand still, days and numbers are such. */
export function xlsxPieces(table: Table): AsyncGenerator<Buffer> {
  const shared = new SharedWords();
  return zipPieces([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [packageXml] },
    { name: 'xl/workbook.xml', pieces: [workbookXml(sheetName(table.name))] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations] },
    { name: 'xl/styles.xml', pieces: [stylesXml] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(table, shared) },
    // After the sheet: only then are its words known.
    { name: 'xl/sharedStrings.xml', pieces: shared.pieces() },
  ]);
}
