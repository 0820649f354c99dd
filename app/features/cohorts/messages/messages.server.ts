import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { isLocale, locales, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueueAll } from '../../../platform/queue.server';
import { narrowedTo } from '../dashboard/member-rows.server';
import type { Measure } from '../member-standing';
import { namesOfLearners } from '../../accounts/profile/names.server';
import { recipientsOf, type Draft, type MessageKind, type Outcome, type OwnWords, type Recipient } from './message';
import { cohortMail, subjectsOf } from './message-mail.server';
import { unsubscribeUrl } from './reminders.server';

interface MemberRow {
  learnerId: string;
  name: string | null;
  locale: string | null;
  remindersOff: boolean | number | bigint;
}

/** Everybody of a list of a cohort, sorted by name, by the rule of the dashboard; who wants no messages is marked. */
export async function listRecipients(tx: Pick<Tx, '$queryRaw'>, { cohortId, kind, measure }: { cohortId: string; kind: MessageKind; measure: Measure }): Promise<Recipient[]> {
  const rows = await tx.$queryRaw<MemberRow[]>`
    SELECT m."learnerId", u."name", u."locale", m."remindersOff" FROM "CohortMember" m
    LEFT JOIN "Learner" l ON l."id" = m."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."leftAt" IS NULL ${narrowedTo(kind, measure)}
    ORDER BY m."nameKey", m."learnerId"`;
  return rows.map(({ learnerId, name, locale, remindersOff }) => ({ learnerId, name: name ?? '', locale: isLocale(locale) ? locale : masterLocale, isOut: Boolean(remindersOff) || name === null }));
}

/** The people of a list as the page shows them. */
export function findRecipients(cohortId: string, kind: MessageKind, measure: Measure): Promise<Recipient[]> {
  return listRecipients(db, { cohortId, kind, measure });
}

export type SendRefusal = 'archived' | 'nobody' | 'sent-before';

/** A draft with what it depends on. */
export interface Sending {
  cohortId: string;
  senderId: string;
  draft: Draft;
  measure: Measure;
}

/** Sends a draft to the chosen people who are on its list at this moment, and notes who gets it and who does not want to; a form sends once. */
export async function sendMessage({ cohortId, senderId, draft, measure }: Sending, now: Date): Promise<{ sent: number } | { refused: SendRefusal }> {
  return db.$transaction(async (tx) => {
    const cohort = await tx.cohort.findFirst({ where: { id: cohortId, archivedAt: null }, select: { name: true } });
    if (!cohort) return { refused: 'archived' as const };
    // The button may be pressed twice at once: the second waits here for the first.
    await tx.$executeRaw`UPDATE "Cohort" SET "name" = "name" WHERE "id" = ${cohortId}`;
    if ((await tx.cohortMessage.count({ where: { id: draft.id } })) > 0) return { refused: 'sent-before' as const };
    const list = await listRecipients(tx, { cohortId, kind: draft.kind, measure });
    const people = recipientsOf(list, draft);
    if (people.length === 0) return { refused: 'nobody' as const };
    const left = list.filter(({ learnerId, isOut }) => isOut && (draft.chosen === null || draft.chosen.includes(learnerId)));
    await tx.cohortMessage.create({ data: { id: draft.id, cohortId, senderId, kind: draft.kind, subject: JSON.stringify(subjectsOf(draft.kind, cohort.name)), words: JSON.stringify(draft.words), sentAt: now } });
    const noted = [...people.map((one) => ({ ...one, outcome: 'queued' as Outcome })), ...left.map((one) => ({ ...one, outcome: 'opted-out' as Outcome }))];
    await tx.cohortMessageRecipient.createMany({ data: noted.map(({ learnerId, locale, outcome }) => ({ messageId: draft.id, learnerId, locale, outcome })) });
    await enqueueAll(tx, people.map(({ learnerId }) => ({ kind: 'sendCohortMessage', payload: { messageId: draft.id, learnerId }, runAt: now })));
    return { sent: people.length };
  });
}

const messageJob = z.object({ messageId: z.string(), learnerId: z.string() });
const wordsShape = z.partialRecord(z.enum(locales), z.string());

interface Addressee {
  name: string | null;
  email: string | null;
  remindersOff: boolean | number | bigint;
  isGone: boolean | number | bigint;
}

async function findAddressee(cohortId: string, learnerId: string): Promise<Addressee | undefined> {
  const [row] = await db.$queryRaw<Addressee[]>`
    SELECT u."name", u."email", m."remindersOff", (m."leftAt" IS NOT NULL) AS "isGone" FROM "CohortMember" m
    LEFT JOIN "Learner" l ON l."id" = m."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE m."cohortId" = ${cohortId} AND m."learnerId" = ${learnerId}`;
  return row;
}

