import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { sortKeyOf } from '../../platform/plain-text';
import type { SignInRefusal } from './accounts';
import { hashPassword, verifyPassword } from './auth.server';
import { dropGuestCookie } from './guest.server';
import { endFormer } from './sign-ins/own-session.server';
import { endOtherSessions, forgetUser, startSession, type Session } from './sign-ins/sessions.server';

/** Whose address and password these are; an unknown address takes as long as a wrong password. */
async function findByPassword({ email, password }: { email: string; password: string }): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, accounts: { where: { providerId: 'credential' }, select: { password: true } } } });
  const isRight = await verifyPassword(password, user?.accounts[0]?.password ?? null);
  return user && isRight ? user.id : null;
}

/** The cookies a browser came with, and how it names itself. */
export interface Browser {
  cookieHeader: string | null;
  userAgent?: string | null;
}

/** Signs in by password and answers the cookies of a new session; the former one of this browser ends. */
export async function signIn(given: { email: string; password: string }, browser: Browser): Promise<{ setCookies: string[] } | { refused: SignInRefusal }> {
  const userId = await findByPassword(given);
  return userId === null ? { refused: 'wrong-credentials' } : { setCookies: await signInByLink(userId, browser) };
}

/** Signs in a user who opened a link and answers the cookies of a new session. */
export async function signInByLink(userId: string, { cookieHeader, userAgent }: Browser): Promise<string[]> {
  const setCookies = await startSession(userId, userAgent);
  await endFormer(cookieHeader);
  return setCookies;
}

/** Signs out here and answers the cookies that forget user and guest alike. */
export async function signOut(cookieHeader: string | null): Promise<string[]> {
  return [...(await endFormer(cookieHeader)), dropGuestCookie];
}

async function keepPassword(userId: string, passwordHash: string): Promise<void> {
  const { count } = await db.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: passwordHash } });
  if (count === 0) await db.account.create({ data: { id: newId(), userId, accountId: userId, providerId: 'credential', password: passwordHash } });
}

/** Whether somebody has chosen a password. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await db.account.count({ where: { userId, providerId: 'credential', password: { not: null } } })) > 0;
}

/** Gives the owner of a session a new password and ends their sessions everywhere else. */
export async function choosePassword(session: Session, password: string): Promise<void> {
  await keepPassword(session.userId, await hashPassword(password));
  await endOtherSessions(session);
}

/** Saves what somebody changed about their own account. */
export async function saveAccount(userId: string, { name, locale }: { name: string; locale: Locale }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { name, locale } });
    await tx.$executeRaw`UPDATE "CohortMember" SET "nameKey" = ${sortKeyOf(name)} WHERE "learnerId" IN (SELECT "id" FROM "Learner" WHERE "userId" = ${userId})`;
  });
  forgetUser(userId);
}
