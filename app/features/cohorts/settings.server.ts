import { z } from 'zod';
import { Prisma } from '../../../prisma/generated/sqlite/client';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { enqueueOnce } from '../../platform/queue.server';
import { findUserByEmail, keepRole } from '../accounts/roles/roles.server';
import { learnerIdOf } from '../accounts/sign-ins/sessions.server';
import { nextDueOn } from '../learning/members/member-figures.server';
import { codeOf, type CohortRole } from './cohort';
import { randomShare } from './cohorts.server';
import type { CohortSettings } from './settings';

/** Who accompanies a cohort. */
export interface TrainerLine {
  learnerId: string;
  name: string;
  email: string;
}

// Every command here is for a cohort whose trainer the door's guard has recognised.

/** Saves what trainers set about their cohort. */
export async function saveSettings(cohortId: string, { name, startsOn, endsOn, sessionsPerWeek, locales, pauseWeeks }: CohortSettings): Promise<void> {
  const data = { name, startsOn, endsOn, sessionsPerWeek, locales: JSON.stringify(locales), pauseWeeks: JSON.stringify(pauseWeeks) };
  await db.cohort.update({ where: { id: cohortId }, data });
}

/** Makes a cohort of which somebody is the trainer; answers its id. */
export async function openCohort(trainerLearnerId: string, { name, startsOn, endsOn, sessionsPerWeek, locales, pauseWeeks }: CohortSettings, now: Date): Promise<string> {
  const id = newId();
  const role: CohortRole = 'trainer';
  const data = { id, name, startsOn, endsOn, sessionsPerWeek, locales: JSON.stringify(locales), pauseWeeks: JSON.stringify(pauseWeeks), joinCode: codeOf(randomShare), createdAt: now };
  await db.cohort.create({ data: { ...data, members: { create: { learnerId: trainerLearnerId, role, joinedAt: now, lastActiveAt: now } } } });
  return id;
}

/** Closes a cohort, or opens it again; what was written stays. */
export async function archive(cohortId: string, archivedAt: Date | null): Promise<void> {
  await db.cohort.update({ where: { id: cohortId }, data: { archivedAt } });
}

/** Sets until when and for how many the link to join holds. */
export async function limitLink(cohortId: string, limits: { joinUntil: Date | null; joinLimit: number | null }): Promise<void> {
  await db.cohort.update({ where: { id: cohortId }, data: limits });
}

/** Makes a new link to join; the one before opens nothing any more. */
export async function renewLink(cohortId: string): Promise<void> {
  await db.cohort.update({ where: { id: cohortId }, data: { joinCode: codeOf(randomShare), joinClosedAt: null } });
}

/** Withdraws the link to join. */
export async function closeLink(cohortId: string, now: Date): Promise<void> {
  await db.cohort.updateMany({ where: { id: cohortId, joinClosedAt: null }, data: { joinClosedAt: now } });
}

/** Who accompanies a cohort, by name. */
export function listTrainers(cohortId: string): Promise<TrainerLine[]> {
  return db.$queryRaw<TrainerLine[]>`
    SELECT m."learnerId", u."name", u."email" FROM "CohortMember" m JOIN "Learner" l ON l."id" = m."learnerId" JOIN "User" u ON u."id" = l."userId"
    WHERE m."cohortId" = ${cohortId} AND m."role" = 'trainer' AND m."leftAt" IS NULL ORDER BY u."name", u."id"`;
}

/** Makes the user with this address a trainer of the cohort, whatever they were in it before. */
export async function addTrainer(cohortId: string, email: string, now: Date): Promise<{ added: true } | { refused: 'unknown-user' }> {
  const user = await findUserByEmail(email);
  if (!user) return { refused: 'unknown-user' };
  const learnerId = await learnerIdOf(user.id, user.locale, now);
  const role: CohortRole = 'trainer';
  await db.$transaction(async (tx) => {
    await tx.cohortMember.upsert({ where: { cohortId_learnerId: { cohortId, learnerId } }, create: { cohortId, learnerId, role, joinedAt: now, lastActiveAt: now }, update: { role, leftAt: null } });
    await keepRole(tx, user.id, { role, now });
  });
  return { added: true };
}

