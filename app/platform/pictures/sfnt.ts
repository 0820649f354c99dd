import { inflateSync } from 'node:zlib';

const headBytes = 12;
const entryBytes = 16;
const padded = (length: number) => (length + 3) & ~3;

interface Part {
  /** tag and checksum as the new file states them */
  tag: Buffer;
  checksum: number;
  bytes: Buffer;
}

function readPart(woff: Buffer, entry: number): Part {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
  const stored = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), bytes: packed < length ? inflateSync(stored) : stored };
}

function writeHead(flavor: number, count: number): Buffer {
  const head = Buffer.alloc(headBytes);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  return head;
}

/** A web font (WOFF 1.0) as the plain font it was made of, for programs that read no web fonts; tables can be left out. */
export function plainFont(woff: Buffer, leftOut: readonly string[] = []): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.');
  const all = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readPart(woff, 44 + index * 20));
  const parts = all.filter(({ tag }) => !leftOut.includes(tag.toString('latin1')));
  const directory = Buffer.alloc(parts.length * entryBytes);
  let offset = headBytes + directory.length;
  const bodies = parts.map(({ tag, checksum, bytes }, index) => {
    tag.copy(directory, index * entryBytes);
    for (const [at, value] of [checksum, offset, bytes.length].entries()) directory.writeUInt32BE(value, index * entryBytes + 4 + at * 4);
    offset += padded(bytes.length);
    return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
  });
  return Buffer.concat([writeHead(woff.readUInt32BE(4), parts.length), directory, ...bodies]);
}
