import { createHmac, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;
/** Clocks differ: the code before and the code after count too. */
const tolerance = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as authenticator apps take them by hand (RFC 4648, base 32, without padding). */
export function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The code of an authenticator app for a secret and a count (RFC 4226). */
export function codeAt(secret: Uint8Array, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** Which 30 seconds of time a moment is in (RFC 6238). */
export function counterAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

/** The count whose code was given, if it is of now or a step beside it and later than the last one that was taken; null otherwise. */
export function findCounter(secret: Uint8Array, code: string, at: { now: Date; last: number | null }): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const current = counterAt(at.now);
  const counters = Array.from({ length: 2 * tolerance + 1 }, (_, index) => current - tolerance + index);
  // Every candidate is compared, so that the time it takes tells nothing.
  const matching = counters.filter((counter) => timingSafeEqual(given, Buffer.from(codeAt(secret, counter))));
  return matching.find((counter) => at.last === null || counter > at.last) ?? null;
}

/** What the QR code says to an authenticator app. */
export function setupUri(secret: Uint8Array, names: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(names.issuer)}:${encodeURIComponent(names.account)}`;
  const query = `secret=${base32Of(secret)}&issuer=${encodeURIComponent(names.issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`;
  return `otpauth://totp/${label}?${query}`;
}
