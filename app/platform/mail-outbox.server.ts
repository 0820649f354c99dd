import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { newId } from './ids';
import { settings } from './settings.server';

/** A mail of the outbox in a list. */
export interface OutboxEntry {
  id: string;
  to: string;
  subject: string;
}

/** A mail of the outbox to be read. */
export interface OutboxMail extends OutboxEntry {
  text: string;
  html: string | null;
}

// The time first, so that names sort by it: 20260302T090000000Z-4fK…
const idPattern = /^\d{8}T\d{9}Z-[0-9A-Za-z]{16}$/;

function fileOf(id: string): string {
  return path.join(settings.OUTBOX_DIR, `${id}.eml`);
}

/** Keeps a finished mail as a file and answers its id; a half-written one is never listed. */
export async function keepInOutbox(eml: Buffer, now: Date): Promise<string> {
  const id = `${now.toISOString().replace(/[-:.]/g, '')}-${newId()}`;
  await mkdir(settings.OUTBOX_DIR, { recursive: true });
  await writeFile(`${fileOf(id)}.part`, eml, { mode: 0o600 });
  await rename(`${fileOf(id)}.part`, fileOf(id));
  return id;
}

/** Reads a mail of the outbox; `null` when there is none with that id. */
export async function readOutbox(id: string): Promise<OutboxMail | null> {
  if (!idPattern.test(id)) return null;
  const eml = await readFile(fileOf(id)).catch(() => null);
  if (!eml) return null;
  const { to, subject, text, html } = await PostalMime.parse(eml);
  const addresses = (to ?? []).map((recipient) => recipient.address ?? '');
  return { id, to: addresses.join(', '), subject: subject ?? '', text: text ?? '', html: html ?? null };
}

/** Lists the newest mails of the outbox, the newest first. */
export async function listOutbox(limit = 100): Promise<OutboxEntry[]> {
  const names = await readdir(settings.OUTBOX_DIR).catch(() => [] as string[]);
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
  const newest = ids.filter((id) => idPattern.test(id)).sort().reverse().slice(0, limit);
  const mails = await Promise.all(newest.map(readOutbox));
  return mails.filter((mail) => mail !== null).map(({ to, subject, id }) => ({ id, to, subject }));
}
