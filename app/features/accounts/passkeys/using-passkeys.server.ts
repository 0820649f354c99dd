import { db, type Tx } from '../../../platform/database.server';
import { answerStep, enterWhole, type Entry, type Pending, type StepAnswer } from '../second-step/pending.server';
import type { Browser } from '../sign-ins/own-session.server';
import { makeChallenge, takeChallenge, type Purpose } from './challenges.server';
import { challengeOf, readUsed, type UsedAnswer } from './passkeys';
import { site, waitMs, webauthn } from './site.server';

/** What a browser is asked for, to sign in by any passkey of this site: it must make sure who uses it. */
export async function askToEnter(now: Date) {
  return askFor(await makeChallenge('enter', null, now), { userVerification: 'required' });
}

/** What a browser is asked for as the second step of somebody: one of their passkeys. */
export async function askForStep(userId: string, now: Date) {
  const keys = await db.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } });
  const allowCredentials = keys.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports.split(' ').filter(Boolean) }));
  return askFor(await makeChallenge('step', userId, now), { userVerification: 'preferred', allowCredentials });
}

interface Asked {
  userVerification: 'required' | 'preferred';
  allowCredentials?: { id: string; transports: string[] }[];
}

async function askFor(challenge: string, asked: Asked) {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({ rpID: site.id, challenge: new Uint8Array(Buffer.from(challenge, 'base64url')), timeout: waitMs, ...asked });
}

/** That a passkey was used: whose and how often by now. */
interface Proof {
  id: string;
  userId: string;
  counter: bigint;
  newCounter: bigint;
}

interface Expected {
  purpose: Exclude<Purpose, 'add'>;
  /** whose passkey it must be; null for anybody's */
  userId: string | null;
  now: Date;
}

async function proveUse(used: UsedAnswer, { purpose, userId, now }: Expected): Promise<Proof | null> {
  const challenge = challengeOf(used);
  if (challenge === null || !(await takeChallenge(challenge, { purpose, userId, now }))) return null;
  const key = await db.passkey.findFirst({ where: { credentialId: used.id, ...(userId === null ? {} : { userId }) } });
  const owner = used.response.userHandle;
  if (!key || (owner !== undefined && Buffer.from(owner, 'base64url').toString() !== key.userId)) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const credential = { id: key.credentialId, publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')), counter: Number(key.counter) };
  const expected = { expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: purpose === 'enter' };
  // What does not fit is thrown, a counter that went back among it.
  const answer = await verifyAuthenticationResponse({ response: used, credential, ...expected }).catch(() => null);
  return answer?.verified ? { id: key.id, userId: key.userId, counter: key.counter, newCounter: BigInt(answer.authenticationInfo.newCounter) } : null;
}

/** Keeps that a passkey was used; false when it was removed meanwhile, or used elsewhere with a count as high. */
async function keepUse(tx: Pick<Tx, 'passkey'>, { id, counter, newCounter }: Proof, now: Date): Promise<boolean> {
  const { count } = await tx.passkey.updateMany({ where: { id, counter }, data: { counter: newCounter, usedAt: now } });
  return count === 1;
}

/** Signs in by a passkey alone: the device made sure who uses it, which stands for password and second step. */
export async function enterByPasskey(answer: string, browser: Browser, now: Date): Promise<Entry | { refused: 'passkey-missing' | 'passkey-wrong' }> {
  if (answer === '') return { refused: 'passkey-missing' };
  const used = readUsed(answer);
  const proof = used && (await proveUse(used, { purpose: 'enter', userId: null, now }));
  if (!proof || !(await keepUse(db, proof, now))) return { refused: 'passkey-wrong' };
  return enterWhole(proof.userId, browser);
}

/** Answers a waiting sign-in by a passkey of whoever it waits for. */
export async function answerByPasskey(pending: Pending, browser: Browser, given: { answer: string; now: Date }): Promise<StepAnswer> {
  const { now } = given;
  const used = readUsed(given.answer);
  const proof = used && (await proveUse(used, { purpose: 'step', userId: pending.userId, now }));
  return answerStep(pending, browser, { now, check: async (tx) => proof !== null && keepUse(tx, proof, now) });
}
