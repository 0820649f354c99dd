import { Prisma } from '../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { sortKeyOf } from '../../platform/plain-text';
import { findUserByEmail, keepRole } from '../accounts/roles/roles.server';
import { learnerIdOf } from '../accounts/sign-ins/sessions.server';
import { keepMemberFigures } from '../learning/members/member-figures.server';
import { codeOf, readCode, readName, type Cohort, type CohortRole, type CreateRefusal, type JoinRefusal } from './cohort';

interface CohortRow {
  id: string;
  name: string;
  archivedAt: Date | null;
}

function cohortOf({ id, name, archivedAt }: CohortRow): Cohort {
  return { id, name, isArchived: archivedAt !== null };
}

/** A random number from 0 up to 1 that nobody can foresee. */
export function randomShare(): number {
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
    await tx.cohortMember.create({ data: { cohortId: row.id, learnerId, role, joinedAt: now, lastActiveAt: now } });
    await keepRole(tx, user.id, { role, now });
  });
  return { cohort: cohortOf({ ...row, archivedAt: null }), joinCode: row.joinCode };
}

interface OpenRow extends CohortRow {
  joinUntil: Date | null;
  joinLimit: number | null;
  joinClosedAt: Date | null;
}

async function refusalOf(row: OpenRow, now: Date): Promise<JoinRefusal | null> {
  if (row.archivedAt !== null) return 'archived';
  if (row.joinClosedAt !== null) return 'link-closed';
  if (row.joinUntil !== null && row.joinUntil <= now) return 'link-expired';
  if (row.joinLimit === null) return null;
  const count = await db.cohortMember.count({ where: { cohortId: row.id, role: 'learner', leftAt: null } });
  return count < row.joinLimit ? null : 'cohort-full';
}

/** The cohort that a code opens to a learner, and why they cannot join it, if they cannot. */
export async function findCohortToJoin(learnerId: string, typedCode: string, now: Date): Promise<{ cohort: Cohort | null; refused: JoinRefusal | null }> {
  const joinCode = readCode(typedCode);
  const row = joinCode === null ? null : await db.cohort.findUnique({ where: { joinCode } });
  if (!row) return { cohort: null, refused: 'unknown-code' };
  const isMember = (await db.cohortMember.count({ where: { cohortId: row.id, learnerId, leftAt: null } })) > 0;
  return { cohort: cohortOf(row), refused: isMember ? 'already-member' : await refusalOf(row, now) };
}

/** Who becomes a member of what. */
export interface Enrolment {
  cohortId: string;
  learnerId: string;
  now: Date;
}

/**
 * Makes a learner a member of a cohort that is not archived, with what they have done so far; answers whether they have become
 * one. Who is a member stays what they are; who had left comes back. `viaLink` keeps to the limits of the link.
 */
export async function enrol(tx: Tx, { cohortId, learnerId, now }: Enrolment, { viaLink }: { viaLink: boolean }): Promise<boolean> {
  const role: CohortRole = 'learner';
  const user = await tx.$queryRaw<{ name: string }[]>`SELECT "User"."name" FROM "Learner" JOIN "User" ON "User"."id" = "Learner"."userId" WHERE "Learner"."id" = ${learnerId}`;
  // Two who join at once wait for each other: the last free place is given once.
  await tx.$executeRaw`UPDATE "Cohort" SET "name" = "name" WHERE "id" = ${cohortId}`;
  const isFree = Prisma.sql`(c."joinLimit" IS NULL OR (SELECT COUNT(*) FROM "CohortMember" o WHERE o."cohortId" = c."id" AND o."role" = 'learner' AND o."leftAt" IS NULL) < c."joinLimit")`;
  const limits = viaLink ? Prisma.sql`AND c."joinClosedAt" IS NULL AND (c."joinUntil" IS NULL OR c."joinUntil" > ${now}) AND ${isFree}` : Prisma.empty;
  const joined = await tx.$executeRaw`
    INSERT INTO "CohortMember" ("cohortId", "learnerId", "role", "joinedAt", "lastActiveAt", "nameKey")
    SELECT c."id", ${learnerId}, ${role}, ${now}, ${now}, ${sortKeyOf(user[0]?.name ?? '')} FROM "Cohort" c WHERE c."id" = ${cohortId} AND c."archivedAt" IS NULL ${limits}
    ON CONFLICT ("cohortId", "learnerId") DO UPDATE SET "leftAt" = NULL, "joinedAt" = excluded."joinedAt", "role" = excluded."role"
    WHERE "CohortMember"."leftAt" IS NOT NULL`;
  if (joined === 1) await keepMemberFigures(tx, [learnerId]);
  return joined === 1;
}

/** Makes a learner a member of the cohort whose code they have. */
export async function joinCohort(learnerId: string, typedCode: string, now: Date): Promise<{ cohort: Cohort } | { refused: JoinRefusal }> {
  const { cohort, refused } = await findCohortToJoin(learnerId, typedCode, now);
  if (!cohort || refused) return { refused: refused ?? 'unknown-code' };
  // The button may be pressed twice at once, and the cohort archived meanwhile: one statement decides.
  const joined = await db.$transaction((tx) => enrol(tx, { cohortId: cohort.id, learnerId, now }, { viaLink: true }));
  if (joined) return { cohort };
  const again = await findCohortToJoin(learnerId, typedCode, now);
  return { refused: again.refused ?? 'unknown-code' };
}

/** Ends a learner's membership; what they wrote stays, what they showed of their workbook is withdrawn. Answers whether they were a member. */
export async function leaveCohort(learnerId: string, cohortId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.cohortMember.updateMany({ where: { cohortId, learnerId, role: 'learner', leftAt: null }, data: { leftAt: now, listedAt: null } });
    await tx.toolShare.updateMany({ where: { cohortId, learnerId, revokedAt: null }, data: { revokedAt: now, content: '' } });
    return count === 1;
  });
}

/** The cohorts that a learner belongs to, in whatever role, the newest first. */
export async function listCohorts(learnerId: string): Promise<Cohort[]> {
  const rows = await db.cohort.findMany({ where: { members: { some: { learnerId, leftAt: null } } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(cohortOf);
}

/** The cohorts of which a learner is a trainer, the newest first. */
export async function listTrainedCohorts(learnerId: string): Promise<Cohort[]> {
  const rows = await db.cohort.findMany({ where: { members: { some: { learnerId, role: 'trainer', leftAt: null } } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(cohortOf);
}
