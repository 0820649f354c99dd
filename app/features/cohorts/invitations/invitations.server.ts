import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueue, enqueueAll } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { signId } from '../../../platform/signed-id.server';
import { namesOfLearners } from '../../accounts/profile/names.server';
import { readList, type ListRow } from './invitation-list';
import { expiryOf, invitationStateOf, mailed, mayResend, planInvitations, resendableBefore, type InvitationState, type InvitationTimes, type InviteRefusal, type Known, type PlannedRow, type ResendRefusal } from './invitation';
import { invitationMail } from './invitation-mail.server';

/** The list of a trainer, and the language of those for whom it names none. */
export interface GivenList {
  cohortId: string;
  text: string;
  fallback: Locale;
}

async function membersAmong(tx: Tx, cohortId: string, emails: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ email: string }[]>`
    SELECT u."email" FROM "CohortMember" m JOIN "Learner" l ON l."id" = m."learnerId" JOIN "User" u ON u."id" = l."userId"
    WHERE m."cohortId" = ${cohortId} AND m."leftAt" IS NULL AND u."email" IN (${Prisma.join([...emails])})
    UNION SELECT i."email" FROM "CohortInvitation" i JOIN "CohortMember" m ON m."cohortId" = i."cohortId" AND m."learnerId" = i."learnerId"
    WHERE i."cohortId" = ${cohortId} AND m."leftAt" IS NULL AND i."email" IN (${Prisma.join([...emails])})`;
  return new Set(rows.map(({ email }) => email));
}

/** Invitations that take up a place: neither answered nor withdrawn nor expired. */
function countWaiting(tx: Tx, cohortId: string, now: Date): Promise<number> {
  const since = openSince(now);
  return tx.cohortInvitation.count({ where: { cohortId, acceptedAt: null, revokedAt: null, OR: [{ sentAt: { gt: since } }, { sentAt: null, createdAt: { gt: since } }] } });
}

/** Who was invited after this moment can still accept. */
function openSince(now: Date): Date {
  const valid = expiryOf({ createdAt: now, sentAt: null }).getTime() - now.getTime();
  return new Date(now.getTime() - valid);
}

async function placesLeft(tx: Tx, cohortId: string, now: Date): Promise<number | null> {
  const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { joinLimit: true } });
  const taken = await tx.cohortMember.count({ where: { cohortId, role: 'learner', leftAt: null } });
  const waiting = await countWaiting(tx, cohortId, now);
  const limit = cohort?.joinLimit ?? null;
  return limit === null ? null : limit - taken - waiting;
}

async function planIn(tx: Tx, rows: readonly ListRow[], { list: { cohortId, fallback }, now }: { list: GivenList; now: Date }): Promise<PlannedRow[]> {
  const emails = [...new Set(rows.flatMap(({ email }) => email ?? []))];
  const before = emails.length ? await tx.cohortInvitation.findMany({ where: { cohortId, email: { in: emails } } }) : [];
  const known: Known = {
    members: emails.length ? await membersAmong(tx, cohortId, emails) : new Set(),
    invitations: new Map(before.map((row) => [row.email, ['queued', 'waiting'].includes(invitationStateOf(row, now)) ? 'waiting' : 'over'])),
    placesLeft: await placesLeft(tx, cohortId, now),
    fallback,
  };
  return planInvitations(rows, known);
}

/** What would become of every row of a list if it were sent now; writes nothing. */
export function planList(list: GivenList, now: Date): Promise<PlannedRow[]> {
  return planIn(db, readList(list.text), { list, now });
}

const rowsPerStatement = 100;

