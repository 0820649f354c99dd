import { db, type Tx } from '../../platform/database.server';

/**
 * Withdraws the certificate of a learner whose account is deleted, inside the caller's transaction: its codes answer "withdrawn",
 * names and the tie to the learner are erased. A second time changes nothing.
 */
export async function withdrawCertificates(learnerId: string, tx: Pick<Tx, 'certificate' | 'certificateIssue'>, now = new Date()): Promise<void> {
  const row = await tx.certificate.findUnique({ where: { learnerId } });
  if (!row) return;
  await tx.certificateIssue.updateMany({ where: { certificateId: row.id }, data: { name: null } });
  await tx.certificateIssue.updateMany({ where: { certificateId: row.id, endedAt: null }, data: { endedAt: now } });
  await tx.certificate.updateMany({ where: { id: row.id }, data: { learnerId: null, withdrawnAt: row.withdrawnAt ?? now } });
}

/** Withdraws the certificate that has this code, for instance one that was obtained by deceit; its learner gets no other. False when there is none. */
export async function withdrawByCode(code: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const issue = await tx.certificateIssue.findUnique({ where: { code } });
    if (!issue) return false;
    const { certificateId } = issue;
    await tx.certificateIssue.updateMany({ where: { certificateId, endedAt: null }, data: { endedAt: now } });
    await tx.certificate.updateMany({ where: { id: certificateId, withdrawnAt: null }, data: { withdrawnAt: now } });
    return true;
  });
}
