import { z } from 'zod';
import { db, type Tx } from '../../../../platform/database.server';
import { isLocale, locales, type Locale } from '../../../../platform/locale';
import { sendMail } from '../../../../platform/mail.server';
import { enqueueAll } from '../../../../platform/queue.server';
import { decisions, localeOfRow, nextState, type Decision, type DecisionInput, type RemarkState } from '../remark';
import { noteStep, type RemarkRow } from '../remarks.server';
import { remarkMail } from './remark-mail.server';

/** Who decides, and in which language they write. */
export interface Editor {
  userId: string;
  locale: Locale;
}

/** Why a decision was not taken; each code has a sentence in `remarks.json`. */
export type DecisionRefusal = 'state-changed' | 'is-merged' | 'merge-unknown' | 'merge-itself';

interface Deciding {
  editor: Editor;
  what: Decision;
  input: DecisionInput;
  now: Date;
}

const sameReplyMs = 10 * 60_000;

function changeOf(row: RemarkRow, { what, input, now }: Deciding) {
  const answeredAt = row.answeredAt ?? now;
  if (what === 'reply') return { answeredAt };
  const reason = what === 'decline' ? input.words : '';
  return { answeredAt, reason, state: nextState(row.state as RemarkState, what) ?? row.state, fixedInVersion: what === 'fix' ? (input.version ?? null) : null };
}

/** Whether the same was done before: then sending it again changes nothing. */
async function wasDone(tx: Tx, row: RemarkRow, { editor, what, input, now }: Deciding): Promise<boolean> {
  if (what === 'merge') return row.mergedIntoId === input.into;
  const since = new Date(now.getTime() - sameReplyMs);
  return (await tx.remarkEvent.count({ where: { remarkId: row.id, userId: editor.userId, what, words: input.words, at: { gte: since } } })) > 0;
}

async function tellAuthors(tx: Pick<Tx, 'job'>, rows: readonly Pick<RemarkRow, 'id' | 'authorUserId'>[], { editor, what, input, now }: Deciding): Promise<void> {
  const told = rows.filter(({ authorUserId }) => authorUserId !== null && authorUserId !== editor.userId);
  const payload = { what, words: input.words, lang: editor.locale, version: input.version ?? null, into: input.into ?? null };
  await enqueueAll(tx, told.map(({ id }) => ({ kind: 'sendRemarkMail', payload: { remarkId: id, ...payload }, runAt: now })));
}

async function keepStep(tx: Tx, rows: readonly RemarkRow[], deciding: Deciding): Promise<void> {
  const { editor, what, input, now } = deciding;
  await noteStep(tx, rows.map(({ id }) => id), { what, userId: editor.userId, words: input.words, lang: editor.locale, now });
  await tellAuthors(tx, rows, deciding);
}

/** Lets a remark, and those merged into it, be answered with another one. */
async function merge(tx: Tx, row: RemarkRow, deciding: Deciding): Promise<{ done: true } | { refused: DecisionRefusal }> {
  const { input: { into = 0 }, now } = deciding;
  if (into === row.id) return { refused: 'merge-itself' };
  const other = await tx.remark.findUnique({ where: { id: into } });
  if (other?.mergedIntoId !== null) return { refused: 'merge-unknown' };
  const { state, reason, fixedInVersion } = other;
  const data = { mergedIntoId: into, state, reason, fixedInVersion, answeredAt: row.answeredAt ?? now };
  await tx.remark.updateMany({ where: { OR: [{ id: row.id }, { mergedIntoId: row.id }] }, data });
  await keepStep(tx, [row], deciding);
  return { done: true };
}

/** Takes a decision on a remark and on those merged into it, notes it and tells their authors; sent twice it is taken once. Null when there is no such remark. */
export function decide(editor: Editor, { id, what, input }: { id: number; what: Decision; input: DecisionInput }, now: Date): Promise<{ done: true } | { refused: DecisionRefusal } | null> {
  const deciding = { editor, what, input, now };
  return db.$transaction(async (tx) => {
    // Holds the row, so that two editors do not decide at once.
    const { count } = await tx.remark.updateMany({ where: { id }, data: { id } });
    if (count === 0) return null;
    const row = await tx.remark.findUniqueOrThrow({ where: { id } });
    if (await wasDone(tx, row, deciding)) return { done: true as const };
    if (row.mergedIntoId !== null && what !== 'reply') return { refused: 'is-merged' as const };
    if (nextState(row.state as RemarkState, what) === null) return { refused: 'state-changed' as const };
    if (what === 'merge') return merge(tx, row, deciding);
    const followers = what === 'reply' ? [] : await tx.remark.findMany({ where: { mergedIntoId: id, state: { not: 'confirmed' } } });
    await tx.remark.updateMany({ where: { id: { in: [row, ...followers].map((each) => each.id) } }, data: changeOf(row, deciding) });
    await keepStep(tx, [row, ...followers], deciding);
    return { done: true as const };
  });
}

const mailJob = z.object({ remarkId: z.number(), what: z.enum(decisions as [Decision, ...Decision[]]), words: z.string(), lang: z.enum(locales), version: z.number().nullable(), into: z.number().nullable() });

/** The job that tells the author of a remark what became of it, in their language; who has left is told nothing. */
export async function sendRemarkMail(payload: unknown): Promise<void> {
  const { remarkId, ...told } = mailJob.parse(payload);
  const remark = await db.remark.findUnique({ where: { id: remarkId }, select: { authorUserId: true, authorLocale: true, quote: true } });
  const user = remark?.authorUserId ? await db.user.findUnique({ where: { id: remark.authorUserId }, select: { email: true, name: true, locale: true } }) : null;
  if (!remark || !user) return;
  const locale = isLocale(user.locale) ? user.locale : localeOfRow(remark.authorLocale);
  await sendMail({ to: user.email, ...remarkMail({ ...told, locale, name: user.name, remarkId, quote: remark.quote }) });
}
