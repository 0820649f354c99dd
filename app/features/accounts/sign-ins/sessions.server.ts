import { db } from '../../../platform/database.server';
import { newOrderedId } from '../../../platform/ids';
import { isLocale, masterLocale } from '../../../platform/locale';
import type { Actor } from '../actor';
import { findTimingAnswer } from '../profile/timing-answer.server';
import { auth, sessionCookieName } from '../auth.server';
import type { Role } from '../roles/roles';
import { listRoles } from '../roles/roles.server';
import { readDevice } from './device';
import { SessionCache } from './session-cache';

/** Somebody who signed in, and since when. */
export interface Session {
  id: string;
  userId: string;
  actor: Actor;
  signedInAt: Date;
  expiresAt: Date;
}

/** A session and the cookies that its refreshing asks to set. */
export interface FoundSession {
  session: Session | null;
  setCookies: string[];
}

const cache = new SessionCache<Session>({ maxEntries: 5000, freshMs: 30_000 });
const plainValue = /^[\w.%~+/=-]{1,400}$/;

/** The value of the session's cookie, if there is one that can be one. */
export function sessionCookieOf(cookies: ReadonlyMap<string, string>): string | null {
  const value = cookies.get(sessionCookieName);
  return value !== undefined && plainValue.test(value) ? value : null;
}

/** The headers that name a session to better-auth; nothing else of a request is shown to it. */
function headersOf(cookie: string): Headers {
  return new Headers({ cookie: `${sessionCookieName}=${cookie}` });
}

/** The learner of a user, made where there is none yet. */
export async function learnerIdOf(userId: string, locale: string, now: Date): Promise<string> {
  const known = await db.learner.findUnique({ where: { userId }, select: { id: true } });
  if (known) return known.id;
  // Several requests of one page may find no learner at the same moment: one of them makes it.
  await db.$executeRaw`
    INSERT INTO "Learner" ("id", "userId", "locale", "createdAt") VALUES (${newOrderedId()}, ${userId}, ${locale}, ${now}) ON CONFLICT ("userId") DO NOTHING`;
  const learner = await db.learner.findUniqueOrThrow({ where: { userId }, select: { id: true } });
  return learner.id;
}

const shownAs = { manager: 'isManager', editor: 'isEditor', tester: 'isTester', translator: 'isTranslator' } as const;

/** What pages show somebody the way to; nothing is said of what they are not. */
function shownRoles(roles: readonly Role[]): Pick<Actor, (typeof shownAs)[keyof typeof shownAs]> {
  return Object.fromEntries(Object.entries(shownAs).flatMap(([role, name]) => (roles.some((held) => held === role) ? [[name, true]] : [])));
}

async function lookUp(cookie: string, now: Date): Promise<FoundSession> {
  const { response, headers } = await auth.api.getSession({ headers: headersOf(cookie), returnHeaders: true });
  const setCookies = headers.getSetCookie();
  if (!response) return { session: null, setCookies };
  const { session, user } = response;
  const locale = isLocale(user.locale) ? user.locale : masterLocale;
  const [roles, timing] = await Promise.all([listRoles(user.id), findTimingAnswer(user.id)]);
  const shown = { ...shownRoles(roles), ...(timing === 'agreed' ? { isTimed: true } : {}) };
  const actor = { learnerId: await learnerIdOf(user.id, locale, now), userId: user.id, name: user.name, email: user.email, locale, ...shown, ...(user.leavesAt ? { leavesAt: new Date(user.leavesAt).toISOString() } : {}) };
  return { session: { id: session.id, userId: user.id, actor, signedInAt: session.createdAt, expiresAt: session.expiresAt }, setCookies };
}

/** Whose session a cookie names; asked again within 30 seconds, the answer costs no query. */
export async function findSession(cookie: string, now: Date): Promise<FoundSession> {
  const nowMs = now.getTime();
  const known = cache.get(cookie, nowMs);
  if (known && known.expiresAt > now) return { session: known, setCookies: [] };
  const begunAt = cache.begin();
  const found = await lookUp(cookie, now);
  if (found.session && found.setCookies.length === 0) cache.put(cookie, found.session, { nowMs, begunAt });
  return found;
}

/** Starts a session for a user and answers the cookies that name it; of the browser only a coarse reading is kept. */
export async function startSession(userId: string, userAgent: string | null = null): Promise<string[]> {
  const { headers } = await auth.api.startSession({ body: { userId, device: readDevice(userAgent) }, headers: new Headers(), returnHeaders: true });
  return headers.getSetCookie();
}

/** Ends the session that a cookie names, here and now, and answers the cookies that forget it. */
export async function endSession(cookie: string): Promise<string[]> {
  const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
  cache.forget(cookie);
  return headers.getSetCookie();
}

/** Ends all sessions of a user but this one. */
export async function endOtherSessions(session: Session): Promise<void> {
  await db.session.deleteMany({ where: { userId: session.userId, NOT: { id: session.id } } });
  cache.forgetUser(session.userId);
}

/** Makes the next request of a user read anew what is known of them. */
export function forgetUser(userId: string): void {
  cache.forgetUser(userId);
}
