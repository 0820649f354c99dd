import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db, type Tx } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { locales, type Locale } from '../../platform/locale';
import { sendMail } from '../../platform/mail.server';
import { enqueue } from '../../platform/queue.server';
import { settings } from '../../platform/settings.server';
import type { OpenLinkRefusal } from './accounts';
import { hashPassword } from './auth.server';
import { linkMail } from './link-mail.server';

const linkMinutes = 15;
const keptMs = 24 * 3_600_000;

/** What somebody asked for with an address that nobody has proved to be theirs yet. */
const linkRequest = z.object({
  email: z.string(),
  locale: z.enum(locales),
  /** the learner of the browser that asked */
  learnerId: z.string(),
  to: z.string().optional(),
  /** only when somebody signs up */
  name: z.string().optional(),
  passwordHash: z.string().optional(),
});
type LinkRequest = z.infer<typeof linkRequest>;

export interface AskForLink {
  email: string;
  locale: Locale;
  learnerId: string;
  to?: string;
}

async function keepRequest(request: LinkRequest, now: Date): Promise<void> {
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.verification.create({ data: { id, identifier: `asked:${id}`, value: JSON.stringify(request), createdAt: now, expiresAt: now } });
    await enqueue(tx, { kind: 'sendLinkMail', payload: { linkId: id }, runAt: now });
  });
}

/** Sends a link that signs in. Whether the address has an account is not looked at here, so that nobody can tell. */
export async function askForLink({ email, locale, learnerId, to }: AskForLink, now: Date): Promise<void> {
  await keepRequest({ email, locale, learnerId, to }, now);
}

/** Sends a link that makes the account; where there is one already, the link signs in and changes nothing. */
export async function askToSignUp(ask: AskForLink & { name: string; password: string }, now: Date): Promise<void> {
  const { email, locale, learnerId, to, name } = ask;
  await keepRequest({ email, locale, learnerId, to, name, passwordHash: await hashPassword(ask.password) }, now);
}

function identifierOf(token: string): string {
  return `link:${createHash('sha256').update(token).digest('base64url')}`;
}

const linkJob = z.object({ linkId: z.string() });

/**
 * The job that writes the mail of a link. Only here is the link's token made and the address looked up;
 * the database keeps the token's hash. Run again, it sends a new link and the former one is void.
 */
export async function sendLinkMail(payload: unknown, now: Date): Promise<void> {
  const { linkId } = linkJob.parse(payload);
  await db.verification.deleteMany({ where: { createdAt: { lte: new Date(now.getTime() - keptMs) } } });
  const kept = await db.verification.findUnique({ where: { id: linkId } });
  if (!kept) return;
  const request = linkRequest.parse(JSON.parse(kept.value));
  const token = newId() + newId();
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
  const { count } = await db.verification.updateMany({ where: { id: linkId }, data: { identifier: identifierOf(token), expiresAt } });
  if (count === 0) return;
  const hasAccount = (await db.user.count({ where: { email: request.email } })) > 0;
  const reason = request.passwordHash === undefined ? 'sign-in' : 'sign-up';
  const url = `${settings.APP_URL.replace(/\/$/, '')}/${request.locale}/sign-in/link/${token}`;
  await sendMail({ to: request.email, ...linkMail({ locale: request.locale, reason, hasAccount, url, minutes: linkMinutes }) });
}

/** An unspent link: whom it signs in, and what must still be asked of them. */
export interface OpenableLink {
  email: string;
  isNew: boolean;
  name: string | null;
  asks: { name: boolean; password: boolean };
}

async function findRequest(token: string, now: Date): Promise<LinkRequest | null> {
  const kept = await db.verification.findFirst({ where: { identifier: identifierOf(token), expiresAt: { gt: now } } });
  return kept ? linkRequest.parse(JSON.parse(kept.value)) : null;
}

/**
 * What an unspent link is for, null when it is spent, expired or none. A password that was chosen while signing up
 * counts only in the browser where it was typed: elsewhere somebody else may have typed it, so one is asked for again.
 */
export async function findLink(token: string, learnerId: string, now: Date): Promise<OpenableLink | null> {
  const request = await findRequest(token, now);
  if (!request) return null;
  const isNew = (await db.user.count({ where: { email: request.email } })) === 0;
  const isElsewhere = request.learnerId !== learnerId;
  const isSignUp = request.passwordHash !== undefined;
  return {
    email: request.email,
    isNew,
    name: request.name ?? null,
    asks: { name: isNew && (!isSignUp || isElsewhere), password: isNew && isSignUp && isElsewhere },
  };
}

export interface OpenLink {
  token: string;
  /** the learner of the browser that opens the link */
  learnerId: string;
  name?: string;
  password?: string;
}

interface NewAccount {
  name: string;
  passwordHash?: string;
}

async function createUser(tx: Tx, request: LinkRequest, { account, now }: { account: NewAccount; now: Date }): Promise<string> {
  const { email, locale } = request;
  const id = newId();
  // Two links of one address may be opened at the same moment: the second finds the first's account.
  await tx.$executeRaw`
    INSERT INTO "User" ("id", "name", "email", "locale", "createdAt", "updatedAt") VALUES (${id}, ${account.name}, ${email}, ${locale}, ${now}, ${now})
    ON CONFLICT ("email") DO NOTHING`;
  const user = await tx.user.update({ where: { email }, data: { emailVerified: true }, select: { id: true } });
  if (user.id === id && account.passwordHash !== undefined) {
    await tx.account.create({ data: { id: newId(), userId: id, accountId: id, providerId: 'credential', password: account.passwordHash } });
  }
  return user.id;
}

async function newAccountOf(request: LinkRequest, open: OpenLink): Promise<NewAccount | null> {
  const isHere = request.learnerId === open.learnerId;
  const typedHash = open.password === undefined ? undefined : await hashPassword(open.password);
  const name = open.name ?? (isHere ? request.name : undefined);
  return name === undefined ? null : { name, passwordHash: isHere ? (request.passwordHash ?? typedHash) : typedHash };
}

/** Spends a link: whom it signs in, made new where there was no account, and where they wanted to go. */
export async function openLink(open: OpenLink, now: Date): Promise<{ userId: string; to: string | undefined } | { refused: OpenLinkRefusal }> {
  const request = await findRequest(open.token, now);
  if (!request) return { refused: 'link-spent' };
  const account = await newAccountOf(request, open);
  return db.$transaction(async (tx) => {
    const { count } = await tx.verification.deleteMany({ where: { identifier: identifierOf(open.token), expiresAt: { gt: now } } });
    if (count === 0) return { refused: 'link-spent' as const };
    const known = await tx.user.findUnique({ where: { email: request.email }, select: { id: true } });
    if (!known && !account) throw new Error('A new account was to be made without a name: the door must ask for it first.');
    const userId = known?.id ?? (account ? await createUser(tx, request, { account, now }) : '');
    return { userId, to: request.to };
  });
}
