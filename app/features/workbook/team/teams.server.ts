import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { holdLearners } from '../../learning/lesson-marks.server';
import { uniteFields } from '../history/unite.server';
import type { Writer } from '../tool.server';
import { joinFields } from '../version';
import { holdTeam, listSharedTools } from './owner.server';

/** A member of a team as the others see them. */
export interface TeamMate {
  learnerId: string;
  /** null where there is no account any more */
  name: string | null;
  isMe: boolean;
  joinedAt: Date;
}

/** A team as its members see it. */
export interface OwnTeam {
  id: string;
  name: string;
  mates: TeamMate[];
}

interface MateRow {
  id: string;
  name: string;
  learnerId: string;
  joinedAt: Date | string;
  mate: string | null;
}

/** The team that a learner belongs to, with all its members, in one query; null when they belong to none. */
export async function findTeam(learnerId: string): Promise<OwnTeam | null> {
  const rows = await db.$queryRaw<MateRow[]>`
    SELECT t."id", t."name", m."learnerId", m."joinedAt", u."name" AS "mate" FROM "TeamMember" o
    JOIN "Team" t ON t."id" = o."teamId" JOIN "TeamMember" m ON m."teamId" = t."id"
    LEFT JOIN "Learner" l ON l."id" = m."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE o."learnerId" = ${learnerId} ORDER BY m."joinedAt", m."learnerId"`;
  const [first] = rows;
  if (!first) return null;
  const mates = rows.map((row): TeamMate => ({ learnerId: row.learnerId, name: row.mate, isMe: row.learnerId === learnerId, joinedAt: new Date(row.joinedAt) }));
  return { id: first.id, name: first.name, mates };
}

/** The team with which a learner shares a workbook; null when they share it with nobody. */
export async function findSharing(learnerId: string): Promise<Pick<OwnTeam, 'id' | 'name'> | null> {
  const row = await db.teamMember.findUnique({ where: { learnerId }, select: { team: { select: { id: true, name: true } } } });
  return row?.team ?? null;
}

/** Brings what a learner has in shared tools into their team's workbook, both held: it fills what is empty there, and is kept beside what is not. */
export async function bringWorkbook(tx: Tx, learnerId: string, teamId: string): Promise<void> {
  await uniteFields(tx, { fromId: learnerId, toId: teamId, toolIds: listSharedTools(), merge: joinFields });
}

/** Starts a team whose workbook is the one that its first member brings along. */
export async function startTeam({ learnerId, locale }: Writer, name: string, now: Date): Promise<{ teamId: string } | { refused: 'has-team' }> {
  return db.$transaction(async (tx) => {
    await holdLearners(tx, [{ id: learnerId, locale }], now);
    if ((await tx.teamMember.count({ where: { learnerId } })) > 0) return { refused: 'has-team' as const };
    const teamId = newId();
    await tx.team.create({ data: { id: teamId, name, createdAt: now, members: { create: { learnerId, joinedAt: now } } } });
    await bringWorkbook(tx, learnerId, teamId);
    return { teamId };
  });
}

/** Ends a team: its workbook and what hangs on it go. */
async function dissolve(tx: Tx, teamId: string): Promise<void> {
  await tx.toolField.deleteMany({ where: { learnerId: teamId } });
  await tx.toolRevision.deleteMany({ where: { learnerId: teamId } });
  await tx.team.deleteMany({ where: { id: teamId } });
}

async function endMembership(tx: Tx, learnerId: string, { takesCopy }: { takesCopy: boolean }): Promise<boolean> {
  const member = await tx.teamMember.findUnique({ where: { learnerId } });
  if (!member) return false;
  const { teamId } = member;
  await holdTeam(tx, teamId);
  await tx.teamMember.delete({ where: { learnerId } });
  const isLast = (await tx.teamMember.count({ where: { teamId } })) === 0;
  if (takesCopy) await uniteFields(tx, { fromId: teamId, toId: learnerId, merge: (own, shared) => joinFields(shared, own), isCopy: true });
  if (isLast) await dissolve(tx, teamId);
  return true;
}

/**
 * Leaves a team with a copy of its workbook, with which what the learner had kept apart is united; the team keeps its own.
 * With the last member the team goes. Answers whether there was one to leave.
 */
export async function leaveTeam({ learnerId, locale }: Writer, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await holdLearners(tx, [{ id: learnerId, locale }], now);
    return endMembership(tx, learnerId, { takesCopy: true });
  });
}

/** Takes a person whose account goes out of their team, inside the caller's transaction; what they wrote stays in the team's workbook, without a name. */
export async function forgetTeamMate(tx: Tx, learnerId: string): Promise<void> {
  await tx.learner.updateMany({ where: { id: learnerId }, data: { id: learnerId } });
  await tx.teamInvitation.updateMany({ where: { invitedBy: learnerId }, data: { invitedBy: null } });
  await endMembership(tx, learnerId, { takesCopy: false });
}
