/**
 * The least Matroska that carries uncompressed pictures with their own times. It lets the encoder be fed only the
 * pictures that differ from the one before.
 */
function sized(value: number): Buffer {
  for (let length = 1; length <= 8; length++) {
    if (value >= 2 ** (7 * length) - 1) continue;
    const bytes = bigEndian(value, length);
    bytes[0] = (bytes[0] ?? 0) | (0x80 >> (length - 1));
    return bytes;
  }
  throw new Error('The element is too large for Matroska.');
}

function bigEndian(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = length - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest & 255;
  return bytes;
}

function number(value: number): Buffer {
  let length = 1;
  while (value >= 256 ** length) length++;
  return bigEndian(value, length);
}

function element(id: string, ...content: Array<Buffer | string | number>): Buffer {
  const parts = content.map((part) => {
    if (typeof part === 'number') return number(part);
    return typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(id, 'hex'), sized(body.length), body]);
}

/** What a stream of I420 pictures (BT.709, limited range) begins with. */
export function streamHeader(width: number, height: number): Buffer {
  const kind = [element('4286', 1), element('42f7', 1), element('42f2', 4), element('42f3', 8)];
  const colour = element('55b0', element('55b1', 1), element('55b9', 1), element('55ba', 1), element('55bb', 1));
  const video = element('e0', element('b0', width), element('ba', height), element('2eb524', 'I420'), colour);
  const entry = [element('d7', 1), element('73c5', 1), element('9c', 0), element('83', 1)];
  return Buffer.concat([
    element('1a45dfa3', ...kind, element('4282', 'matroska'), element('4287', 2), element('4285', 2)),
    Buffer.from('1853806701ffffffffffffff', 'hex'),
    element('1549a966', element('2ad7b1', 1_000_000), element('4d80', 'films'), element('5741', 'films')),
    element('1654ae6b', element('ae', ...entry, element('86', 'V_UNCOMPRESSED'), element('23e383', 40_000_000), video)),
  ]);
}

/** What stands before one picture that is shown from `milliseconds` on. */
export function pictureHeader(milliseconds: number, pictureBytes: number): Buffer {
  const time = element('e7', Math.round(milliseconds));
  const block = Buffer.concat([Buffer.from('a3', 'hex'), sized(pictureBytes + 4), Buffer.from([0x81, 0, 0, 0x80])]);
  const length = sized(time.length + block.length + pictureBytes);
  return Buffer.concat([Buffer.from('1f43b675', 'hex'), length, time, block]);
}
