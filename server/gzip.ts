import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A piece of a page, ready to be joined with others into one gzip stream (RFC 1952). */
export interface Piece {
  plain: Buffer;
  deflated: Buffer;
}

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const lastBlock = Buffer.from([3, 0]);

/**
 * Compresses one piece so that it can stand between others: raw deflate that ends on a byte
 * boundary and looks at nothing before it (full flush, RFC 1951).
 */
export function pieceOf(text: string, level: number): Piece {
  const plain = Buffer.from(text);
  const deflated = plain.length === 0 ? plain : deflateRawSync(plain, { level, finishFlush: constants.Z_FULL_FLUSH });
  return { plain, deflated };
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
