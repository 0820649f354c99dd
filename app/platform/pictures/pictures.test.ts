import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { opaquePng } from './png';
import { paintPng } from './raster.server';
import { plainFont } from './sfnt';

const woff = readFileSync(createRequire(import.meta.url).resolve('@fontsource/inter/files/inter-latin-400-normal.woff'));

function tablesOf(font: Buffer): { tag: string; sum: number; bytes: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [sum, offset, length] = [4, 8, 12].map((step) => font.readUInt32BE(at + step)) as [number, number, number];
    return { tag: font.toString('latin1', at, at + 4), sum, bytes: font.subarray(offset, offset + length) };
  });
}

/** The sum by which a font vouches for a table. */
function sumOf(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('a web font made plain', () => {
  it('has every table, whole', () => {
    const tables = tablesOf(plainFont(woff));
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'name']));
    for (const { tag, sum, bytes } of tables.filter((table) => table.tag !== 'head')) expect(sumOf(bytes), tag).toBe(sum);
  });

  it('leaves out what it is told to, and refuses what is no web font', () => {
    expect(tablesOf(plainFont(woff, ['GSUB'])).map(({ tag }) => tag)).not.toContain('GSUB');
    expect(() => plainFont(Buffer.from('not a font at all'))).toThrow('no WOFF');
  });
});

describe('a picture without opacity', () => {
  it('keeps red, green and blue of every pixel', async () => {
    const png = await opaquePng({ width: 2, height: 1, pixels: Buffer.from([1, 2, 3, 255, 4, 5, 6, 255]) });
    const at = png.indexOf('IDAT');
    const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    expect([...inflateSync(data)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([2, 1, 8, 2]);
  });
});

describe('painting', () => {
  const dark = (png: Buffer) => png.length;
  const svg = (words: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="14" font-family="Inter" font-size="12">${words}</text></svg>`;

  it('sets words in the product’s own face, in every script that it has', async () => {
    const empty = dark(await paintPng(svg('')));
    for (const words of ['Ämt', 'Řež', 'Ζωή']) expect(dark(await paintPng(svg(words))), words).toBeGreaterThan(empty + 100);
  });

  it('is three times as fine as the drawing', async () => {
    const png = await paintPng(svg('a'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 60]);
  });
});
