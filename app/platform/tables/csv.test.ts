import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvPieces, csvRecord, writeCsv } from './csv';
import { fileNameOf, type Cell } from './table';

/** Reads CSV as RFC 4180 says, written apart from the writer. */
function parse(text: string): string[][] {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)];
  if (fields.map(([whole]) => whole).join('') !== text) throw new Error(`This is no CSV: ${JSON.stringify(text)}`);
  const records: string[][] = [[]];
  for (const [, quoted, plain = '', end] of fields) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

async function whole(rows: Cell[][][]): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of csvPieces({ name: 'x', columns: [{ title: 'Nom, prénom' }, { title: 'État' }], rows: (async function* () { yield* rows; })() })) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('a small table as CSV', () => {
  it('says that it is UTF-8 and ends every record alike', () => {
    expect(writeCsv([['Größe', 'ja, "gut"'], ['=1', 2], [null, -1]])).toBe('\uFEFFGröße,"ja, ""gut"""\r\n\'=1,2\r\n,-1\r\n');
  });
});

describe('a table as CSV', () => {
  it('is UTF-8 that says so, with heads and one record per row, each ended as RFC 4180 wants', async () => {
    const text = await whole([[['Łukasz', 'terminée']], [['Zoë', null]]]);
    expect(text).toBe('\uFEFF"Nom, prénom",État\r\nŁukasz,terminée\r\nZoë,\r\n');
    expect(await whole([])).toBe('\uFEFF"Nom, prénom",État\r\n');
  });

  it('keeps quotation marks, commas and lines of a cell', () => {
    const cells = ['a "quoted" word', 'one, two', 'first\nsecond', 'first\r\nsecond', ' blanks ', ''];
    expect(parse(csvRecord(cells))).toEqual([cells]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '=cmd|\' /C calc\'!A0', '＝1+1', '＠x'])('makes %j harmless', (words) => {
    const [[cell = '']] = parse(csvRecord([words])) as [[string]];
    expect(cell).toBe(`'${words}`);
  });

  it.each(['Anna-Maria', '1 + 1 = 2', 'a@b.example', "d'Arc", '', ' Zoë'])('leaves %j as it is', (words) => expect(parse(csvRecord([words]))).toEqual([[words]]));

  it('writes numbers and days as what they are, and nothing as nothing', () => {
    expect([-3.5, 0, Number.NaN, new Date('2026-03-02T23:59:00Z'), null].map(csvCell)).toEqual(['-3.5', '0', '', '2026-03-02', '']);
  });

  it('bears any words: whatever is read back is what was written, or that with an apostrophe, and starts no formula', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', ';', '\u00a0'), { maxLength: 8 }).map((signs) => signs.join('')));
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (cells) => {
      const [read = []] = parse(csvRecord(cells));
      expect(read).toHaveLength(cells.length);
      for (const [at, cell] of read.entries()) {
        expect([cells[at], `'${cells[at]}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }
    }), { numRuns: 500 });
  });
});

describe('the name of a file', () => {
  it('has signs that every system bears, whatever the words', () => {
    expect(fileNameOf('Zoë’s groß/Lerngruppe: "2027"', 'csv')).toBe('Zoe-s-gross-Lerngruppe-2027.csv');
    expect(fileNameOf('../../etc/passwd\r\nX: y', 'xlsx')).toBe('etc-passwd-X-y.xlsx');
    expect(fileNameOf('Ομάδα', 'csv')).toBe('table.csv');
    expect(fileNameOf('x'.repeat(300), 'csv')).toHaveLength(84);
  });
});
