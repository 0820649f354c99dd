import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { listOutbox, readOutbox } from '../../platform/mail-outbox.server';
import { runDueJobs } from '../../platform/queue.server';
import { sendChangeMail } from './address/email-change.server';
import { hashPassword } from './auth.server';
import { sendLinkMail } from './links.server';
import { sendNotice } from './sign-ins/notices.server';
import { findOwnSession } from './sign-ins/own-session.server';
import { startSession, type Session } from './sign-ins/sessions.server';

/** The Cookie header of a browser that was given these `Set-Cookie` values, in order. */
export function browserCookies(...setCookies: string[]): string {
  const jar = new Map<string, string>();
  for (const line of setCookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Sends the mails that wait and reads the newest one to an address; null when there is none. */
export async function readMail(email: string, now = new Date()) {
  await runDueJobs({ sendLinkMail: (payload) => sendLinkMail(payload, now), sendChangeMail: (payload) => sendChangeMail(payload, now), sendNotice }, now);
  const entries = await listOutbox();
  const mails = await Promise.all(entries.filter(({ to }) => to === email).map(({ id }) => readOutbox(id)));
  const mail = mails[0] ?? null;
  return mail && { ...mail, token: /(?:sign-in\/link|account\/email)\/(\w+)/.exec(mail.text)?.[1] ?? '' };
}

/** The token of the newest link that was mailed to an address. */
export async function mailedToken(email: string, now = new Date()): Promise<string> {
  const mail = await readMail(email, now);
  if (!mail) throw new Error(`No mail came to ${email}.`);
  return mail.token;
}

export const password = 'heron lantern gravel';

/** A browser that was never here. */
export const freshBrowser = { cookieHeader: null };

let hash: Promise<string> | null = null;

/** Somebody with an account and a password, signed in. */
export async function createUser({ email = 'ada@city.example', name = 'Ada' } = {}) {
  const userId = newId();
  hash ??= hashPassword(password);
  const credential = { id: newId(), accountId: userId, providerId: 'credential', password: await hash };
  await db.user.create({ data: { id: userId, email, name, locale: 'de', emailVerified: true, accounts: { create: credential } } });
  return { userId, email, cookie: browserCookies(...(await startSession(userId))) };
}

/** The session that a browser's cookies name. */
export async function sessionOf(cookie: string, now = new Date()): Promise<Session> {
  const session = await findOwnSession(cookie, now);
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}
