import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { isLocale, type Locale } from '../../../platform/locale';
import type { Cohort } from '../cohort';

/** A cohort as its trainer writes to its people. */
export interface TrainedCohort extends Cohort {
  /** the languages it is held in; empty where none is named */
  locales: Locale[];
}

/** The cohort, if this learner is a trainer of it; false for who is none, which is noted; null when there is no such cohort. */
export async function findTrainedCohort(learnerId: string, cohortId: string, now: Date): Promise<TrainedCohort | false | null> {
  const row = await db.cohort.findUnique({ where: { id: cohortId }, include: { members: { where: { learnerId, role: 'trainer', leftAt: null } } } });
  if (!row) return null;
  if (row.members.length > 0) return { id: row.id, name: row.name, isArchived: row.archivedAt !== null, locales: (JSON.parse(row.locales) as unknown[]).filter(isLocale) };
  await db.cohortLook.create({ data: { id: newId(), cohortId, learnerId, what: 'refused', lookedAt: now } });
  return false;
}
