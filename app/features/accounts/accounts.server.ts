import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { sortKeyOf } from '../../platform/plain-text';
import type { SignInRefusal } from './accounts';
import { hashPassword, verifyPassword } from './auth.server';
import { dropGuestCookie } from './guest.server';
import { enter, type Entry } from './second-step/pending.server';
import { tellOwner } from './sign-ins/notices.server';
import { endFormer, type Browser } from './sign-ins/own-session.server';
import { endOtherSessions, forgetUser, type Session } from './sign-ins/sessions.server';

/** NIST SP 800-63B-4, section 3.2.2: a hundred wrong passwords in a row. */
const maxFailures = 100;

/** Counts a wrong password; the owner is told once when no password is taken any more until they come in by another way. */
async function countFailure(userId: string, now: Date): Promise<void> {
  const theirs = { userId, providerId: 'credential' };
  await db.$transaction(async (tx) => {
    await tx.account.updateMany({ where: theirs, data: { failures: { increment: 1 } } });
    const reached = await tx.account.count({ where: { ...theirs, failures: maxFailures } });
    if (reached > 0) await tellOwner(tx, userId, { kind: 'password-locked', now });
  });
}

/** Whose address and password these are; an unknown address takes as long as a wrong password. */
async function findByPassword({ email, password }: { email: string; password: string }, now: Date): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, accounts: { where: { providerId: 'credential' }, select: { password: true, failures: true } } } });
  const account = user?.accounts[0];
  const isRight = await verifyPassword(password, account?.password ?? null);
  if (user && isRight && account && account.failures < maxFailures) return user.id;
  // Counted for nobody too: the answer takes as long.
  await countFailure(user?.id ?? '', now);
  return null;
}

/** Signs in by password; who has set up a second step is asked for it first. */
export async function signIn(given: { email: string; password: string; to?: string | undefined }, browser: Browser, now = new Date()): Promise<Entry | { refused: SignInRefusal }> {
  const userId = await findByPassword(given, now);
  return userId === null ? { refused: 'wrong-credentials' } : enter(userId, browser, { to: given.to, now });
}

/** Signs out here and answers the cookies that forget user and guest alike. */
export async function signOut(cookieHeader: string | null): Promise<string[]> {
  return [...(await endFormer(cookieHeader)), dropGuestCookie];
}

/** Whether somebody has chosen a password. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await db.account.count({ where: { userId, providerId: 'credential', password: { not: null } } })) > 0;
}

/** Gives the owner of a session a new password, tells them by mail and ends their sessions everywhere else. */
export async function choosePassword(session: Session, password: string, now = new Date()): Promise<void> {
  const { userId } = session;
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: passwordHash } });
    if (count === 0) await tx.account.create({ data: { id: newId(), userId, accountId: userId, providerId: 'credential', password: passwordHash } });
    await tellOwner(tx, userId, { kind: 'password', now });
  });
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
