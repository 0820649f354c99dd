import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';

const squeeze = promisify(deflate);
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

interface Pixels {
  width: number;
  height: number;
  /** red, green, blue and opacity of each, row by row */
  pixels: Buffer;
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

// Each row begins with the number of its filter: 0 is none. Flat colours are small without.
function opaqueRows({ width, height, pixels }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (let from = row * width * 4; from < (row + 1) * width * 4; from += 4) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
      to += 3;
    }
  }
  return rows;
}

/** Opaque pixels as PNG without opacity: programs that make PDF take its bytes as they are, where others cost them seconds. */
export async function opaquePng(image: Pixels): Promise<Buffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(image.width, 0);
  head.writeUInt32BE(image.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', await squeeze(opaqueRows(image))), chunk('IEND', Buffer.alloc(0))]);
}
