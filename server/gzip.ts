import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A piece of a page, ready to be joined with others into one gzip stream (RFC 1952). */
export interface Piece {
  plain: Buffer;
  deflated: Buffer;
}

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const lastBlock = Buffer.from([3, 0]);

const smallBytes = 400;

/** A stored block (RFC 1951, 3.2.4): for a few words, starting a compressor costs more than it saves. */
function storedBlock(plain: Buffer): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0]);
  head.writeUInt16LE(plain.length, 1);
  head.writeUInt16LE(~plain.length & 0xffff, 3);
  return Buffer.concat([head, plain]);
}

/**
 * Compresses one piece so that it can stand between others: raw deflate that ends on a byte
 * boundary and looks at nothing before it (full flush, RFC 1951).
 */
export function pieceOf(text: string, level: number): Piece {
  const plain = Buffer.from(text);
  if (plain.length === 0) return { plain, deflated: plain };
  if (plain.length < smallBytes) return { plain, deflated: storedBlock(plain) };
  return { plain, deflated: deflateRawSync(plain, { level, finishFlush: constants.Z_FULL_FLUSH }) };
}

/** Joins pieces into one gzip stream: what was compressed once is never compressed again. */
export function joinGzip(pieces: Piece[]): Buffer {
  let checksum = 0;
  let size = 0;
  for (const { plain } of pieces) {
    checksum = crc32(plain, checksum);
    size += plain.length;
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  return Buffer.concat([header, ...pieces.map((piece) => piece.deflated), lastBlock, trailer]);
}
