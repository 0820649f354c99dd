import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { sortKeyOf } from '../../platform/plain-text';
import type { SaveAccountRefusal, SignInRefusal } from './accounts';
import { readCookies } from './actor.server';
import { auth, hashPassword } from './auth.server';
import { dropGuestCookie } from './guest.server';
import { endOtherSessions, endSession, findSession, forgetUser, sessionCookieOf, startSession, type Session } from './sessions.server';

const freshMs = 15 * 60_000;

/** Ends the session that a browser came with, so that none outlives a change of who is in front of it. */
async function endFormer(cookieHeader: string | null): Promise<string[]> {
  const cookie = sessionCookieOf(readCookies(cookieHeader));
  return cookie === null ? [] : endSession(cookie);
}

/** Signs in by password and answers the cookies of a new session; an unknown address takes as long as a wrong password. */
export async function signIn(given: { email: string; password: string }, cookieHeader: string | null): Promise<{ setCookies: string[] } | { refused: SignInRefusal }> {
  const answer = await auth.api.signInEmail({ body: given, headers: new Headers(), asResponse: true });
  if (answer.status === 401) return { refused: 'wrong-credentials' };
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}.`);
  await endFormer(cookieHeader);
  return { setCookies: answer.headers.getSetCookie() };
}

/** Signs in a user who opened a link and answers the cookies of a new session. */
export async function signInByLink(userId: string, cookieHeader: string | null): Promise<string[]> {
  const setCookies = await startSession(userId);
  await endFormer(cookieHeader);
  return setCookies;
}

/** Signs out here and answers the cookies that forget user and guest alike. */
export async function signOut(cookieHeader: string | null): Promise<string[]> {
  return [...(await endFormer(cookieHeader)), dropGuestCookie];
}

async function sessionOf(cookieHeader: string | null, now: Date): Promise<Session | null> {
  const cookie = sessionCookieOf(readCookies(cookieHeader));
  return cookie === null ? null : (await findSession(cookie, now)).session;
}

function isFresh(session: Session, now: Date): boolean {
  return now.getTime() - session.signedInAt.getTime() < freshMs;
}

/** When the session began, and whether that is recent enough to choose a new password. */
export async function findSignedInAt(cookieHeader: string | null, now: Date): Promise<{ signedInAt: Date; mayChangePassword: boolean } | null> {
  const session = await sessionOf(cookieHeader, now);
  return session && { signedInAt: session.signedInAt, mayChangePassword: isFresh(session, now) };
}

async function keepPassword(userId: string, passwordHash: string): Promise<void> {
  const { count } = await db.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: passwordHash } });
  if (count === 0) await db.account.create({ data: { id: newId(), userId, accountId: userId, providerId: 'credential', password: passwordHash } });
}

export interface AccountChange {
  name: string;
  locale: Locale;
  password?: string;
}

/** Saves what somebody changed about their own account; a new password ends their sessions everywhere else. */
export async function saveAccount(cookieHeader: string | null, change: AccountChange, now: Date): Promise<{ saved: true } | { refused: SaveAccountRefusal } | null> {
  const session = await sessionOf(cookieHeader, now);
  if (!session) return null;
  if (change.password !== undefined && !isFresh(session, now)) return { refused: 'sign-in-again' };
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: session.userId }, data: { name: change.name, locale: change.locale } });
    await tx.$executeRaw`UPDATE "CohortMember" SET "nameKey" = ${sortKeyOf(change.name)} WHERE "learnerId" IN (SELECT "id" FROM "Learner" WHERE "userId" = ${session.userId})`;
  });
  if (change.password !== undefined) {
    await keepPassword(session.userId, await hashPassword(change.password));
    await endOtherSessions(session);
  }
  forgetUser(session.userId);
  return { saved: true };
}
