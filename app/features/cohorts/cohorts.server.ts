import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { findUserByEmail, keepRole } from '../accounts/roles/roles.server';
import { learnerIdOf } from '../accounts/sessions.server';
import { codeOf, readCode, readName, type Cohort, type CohortRole, type CreateRefusal, type JoinRefusal } from './cohort';

interface CohortRow {
  id: string;
  name: string;
  archivedAt: Date | null;
}

function cohortOf({ id, name, archivedAt }: CohortRow): Cohort {
  return { id, name, isArchived: archivedAt !== null };
}

function randomShare(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}

/** Makes a cohort whose trainer is the user with this address, and makes that user a trainer. */
export async function createCohort(given: { name: string; trainerEmail: string }, now: Date): Promise<{ cohort: Cohort; joinCode: string } | { refused: CreateRefusal }> {
  const read = readName(given.name);
  if ('refused' in read) return read;
  const user = await findUserByEmail(given.trainerEmail);
  if (!user) return { refused: 'unknown-user' };
  const learnerId = await learnerIdOf(user.id, user.locale, now);
  const row = { id: newId(), name: read.name, joinCode: codeOf(randomShare), createdAt: now };
  const role: CohortRole = 'trainer';
  await db.$transaction(async (tx) => {
    await tx.cohort.create({ data: row });
    await tx.cohortMember.create({ data: { cohortId: row.id, learnerId, role, joinedAt: now } });
    await keepRole(tx, user.id, { role, now });
  });
  return { cohort: cohortOf({ ...row, archivedAt: null }), joinCode: row.joinCode };
}

/** The cohort that a code opens to a learner, and why they cannot join it, if they cannot. */
export async function findCohortToJoin(learnerId: string, typedCode: string): Promise<{ cohort: Cohort | null; refused: JoinRefusal | null }> {
  const joinCode = readCode(typedCode);
  const row = joinCode === null ? null : await db.cohort.findUnique({ where: { joinCode } });
  if (!row) return { cohort: null, refused: 'unknown-code' };
  const isMember = (await db.cohortMember.count({ where: { cohortId: row.id, learnerId } })) > 0;
  if (isMember) return { cohort: cohortOf(row), refused: 'already-member' };
  return { cohort: cohortOf(row), refused: row.archivedAt === null ? null : 'archived' };
}

/** Makes a learner a member of the cohort whose code they have. */
export async function joinCohort(learnerId: string, typedCode: string, now: Date): Promise<{ cohort: Cohort } | { refused: JoinRefusal }> {
  const { cohort, refused } = await findCohortToJoin(learnerId, typedCode);
  if (!cohort || refused) return { refused: refused ?? 'unknown-code' };
  const role: CohortRole = 'learner';
  // The button may be pressed twice at once, and the cohort archived meanwhile: one statement decides.
  const joined = await db.$executeRaw`
    INSERT INTO "CohortMember" ("cohortId", "learnerId", "role", "joinedAt")
    SELECT "id", ${learnerId}, ${role}, ${now} FROM "Cohort" WHERE "id" = ${cohort.id} AND "archivedAt" IS NULL
    ON CONFLICT ("cohortId", "learnerId") DO NOTHING`;
  if (joined === 1) return { cohort };
  const again = await findCohortToJoin(learnerId, typedCode);
  return { refused: again.refused ?? 'unknown-code' };
}

/** The cohorts that a learner belongs to, in whatever role, the newest first. */
export async function listCohorts(learnerId: string): Promise<Cohort[]> {
  const rows = await db.cohort.findMany({ where: { members: { some: { learnerId } } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(cohortOf);
}

/** The cohorts of which a learner is a trainer, the newest first. */
export async function listTrainedCohorts(learnerId: string): Promise<Cohort[]> {
  const rows = await db.cohort.findMany({ where: { members: { some: { learnerId, role: 'trainer' } } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(cohortOf);
}
