import { newOrderedId } from '../../platform/ids';
import { masterLocale } from '../../platform/locale';
import { log } from '../../platform/log.server';
import type { Actor, Recognition } from './actor';
import { dropGuestCookie, guestCookieName, readGuestCookie } from './guest.server';
import { findSession, sessionCookieOf } from './sign-ins/sessions.server';

/** Gives a learner all that a guest did; must be safe to be called again. */
export type MergeGuest = (guestId: string, actor: Actor) => Promise<unknown>;

/** The values of a Cookie header by name; the first of a repeated name counts. */
export function readCookies(header: string | undefined | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && name !== '' && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

const merging = new Map<string, Promise<boolean>>();

async function merge(guestId: string, actor: Actor, mergeGuest: MergeGuest): Promise<boolean> {
  try {
    await mergeGuest(guestId, actor);
    return true;
  } catch (error) {
    // Nobody is locked out because of this: the guest's cookie stays, and the next request tries again.
    log.error({ err: error, guestId, learnerId: actor.learnerId }, 'a guest could not be merged');
    return false;
  }
}

/** Merges once however many requests of a page bring both cookies at the same time. */
function mergeOnce(guestId: string, actor: Actor, mergeGuest: MergeGuest): Promise<boolean> {
  const key = `${guestId} ${actor.learnerId}`;
  const running = merging.get(key);
  if (running) return running;
  const started = merge(guestId, actor, mergeGuest).finally(() => merging.delete(key));
  merging.set(key, started);
  return started;
}

function guest(learnerId: string): Actor {
  return { learnerId, userId: null, name: null, email: null, locale: masterLocale };
}

/**
 * Recognises who sends a request by its cookies; somebody unknown becomes a new guest. A guest who has signed in
 * is merged into the user's learner first, then the guest's cookie is dropped.
 */
export async function resolveActor(cookieHeader: string | undefined, mergeGuest: MergeGuest, now = new Date()): Promise<Recognition> {
  const cookies = readCookies(cookieHeader);
  const guestId = readGuestCookie(cookies.get(guestCookieName));
  const sessionCookie = sessionCookieOf(cookies);
  const { session, setCookies } = sessionCookie ? await findSession(sessionCookie, now) : { session: null, setCookies: [] };
  if (!session) return { actor: guest(guestId ?? newOrderedId()), isNew: guestId === null, setCookies };
  const { actor } = session;
  if (guestId === null) return { actor, isNew: false, setCookies };
  const isMerged = guestId === actor.learnerId || (await mergeOnce(guestId, actor, mergeGuest));
  return { actor, isNew: false, setCookies: isMerged ? [...setCookies, dropGuestCookie] : setCookies };
}
