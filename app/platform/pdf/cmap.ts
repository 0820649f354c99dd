import { inflateSync } from 'node:zlib';
import type { Coverage } from './runs';

/** A table of a WOFF file, unpacked; the format is W3C's "WOFF File Format 1.0". */
function tableOf(woff: Buffer, name: string): Buffer {
  const count = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== name) continue;
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return packed < length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`The font has no table "${name}".`);
}

/** Stretches of one font's letters, from a subtable of segments (format 4); a stretch without an offset maps to itself and more. */
function segmentsOf(table: Buffer, start: number): [number, number][] {
  const count = table.readUInt16BE(start + 6) / 2;
  const at = (list: number, index: number) => start + 14 + list * count * 2 + (list > 0 ? 2 : 0) + index * 2;
  const drawn: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    const [last, first] = [table.readUInt16BE(at(0, index)), table.readUInt16BE(at(1, index))];
    const [delta, offset] = [table.readUInt16BE(at(2, index)), table.readUInt16BE(at(3, index))];
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const glyph = offset === 0 ? letter + delta : table.readUInt16BE(at(3, index) + offset + (letter - first) * 2);
      if (glyph % 0x1_0000 !== 0) drawn.push([letter, letter]);
    }
  }
  return drawn;
}

/** Stretches of a subtable of groups (format 12). */
function groupsOf(table: Buffer, start: number): [number, number][] {
  return Array.from({ length: table.readUInt32BE(start + 12) }, (_, index) => [table.readUInt32BE(start + 16 + index * 12), table.readUInt32BE(start + 20 + index * 12)]);
}

function joined(stretches: [number, number][]): Coverage {
  const all: [number, number][] = [];
  for (const [first, last] of stretches.sort((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

/** The characters for which a WOFF file has a drawing. Its style sheet promises whole ranges, of which a family draws only part. */
export function coverageOf(woff: Buffer): Coverage {
  const table = tableOf(woff, 'cmap');
  const starts = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.readUInt32BE(8 + index * 8));
  return joined([...new Set(starts)].flatMap((start) => {
    const format = table.readUInt16BE(start);
    if (format === 4) return segmentsOf(table, start);
    return format === 12 ? groupsOf(table, start) : [];
  }));
}
