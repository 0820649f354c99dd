import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueue } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import { namesOfLearners } from '../../accounts/profile/names.server';
import { holdLearners } from '../../learning/lesson-marks.server';
import type { Writer } from '../tool.server';
import { holdTeam, listSharedTools } from './owner.server';
import { teamMail } from './team-mail.server';
import { expiryOf, maxMembers, openSince, overBy, type LinkRefusal, type TeamFault } from './team';
import { bringWorkbook } from './teams.server';

const purpose = 'team';

/** An invitation that waits for an answer, as the team sees it. */
export interface OpenInvitation {
  id: string;
  email: string;
  until: Date;
}

const waiting = (teamId: string, now: Date) => ({ teamId, acceptedAt: null, revokedAt: null, createdAt: { gt: openSince(now) } });

/** The invitations of a learner's team that wait for an answer. */
export async function listOpenInvitations(teamId: string, now: Date): Promise<OpenInvitation[]> {
  const rows = await db.teamInvitation.findMany({ where: waiting(teamId, now), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, email, createdAt }) => ({ id, email, until: expiryOf({ createdAt }) }));
}

async function faultOf(tx: Tx, teamId: string, { email, now }: { email: string; now: Date }): Promise<TeamFault | null> {
  const members = await tx.teamMember.findMany({ where: { teamId }, select: { learnerId: true } });
  const ids = members.map(({ learnerId }) => learnerId);
  const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (known && (await tx.learner.count({ where: { userId: known.id, id: { in: ids } } })) > 0) return 'is-member';
  const open = await tx.teamInvitation.findMany({ where: waiting(teamId, now), select: { email: true } });
  if (open.some((each) => each.email === email)) return 'is-invited';
  return members.length + open.length >= maxMembers ? 'full' : null;
}

/** Invites one address into one's team and has the mail sent, in the language that was chosen for it. */
export async function inviteMate(learnerId: string, { email, locale }: { email: string; locale: Locale }, now: Date): Promise<{ invited: string } | { refused: TeamFault }> {
  return db.$transaction(async (tx) => {
    const member = await tx.teamMember.findUnique({ where: { learnerId } });
    // Two at once wait for each other: the last place is given once.
    if (!member || !(await holdTeam(tx, member.teamId))) return { refused: 'no-team' as const };
    const refused = await faultOf(tx, member.teamId, { email, now });
    if (refused) return { refused };
    const id = newId();
    await tx.teamInvitation.create({ data: { id, teamId: member.teamId, email, locale, invitedBy: learnerId, createdAt: now } });
    await enqueue(tx, { kind: 'sendTeamInvitation', payload: { invitationId: id }, runAt: now });
    return { invited: id };
  });
}

/** Withdraws an invitation of one's team that nobody has accepted; answers whether it was open. */
export async function withdrawInvitation(learnerId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.teamInvitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null, team: { members: { some: { learnerId } } } }, data: { revokedAt: now } });
  return count === 1;
}

const invitationJob = z.object({ invitationId: z.string() });

/** The job that sends one invitation; what was withdrawn, accepted or sent meanwhile is not sent. */
export async function sendTeamInvitation(payload: unknown, now: Date): Promise<void> {
  const { invitationId } = invitationJob.parse(payload);
  const row = await db.teamInvitation.findUnique({ where: { id: invitationId }, include: { team: true } });
  if (!row || row.sentAt || overBy(row, now)) return;
  const locale = isLocale(row.locale) ? row.locale : masterLocale;
  const url = `${settings.APP_URL.replace(/\/$/, '')}/${locale}/team/invitation/${signId(purpose, row.id)}`;
  const inviter = row.invitedBy === null ? null : ((await namesOfLearners([row.invitedBy])).get(row.invitedBy) ?? null);
  await sendMail({ to: row.email, ...teamMail({ locale, url, inviter, team: row.team.name, until: expiryOf(row) }) });
  await db.teamInvitation.updateMany({ where: { id: row.id }, data: { sentAt: now } });
}

/** Who opens a link to a team. */
export interface Invitee extends Writer {
  /** of their account; null while they are signed out */
  email: string | null;
}

/** What the link of an invitation leads to, as whoever opened it may use it. */
export interface FoundTeam {
  name: string;
  until: Date;
  /** how many fields of the shared tools they have filled in by themselves */
  ownFields: number;
  refused: LinkRefusal | null;
}

type InvitationRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

async function readRow(tx: Tx, token: string) {
  const id = readSignedId(purpose, token);
  return id === null ? null : tx.teamInvitation.findUnique({ where: { id }, include: { team: true } });
}

async function refusalOf(tx: Tx, row: InvitationRow, { learnerId, email, now }: Invitee & { now: Date }): Promise<LinkRefusal | null> {
  const member = email === null ? null : await tx.teamMember.findUnique({ where: { learnerId } });
  if (member?.teamId === row.teamId) return 'is-member';
  const over = overBy(row, now);
  if (over) return over;
  if (email !== null && email.toLowerCase() !== row.email) return 'other-address';
  if (member) return 'has-team';
  return (await tx.teamMember.count({ where: { teamId: row.teamId } })) >= maxMembers ? 'full' : null;
}

/** The team that a link leads to; null when the link is none of ours. */
export async function findInvitedTeam(token: string, invitee: Invitee, now: Date): Promise<FoundTeam | null> {
  const row = await readRow(db, token);
  if (!row) return null;
  const refused = await refusalOf(db, row, { ...invitee, now });
  const ownFields = await db.toolField.count({ where: { learnerId: invitee.learnerId, toolId: { in: listSharedTools() }, NOT: { value: '' } } });
  return { name: row.team.name, until: expiryOf(row), ownFields, refused };
}

/**
 * Takes an invitation: the learner works in the team's workbook from now on. What they had filled in is brought along, or
 * kept apart for them until they leave. Each link is taken once, by the address it was sent to.
 */
export async function joinTeam(invitee: Invitee, { token, brings }: { token: string; brings: boolean }, now: Date): Promise<{ teamId: string } | { refused: LinkRefusal }> {
  const { learnerId, locale } = invitee;
  return db.$transaction(async (tx) => {
    await holdLearners(tx, [{ id: learnerId, locale }], now);
    const found = await readRow(tx, token);
    if (!found || !(await holdTeam(tx, found.teamId))) return { refused: 'unknown' as const };
    const row = (await readRow(tx, token)) ?? found;
    const refused = await refusalOf(tx, row, { ...invitee, now });
    if (refused) return { refused };
    await tx.teamInvitation.update({ where: { id: row.id }, data: { acceptedAt: now } });
    await tx.teamMember.create({ data: { learnerId, teamId: row.teamId, joinedAt: now } });
    if (brings) await bringWorkbook(tx, learnerId, row.teamId);
    return { teamId: row.teamId };
  });
}
