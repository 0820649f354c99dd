import { createHash, randomBytes } from 'node:crypto';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';

const validMs = 5 * 60_000;

/** What a challenge was made for: adding a passkey, signing in by one, a second step. */
export type Purpose = 'add' | 'enter' | 'step';

const identifierOf = (purpose: Purpose, challenge: string) => `passkey-${purpose}:${createHash('sha256').update(challenge).digest('base64url')}`;

/** Makes a challenge that is answered once, within five minutes, for this purpose and by this user; by anybody where it names none. */
export async function makeChallenge(purpose: Purpose, userId: string | null, now: Date): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validMs);
  await db.verification.deleteMany({ where: { identifier: { startsWith: 'passkey-' }, expiresAt: { lte: now } } });
  await db.verification.create({ data: { id: newId(), identifier: identifierOf(purpose, challenge), value: userId ?? '', createdAt: now, expiresAt } });
  return challenge;
}

/** Spends a challenge, right or wrong as the answer to it may be; false when it was spent, is too old, or was made for somebody or something else. */
export async function takeChallenge(challenge: string, given: { purpose: Purpose; userId: string | null; now: Date }): Promise<boolean> {
  const { purpose, userId, now } = given;
  const { count } = await db.verification.deleteMany({ where: { identifier: identifierOf(purpose, challenge), value: userId ?? '', expiresAt: { gt: now } } });
  return count === 1;
}
