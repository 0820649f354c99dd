import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { settings } from '../../../platform/settings.server';
import { readCookies } from '../actor.server';
import { endFormer, type Browser } from '../sign-ins/own-session.server';
import { startSession } from '../sign-ins/sessions.server';
import { countFailure, forgiveFailures, takeAppCode } from './authenticator.server';
import { readRecoveryCode } from './recovery-code.server';
import { takeRecoveryCode } from './recovery-codes.server';
import { hasSecondStep } from './second-step.server';

const validSeconds = 10 * 60;
const maxTries = 5;
const isSecure = settings.APP_URL.startsWith('https:');
const cookieName = `${isSecure ? '__Secure-' : ''}unites.step`;

function stepCookie(value: string, maxAge: number): string {
  return `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${isSecure ? '; Secure' : ''}`;
}

const pendingValue = z.object({ userId: z.string(), to: z.string().optional(), tries: z.number() });

/** A sign-in whose first step was right; nothing but its own cookie is set before the second one is. */
export interface Pending {
  id: string;
  userId: string;
  /** where they wanted to go */
  to: string | undefined;
  tries: number;
}

const identifierOf = (token: string) => `step:${createHash('sha256').update(token).digest('base64url')}`;

/** What a sign-in answered: cookies for the browser, and whether a second step is asked for first. */
export interface Entry {
  setCookies: string[];
  isStep: boolean;
}

/** Signs somebody in whose password, link or organisation was right; who has set up a second step is asked for it first. */
export async function enter(userId: string, browser: Browser, given: { to?: string | undefined; now: Date }): Promise<Entry> {
  const { to, now } = given;
  if (!(await hasSecondStep(db, userId))) return { setCookies: await signInNow(userId, browser), isStep: false };
  const token = newId() + newId();
  const expiresAt = new Date(now.getTime() + validSeconds * 1000);
  await db.verification.create({ data: { id: newId(), identifier: identifierOf(token), value: JSON.stringify({ userId, to, tries: 0 }), createdAt: now, expiresAt } });
  return { setCookies: [stepCookie(token, validSeconds)], isStep: true };
}

/** Signs somebody in who answered both steps at once. */
export async function enterWhole(userId: string, browser: Browser): Promise<Entry> {
  return { setCookies: await signInNow(userId, browser), isStep: false };
}

/** Starts a session; the former one of this browser ends, and passwords that were wrong before are forgotten. */
async function signInNow(userId: string, { cookieHeader, userAgent }: Browser): Promise<string[]> {
  await db.account.updateMany({ where: { userId, failures: { gt: 0 } }, data: { failures: 0 } });
  const setCookies = await startSession(userId, userAgent);
  await endFormer(cookieHeader);
  return setCookies;
}

/** The sign-in that waits for its second step in a browser; null when none does, or no longer. */
export async function findPending(cookieHeader: string | null, now: Date): Promise<Pending | null> {
  const token = readCookies(cookieHeader).get(cookieName);
  if (token === undefined || !/^[0-9A-Za-z]{32}$/.test(token)) return null;
  const kept = await db.verification.findFirst({ where: { identifier: identifierOf(token), expiresAt: { gt: now } } });
  if (!kept) return null;
  const { userId, to, tries } = pendingValue.parse(JSON.parse(kept.value));
  return tries < maxTries ? { id: kept.id, userId, to, tries } : null;
}

/** Counts one more answer to a waiting sign-in; false when it has had as many as it may, also when they came together. */
async function countTry(pending: Pending): Promise<boolean> {
  const { id, userId, to, tries } = pending;
  const write = { before: JSON.stringify({ userId, to, tries }), after: JSON.stringify({ userId, to, tries: tries + 1 }) };
  const { count } = await db.verification.updateMany({ where: { id, value: write.before }, data: { value: write.after } });
  return count === 1;
}

export type StepAnswer = { setCookies: string[]; to: string | undefined } | { refused: 'step-over' | 'code-wrong' };

/** Ends a waiting sign-in, right or wrong; `check` says which, in the transaction that takes what was answered. */
export async function answerStep(pending: Pending, browser: Browser, given: { now: Date; check: (tx: Tx) => Promise<boolean> }): Promise<StepAnswer> {
  const { userId, to, id } = pending;
  if (!(await countTry(pending))) return { refused: 'step-over' };
  const outcome = await db.$transaction(async (tx) => {
    if (!(await given.check(tx))) return 'code-wrong' as const;
    const { count } = await tx.verification.deleteMany({ where: { id } });
    if (count === 1) await forgiveFailures(tx, userId);
    return count === 1 ? ('right' as const) : ('step-over' as const);
  });
  if (outcome === 'code-wrong') await countFailure(userId, given.now);
  if (outcome !== 'right') return { refused: outcome === 'code-wrong' && pending.tries + 1 < maxTries ? 'code-wrong' : 'step-over' };
  return { setCookies: [...(await signInNow(userId, browser)), stepCookie('', 0)], to };
}

/** Answers a waiting sign-in by a code of the app or a recovery code. */
export async function answerByCode(pending: Pending, browser: Browser, given: { code: string; now: Date }): Promise<StepAnswer> {
  const { userId } = pending;
  const { code, now } = given;
  const plain = readRecoveryCode(code);
  const check = (tx: Tx) => (plain === null ? takeAppCode(tx, userId, { code, now }) : takeRecoveryCode(tx, userId, { plain, now }));
  return answerStep(pending, browser, { now, check });
}
