import { readCookies } from '../actor.server';
import { endSession, findSession, sessionCookieOf, type Session } from './sessions.server';

/** The cookies a browser came with, and how it names itself. */
export interface Browser {
  cookieHeader: string | null;
  userAgent?: string | null;
}

const freshMs = 15 * 60_000;

/** The session of whoever sends a request; null for a guest. */
export async function findOwnSession(cookieHeader: string | null, now: Date): Promise<Session | null> {
  const cookie = sessionCookieOf(readCookies(cookieHeader));
  return cookie === null ? null : (await findSession(cookie, now)).session;
}

/** Tells whether somebody signed in recently enough to change how they sign in: an open computer is not enough. */
export function isFresh(session: Session, now: Date): boolean {
  return now.getTime() - session.signedInAt.getTime() < freshMs;
}

/** Ends the session that a browser came with, so that none outlives a change of who is in front of it. */
export async function endFormer(cookieHeader: string | null): Promise<string[]> {
  const cookie = sessionCookieOf(readCookies(cookieHeader));
  return cookie === null ? [] : endSession(cookie);
}
