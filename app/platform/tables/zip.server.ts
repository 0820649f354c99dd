import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file inside an archive; its words or bytes come piece by piece. */
export interface ZipEntry {
  name: string;
  pieces: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

interface Packed {
  name: Buffer;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

// Sizes stand behind each file (bit 3), because they are known only then; names are UTF-8 (bit 11).
const flags = 0x0808;
const version = 20;
const deflated = 8;
// The first day that the format knows: an archive of the same words is the same bytes.
const time = 0;
const date = 0x0021;

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(time, 10);
  head.writeUInt16LE(date, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, packedBytes, bytes }: Packed): Buffer {
  const after = Buffer.alloc(16);
  after.writeUInt32LE(0x08074b50, 0);
  after.writeUInt32LE(crc, 4);
  after.writeUInt32LE(packedBytes, 8);
  after.writeUInt32LE(bytes, 12);
  return after;
}

function centralHeader({ name, crc, packedBytes, bytes, offset }: Packed): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(version, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(deflated, 10);
  head.writeUInt16LE(time, 12);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packedBytes, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function ending(count: number, { bytes, offset }: { bytes: number; offset: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Counts and sums what goes through. */
async function* measured(pieces: ZipEntry['pieces'], packed: Packed): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    packed.crc = crc32(bytes, packed.crc);
    packed.bytes += bytes.length;
    yield bytes;
  }
}

/** Compresses outside this thread, as fast as it is taken from here. */
async function* deflate(pieces: ZipEntry['pieces'], packed: Packed): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const fed = pipeline(Readable.from(measured(pieces, packed)), packer);
  // Who stops taking ends the packing too; that is no fault.
  fed.catch(() => undefined);
  for await (const piece of packer as AsyncIterable<Buffer>) {
    packed.packedBytes += piece.length;
    yield piece;
  }
  await fed;
}

/** An archive as it is written from front to back: nothing is kept but the list of its files. At most 4 GB. */
export async function* zipPieces(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const list: Packed[] = [];
  let offset = 0;
  for (const { name, pieces } of entries) {
    const packed: Packed = { name: Buffer.from(name), crc: 0, packedBytes: 0, bytes: 0, offset };
    const head = localHeader(packed.name);
    yield head;
    yield* deflate(pieces, packed);
    const after = descriptor(packed);
    yield after;
    offset += head.length + packed.packedBytes + after.length;
    list.push(packed);
  }
  const directory = Buffer.concat(list.map(centralHeader));
  yield Buffer.concat([directory, ending(list.length, { bytes: directory.length, offset })]);
}
