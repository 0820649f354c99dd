import type { Course } from '../course';

/** Why an address gave no answer that could be read. */
export const linkFaults = ['timeout', 'unreachable', 'private', 'loop'] as const;
export type LinkFault = (typeof linkFaults)[number];

/** What came of asking an address. */
export interface LinkAnswer {
  status: number | null;
  fault: LinkFault | null;
  /** where permanent redirects lead */
  movedTo: string | null;
}

/** What is known of an address. */
export interface LinkRecord extends LinkAnswer {
  checkedAt: Date;
  failingSince: Date | null;
}

/** Where an address stands: in the library, under the id of a resource, or among the sources, under a code. */
export interface LinkUse {
  in: 'library' | 'source';
  name: string;
  title: string;
  /** language of the title, as a BCP 47 tag */
  lang: string;
}

/** An address to which the course or the library links. */
export interface Link {
  url: string;
  uses: LinkUse[];
}

function usesIn({ library, sources }: Pick<Course, 'library' | 'sources'>): (LinkUse & { url: string })[] {
  const ofLibrary = library.flatMap(({ id, link, titles, text }) => {
    const [lang, title] = Object.entries(titles)[0] ?? ['en', text.en.gloss?.text ?? id];
    return link ? [{ url: link.url, in: 'library' as const, name: id, title, lang }] : [];
  });
  const ofSources = Object.values(sources).flatMap(({ code, url, title, lang = 'en' }) => (url ? [{ url, in: 'source' as const, name: code, title, lang }] : []));
  return [...ofLibrary, ...ofSources];
}

/** Every address of the library and of the sources once, with all its uses. */
export function listLinks(course: Pick<Course, 'library' | 'sources'>): Link[] {
  const links = new Map<string, Link>();
  for (const { url, ...use } of usesIn(course)) {
    const link = links.get(url) ?? { url, uses: [] };
    link.uses.push(use);
    links.set(url, link);
  }
  return [...links.values()];
}

/** The states of a link, in the order in which an editor should look at them. */
export const linkStates = ['failing', 'refused', 'moved', 'never', 'fine'] as const;
export type LinkStateName = (typeof linkStates)[number];

/** Statuses by which sites keep machines away; a person may well get in. */
const refusals = [401, 403, 429, 451, 999];

function isFailing({ status }: Pick<LinkAnswer, 'status'>): boolean {
  return status === null || (status >= 400 && !refusals.includes(status));
}

/** What an editor has to think of a link. */
export function stateOf(record: LinkRecord | null): LinkStateName {
  if (!record) return 'never';
  if (isFailing(record)) return 'failing';
  if (refusals.includes(record.status ?? 0)) return 'refused';
  return record.movedTo ? 'moved' : 'fine';
}

/** What is known of an address after it was asked again. */
export function recordOf(before: Pick<LinkRecord, 'failingSince'> | null, answer: LinkAnswer, now: Date): LinkRecord {
  return { ...answer, checkedAt: now, failingSince: isFailing(answer) ? (before?.failingSince ?? now) : null };
}

const restMs = 20 * 3_600_000;

/** Whether an address may be asked again by the daily check. */
export function isDue(record: Pick<LinkRecord, 'checkedAt'> | null, now: Date): boolean {
  return !record || now.getTime() - record.checkedAt.getTime() >= restMs;
}