/** Ends somebody's part as a trainer of the cohort; a cohort keeps its last one. */
export async function removeTrainer(cohortId: string, learnerId: string, now: Date): Promise<{ removed: true } | { refused: 'last-trainer' }> {
  // One statement decides, so that two who remove each other do not leave a cohort alone.
  const removed = await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE "Cohort" SET "name" = "name" WHERE "id" = ${cohortId}`;
    return tx.$executeRaw`
      UPDATE "CohortMember" SET "leftAt" = ${now} WHERE "cohortId" = ${cohortId} AND "learnerId" = ${learnerId} AND "role" = 'trainer' AND "leftAt" IS NULL
        AND (SELECT COUNT(*) FROM "CohortMember" o WHERE o."cohortId" = ${cohortId} AND o."role" = 'trainer' AND o."leftAt" IS NULL) > 1`;
  });
  if (removed === 1) return { removed: true };
  const isTrainer = await db.cohortMember.count({ where: { cohortId, learnerId, role: 'trainer', leftAt: null } });
  return isTrainer > 0 ? { refused: 'last-trainer' } : { removed: true };
}

const chunkSize = 2000;

/** Works out anew which deadline is next for each learner of a cohort, some at a time. */
async function refreshDeadlines(cohortId: string): Promise<void> {
  let after = '';
  for (;;) {
    const chunk = await db.cohortMember.findMany({ where: { cohortId, learnerId: { gt: after } }, select: { learnerId: true }, orderBy: { learnerId: 'asc' }, take: chunkSize });
    const last = chunk.at(-1)?.learnerId;
    if (last === undefined) return;
    await db.$executeRaw`UPDATE "CohortMember" AS m SET "nextDueOn" = ${nextDueOn} WHERE m."cohortId" = ${cohortId} AND m."learnerId" > ${after} AND m."learnerId" <= ${last}`;
    after = last;
  }
}

/** The job that follows a change of deadlines. */
export async function refreshDeadlinesJob(payload: unknown): Promise<void> {
  await refreshDeadlines(z.object({ cohortId: z.string() }).parse(payload).cohortId);
}

function splitDays(days: Readonly<Record<string, Date | null>>): [kept: [string, Date][], gone: string[]] {
  const all = Object.entries(days);
  return [all.flatMap(([moduleId, dueOn]): [string, Date][] => (dueOn ? [[moduleId, dueOn]] : [])), all.flatMap(([moduleId, dueOn]) => (dueOn ? [] : [moduleId]))];
}

/** Sets the days by which modules are to be done; null takes one away. Learners' standings follow at once, in a large cohort within a moment. */
export async function saveDeadlines(cohortId: string, days: Readonly<Record<string, Date | null>>, now: Date): Promise<void> {
  const [kept, gone] = splitDays(days);
  const rows = kept.map(([moduleId, dueOn]) => Prisma.sql`(${cohortId}, ${moduleId}, ${dueOn}, ${now})`);
  await db.$transaction(async (tx) => {
    await tx.cohortDeadline.deleteMany({ where: { cohortId, moduleId: { in: gone } } });
    if (rows.length > 0) await tx.$executeRaw`
      INSERT INTO "CohortDeadline" ("cohortId", "moduleId", "dueOn", "changedAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("cohortId", "moduleId") DO UPDATE SET "dueOn" = excluded."dueOn", "changedAt" = excluded."changedAt" WHERE "CohortDeadline"."dueOn" <> excluded."dueOn"`;
    await enqueueOnce(tx, { id: `deadlines-${cohortId}`, kind: 'refreshDeadlines', payload: { cohortId } }, now);
  });
  const size = await db.cohortMember.findMany({ where: { cohortId }, select: { learnerId: true }, take: chunkSize + 1 });
  if (size.length <= chunkSize) await refreshDeadlines(cohortId);
}

/** Gives one learner of a cohort own days for modules, or takes them back with null; what they have done stays as it is. */
export async function extendDeadlines({ cohortId, learnerId }: { cohortId: string; learnerId: string }, days: Readonly<Record<string, Date | null>>, now: Date): Promise<void> {
  const [kept, gone] = splitDays(days);
  const rows = kept.map(([moduleId, dueOn]) => Prisma.sql`(${cohortId}, ${learnerId}, ${moduleId}, ${dueOn}, ${now})`);
  await db.$transaction(async (tx) => {
    await tx.deadlineExtension.deleteMany({ where: { cohortId, learnerId, moduleId: { in: gone } } });
    if (rows.length > 0) await tx.$executeRaw`
      INSERT INTO "DeadlineExtension" ("cohortId", "learnerId", "moduleId", "dueOn", "changedAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("cohortId", "learnerId", "moduleId") DO UPDATE SET "dueOn" = excluded."dueOn", "changedAt" = excluded."changedAt" WHERE "DeadlineExtension"."dueOn" <> excluded."dueOn"`;
    await tx.$executeRaw`UPDATE "CohortMember" AS m SET "nextDueOn" = ${nextDueOn} WHERE m."cohortId" = ${cohortId} AND m."learnerId" = ${learnerId}`;
  });
}

/** The cohort's days by which modules are to be done. */
export async function listDeadlines(cohortId: string): Promise<Record<string, Date>> {
  const rows = await db.cohortDeadline.findMany({ where: { cohortId } });
  return Object.fromEntries(rows.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
}
