import { randomBytes } from 'node:crypto';
import { db, type Tx } from '../../../platform/database.server';
import { seal, unseal } from '../../../platform/sealed.server';
import { tellOwner } from '../sign-ins/notices.server';
import { replaceCodes } from './recovery-codes.server';
import { dropIdleCodes } from './second-step.server';
import { base32Of, findCounter, setupUri } from './totp';

const purpose = 'authenticator';
const issuer = 'UNITES';
/** NIST SP 800-63B allows a hundred wrong codes in a row. */
const maxFailures = 50;

/** Begins with an authenticator app: a new secret, that counts when a code of the app was typed. One that is set up stays. */
export async function beginApp(userId: string): Promise<void> {
  const appSecret = seal(purpose, randomBytes(20).toString('base64url'));
  await db.$executeRaw`
    INSERT INTO "SecondStep" ("userId", "appSecret", "failures") VALUES (${userId}, ${appSecret}, 0)
    ON CONFLICT ("userId") DO UPDATE SET "appSecret" = excluded."appSecret" WHERE "SecondStep"."appConfirmedAt" IS NULL`;
}

function secretOf(sealed: string | null): Buffer | null {
  const text = sealed === null ? null : unseal(purpose, sealed);
  return text === null ? null : Buffer.from(text, 'base64url');
}

/** What somebody's app must be told: as a QR code says it, and to be typed. */
export interface AppSetup {
  uri: string;
  key: string;
}

/** What is to be told to the app that somebody began with; null when they did not, or when it is set up. */
export async function findAppSetup(userId: string, account: string): Promise<AppSetup | null> {
  const kept = await db.secondStep.findFirst({ where: { userId, appConfirmedAt: null }, select: { appSecret: true } });
  const secret = secretOf(kept?.appSecret ?? null);
  return secret && { uri: setupUri(secret, { issuer, account }), key: (base32Of(secret).match(/.{1,4}/g) ?? []).join(' ') };
}

const plainCode = (typed: string) => typed.replaceAll(/\s+/g, '');

/** Sets the app up when one of its codes was typed; the first second step comes with recovery codes. */
export async function confirmApp(userId: string, typed: string, now: Date): Promise<{ confirmed: true } | { refused: 'code-wrong' }> {
  const kept = await db.secondStep.findUnique({ where: { userId } });
  if (kept?.appConfirmedAt) return { confirmed: true };
  const secret = secretOf(kept?.appSecret ?? null);
  const counter = secret && findCounter(secret, plainCode(typed), { now, last: null });
  if (!kept || counter === null) return { refused: 'code-wrong' };
  await db.$transaction(async (tx) => {
    const data = { appConfirmedAt: now, appCounter: counter, failures: 0 };
    const { count } = await tx.secondStep.updateMany({ where: { userId, appConfirmedAt: null, appSecret: kept.appSecret }, data });
    if (count === 0) return;
    if ((await tx.recoveryCode.count({ where: { userId } })) === 0) await replaceCodes(tx, userId, now);
    await tellOwner(tx, userId, { kind: 'app-on', now });
  });
  return { confirmed: true };
}

/** Removes the app; recovery codes go with the last second step. */
export async function removeApp(userId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const none = { appSecret: null, appConfirmedAt: null, appCounter: null, failures: 0 };
    const { count } = await tx.secondStep.updateMany({ where: { userId, NOT: { appConfirmedAt: null } }, data: none });
    if (count === 0) return;
    await dropIdleCodes(tx, userId);
    await tellOwner(tx, userId, { kind: 'app-off', now });
  });
}

/** Takes a code of the app, once: a code that was taken, or any before it, is never taken again. */
export async function takeAppCode(tx: Tx, userId: string, { code, now }: { code: string; now: Date }): Promise<boolean> {
  const kept = await tx.secondStep.findFirst({ where: { userId, NOT: { appConfirmedAt: null }, failures: { lt: maxFailures } } });
  const secret = secretOf(kept?.appSecret ?? null);
  const counter = secret && findCounter(secret, plainCode(code), { now, last: kept?.appCounter ?? null });
  if (counter === null) return false;
  const isLater = { OR: [{ appCounter: null }, { appCounter: { lt: counter } }] };
  const { count } = await tx.secondStep.updateMany({ where: { userId, failures: { lt: maxFailures }, ...isLater }, data: { appCounter: counter, failures: 0 } });
  return count === 1;
}

/** Counts a wrong answer; after fifty in a row the app's codes are refused until something else was right, and the owner is told. */
export async function countFailure(userId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.secondStep.updateMany({ where: { userId, NOT: { appConfirmedAt: null } }, data: { failures: { increment: 1 } } });
    const reached = await tx.secondStep.count({ where: { userId, failures: maxFailures } });
    if (reached > 0) await tellOwner(tx, userId, { kind: 'locked', now });
  });
}

/** Lets the app's codes count again after something else was right. */
export async function forgiveFailures(tx: Tx, userId: string): Promise<void> {
  await tx.secondStep.updateMany({ where: { userId }, data: { failures: 0 } });
}
