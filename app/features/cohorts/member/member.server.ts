import { db } from '../../../platform/database.server';
import { listTrainers } from '../settings.server';
import type { MeetingLine } from './member-page';

/** What a member sees of the others: how many there are, who accompanies them, when they meet. */
export async function getCompany(cohortId: string): Promise<{ learnerCount: number; trainers: string[]; meetings: MeetingLine[] }> {
  const [learnerCount, trainers, meetings] = await Promise.all([
    db.cohortMember.count({ where: { cohortId, role: 'learner', leftAt: null } }),
    listTrainers(cohortId),
    db.cohortMeeting.findMany({ where: { cohortId }, orderBy: { startsAt: 'asc' } }),
  ]);
  return { learnerCount, trainers: trainers.map(({ name }) => name), meetings };
}