/** Writes invitations and answers the ids of those that are new or open again: for whom another request wrote one meanwhile, there is none. */
async function write(tx: Tx, planned: readonly PlannedRow[], { cohortId, invitedBy, now }: { cohortId: string; invitedBy: string; now: Date }): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < planned.length; at += rowsPerStatement) {
    const values = planned.slice(at, at + rowsPerStatement).map(({ email, name, locale }) => Prisma.sql`(${newId()}, ${cohortId}, ${email}, ${name}, ${locale}, ${invitedBy}, ${now})`);
    const written = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "CohortInvitation" ("id", "cohortId", "email", "name", "locale", "invitedBy", "createdAt") VALUES ${Prisma.join(values)}
      ON CONFLICT ("cohortId", "email") DO UPDATE SET "name" = excluded."name", "locale" = excluded."locale", "invitedBy" = excluded."invitedBy", "createdAt" = excluded."createdAt",
        "sentAt" = NULL, "acceptedAt" = NULL, "learnerId" = NULL, "revokedAt" = NULL
      WHERE "CohortInvitation"."revokedAt" IS NOT NULL OR "CohortInvitation"."acceptedAt" IS NOT NULL OR COALESCE("CohortInvitation"."sentAt", "CohortInvitation"."createdAt") <= ${openSince(now)}
      RETURNING "id"`;
    ids.push(...written.map(({ id }) => id));
  }
  return ids;
}

/** Invites everybody of a list who is to be invited, each once, and has the mails sent; run again, it invites nobody twice. */
export async function sendInvitations(invitedBy: string, list: GivenList, now: Date): Promise<{ invited: number } | { refused: InviteRefusal }> {
  const rows = readList(list.text);
  return db.$transaction(async (tx) => {
    // Two lists at once wait for each other: places are given once.
    const open = await tx.$executeRaw`UPDATE "Cohort" SET "name" = "name" WHERE "id" = ${list.cohortId} AND "archivedAt" IS NULL`;
    if (open === 0) return { refused: 'archived' as const };
    const planned = (await planIn(tx, rows, { list, now })).filter(({ fate }) => mailed.includes(fate));
    const ids = await write(tx, planned, { cohortId: list.cohortId, invitedBy, now });
    if (ids.length === 0) return { refused: 'nobody' as const };
    await enqueueAll(tx, ids.map((invitationId) => ({ kind: 'sendInvitation', payload: { invitationId }, runAt: now })));
    return { invited: ids.length };
  });
}

/** An invitation in the list of a trainer. */
export interface InvitationLine {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  state: InvitationState;
  /** when it came into this state, as far as that is known */
  at: string;
  mayResend: boolean;
}

const perPage = 50;

function lineOf(row: InvitationTimes & { id: string; email: string; name: string; locale: string }, now: Date): InvitationLine {
  const at = row.acceptedAt ?? row.revokedAt ?? row.sentAt ?? row.createdAt;
  return { id: row.id, email: row.email, name: row.name, locale: isLocale(row.locale) ? row.locale : masterLocale, state: invitationStateOf(row, now), at: at.toISOString(), mayResend: mayResend(row, now) };
}

/** The invitations of a cohort, the newest first, page by page. */
export async function listInvitations(cohortId: string, page: number, now: Date): Promise<{ lines: InvitationLine[]; page: number; pages: number; total: number }> {
  const total = await db.cohortInvitation.count({ where: { cohortId } });
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db.cohortInvitation.findMany({ where: { cohortId }, orderBy: [{ createdAt: 'desc' }, { email: 'asc' }], skip: (shown - 1) * perPage, take: perPage });
  return { lines: rows.map((row) => lineOf(row, now)), page: shown, pages, total };
}

/** Withdraws an invitation that nobody has accepted; answers whether it was open. */
export async function revokeInvitation(cohortId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.cohortInvitation.updateMany({ where: { id, cohortId, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

/** Sends the mail of an open invitation once more, at most once a day; its link is valid anew. Null when there is no such invitation. */
export async function resendInvitation(cohortId: string, id: string, now: Date): Promise<{ sent: true } | { refused: ResendRefusal } | null> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.cohortInvitation.updateMany({ where: { id, cohortId, acceptedAt: null, revokedAt: null, sentAt: { lte: resendableBefore(now) }, cohort: { archivedAt: null } }, data: { sentAt: null, createdAt: now } });
    if (count === 1) {
      await enqueue(tx, { kind: 'sendInvitation', payload: { invitationId: id }, runAt: now });
      return { sent: true as const };
    }
    const row = await tx.cohortInvitation.findFirst({ where: { id, cohortId } });
    if (!row) return null;
    return { refused: row.acceptedAt === null && row.revokedAt === null ? ('too-soon' as const) : ('not-open' as const) };
  });
}

const invitationJob = z.object({ invitationId: z.string() });

/** The job that sends one invitation; what was withdrawn, accepted or sent meanwhile is not sent. */
export async function sendInvitation(payload: unknown, now: Date): Promise<void> {
  const { invitationId } = invitationJob.parse(payload);
  const row = await db.cohortInvitation.findUnique({ where: { id: invitationId }, include: { cohort: true } });
  if (!row || row.acceptedAt || row.revokedAt || row.sentAt || row.cohort.archivedAt) return;
  const locale = isLocale(row.locale) ? row.locale : masterLocale;
  const url = `${settings.APP_URL.replace(/\/$/, '')}/${locale}/invitation/${signId('invitation', row.id)}`;
  const { name: cohortName, startsOn, endsOn } = row.cohort;
  const mail = invitationMail({ locale, url, name: row.name, trainer: (await namesOfLearners([row.invitedBy])).get(row.invitedBy) ?? null, cohort: { name: cohortName, startsOn, endsOn }, until: expiryOf({ createdAt: now, sentAt: now }) });
  await sendMail({ to: row.email, ...mail });
  await db.cohortInvitation.updateMany({ where: { id: row.id, sentAt: null }, data: { sentAt: now } });
}
