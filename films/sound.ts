/** Samples per second of everything that is spoken here. */
export const SAMPLE_RATE = 16_000;

const HEADER_BYTES = 44;

/** Packs 16-bit mono samples as a WAV file. */
export function toWav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const bytes = samples.length * 2;
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, bytes)]);
}

/** Reads 16-bit little-endian samples, as they come out of a pipe. */
export function fromRaw(bytes: Buffer): Int16Array {
  const samples = new Int16Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * 2);
  return samples;
}

/** The samples of a WAV file of this pipeline's kind: 16 kHz, 16 bit, mono. */
export function fromWav(file: Buffer): Int16Array {
  const isOurs = file.toString('latin1', 0, 4) === 'RIFF' && file.readUInt16LE(22) === 1 && file.readUInt32LE(24) === SAMPLE_RATE && file.readUInt16LE(34) === 16;
  if (!isOurs) throw new Error(`The sound is not mono at ${SAMPLE_RATE} samples a second.`);
  return fromRaw(file.subarray(HEADER_BYTES));
}

const QUIET = 60;

/** Cuts silence off both ends, keeping a breath of 30 ms before and 60 ms after. */
export function trimmed(samples: Int16Array): Int16Array {
  const loud = (value: number) => Math.abs(value) >= QUIET;
  const first = samples.findIndex(loud);
  if (first < 0) return samples.subarray(0, 0);
  const last = samples.findLastIndex(loud);
  return samples.subarray(Math.max(0, first - 480), Math.min(samples.length, last + 961));
}

/** How many seconds some samples last. */
export function secondsOf(samples: Int16Array): number {
  return samples.length / SAMPLE_RATE;
}

/** Joins sounds and silences (in seconds) into one track. */
export function track(parts: ReadonlyArray<Int16Array | number>): Int16Array {
  const lengthOf = (part: Int16Array | number) => (typeof part === 'number' ? Math.round(part * SAMPLE_RATE) : part.length);
  const all = new Int16Array(parts.reduce<number>((sum, part) => sum + lengthOf(part), 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part !== 'number') all.set(part, at);
    at += lengthOf(part);
  }
  return all;
}

interface Pause {
  score: number;
  at: number;
}

/** The moment (seconds) at which the best pause near `wanted` ends, or `wanted` when nobody breathes there. */
export function nearestPause(samples: Int16Array, wanted: number): number {
  const reach = 0.45 * SAMPLE_RATE;
  const centre = wanted * SAMPLE_RATE;
  let run = 0;
  let best: Pause | null = null;
  for (let i = Math.max(0, Math.floor(centre - reach)); i < Math.min(samples.length, centre + reach); i++) {
    if (Math.abs(samples[i] ?? 0) < 150) {
      run++;
      continue;
    }
    if (run > 0.06 * SAMPLE_RATE) best = better(best, { end: i, run, centre });
    run = 0;
  }
  return best ? best.at / SAMPLE_RATE : wanted;
}

function better(best: Pause | null, { end, run, centre }: { end: number; run: number; centre: number }): Pause {
  const distance = Math.abs(end - run / 2 - centre);
  const score = (run - distance * 0.3) / SAMPLE_RATE;
  return best && best.score >= score ? best : { score, at: end - Math.min(run, 1600) };
}
