import { copyHeaders, nobody } from '../../platform/copy-headers';
import {
  assetsOf,
  assetsPrefix,
  buildOf,
  isReached,
  keptAtOf,
  learnerOf,
  limits,
  markCopy,
  mayKeep,
  offlinePath,
  pagesCacheOf,
  pagesPrefix,
  spentBuilds,
  storedHeaders,
  strangersCaches,
  type KeepMessage,
} from './copies';

/** The world around the worker; tests give their own. */
export interface KeeperWorld {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  nowMs: () => number;
  /** how many windows of this site are open */
  countWindows: () => Promise<number>;
}

/** Where the build lists its files that pages need without a network. */
export const assetList = '/offline.json';

/** Keeps pages and files on this device, for the learner in front and nobody else. */
export class Keeper {
  /** counts how often pages were forgotten: what was fetched before that is not kept after it */
  private forgotten = 0;

  constructor(private readonly world: KeeperWorld) {}

  /** Forgets the pages of everybody but this learner; of everybody where nobody is in front. */
  async forgetOthers(learner: string | null): Promise<void> {
    const strangers = strangersCaches(await this.world.caches.keys(), learner);
    if (strangers.length === 0 && learner !== null) return;
    this.forgotten += 1;
    await Promise.all(strangers.map((name) => this.world.caches.delete(name)));
  }

  /** Takes note of an answer: whose it is, and the page itself where it may be kept. Answers its length. */
  async take(path: string, answer: Response): Promise<number> {
    const learner = learnerOf(answer);
    if (learner === null) return 0;
    await this.forgetOthers(learner);
    if (!mayKeep(answer)) return 0;
    const { forgotten } = this;
    const html = await answer.text();
    if (forgotten !== this.forgotten) return 0;
    const cache = await this.world.caches.open(pagesCacheOf(learner));
    await cache.put(path, new Response(html, { headers: storedHeaders(answer.headers, this.world.nowMs()) }));
    if (forgotten !== this.forgotten) await this.forgetOthers(null);
    return html.length;
  }

  /** The copy of a page, marked as one, or null. */
  async find(path: string): Promise<Response | null> {
    const stored = await this.findStored(path);
    if (!stored || keptAtOf(stored) + limits.keptMs < this.world.nowMs()) return null;
    return new Response(markCopy(await stored.text(), keptAtOf(stored)), { headers: stored.headers });
  }

  /** What is shown for a page that is neither reachable nor kept: the list of what is, in this language or another. */
  async findInstead(path: string): Promise<Response | null> {
    const [, locale = ''] = path.split('/');
    const own = await this.find(offlinePath(locale));
    if (own) return own;
    for (const cache of await this.pageCaches()) {
      const other = (await cache.keys()).map(({ url }) => new URL(url).pathname).find((kept) => kept.endsWith('/offline'));
      if (other) return this.find(other);
    }
    return null;
  }

  /** Fetches what a page asked to be kept, one after the other, until it is enough or somebody else is in front. */
  async keep({ keep, anew }: KeepMessage): Promise<void> {
    const { forgotten } = this;
    let bytes = 0;
    for (const path of keep) {
      if (!anew && (await this.isFresh(path))) continue;
      const answer = await this.world.fetch(path, { headers: { [copyHeaders.copy]: '1' }, cache: 'no-store', redirect: 'manual', priority: 'low' });
      if (!isReached(answer.status) || learnerOf(answer) === nobody || forgotten !== this.forgotten) return;
      bytes += await this.take(path, answer);
      if (bytes > limits.moduleBytes) return;
    }
    if (!anew) await this.keepAssets();
    await this.tidy();
  }

  /** A file of the build: from the device where it is there, else from the network, and then kept. */
  async asset(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    for (const cache of await this.open(assetsPrefix)) {
      const stored = await cache.match(pathname);
      if (stored) return stored;
    }
    return this.world.fetch(pathname);
  }

  private async keepAssets(): Promise<void> {
    const listed = await this.world.fetch(assetList, { cache: 'no-cache', priority: 'low' });
    if (!listed.ok) return;
    const { build, assets } = (await listed.json()) as { build: string; assets: string[] };
    await this.addAssets(build, assets);
    for (const { html } of await this.pages()) await this.addAssets(buildOf(html) ?? build, assetsOf(html));
  }

  private async addAssets(build: string, assets: readonly string[]): Promise<void> {
    const cache = await this.world.caches.open(`${assetsPrefix}${build}`);
    for (const asset of assets) {
      if (await cache.match(asset)) continue;
      const answer = await this.world.fetch(asset, { priority: 'low' });
      if (answer.ok) await cache.put(asset, answer);
    }
  }

  /** Drops the oldest pages beyond the limit and, when no other window may still need them, files of former builds. */
  private async tidy(): Promise<void> {
    const pages = (await this.pages()).sort((a, b) => b.keptAtMs - a.keptAtMs);
    const { keptMs } = limits;
    for (const [at, { cache, url, keptAtMs }] of pages.entries()) {
      if (at >= limits.pages || keptAtMs + keptMs < this.world.nowMs()) await cache.delete(url);
    }
    if ((await this.world.countWindows()) > 1) return;
    const spent = spentBuilds(await this.world.caches.keys(), pages.slice(0, limits.pages).map(({ html }) => buildOf(html)));
    await Promise.all(spent.map((name) => this.world.caches.delete(name)));
  }

  private async isFresh(path: string): Promise<boolean> {
    const stored = await this.findStored(path);
    return stored !== null && keptAtOf(stored) + limits.freshMs > this.world.nowMs();
  }

  private async findStored(path: string): Promise<Response | null> {
    for (const cache of await this.pageCaches()) {
      const stored = await cache.match(path);
      if (stored) return stored;
    }
    return null;
  }

  private async pages(): Promise<{ cache: Cache; url: string; html: string; keptAtMs: number }[]> {
    const found = [];
    for (const cache of await this.pageCaches()) {
      for (const { url } of await cache.keys()) {
        const stored = await cache.match(url);
        if (stored) found.push({ cache, url, html: await stored.text(), keptAtMs: keptAtOf(stored) });
      }
    }
    return found;
  }

  private pageCaches(): Promise<Cache[]> {
    return this.open(pagesPrefix);
  }

  private async open(prefix: string): Promise<Cache[]> {
    const names = (await this.world.caches.keys()).filter((name) => name.startsWith(prefix));
    return Promise.all(names.map((name) => this.world.caches.open(name)));
  }
}
