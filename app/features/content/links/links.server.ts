import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db } from '../../../platform/database.server';
import { enqueueFirst, enqueueOnce } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { getCourse } from '../load.server';
import { askLink, type Asking } from './ask-link.server';
import { isDue, linkFaults, linkStates, listLinks, recordOf, stateOf, type Link, type LinkRecord, type LinkStateName } from './link';

const dayMs = 86_400_000;
/** Longer than one address may take, so that two are never asked at the same time. */
const spacingMs = 30_000;

const isOn = () => settings.LINK_CHECK === 'on';
const hashOf = (url: string) => createHash('sha256').update(url).digest('hex').slice(0, 24);
const roundOf = (at: Date) => ({ id: `links-${at.toISOString().slice(0, 10)}`, kind: 'checkLinks', payload: null });

/** Records today's and tomorrow's check of all links, where this installation checks links at all; each once. */
export async function askForLinkChecks(now: Date): Promise<void> {
  if (!isOn()) return;
  const tomorrow = new Date(now.getTime() + dayMs);
  await enqueueFirst(db, roundOf(now), now);
  await enqueueFirst(db, { ...roundOf(tomorrow), runAt: tomorrow }, now);
}

function readRecord(row: Omit<LinkRecord, 'fault'> & { fault: string | null }): LinkRecord {
  return { ...row, fault: linkFaults.find((fault) => fault === row.fault) ?? null };
}

async function listRecords(): Promise<Map<string, LinkRecord>> {
  const rows = await db.linkState.findMany();
  return new Map(rows.map(({ url, ...row }) => [url, readRecord(row)]));
}

/**
 * The daily job: forgets addresses that the course no longer has, records one job for each that was not asked today, and
 * the next round. Run again, it adds nothing.
 */
export async function checkLinks(now: Date): Promise<void> {
  if (!isOn()) return;
  const links = listLinks(getCourse());
  const records = await listRecords();
  const due = links.filter(({ url }) => isDue(records.get(url) ?? null, now));
  const tomorrow = new Date(now.getTime() + dayMs);
  await db.$transaction(async (tx) => {
    await tx.linkState.deleteMany({ where: { url: { notIn: links.map(({ url }) => url) } } });
    for (const [at, { url }] of due.entries()) {
      await enqueueOnce(tx, { id: `link-${hashOf(url)}`, kind: 'checkLink', payload: { url }, runAt: new Date(now.getTime() + at * spacingMs) }, now);
    }
    await enqueueFirst(tx, { ...roundOf(tomorrow), runAt: tomorrow }, now);
  });
}

const linkJob = z.object({ url: z.string() });

/** The job that asks one address and keeps what came of it; one that the course no longer has is not asked. */
export async function checkLink(payload: unknown, now: Date, asking: Partial<Asking> = {}): Promise<void> {
  const { url } = linkJob.parse(payload);
  if (!isOn() || !listLinks(getCourse()).some((link) => link.url === url)) return;
  const answer = await askLink(url, asking);
  const before = await db.linkState.findUnique({ where: { url }, select: { failingSince: true } });
  const record = recordOf(before, answer, now);
  await db.linkState.upsert({ where: { url }, create: { url, ...record }, update: record });
}

/** Has one link asked as soon as possible; null where the course has no such link. Asked twice, it is checked once. */
export async function askForLinkCheck(url: string, now: Date): Promise<{ asked: true } | { refused: 'check-off' } | null> {
  if (!listLinks(getCourse()).some((link) => link.url === url)) return null;
  if (!isOn()) return { refused: 'check-off' };
  await enqueueOnce(db, { id: `link-now-${hashOf(url)}`, kind: 'checkLink', payload: { url } }, now);
  return { asked: true };
}

/** A link as an editor sees it. */
export interface LinkLine extends Link {
  /** names the link within its page */
  id: string;
  record: LinkRecord | null;
}

/** All links by what an editor has to think of them; of those that fail, what has failed longest comes first. */
export async function listLinkLines(): Promise<{ isOn: boolean; groups: { state: LinkStateName; lines: LinkLine[] }[] }> {
  const records = await listRecords();
  const lines = listLinks(getCourse()).map((link) => ({ ...link, id: `link-${hashOf(link.url)}`, record: records.get(link.url) ?? null }));
  const since = ({ record }: LinkLine) => record?.failingSince?.getTime() ?? 0;
  const groups = linkStates.map((state) => ({ state, lines: lines.filter(({ record }) => stateOf(record) === state).sort((a, b) => since(a) - since(b)) }));
  return { isOn: isOn(), groups: groups.filter((group) => group.lines.length > 0) };
}
