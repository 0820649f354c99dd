import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { seal, unseal } from '../../../platform/sealed.server';
import { tellOwner } from '../sign-ins/notices.server';
import { hashRecoveryCode, makeRecoveryCodes, readRecoveryCode } from './recovery-code.server';

const purpose = 'recovery-codes';
const shownMs = 15 * 60_000;

/** Gives somebody ten new codes in place of those they had, to be read for a quarter of an hour. */
export async function replaceCodes(tx: Tx, userId: string, now: Date): Promise<void> {
  const codes = makeRecoveryCodes();
  const rows = codes.map((code) => ({ id: newId(), userId, codeHash: hashRecoveryCode(userId, readRecoveryCode(code) ?? '') }));
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: rows });
  await tx.secondStep.update({ where: { userId }, data: { codesSealed: seal(purpose, codes.join(' ')), codesShownTill: new Date(now.getTime() + shownMs) } });
}

/** The codes that somebody has not put away yet; null when they have, or when their time is over. */
export async function findNewCodes(userId: string, now: Date): Promise<string[] | null> {
  const kept = await db.secondStep.findFirst({ where: { userId, codesShownTill: { gt: now } }, select: { codesSealed: true } });
  const codes = kept?.codesSealed ? unseal(purpose, kept.codesSealed) : null;
  return codes?.split(' ') ?? null;
}

/** Forgets the readable copy of the codes: from now on there are only hashes. */
export async function putCodesAway(userId: string): Promise<void> {
  await db.secondStep.updateMany({ where: { userId }, data: { codesSealed: null, codesShownTill: null } });
}

/** Makes new codes for somebody who has a second step, and tells them by mail. */
export async function renewCodes(userId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.recoveryCode.count({ where: { userId } })) === 0) return;
    await replaceCodes(tx, userId, now);
    await tellOwner(tx, userId, { kind: 'codes', now });
  });
}

/** Takes a recovery code, once; tells its owner by mail. */
export async function takeRecoveryCode(tx: Tx, userId: string, { plain, now }: { plain: string; now: Date }): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash: hashRecoveryCode(userId, plain), usedAt: null }, data: { usedAt: now } });
  if (count === 1) await tellOwner(tx, userId, { kind: 'code-used', now });
  return count === 1;
}
