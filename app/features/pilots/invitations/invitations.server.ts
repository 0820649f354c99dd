import { z } from 'zod';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueue } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import { findUserByEmail } from '../../accounts/roles/roles.server';
import { expiryOf, openSince, overBy } from '../../workbook/team/team';
import type { PilotCity, TesterFunction } from '../tester';
import { findTester, nameTester } from '../testers.server';
import { testerMail } from './invitation-mail.server';
import type { InvitationInput, InvitationRefusal } from './invitation';

const purpose = 'tester';

/** An invitation that waits for an answer, as editors see it. */
export interface OpenInvitation {
  id: string;
  email: string;
  cityId: PilotCity;
  /** the last moment at which it can be accepted */
  validUntil: Date;
}

const waiting = (now: Date) => ({ acceptedAt: null, revokedAt: null, createdAt: { gt: openSince(now) } });

/** The invitations that wait for an answer, the oldest first. */
export async function listOpenInvitations(now: Date): Promise<OpenInvitation[]> {
  const rows = await db.testerInvitation.findMany({ where: waiting(now), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, email, cityId, createdAt }) => ({ id, email, cityId: cityId as PilotCity, validUntil: expiryOf({ createdAt }) }));
}

/**
 * Asks somebody by mail to try modules for a city, whether they have an account or not: nobody learns that from the answer. Of
 * who tests already, what is said now counts at once. Asked again, the invitation before is over.
 */
export async function inviteTester(editorId: string, { tester, locale, words, until }: InvitationInput, now: Date): Promise<{ named: string } | { invited: string }> {
  const email = tester.email.toLowerCase();
  const user = await findUserByEmail(email);
  if (user && (await findTester(user.id))) {
    const answer = await nameTester(editorId, tester, now);
    if ('named' in answer) return answer;
  }
  const id = newId();
  const { city: cityId, function: what, locales } = tester;
  await db.$transaction(async (tx) => {
    await tx.testerInvitation.updateMany({ where: { email, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } });
    await tx.testerInvitation.create({ data: { id, email, cityId, locales: JSON.stringify(locales), function: what, locale, words, until, invitedBy: editorId, createdAt: now } });
    await enqueue(tx, { kind: 'sendTesterInvitation', payload: { invitationId: id }, runAt: now });
  });
  return { invited: id };
}

/** Withdraws an invitation that nobody has accepted; answers whether it was open. */
export async function withdrawInvitation(id: string, now: Date): Promise<boolean> {
  const { count } = await db.testerInvitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

const invitationJob = z.object({ invitationId: z.string() });

/** The job that sends one invitation; what was withdrawn, accepted or sent meanwhile is not sent. */
export async function sendTesterInvitation(payload: unknown, now: Date): Promise<void> {
  const { invitationId } = invitationJob.parse(payload);
  const row = await db.testerInvitation.findUnique({ where: { id: invitationId } });
  if (!row || row.sentAt || overBy(row, now)) return;
  const locale = isLocale(row.locale) ? row.locale : masterLocale;
  const url = `${settings.APP_URL.replace(/\/$/, '')}/${locale}/pilots/invitation/${signId(purpose, row.id)}`;
  await sendMail({ to: row.email, ...testerMail({ locale, url, cityId: row.cityId as PilotCity, words: row.words, until: row.until, validUntil: expiryOf(row) }) });
  await db.testerInvitation.updateMany({ where: { id: row.id }, data: { sentAt: now } });
}

/** What the link of an invitation leads to, as whoever opened it may use it. */
export interface FoundInvitation {
  cityId: PilotCity;
  function: TesterFunction;
  words: string;
  until: string | null;
  refused: InvitationRefusal | null;
}

async function readRow(token: string) {
  const id = readSignedId(purpose, token);
  return id === null ? null : db.testerInvitation.findUnique({ where: { id } });
}

function refusalOf(row: NonNullable<Awaited<ReturnType<typeof readRow>>>, email: string | null, now: Date): InvitationRefusal | null {
  return overBy(row, now) ?? (email !== null && email.toLowerCase() !== row.email ? 'other-address' : null);
}

/** The invitation behind a link, for whoever is signed in with an address or not at all; null when the link is none of ours. */
export async function findInvitation(token: string, email: string | null, now: Date): Promise<FoundInvitation | null> {
  const row = await readRow(token);
  if (!row) return null;
  const { cityId, function: what, words, until } = row;
  return { cityId: cityId as PilotCity, function: what as TesterFunction, words, until, refused: refusalOf(row, email, now) };
}

/** Makes a tester of whoever accepts: each link once, by the address it was sent to. */
export async function acceptInvitation(token: string, email: string, now: Date): Promise<{ named: string } | { refused: InvitationRefusal }> {
  const row = await readRow(token);
  if (!row) return { refused: 'unknown' };
  const refused = refusalOf(row, email, now);
  if (refused) return { refused };
  // Taken first, so that two clicks make one tester, as it was asked for last.
  const { count } = await db.testerInvitation.updateMany({ where: { id: row.id, acceptedAt: null, revokedAt: null }, data: { acceptedAt: now } });
  if (count === 0) return { refused: 'used' };
  const tester = { email, city: row.cityId as PilotCity, locales: JSON.parse(row.locales) as Locale[], function: row.function as TesterFunction };
  const answer = await nameTester(row.invitedBy, tester, now);
  return 'named' in answer ? answer : { refused: 'unknown' };
}
