import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as a mail server took it. */
export interface TakenMail {
  email: Email;
  recipients: string[];
  headers: Readonly<Record<string, string>>;
}

/** A real mail server on loopback. */
export interface MailServer {
  url: string;
  mails: TakenMail[];
  /** answers every recipient of this kind with a refusal for good */
  refuse(recipient: string): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a mail server that keeps what it takes; stopped and started again, it has the same address. */
export async function startMailServer(): Promise<MailServer> {
  const mails: TakenMail[] = [];
  const refused = new Set<string>();
  let server: SMTPServer | null = null;
  let port = 0;
  const open = (): SMTPServer =>
    new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo({ address }, _session, done) {
        done(refused.has(address) ? Object.assign(new Error(`no such mailbox ${address}`), { responseCode: 550 }) : null);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
            const recipients = session.envelope.rcptTo.map(({ address }) => address);
            mails.push({ email, recipients, headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])) });
            done();
          });
        });
      },
    });
  const start = async (): Promise<void> => {
    const opened = open();
    server = opened;
    await new Promise<void>((listening) => opened.listen(port, '127.0.0.1', listening));
    port = (opened.server.address() as AddressInfo).port;
  };
  const stop = () => new Promise<void>((stopped) => (server ? server.close(stopped) : stopped()));
  await start();
  return { url: `smtp://127.0.0.1:${port}`, mails, refuse: (recipient) => void refused.add(recipient), stop, start };
}