function note(messageId: string, learnerId: string, outcome: Outcome) {
  return db.cohortMessageRecipient.updateMany({ where: { messageId, learnerId, outcome: 'queued' }, data: { outcome } });
}

/** Where a message can be sent, or why it is not. */
function reachOf(to: Addressee | undefined): { email: string; name: string } | { outcome: Outcome } {
  if (!to || to.email === null || to.isGone) return { outcome: 'failed' };
  return to.remindersOff ? { outcome: 'opted-out' } : { email: to.email, name: to.name ?? '' };
}

/** The job that sends a message to one person, unless they have gone or want none by now; what came of it is noted. */
export async function sendCohortMessage(payload: unknown): Promise<void> {
  const { messageId, learnerId } = messageJob.parse(payload);
  const recipient = await db.cohortMessageRecipient.findUnique({ where: { messageId_learnerId: { messageId, learnerId } }, include: { message: { include: { cohort: true } } } });
  if (recipient?.outcome !== 'queued') return;
  const { message, locale: kept } = recipient;
  const to = reachOf(await findAddressee(message.cohortId, learnerId));
  if ('outcome' in to) return void (await note(messageId, learnerId, to.outcome));
  const locale: Locale = isLocale(kept) ? kept : masterLocale;
  const mail = cohortMail({
    locale,
    own: wordsShape.parse(JSON.parse(message.words))[locale] ?? '',
    kind: message.kind as MessageKind,
    name: to.name,
    trainer: (await namesOfLearners([message.senderId])).get(message.senderId) ?? '',
    cohort: message.cohort.name,
    unsubscribeUrl: unsubscribeUrl(locale, message.cohortId, learnerId),
  });
  await sendMail({ to: to.email, ...mail });
  await note(messageId, learnerId, 'sent');
}

/** A message in the log. */
export interface MessageLine {
  id: string;
  kind: MessageKind;
  sender: string;
  at: string;
  counts: Partial<Record<Outcome, number>>;
}

const shownMessages = 50;

/** The latest messages to a cohort, with how many people got them. */
export async function listMessages(cohortId: string): Promise<MessageLine[]> {
  const rows = await db.cohortMessage.findMany({ where: { cohortId }, orderBy: [{ sentAt: 'desc' }, { id: 'asc' }], take: shownMessages });
  const ids = rows.map(({ id }) => id);
  const counted = ids.length ? await db.cohortMessageRecipient.groupBy({ by: ['messageId', 'outcome'], where: { messageId: { in: ids } }, _count: true }) : [];
  const senders = await namesOfLearners(rows.map(({ senderId }) => senderId));
  return rows.map(({ id, kind, senderId, sentAt }) => ({
    id,
    kind: kind as MessageKind,
    sender: senders.get(senderId) ?? '',
    at: (sentAt ?? new Date(0)).toISOString(),
    counts: Object.fromEntries(counted.filter(({ messageId }) => messageId === id).map(({ outcome, _count }) => [outcome, _count])),
  }));
}

/** One message of a cohort with everybody it was for; null when there is none. */
export interface SentMessage {
  kind: MessageKind;
  at: string;
  words: OwnWords;
  people: { name: string; locale: Locale; outcome: Outcome }[];
}

/** A message of a cohort and who got it in which language, sorted by name. */
export async function findMessage(cohortId: string, messageId: string): Promise<SentMessage | null> {
  const row = await db.cohortMessage.findFirst({ where: { id: messageId, cohortId } });
  if (!row) return null;
  const people = await db.$queryRaw<{ name: string | null; locale: string; outcome: Outcome }[]>`
    SELECT u."name", r."locale", r."outcome" FROM "CohortMessageRecipient" r
    LEFT JOIN "CohortMember" m ON m."cohortId" = ${cohortId} AND m."learnerId" = r."learnerId"
    LEFT JOIN "Learner" l ON l."id" = r."learnerId" LEFT JOIN "User" u ON u."id" = l."userId"
    WHERE r."messageId" = ${messageId} ORDER BY m."nameKey", r."learnerId"`;
  return {
    kind: row.kind as MessageKind,
    at: (row.sentAt ?? new Date(0)).toISOString(),
    words: wordsShape.parse(JSON.parse(row.words)),
    people: people.map(({ name, locale, outcome }) => ({ name: name ?? '', locale: isLocale(locale) ? locale : masterLocale, outcome })),
  };
}
