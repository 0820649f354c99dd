import { copyHeaders, nobody } from '../../platform/copy-headers';

export const pagesPrefix = 'unites.pages.';
export const assetsPrefix = 'unites.assets.';

const dayMs = 24 * 60 * 60 * 1000;

/** How much a device keeps, and for how long. */
export const limits = {
  /** of all pages the ones seen last */
  pages: 120,
  /** what is fetched in the background for one module, in bytes of text before compression */
  moduleBytes: 3_000_000,
  /** a copy older than this is fetched anew when its module is opened */
  freshMs: dayMs,
  /** a copy older than this is not shown any more; a sign-in ends after as long */
  keptMs: 30 * dayMs,
} as const;

/** Written into a stored answer: when it was kept, in milliseconds. */
export const keptAtHeader = 'X-Kept-At';

/** The name of the cache for one learner's pages. */
export function pagesCacheOf(learner: string): string {
  return `${pagesPrefix}${learner}`;
}

/** What an answer must tell for the rules. */
export interface AnswerFacts {
  status: number;
  redirected: boolean;
  headers: Pick<Headers, 'get'>;
}

/** Whose page an answer is; null where it does not say. */
export function learnerOf({ headers }: Pick<AnswerFacts, 'headers'>): string | null {
  const learner = headers.get(copyHeaders.learner);
  return learner !== null && /^\w{1,64}$/.test(learner) ? learner : null;
}

/** Whether a page may be kept: whole, of a known learner, marked by the server, and not marked as one that no cache keeps. */
export function mayKeep(answer: AnswerFacts): boolean {
  const { status, redirected, headers } = answer;
  if (status !== 200 || redirected || headers.get(copyHeaders.keep) === null) return false;
  if (/no-store/i.test(headers.get('Cache-Control') ?? '') || !/^text\/html\b/i.test(headers.get('Content-Type') ?? '')) return false;
  return ![null, nobody].includes(learnerOf(answer));
}

/** The caches of pages that must go once this learner is in front: everybody else's. */
export function strangersCaches(names: readonly string[], learner: string | null): string[] {
  return names.filter((name) => name.startsWith(pagesPrefix) && (learner === null || name !== pagesCacheOf(learner)));
}

/** The build that a page belongs to, named by its entry script; null for a page without one. */
export function buildOf(html: string): string | null {
  return /\/assets\/entry\.client-([\w-]+)\.js/.exec(html)?.[1] ?? null;
}

/** The files of the build that a page names itself: its style sheets and its entry. */
export function assetsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[\w.-]+)"/g)].map(([, path = '']) => path))];
}

/** The caches of builds that no kept page uses any more; the present build's stays. */
export function spentBuilds(names: readonly string[], usedBuilds: readonly (string | null)[]): string[] {
  return names.filter((name) => name.startsWith(assetsPrefix) && !usedBuilds.includes(name.slice(assetsPrefix.length)));
}

/** How an answer is stored: as a browser reads it again, with the moment. The body is unpacked by then. */
export function storedHeaders(headers: Headers, nowMs: number): Headers {
  const stored = new Headers();
  for (const name of ['Content-Type', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'Cross-Origin-Opener-Policy', 'Permissions-Policy']) {
    const value = headers.get(name);
    if (value !== null) stored.set(name, value);
  }
  stored.set(keptAtHeader, String(nowMs));
  return stored;
}

/** When an answer was kept; 0 where it does not say. */
export function keptAtOf({ headers }: Pick<AnswerFacts, 'headers'>): number {
  return Number(headers.get(keptAtHeader)) || 0;
}

/** A page marked as a copy of a moment: style sheets and islands see it in the root element. */
export function markCopy(html: string, keptAtMs: number): string {
  return html.replace('<html ', `<html data-copy="${new Date(keptAtMs).toISOString()}" `);
}

/** Whether what the server said is a word of the server's own, and not of something before it that could not reach it. */
export function isReached(status: number): boolean {
  return status !== 502 && status !== 503 && status !== 504;
}

/** Whether an address is that of the command that ends a sign-in. */
export function isSignOut(method: string, path: string): boolean {
  return method === 'POST' && /^\/[a-z]{2}\/sign-out$/.test(path);
}

/** The page that says what can be read without a network. */
export function offlinePath(locale: string): string {
  return `/${locale}/offline`;
}

/** What is kept once a page of a module is opened: the module, its lessons, and the page that lists what there is. */
export function keepList(locale: string, module: { id: string; lessonIds: readonly string[] }): string {
  const own = `/${locale}/course/${module.id}`;
  return [own, ...module.lessonIds.map((id) => `${own}/${id}`), `/${locale}/course`, offlinePath(locale)].join(' ');
}

/** What a page asks of the worker. */
export interface KeepMessage {
  keep: string[];
  /** also what is kept already: it has changed */
  anew: boolean;
}

/** The paths that a message asks for; what is not a path of ours is left out. */
export function readMessage(data: unknown): KeepMessage | null {
  if (typeof data !== 'object' || data === null || !('keep' in data) || !Array.isArray(data.keep)) return null;
  const keep = data.keep.filter((path: unknown): path is string => typeof path === 'string' && /^\/[a-z]{2}\/[a-z0-9/-]+$/.test(path) && !path.includes('//'));
  return { keep: keep.slice(0, 40), anew: 'anew' in data && data.anew === true };
}
