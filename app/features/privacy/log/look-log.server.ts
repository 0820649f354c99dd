import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import type { LookedAt } from '../../cohorts/looks.server';

/** One look at somebody, as they read it. */
export interface LoggedLook {
  id: string;
  /** empty for who deleted their account */
  by: string;
  what: LookedAt;
  cohort: string;
  at: string;
}

/** A page of the log and where the next one begins; null at the end. */
export interface LookPage {
  looks: LoggedLook[];
  after: string | null;
}

export const looksPerPage = 50;

const placePattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9A-Za-z]{1,40})$/;

function earlierThan(place: string | null): Prisma.Sql {
  const [, at, id] = placePattern.exec(place ?? '') ?? [];
  return at && id ? Prisma.sql`AND (k."lookedAt", k."id") < (${new Date(at)}, ${id})` : Prisma.empty;
}

/** Who looked at a learner: at their own page or tool, and at tables and files of a cohort while they were in it. The latest first. */
export async function listLooksAt(learnerId: string, place: string | null): Promise<LookPage> {
  const rows = await db.$queryRaw<{ id: string; what: LookedAt; lookedAt: Date | string; name: string | null; cohort: string }[]>`
    SELECT k."id", k."what", k."lookedAt", u."name", c."name" AS "cohort" FROM "CohortMember" m
    JOIN "CohortLook" k ON k."cohortId" = m."cohortId" JOIN "Cohort" c ON c."id" = m."cohortId"
    LEFT JOIN "Learner" l ON l."id" = k."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE m."learnerId" = ${learnerId} AND m."role" = 'learner' AND k."learnerId" <> ${learnerId}
      AND (k."aboutLearnerId" = ${learnerId} OR (k."aboutLearnerId" IS NULL AND k."what" IN ('dashboard', 'difficulty', 'export') AND k."lookedAt" >= m."joinedAt" AND (m."leftAt" IS NULL OR k."lookedAt" <= m."leftAt")))
      ${earlierThan(place)}
    ORDER BY k."lookedAt" DESC, k."id" DESC LIMIT ${looksPerPage + 1}`;
  const looks = rows.slice(0, looksPerPage).map(({ id, what, lookedAt, name, cohort }) => ({ id, what, cohort, by: name ?? '', at: new Date(lookedAt).toISOString() }));
  const last = looks.at(-1);
  return { looks, after: rows.length > looksPerPage && last ? `${last.at}_${last.id}` : null };
}
