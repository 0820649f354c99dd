import { db } from '../../../platform/database.server';

/** What a learner of a cohort has agreed to. */
export interface Consents {
  /** since when they agree to stand on the list of attendance and completion; null: they do not */
  listedAt: Date | null;
  /** wants no messages from the trainers */
  remindersOff: boolean;
}

const membership = (learnerId: string, cohortId: string) => ({ cohortId, learnerId, role: 'learner', leftAt: null });

/** What a learner agreed to in a cohort; null when they do not learn in it. */
export function findConsents(learnerId: string, cohortId: string): Promise<Consents | null> {
  return db.cohortMember.findFirst({ where: membership(learnerId, cohortId), select: { listedAt: true, remindersOff: true } });
}

/** Agrees to stand on the list of attendance, with the day, or withdraws that; agreeing again keeps the first day. Answers whether they learn in the cohort. */
export async function chooseListing(learnerId: string, { cohortId, isListed }: { cohortId: string; isListed: boolean }, now: Date): Promise<boolean> {
  const where = membership(learnerId, cohortId);
  if (isListed) await db.cohortMember.updateMany({ where: { ...where, listedAt: null }, data: { listedAt: now } });
  else await db.cohortMember.updateMany({ where, data: { listedAt: null } });
  return (await db.cohortMember.count({ where })) === 1;
}

/** Ends or resumes the messages of a cohort's trainers to a learner. Answers whether they learn in the cohort. */
export async function chooseMessages(learnerId: string, { cohortId, isOff }: { cohortId: string; isOff: boolean }): Promise<boolean> {
  const { count } = await db.cohortMember.updateMany({ where: membership(learnerId, cohortId), data: { remindersOff: isOff } });
  return count === 1;
}
