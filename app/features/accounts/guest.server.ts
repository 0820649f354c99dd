import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '../../platform/settings.server';

export const guestCookieName = 'learner';
const maxAgeSeconds = 60 * 60 * 24 * 365;

function signatureOf(learnerId: string): Buffer {
  return createHmac('sha256', settings.SECRET).update(`guest:${learnerId}`).digest().subarray(0, 18);
}

/** `Set-Cookie` value that names a guest's learner for a year; it cannot be forged without the server's secret. */
export function guestCookie(learnerId: string): string {
  const secure = settings.APP_URL.startsWith('https:') ? '; Secure' : '';
  const value = `${learnerId}.${signatureOf(learnerId).toString('base64url')}`;
  return `${guestCookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

/** `Set-Cookie` value that forgets the guest. */
export const dropGuestCookie = `${guestCookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/** Values whose signature was checked before: each request of a guest brings the same one. */
const proven = new Map<string, string>();
const maxProven = 5_000;

/** The learner id inside a guest cookie's value; `null` when the value is missing, malformed or forged. */
export function readGuestCookie(value: string | undefined): string | null {
  if (value === undefined) return null;
  const known = proven.get(value);
  if (known !== undefined) return known;
  const learnerId = checkGuestCookie(value);
  if (learnerId === null) return null;
  if (proven.size >= maxProven) proven.clear();
  proven.set(value, learnerId);
  return learnerId;
}

function checkGuestCookie(value: string): string | null {
  const match = /^([0-9A-Za-z]{16})\.([\w-]{24})$/.exec(value);
  if (!match?.[1] || !match[2]) return null;
  const given = Buffer.from(match[2], 'base64url');
  const expected = signatureOf(match[1]);
  return given.length === expected.length && timingSafeEqual(given, expected) ? match[1] : null;
}
