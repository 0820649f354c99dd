import { db } from '../../../platform/database.server';
import { getCourse } from '../../content/load.server';
import type { CohortDetails } from '../cohort';
import { measureOf, type Measure } from '../member-standing';
import { listMembers, type MemberPage } from './member-rows.server';
import type { GridQuery } from './query';
import { findTally, type CountedTally } from './tally.server';

/** The days by which modules are to be done: the cohort's, and one learner's own. */
export interface DueDays {
  cohort: Readonly<Record<string, Date>>;
  own: Readonly<Record<string, Date>>;
}

/** All that the page of a cohort shows its trainers; the same few queries however many learners there are. */
export interface Dashboard {
  counted: CountedTally | null;
  page: MemberPage;
  measure: Measure;
}

/** The figures of a cohort and one page of its learners. */
export async function getDashboard(cohort: CohortDetails, query: GridQuery, now: Date): Promise<Dashboard> {
  const measure = measureOf(cohort, getCourse(), now);
  const [counted, page] = await Promise.all([findTally(cohort, now), listMembers(cohort.id, query, measure)]);
  return { counted, page, measure };
}

/** The days by which a learner of a cohort is to have done its modules. */
export async function findDueDays(cohortId: string, learnerId: string): Promise<DueDays> {
  const [deadlines, extensions] = await Promise.all([db.cohortDeadline.findMany({ where: { cohortId } }), db.deadlineExtension.findMany({ where: { cohortId, learnerId } })]);
  const byModule = (rows: { moduleId: string; dueOn: Date }[]) => Object.fromEntries(rows.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
  return { cohort: byModule(deadlines), own: byModule(extensions) };
}
