import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Locale } from './locale';
import { keepInOutbox } from './mail-outbox.server';
import { settings } from './settings.server';

/** One mail to one person, in that person's language. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  locale: Locale;
  /** where one click ends mails of this kind, for mail programs to offer (RFC 8058) */
  unsubscribeUrl?: string;
  /** the same for a mail that is sent again, so that it is known as the same one */
  messageId?: string;
}

const address = z.email();
const patienceMs = 20_000;

function message({ to, subject, text, html, locale, unsubscribeUrl, messageId }: Mail) {
  // As an object the address is one address, whatever it contains; the schema refuses lists and line breaks.
  const recipient = { name: '', address: address.parse(to) };
  const oneClick = unsubscribeUrl ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
  const headers = { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...oneClick };
  return { from: settings.MAIL_FROM, to: recipient, subject, text, html, messageId, headers, disableFileAccess: true, disableUrlAccess: true };
}

async function sendOverSmtp(mail: Mail, url: string): Promise<void> {
  const transport = createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs });
  try {
    await transport.sendMail(message(mail));
  } finally {
    transport.close();
  }
}

/**
 * Hands a mail to the mail server of SMTP_URL and throws when that one does not take it; without SMTP_URL
 * the mail is kept in the outbox folder. Call it from a job, so that a server that is down is tried again.
 */
export async function sendMail(mail: Mail, smtpUrl = settings.SMTP_URL): Promise<void> {
  if (smtpUrl) return sendOverSmtp(mail, smtpUrl);
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message(mail));
  await keepInOutbox(Buffer.isBuffer(eml) ? eml : Buffer.from(String(eml)), new Date());
}
