import type { Prisma } from '../../../prisma/generated/sqlite/client';
import { db } from '../../platform/database.server';
import { isLocale } from '../../platform/locale';
import type { CohortDetails, CohortRole } from './cohort';

/** A cohort as its row holds it; the JSON was written by this program. */
export function readDetails(row: Prisma.CohortGetPayload<object>): CohortDetails {
  const { id, name, createdAt, startsOn, endsOn, sessionsPerWeek, joinCode, joinUntil, joinLimit } = row;
  return {
    id, name, createdAt, startsOn, endsOn, sessionsPerWeek, joinCode, joinUntil, joinLimit,
    isArchived: row.archivedAt !== null,
    isLinkClosed: row.joinClosedAt !== null,
    locales: (JSON.parse(row.locales) as string[]).filter(isLocale),
    pauseWeeks: JSON.parse(row.pauseWeeks) as string[],
  };
}

/** A cohort as somebody knows it: with their role in it, which is null for who has none. */
export interface KnownCohort {
  cohort: CohortDetails;
  role: CohortRole | null;
}

/** A cohort and what somebody is in it; null when there is no such cohort. */
export async function findKnownCohort(learnerId: string, cohortId: string): Promise<KnownCohort | null> {
  const row = await db.cohort.findUnique({ where: { id: cohortId }, include: { members: { where: { learnerId, leftAt: null } } } });
  if (!row) return null;
  const role = row.members[0]?.role;
  return { cohort: readDetails(row), role: role === 'trainer' || role === 'learner' ? role : null };
}

/** A cohort in the list of those who accompany it. */
export interface TrainedCohort {
  cohort: CohortDetails;
  learnerCount: number;
}

/** The cohorts that somebody accompanies, the open ones first, the newest before the others. */
export async function listTrained(learnerId: string): Promise<TrainedCohort[]> {
  const rows = await db.cohort.findMany({
    where: { members: { some: { learnerId, role: 'trainer', leftAt: null } } },
    include: { _count: { select: { members: { where: { role: 'learner', leftAt: null } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  const all = rows.map((row) => ({ cohort: readDetails(row), learnerCount: row._count.members }));
  return [...all.filter(({ cohort }) => !cohort.isArchived), ...all.filter(({ cohort }) => cohort.isArchived)];
}
