import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../tests/setup/database';
import { db } from './database.server';
import { type Mail, sendMail } from './mail.server';
import { enqueue, runDueJobs } from './queue.server';

const mail: Mail = {
  to: 'reader@example.org',
  subject: 'Vos résultats : « module 1 » – Grüße, ¿qué tal?',
  text: 'Bonjour,\n\nvoici le lien : https://example.org/fr/reset?token=abc\n',
  html: '<p>Bonjour, <a href="https://example.org/fr/reset?token=abc">voici le lien</a></p>',
  locale: 'fr',
};

let server: SMTPServer;
let port: number;
let received: { email: Email; recipients: string[] }[];

async function startServer(onPort: number): Promise<void> {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          received.push({ email, recipients });
          done();
        });
      });
    },
  });
  await new Promise<void>((listening) => server.listen(onPort, '127.0.0.1', listening));
  port = (server.server.address() as AddressInfo).port;
}

const stopServer = () => new Promise<void>((stopped) => server.close(stopped));
const smtpUrl = () => `smtp://127.0.0.1:${port}`;

beforeEach(async () => {
  received = [];
  await startServer(0);
});

afterEach(stopServer);

describe('a mail', () => {
  test('arrives with subject, text and HTML as they were written', async () => {
    await sendMail(mail, smtpUrl());
    expect(received).toHaveLength(1);
    expect(received[0]?.email).toMatchObject({ subject: mail.subject, text: expect.stringContaining(mail.text), html: expect.stringContaining('voici le lien') });
    expect(received[0]?.recipients).toEqual(['reader@example.org']);
  });

  test('says in which language it is and that a program sent it', async () => {
    await sendMail(mail, smtpUrl());
    const headers = Object.fromEntries(received[0]?.email.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers).toMatchObject({ 'content-language': 'fr', 'auto-submitted': 'auto-generated' });
  });

  test('without HTML is a plain text', async () => {
    await sendMail({ ...mail, html: undefined }, smtpUrl());
    expect(received[0]?.email.text).toBe(mail.text);
    expect(received[0]?.email.html).toBeUndefined();
  });

  test.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'nobody', ''])('is not sent to %j, which is not one address', async (to) => {
    await expect(sendMail({ ...mail, to }, smtpUrl())).rejects.toThrow();
    expect(received).toEqual([]);
  });

  test('cannot smuggle a header in through its subject', async () => {
    await sendMail({ ...mail, subject: 'Hello\r\nBcc: other@example.org' }, smtpUrl());
    expect(received[0]?.recipients).toEqual(['reader@example.org']);
    expect(received[0]?.email.bcc).toBeUndefined();
  });
});

describe('a mail server that is down', () => {
  const now = new Date('2026-03-02T10:00:00.000Z');
  const handlers = { mail: (payload: unknown) => sendMail(payload as Mail, smtpUrl()) };

  beforeEach(emptyDatabase);

  test('makes sending fail', async () => {
    await stopServer();
    await expect(sendMail(mail, smtpUrl())).rejects.toThrow();
    await startServer(0);
  });

  test('gets the mail from the job queue, once, when it is up again', async () => {
    await enqueue(db, { kind: 'mail', payload: mail, runAt: now });
    await stopServer();
    await runDueJobs(handlers, now);
    expect(await db.job.findFirst()).toMatchObject({ attempts: 1, doneAt: null, failedAt: null });
    await startServer(port);
    const later = new Date(now.getTime() + 60_000);
    await runDueJobs(handlers, later);
    await runDueJobs(handlers, later);
    expect(received.map(({ recipients }) => recipients)).toEqual([['reader@example.org']]);
  });
});
