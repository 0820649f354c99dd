import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';

/** What somebody looked at. */
export type LookedAt = 'dashboard' | 'learner' | 'tool' | 'settings' | 'difficulty' | 'export' | 'refused';

/** That somebody looked at a cohort, or at one learner of it. */
export interface Look {
  cohortId: string;
  /** who looked */
  learnerId: string;
  what: LookedAt;
  aboutLearnerId?: string;
}

/** Notes a look; nothing ever deletes one. */
export async function noteLook(look: Look, now: Date): Promise<void> {
  await db.cohortLook.create({ data: { id: newId(), lookedAt: now, ...look } });
}

/** A look at a learner as that learner reads it. */
export interface LookLine {
  by: string;
  what: LookedAt;
  at: string;
}

const shownLooks = 20;

/** Who looked at a learner's own page, at the cohort's table or made a file of it, the latest first. */
export async function listLooks(learnerId: string, cohortId: string): Promise<LookLine[]> {
  const rows = await db.$queryRaw<{ what: LookedAt; lookedAt: Date | string; name: string | null }[]>`
    SELECT k."what", k."lookedAt", u."name" FROM "CohortLook" k
    LEFT JOIN "Learner" l ON l."id" = k."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE k."cohortId" = ${cohortId} AND (k."aboutLearnerId" = ${learnerId} OR k."what" IN ('dashboard', 'export'))
    ORDER BY k."lookedAt" DESC, k."id" DESC LIMIT ${shownLooks}`;
  return rows.map(({ what, lookedAt, name }) => ({ what, at: new Date(lookedAt).toISOString(), by: name ?? '' }));
}
