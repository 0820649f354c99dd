import { newId } from '../../platform/ids';
import { masterLocale } from '../../platform/locale';
import type { Recognition } from './actor';
import { guestCookieName, readGuestCookie } from './guest.server';

/** The values of a Cookie header by name; the first of a repeated name counts. */
export function readCookies(header: string | undefined | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

/** Recognises who sends a request by its cookies; somebody unknown becomes a new guest. */
export async function resolveActor(cookieHeader: string | undefined): Promise<Recognition> {
  const cookies = readCookies(cookieHeader);
  const guestId = readGuestCookie(cookies.get(guestCookieName));
  const actor = { learnerId: guestId ?? newId(), userId: null, name: null, email: null, locale: masterLocale };
  return { actor, isNew: guestId === null, setCookies: [] };
}
