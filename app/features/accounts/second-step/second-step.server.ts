import { db, type Tx } from '../../../platform/database.server';

/** What somebody has set up beside password and link. */
export interface SecondStepState {
  /** whether anything is asked for after a password or a link */
  isOn: boolean;
  hasApp: boolean;
  passkeys: number;
  /** recovery codes that are left */
  codesLeft: number;
}

/** What somebody has set up as a second step. */
export async function findSecondStep(userId: string): Promise<SecondStepState> {
  const [app, passkeys, codesLeft] = await Promise.all([
    db.secondStep.count({ where: { userId, NOT: { appConfirmedAt: null } } }),
    db.passkey.count({ where: { userId } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { isOn: app + passkeys > 0, hasApp: app > 0, passkeys, codesLeft };
}

/** Whether somebody is asked for a second step when they sign in. */
export async function hasSecondStep(tx: Pick<Tx, 'secondStep' | 'passkey'>, userId: string): Promise<boolean> {
  const apps = await tx.secondStep.count({ where: { userId, NOT: { appConfirmedAt: null } } });
  return apps > 0 || (await tx.passkey.count({ where: { userId } })) > 0;
}

/** Forgets recovery codes where nothing is left that they stand in for. */
export async function dropIdleCodes(tx: Tx, userId: string): Promise<void> {
  if (await hasSecondStep(tx, userId)) return;
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.secondStep.deleteMany({ where: { userId } });
}

/** For the operator: removes all that an address is asked for after a password or a link; false when nobody has it. */
export async function removeSecondStep(email: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  if (!user) return false;
  const theirs = { where: { userId: user.id } };
  await db.$transaction([db.passkey.deleteMany(theirs), db.recoveryCode.deleteMany(theirs), db.secondStep.deleteMany(theirs)]);
  return true;
}
