import { beforeEach, describe, expect, it } from 'vitest';
import { limits, pagesCacheOf } from './copies';
import { assetList, Keeper } from './keeper.client';

const origin = 'http://localhost';

/** A cache as the standard has it, as far as it is used. */
class FakeCache {
  readonly stored = new Map<string, Response>();
  put = async (path: string, answer: Response) => void this.stored.set(new URL(path, origin).href, answer);
  match = async (path: string) => this.stored.get(new URL(path, origin).href)?.clone();
  keys = async () => [...this.stored.keys()].map((url) => new Request(url));
  delete = async (path: string) => this.stored.delete(new URL(path, origin).href);
}

let store: Map<string, FakeCache>;
let asked: string[];
let nowMs: number;
let windows: number;
let learner: string;
let padding: string;
let build: string;
/** runs before an answer is given */
let meanwhile: (path: string) => Promise<void>;
let statuses: Record<string, number>;

const pageOf = (path: string, headers: Record<string, string> = {}) =>
  new Response(`<html lang="en"><script src="/assets/entry.client-${build}.js"></script>${path} of ${learner}${padding}</html>`, {
    status: statuses[path] ?? 200,
    headers: { 'Content-Type': 'text/html', 'X-Learner': learner, 'X-Keep': '1', ...headers },
  });

async function answer(path: string): Promise<Response> {
  asked.push(path);
  await meanwhile(path);
  if (path === assetList) return Response.json({ build, assets: [`/assets/entry.client-${build}.js`, '/assets/styles-1.css'] });
  return path.startsWith('/assets/') ? new Response(`code of ${path}`) : pageOf(path);
}

function openKeeper(): Keeper {
  const open = async (name: string) => {
    const cache = store.get(name) ?? new FakeCache();
    store.set(name, cache);
    return cache as unknown as Cache;
  };
  return new Keeper({
    caches: { open, keys: async () => [...store.keys()], delete: async (name) => store.delete(name) },
    fetch: answer,
    nowMs: () => nowMs,
    countWindows: async () => windows,
  });
}

const module = ['/en/course/m', '/en/course/m/a', '/en/course/m/b', '/en/offline'];
const textOf = async (found: Response | null) => (found ? found.text() : null);

beforeEach(() => {
  store = new Map();
  asked = [];
  nowMs = Date.UTC(2026, 2, 1);
  windows = 1;
  learner = 'L1';
  padding = '';
  build = 'b1';
  meanwhile = async () => {};
  statuses = {};
});

describe('a module', () => {
  it('once opened can be read, its pages marked as copies of their moment', async () => {
    await openKeeper().keep({ keep: module, anew: false });
    nowMs += 1000;
    expect(await textOf(await openKeeper().find('/en/course/m/b'))).toMatch(/^<html data-copy="2026-03-01T00:00:00.000Z" lang="en">.*\/en\/course\/m\/b of L1/);
    expect(await openKeeper().find('/en/course/m/c')).toBeNull();
  });

  it('is fetched once, and again when it is a day old', async () => {
    await openKeeper().keep({ keep: module, anew: false });
    const pages = () => asked.filter((path) => module.includes(path)).length;
    await openKeeper().keep({ keep: module, anew: false });
    expect(pages()).toBe(4);
    nowMs += limits.freshMs;
    await openKeeper().keep({ keep: module, anew: false });
    expect(pages()).toBe(8);
  });

  it('is fetched no further than its size allows', async () => {
    padding = 'x'.repeat(limits.moduleBytes / 2);
    await openKeeper().keep({ keep: module, anew: false });
    expect(asked.filter((path) => module.includes(path))).toEqual(module.slice(0, 2));
  });

  it('is not fetched from a server that is down, nor for nobody', async () => {
    statuses = { '/en/course/m': 503 };
    await openKeeper().keep({ keep: module, anew: false });
    expect(asked).toEqual(['/en/course/m']);
    learner = 'nobody';
    statuses = {};
    await openKeeper().keep({ keep: module, anew: false });
    expect([asked.length, store.size]).toEqual([2, 0]);
  });

  it('is not shown any more after thirty days', async () => {
    await openKeeper().keep({ keep: module, anew: false });
    nowMs += limits.keptMs + 1;
    expect(await openKeeper().find('/en/course/m')).toBeNull();
  });
});

describe('a page that changed', () => {
  it('is kept anew when it says so', async () => {
    const keeper = openKeeper();
    await keeper.keep({ keep: ['/en/course/m/a'], anew: false });
    nowMs += 5000;
    await keeper.keep({ keep: ['/en/course/m/a'], anew: true });
    expect(await textOf(await keeper.find('/en/course/m/a'))).toContain('2026-03-01T00:00:05.000Z');
  });
});

