import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueueAll } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import type { Session } from '../sign-ins/sessions.server';
import { forgetUser } from '../sign-ins/sessions.server';
import { stateOf, type OpenChange, type Side } from './email-change';
import { emailChangeMail, type ChangeMailKind } from './email-change-mail.server';

const validHours = 24;
const sides = ['old', 'new'] as const;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
const hashField = (side: Side) => (side === 'old' ? 'oldTokenHash' : 'newTokenHash');
const confirmedField = (side: Side) => (side === 'old' ? 'oldConfirmedAt' : 'newConfirmedAt');

/**
 * Asks for another address; nothing changes until both mailboxes agree. Whether the new one has an account
 * is looked up in the job that writes the mails, so that nobody can tell from the answer.
 */
export async function askForEmailChange(session: Session, ask: { newEmail: string; locale: Locale }, now: Date): Promise<void> {
  const { userId, id: sessionId } = session;
  const id = newId();
  const expiresAt = new Date(now.getTime() + validHours * 3_600_000);
  await db.$transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    // One wish at a time: links of the former one end here.
    await tx.emailChange.deleteMany({ where: { userId } });
    await tx.emailChange.create({ data: { id, userId, sessionId, ...ask, oldEmail: email, createdAt: now, expiresAt } });
    const removal = { kind: 'removeEmailChange', payload: { changeId: id }, runAt: expiresAt };
    await enqueueAll(tx, [...sides.map((side) => ({ kind: 'sendChangeMail', payload: { changeId: id, side }, runAt: now })), removal]);
  });
}

/** The job that forgets a wish a day after it was made, whatever came of it. */
export async function removeEmailChange(payload: unknown): Promise<void> {
  const { changeId } = z.object({ changeId: z.string() }).parse(payload);
  await db.emailChange.deleteMany({ where: { id: changeId } });
}

/** Takes the wish for another address back. */
export async function withdrawEmailChange(userId: string): Promise<void> {
  await db.emailChange.deleteMany({ where: { userId, doneAt: null } });
}

/** The address that somebody waits to sign in with; null when they wait for none. */
export async function findAwaitedEmail(userId: string, now: Date): Promise<string | null> {
  const change = await db.emailChange.findFirst({ where: { userId, doneAt: null, expiresAt: { gt: now } }, select: { newEmail: true } });
  return change?.newEmail ?? null;
}

const changeJob = z.object({ changeId: z.string(), side: z.enum(sides) });

/** The job that writes to one side; only here is the link's token made, and the database keeps its hash. */
export async function sendChangeMail(payload: unknown, now: Date): Promise<void> {
  const { changeId, side } = changeJob.parse(payload);
  const change = await db.emailChange.findFirst({ where: { id: changeId, expiresAt: { gt: now } } });
  if (!change) return;
  const locale = isLocale(change.locale) ? change.locale : masterLocale;
  const { newEmail } = change;
  const site = `${settings.APP_URL.replace(/\/$/, '')}/${locale}`;
  const send = (kind: ChangeMailKind, url: string) => sendMail({ to: side === 'old' ? change.oldEmail : newEmail, ...emailChangeMail({ kind, locale, newEmail, url, hours: validHours }) });
  if (change.doneAt) return send('done', `${site}/sign-in`);
  const isTaken = side === 'new' && (await db.user.count({ where: { email: newEmail } })) > 0;
  if (isTaken) return send('taken', `${site}/sign-in`);
  const token = newId() + newId();
  await db.emailChange.updateMany({ where: { id: changeId }, data: { [hashField(side)]: hashOf(token) } });
  return send(side, `${site}/account/email/${token}`);
}

async function findByToken(token: string, now: Date) {
  const hash = hashOf(token);
  const change = await db.emailChange.findFirst({ where: { OR: [{ oldTokenHash: hash }, { newTokenHash: hash }], expiresAt: { gt: now } } });
  return change && { change, side: change.oldTokenHash === hash ? ('old' as const) : ('new' as const) };
}

/** What a link of a change is for and how the change stands; null when it is none or too old. */
export async function findEmailChange(token: string, now: Date): Promise<OpenChange | null> {
  const found = await findByToken(token, now);
  if (!found) return null;
  const { change, side } = found;
  return { side, oldEmail: change.oldEmail, newEmail: change.newEmail, state: stateOf(change, side) };
}

/** Changes the address where both sides agreed and nobody has it; of two that try at once, one does. */
async function completeChange(changeId: string, now: Date): Promise<void> {
  const userId = await db.$transaction(async (tx) => {
    const both = { id: changeId, doneAt: null, NOT: [{ oldConfirmedAt: null }, { newConfirmedAt: null }] };
    const { count } = await tx.emailChange.updateMany({ where: both, data: { doneAt: now } });
    if (count === 0) return null;
    const change = await tx.emailChange.findUniqueOrThrow({ where: { id: changeId } });
    const isTaken = (await tx.user.count({ where: { email: change.newEmail } })) > 0;
    const changed = isTaken ? 0 : (await tx.user.updateMany({ where: { id: change.userId, email: change.oldEmail }, data: { email: change.newEmail } })).count;
    // Somebody else has the address by now: the wish ends, and its links with it.
    if (changed === 0) await tx.emailChange.delete({ where: { id: changeId } });
    if (changed === 0) return null;
    await tx.session.deleteMany({ where: { userId: change.userId, NOT: { id: change.sessionId } } });
    await enqueueAll(tx, sides.map((side) => ({ kind: 'sendChangeMail', payload: { changeId, side }, runAt: now })));
    return change.userId;
  });
  if (userId !== null) forgetUser(userId);
}

/** Agrees for the side whose mailbox got the link; with the other side's word the address changes and other sessions end. */
export async function confirmEmailChange(token: string, now: Date): Promise<{ refused: 'link-spent' } | { confirmed: true }> {
  const found = await findByToken(token, now);
  if (!found) return { refused: 'link-spent' };
  const { change, side } = found;
  const field = confirmedField(side);
  await db.emailChange.updateMany({ where: { id: change.id, [field]: null }, data: { [field]: now } });
  // After that write is kept: two sides that agree at the same moment would not see each other's word before.
  await completeChange(change.id, now);
  return { confirmed: true };
}
