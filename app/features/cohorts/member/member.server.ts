import { db } from '../../../platform/database.server';
import { listTrainers } from '../settings.server';
import type { Meeting } from '../meetings/meeting';
import { listComing } from '../meetings/meetings.server';

/** What a member sees of the others: how many there are, who accompanies them, when they meet next. */
export async function getCompany(cohortId: string, now: Date): Promise<{ learnerCount: number; trainers: string[]; meetings: Meeting[] }> {
  const [learnerCount, trainers, meetings] = await Promise.all([
    db.cohortMember.count({ where: { cohortId, role: 'learner', leftAt: null } }),
    listTrainers(cohortId),
    listComing(cohortId, now),
  ]);
  return { learnerCount, trainers: trainers.map(({ name }) => name), meetings };
}
