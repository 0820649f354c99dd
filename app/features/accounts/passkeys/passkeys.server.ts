import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { dropIdleCodes } from '../second-step/second-step.server';
import { replaceCodes } from '../second-step/recovery-codes.server';
import { tellOwner } from '../sign-ins/notices.server';
import { makeChallenge, takeChallenge } from './challenges.server';
import { challengeOf, maxPasskeys, readMade, type MadeAnswer, type PasskeyRefusal, type ShownPasskey } from './passkeys';
import { site, waitMs, webauthn } from './site.server';

/** The passkeys of somebody, the newest first. */
export async function listPasskeys(userId: string): Promise<ShownPasskey[]> {
  const rows = await db.passkey.findMany({ where: { userId }, select: { id: true, name: true, createdAt: true, usedAt: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return rows.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt: createdAt.toISOString(), usedAt: usedAt?.toISOString() ?? null }));
}

/** One passkey of somebody; null when it is not theirs. */
export async function findPasskey(userId: string, id: string): Promise<ShownPasskey | null> {
  return (await listPasskeys(userId)).find((passkey) => passkey.id === id) ?? null;
}

/** What a browser is asked for, to make a passkey for somebody; devices that hold one of theirs are left out. */
export async function askForNewPasskey({ userId, email, name }: { userId: string; email: string; name: string }, now: Date) {
  const known = await db.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } });
  const challenge = await makeChallenge('add', userId, now);
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userID: new Uint8Array(Buffer.from(userId)),
    userName: email,
    userDisplayName: name,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: waitMs,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports.split(' ').filter(Boolean) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
}

/** What a browser made, if the challenge is ours and unspent and all of it fits; null otherwise. */
async function readKey(userId: string, made: MadeAnswer, now: Date) {
  const challenge = challengeOf(made);
  if (challenge === null || !(await takeChallenge(challenge, { purpose: 'add', userId, now }))) return null;
  const { verifyRegistrationResponse } = await webauthn();
  const options = { response: made, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: false };
  const { verified, registrationInfo } = await verifyRegistrationResponse(options).catch(() => ({ verified: false, registrationInfo: undefined }));
  return verified && registrationInfo ? registrationInfo.credential : null;
}

/** The first second step comes with recovery codes; whoever has some keeps them. */
async function giveCodes(tx: Tx, userId: string, now: Date): Promise<boolean> {
  if ((await tx.recoveryCode.count({ where: { userId } })) > 0) return false;
  await tx.secondStep.upsert({ where: { userId }, create: { userId }, update: {} });
  await replaceCodes(tx, userId, now);
  return true;
}

type Added = { added: true; hasNewCodes: boolean } | { refused: PasskeyRefusal };

/** Adds the passkey that a browser made for somebody, tells them by mail, and gives recovery codes with the first second step. Sent twice it is added once. */
export async function addPasskey(userId: string, given: { name: string; answer: string; now: Date }): Promise<Added> {
  const { name, now } = given;
  if (given.answer === '') return { refused: 'passkey-missing' };
  const made = readMade(given.answer);
  if (!made) return { refused: 'passkey-wrong' };
  const known = await db.passkey.findUnique({ where: { credentialId: made.id }, select: { userId: true } });
  if (known) return known.userId === userId ? { added: true, hasNewCodes: false } : { refused: 'passkey-known' };
  const key = await readKey(userId, made, now);
  if (!key) return { refused: 'passkey-wrong' };
  const row = { id: newId(), userId, name, credentialId: key.id, publicKey: Buffer.from(key.publicKey).toString('base64url'), counter: BigInt(key.counter), transports: made.response.transports.join(' '), createdAt: now };
  return db.$transaction(async (tx) => {
    if ((await tx.passkey.count({ where: { userId } })) >= maxPasskeys) return { refused: 'passkeys-many' };
    await tx.passkey.create({ data: row });
    await tellOwner(tx, userId, { kind: 'passkey-on', now });
    return { added: true, hasNewCodes: await giveCodes(tx, userId, now) };
  });
}

/** Gives a passkey another name; somebody else's is left as it is. */
export async function renamePasskey(userId: string, id: string, name: string): Promise<void> {
  await db.passkey.updateMany({ where: { id, userId }, data: { name } });
}

/** Removes a passkey and tells its owner; recovery codes go with the last second step. Somebody else's stays. */
export async function removePasskey(userId: string, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } });
    if (count === 0) return;
    await dropIdleCodes(tx, userId);
    await tellOwner(tx, userId, { kind: 'passkey-off', now });
  });
}