describe('who is in front', () => {
  it('sees no page of whoever was before', async () => {
    const keeper = openKeeper();
    await keeper.keep({ keep: module, anew: false });
    learner = 'L2';
    await keeper.take('/en/course', pageOf('/en/course'));
    expect([...store.keys()].filter((name) => name.includes('pages'))).toEqual([pagesCacheOf('L2')]);
    expect(await keeper.find('/en/course/m')).toBeNull();
  });

  it('finds nothing after signing out, and files of the build stay', async () => {
    const keeper = openKeeper();
    await keeper.keep({ keep: module, anew: false });
    await keeper.forgetOthers(null);
    expect([...store.keys()]).toEqual(['unites.assets.b1']);
  });

  it('is nobody after a page for nobody, which is not kept itself', async () => {
    const keeper = openKeeper();
    await keeper.keep({ keep: module, anew: false });
    learner = 'nobody';
    expect(await keeper.take('/en', pageOf('/en'))).toBe(0);
    expect([...store.keys()]).toEqual(['unites.assets.b1']);
  });

  it('leaves no page that was still on its way when they signed out', async () => {
    const keeper = openKeeper();
    meanwhile = async (path) => {
      if (path === '/en/course/m/a') await keeper.forgetOthers(null);
    };
    await keeper.keep({ keep: module, anew: false });
    expect([...store.keys()].filter((name) => name.includes('pages'))).toEqual([]);
    expect(asked).not.toContain('/en/course/m/b');
  });

  it('is not asked of an answer that says nothing', async () => {
    const keeper = openKeeper();
    await keeper.keep({ keep: module, anew: false });
    expect(await keeper.take('/en/x', new Response('moved'))).toBe(0);
    expect(await keeper.find('/en/course/m')).not.toBeNull();
  });
});

describe('a page that is neither reachable nor kept', () => {
  it('is replaced by the list of what is, in its language or in another', async () => {
    const keeper = openKeeper();
    expect(await keeper.findInstead('/en/x')).toBeNull();
    await keeper.keep({ keep: ['/fr/offline'], anew: false });
    expect(await textOf(await keeper.findInstead('/en/x'))).toContain('/fr/offline of L1');
    await keeper.keep({ keep: ['/en/offline'], anew: false });
    expect(await textOf(await keeper.findInstead('/en/x'))).toContain('/en/offline of L1');
  });
});

describe('files of the build', () => {
  const file = (path: string) => openKeeper().asset(new Request(`${origin}${path}`)).then((found) => found.text());

  it('come from the device once a module is kept', async () => {
    await openKeeper().keep({ keep: module, anew: false });
    asked = [];
    expect(await file('/assets/styles-1.css')).toBe('code of /assets/styles-1.css');
    expect(asked).toEqual([]);
    expect(await file('/assets/other-1.js')).toBe('code of /assets/other-1.js');
    expect(asked).toEqual(['/assets/other-1.js']);
  });

  it('of a former build stay while a kept page or another window may use them, then go', async () => {
    await openKeeper().keep({ keep: module, anew: false });
    build = 'b2';
    await openKeeper().keep({ keep: ['/en/course/m'], anew: true });
    await openKeeper().keep({ keep: ['/en/course/n'], anew: false });
    expect([...store.keys()]).toEqual(expect.arrayContaining(['unites.assets.b1', 'unites.assets.b2']));
    windows = 2;
    nowMs += limits.freshMs;
    await openKeeper().keep({ keep: [...module, '/en/course/n'], anew: false });
    expect([...store.keys()]).toContain('unites.assets.b1');
    windows = 1;
    await openKeeper().keep({ keep: module, anew: false });
    expect([...store.keys()]).not.toContain('unites.assets.b1');
    expect([...store.keys()]).toContain('unites.assets.b2');
  });
});

describe('the device', () => {
  it('keeps the pages seen last, and no more than the limit', async () => {
    const keeper = openKeeper();
    for (let at = 0; at < limits.pages + 5; at += 1) {
      nowMs += 1000;
      await keeper.take(`/en/p${at}`, pageOf(`/en/p${at}`));
    }
    nowMs += 1000;
    await keeper.keep({ keep: ['/en/offline'], anew: false });
    expect(store.get(pagesCacheOf('L1'))?.stored.size).toBe(limits.pages);
    expect([await keeper.find('/en/p0'), await keeper.find('/en/p5')]).toEqual([null, null]);
    expect(await keeper.find('/en/p6')).not.toBeNull();
  });
});
