import { inflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Cell, Column } from './table';
import { columnLetters, sheetName, xlsxPieces, xmlWords } from './xlsx.server';

/** Reads an archive by its directory, as other programs do; written apart from the writer. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, packed, size, nameLength, offset] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = inflateRawSync(bytes.subarray(from, from + packed));
    expect([name, content.length, crc32(content)]).toEqual([name, size, crc]);
    expect(bytes.readUInt32LE(from + packed)).toBe(0x08074b50);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

const unescapeXml = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface ReadCell {
  place: string;
  style: string;
  value: string | number;
}

/** The cells of the sheet as a spreadsheet reads them: shared words looked up, numbers as numbers. */
function cellsOf(files: Map<string, string>): ReadCell[] {
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, words = '']) => unescapeXml(words));
  return [...(files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="(\w+)"(?: s="(\d)")?(?: t="(\w+)")?>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g)].map(([, place = '', style = '', type, value = '', inline = '']) => ({
    place,
    style,
    value: type === 's' ? (shared[Number(value)] ?? '?') : type === 'inlineStr' ? unescapeXml(inline) : Number(value),
  }));
}

async function written(rows: Cell[][][], columns: Column[] = [{ title: 'Name', width: 30 }, { title: 'Day' }, { title: 'Count' }]): Promise<Map<string, string>> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxPieces({ name: 'Learners & lessons', columns, rows: (async function* () { yield* rows; })() })) pieces.push(piece);
  return unzip(Buffer.concat(pieces));
}

describe('a table as a workbook', () => {
  it('has every part that its list of parts names', async () => {
    const files = await written([]);
    const named = [...(files.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !files.has(name))).toEqual([]);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="Learners &amp; lessons" sheetId="1" r:id="rId1"/>');
    for (const xml of files.values()) expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n</);
  });

  it('holds words as words, days as days and numbers as numbers, each at its place', async () => {
    const cells = cellsOf(await written([[['Zoë', new Date('2026-03-02T22:00:00Z'), 7], ['=1+1', null, -2.5]], [['Zoë', new Date('1999-12-31'), 0]]]));
    expect(cells.slice(3)).toEqual([
      { place: 'A2', style: '', value: 'Zoë' }, { place: 'B2', style: '1', value: 46_083 }, { place: 'C2', style: '', value: 7 },
      { place: 'A3', style: '', value: '=1+1' }, { place: 'C3', style: '', value: -2.5 },
      { place: 'A4', style: '', value: 'Zoë' }, { place: 'B4', style: '1', value: 36_525 }, { place: 'C4', style: '', value: 0 },
    ]);
  });

  it('makes no formula of any cell', async () => {
    const files = await written([[['=1+1', '+1', '@x'], ['-1', '\t=1', '=HYPERLINK("http://x.example")']]]);
    expect(files.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  it('keeps its heads and the first column in view, lets each column be filtered, and repeats the heads on paper', async () => {
    const files = await written([[['a', null, 1], ['b', null, 2]]]);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
    expect(cellsOf(files).slice(0, 3).map(({ place, style, value }) => [place, style, value])).toEqual([['A1', '2', 'Name'], ['B1', '2', 'Day'], ['C1', '2', 'Count']]);
    expect(files.get('xl/workbook.xml')).toContain("'Learners &amp; lessons'!$1:$1");
  });

  it('bears hostile words', async () => {
    const words = ['<b>&"', 'a\u0000b\u000bc', 'lone \ud800 half', 'first\r\nsecond', '_x000D_', ' blanks ', '\ufffe', '𝒳 and 你好'];
    const cells = cellsOf(await written([words.map((word) => [word])]));
    expect(cells.slice(3).map(({ value }) => value)).toEqual(['<b>&"', 'abc', 'lone  half', 'first\r\nsecond', '_x000D_', ' blanks ', '', '𝒳 and 你好']);
  });

  it('writes words once that come often, and does not gather words without end', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => [`Person ${index}`, null, index] as Cell[]);
    const files = await written([many, [['Person 7', null, 1]]]);
    const values = cellsOf(files).filter(({ place }) => place.startsWith('A')).map(({ value }) => value);
    expect(values).toEqual(['Name', ...many.map(([name]) => name), 'Person 7']);
    expect(files.get('xl/sharedStrings.xml')?.match(/<si>/g)).toHaveLength(2000);
  });

  it('is the same bytes for the same table', async () => {
    expect(await written([[['a', null, 1]]])).toEqual(await written([[['a', null, 1]]]));
  });

  it('ends when nobody takes it any more, and fails when its rows do', async () => {
    let isEnded = false;
    async function* rows() {
      try {
        for (;;) yield Array.from({ length: 500 }, (_, index) => [`${index}`.repeat(50), null, Math.random()]);
      } finally {
        isEnded = true;
      }
    }
    for await (const piece of xlsxPieces({ name: 'x', columns: [{ title: 'a' }], rows: rows() })) if (piece.length > 1000) break;
    await vi.waitFor(() => expect(isEnded).toBe(true));
    async function* broken(): AsyncGenerator<Cell[][]> {
      yield [['a']];
      throw new Error('no database');
    }
    const all = (async () => { for await (const piece of xlsxPieces({ name: 'x', columns: [{ title: 'a' }], rows: broken() })) expect(piece).toBeDefined(); })();
    await expect(all).rejects.toThrow('no database');
  });
});

describe('the names of a workbook', () => {
  it('count columns as spreadsheets do', () => expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']));

  it('are sheets that Excel bears', () => {
    expect(["It's [all]: 'x'", 'a/b\\c?*', '', "''", 'x'.repeat(40)].map(sheetName)).toEqual(["It's all 'x", 'a b c', 'Table', 'Table', 'x'.repeat(31)]);
  });

  it('cut what no cell can hold', () => expect(xmlWords('x'.repeat(40_000))).toHaveLength(32_767));
});
