const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const pool = new Uint8Array(4096);
let used = pool.length;

/** A random byte; the generator is asked for thousands at once, because each call has its price. */
function nextByte(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  used += 1;
  return byte;
}

function randomLetters(count: number): string {
  let letters = '';
  while (letters.length < count) {
    const byte = nextByte();
    // 248 is the largest multiple of 62 in a byte: beyond it some characters would come more often.
    if (byte < 248) letters += alphabet[byte % 62];
  }
  return letters;
}

/** A random id of 16 base-62 characters (95 bits): cannot be guessed, safe in URLs, cookies and HTML ids. */
export function newId(): string {
  return randomLetters(16);
}

const orderedSince = Date.UTC(2024, 0, 1);

/**
 * An id of 16 base-62 characters that sorts by the time it was made (7 characters of milliseconds, 9 random ones,
 * 53 bits): rows made together lie together on the disk. Where an id must stay secret, use `newId`.
 */
export function newOrderedId(now = Date.now()): string {
  let rest = Math.max(0, now - orderedSince);
  let time = '';
  for (let place = 0; place < 7; place += 1) {
    time = `${alphabet[rest % 62]}${time}`;
    rest = Math.floor(rest / 62);
  }
  return time + randomLetters(9);
}

/** Tells whether a text may be an id of ours: 16 base-62 characters. */
export function isId(text: string): boolean {
  return /^[0-9A-Za-z]{16}$/.test(text);
}
