import { gunzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { House } from '../app/house.server';
import { splitTemplate } from '../app/platform/template';
import { serveHandlers, type Served } from '../tests/setup/handler';
import { serveDocuments } from './documents';

let served: Served;
let rendered: string[] = [];
let filled: string[] = [];
let nonces = 0;
let course = { version: 1 };

/** A house of two pages: one that names its learner and one that does not. */
const house = {
  splitTemplate,
  getPublishedCourse: () => course,
  isDocument: (path: string) => ['/en', '/en/lesson', '/en/talk', '/en/gone', '/en/broken'].includes(path),
  namesLearner: (path: string) => path === '/en/lesson',
  showsOthers: (path: string) => path === '/en/talk',
  fillHoles: async (parts: ReturnType<typeof splitTemplate>, { actor, nonce, url, isCopy }: { actor: { learnerId: string }; nonce: string; url: URL; isCopy: boolean }) => {
    filled.push(actor.learnerId);
    return parts.map((part) => (typeof part === 'string' ? part : part.slot === 'nonce' ? nonce : `<b>${part.slot} of ${actor.learnerId}${url.search}</b>${isCopy ? '(copy)' : ''}`));
  },
} as unknown as House;

async function renderTemplate(path: string): Promise<string | null> {
  rendered.push(path);
  if (path === '/en/broken') throw new Error('a page that breaks');
  return path === '/en/gone' ? null : `<p nonce="nonce-of-this-page">${'Words for everybody. '.repeat(50)}</p><!--slot:account--><!--slot:done lesson--><p>End of ${path}</p>`;
}

/** Who asks stands in a header here; nobody is somebody new. */
const known: RequestHandler = (request, response, next) => {
  const name = request.headers['x-learner'];
  nonces += 1;
  Object.assign(response.locals, { isNew: name === undefined, nonce: `n${nonces}n`, context: { actor: { learnerId: name ?? `new${nonces}` }, nonce: `n${nonces}n`, locale: 'en', ...(request.headers['x-pilot'] ? { pilot: {} } : {}) } });
  next();
};

async function open({ isCached = true, maxBytes = 1_000_000 } = {}): Promise<void> {
  rendered = [];
  filled = [];
  served = await serveHandlers(known, serveDocuments({ house: async () => house, renderTemplate, isCached, maxBytes }));
}

const get = async (path: string, name?: string) => (await served.ask({ path, headers: name === undefined ? {} : { 'x-learner': name } })).text;

afterEach(() => served.close());

describe('a page of a public and a personal part', () => {
  it('is rendered once for everybody and filled for each', async () => {
    await open();
    expect(await get('/en', 'ana')).toContain('account of ana');
    expect(await get('/en', 'ben')).toContain('account of ben');
    expect(rendered).toEqual(['/en']);
    expect(await get('/en', 'ben')).not.toContain('ana');
    expect(await get('/en', 'ben')).toMatch(/^<p nonce="n\d+n">Words.*<b>done of ben<\/b><p>End of \/en<\/p>$/);
  });

  it('is rendered anew once another course counts', async () => {
    await open();
    await get('/en', 'ana');
    course = { version: 2 };
    await get('/en', 'ana');
    await get('/en', 'ben');
    expect(rendered).toEqual(['/en', '/en']);
  });

  it('is left to others where it belongs to a pilot', async () => {
    await open();
    const { status } = await served.ask({ path: '/en', headers: { 'x-learner': 'zoe', 'x-pilot': '1' } });
    expect([status, rendered]).toEqual([404, []]);
  });

  it('is filled once for all who are new, with a nonce of its own each time', async () => {
    await open();
    const pages = [await get('/en'), await get('/en'), await get('/en')];
    expect(filled).toHaveLength(1);
    expect(new Set(pages.map((page) => /nonce="(\w+)"/.exec(page)?.[1])).size).toBe(3);
    expect(await get('/en', 'ana')).toContain('account of ana');
    expect(await get('/en')).not.toContain('ana');
  });

  it('that names its learner is filled for everybody anew', async () => {
    await open();
    const [first, second] = [await get('/en/lesson'), await get('/en/lesson')];
    expect(/done of (\w+)/.exec(first)?.[1]).not.toBe(/done of (\w+)/.exec(second)?.[1]);
    expect(filled).toHaveLength(2);
  });

  it('with a question in its address is nobody else’s answer', async () => {
    await open();
    expect(await get('/en?again=1')).toContain('?again=1');
    expect(await get('/en')).not.toContain('?again=1');
    expect(await get('/en?check=1')).toContain('?check=1');
  });

  it('is rendered anew when it was forgotten for lack of room', async () => {
    await open({ maxBytes: 2000 });
    for (const path of ['/en/lesson', '/en/lesson', '/en', '/en', '/en/lesson']) expect(await get(path, 'ana')).toContain(`End of ${path}`);
    expect(rendered).toEqual(['/en/lesson', '/en', '/en/lesson']);
  });

  it('too large to be kept is served all the same', async () => {
    await open({ maxBytes: 100 });
    for (const name of ['ana', undefined, undefined]) expect(await get('/en', name)).toContain('End of /en');
    expect(rendered).toEqual(['/en', '/en', '/en']);
  });

  it('is rendered each time while developing', async () => {
    await open({ isCached: false });
    await get('/en');
    await get('/en');
    expect(rendered).toEqual(['/en', '/en']);
    expect(filled).toHaveLength(2);
  });
});

describe('the answer', () => {
  it('is the same packed and unpacked, and no cache keeps it', async () => {
    await open();
    const plain = await served.ask({ path: '/en', headers: { 'x-learner': 'ana' } });
    const body = await fetchPacked('/en');
    expect(body.text.replace(/n\d+n/, '')).toBe(plain.text.replace(/n\d+n/, ''));
    for (const { headers } of [plain, body]) expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Cookie' });
  });

  it('is marked as one that a device may keep for reading without a network, unless somebody asked something of it', async () => {
    await open();
    const keepOf = async (path: string, headers = {}) => (await served.ask({ path, headers: { 'x-learner': 'ana', ...headers } })).headers['x-keep'];
    expect([await keepOf('/en'), await keepOf('/en/lesson'), await keepOf('/en?again=1')]).toEqual(['1', '1', undefined]);
  });

  it('that shows what other people wrote is marked only as the copy that leaves this out', async () => {
    await open();
    const ask = (headers = {}) => served.ask({ path: '/en/talk', headers: { 'x-learner': 'ana', ...headers } });
    const [page, copy] = [await ask(), await ask({ 'x-copy': '1' })];
    expect([page.headers['x-keep'], page.headers['cache-control']]).toEqual([undefined, 'private, no-store']);
    expect([copy.headers['x-keep'], copy.headers['cache-control']]).toEqual(['1', 'private, no-cache']);
    expect([page.text.includes('(copy)'), copy.text.includes('(copy)')]).toEqual([false, true]);
  });

  it('that shows what other people wrote is kept by nobody, not even the browser', async () => {
    await open();
    const { headers } = await served.ask({ path: '/en/talk', headers: { 'x-learner': 'ana' } });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('to HEAD has its length and nothing else', async () => {
    await open();
    const { headers, text } = await served.ask({ path: '/en', method: 'HEAD' });
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
    expect(text).toBe('');
  });

  it('is left to others where there is no such page, something is sent, or the page is not there', async () => {
    await open();
    expect(await get('/fr')).toBe('nobody');
    expect(await get('/en/gone')).toBe('nobody');
    expect((await served.ask({ path: '/en', method: 'POST' })).text).toBe('nobody');
  });

  it('of a page that breaks is that of whoever answers for errors, every time', async () => {
    await open();
    for (const path of ['/en/broken', '/en/broken']) expect((await served.ask({ path })).status).toBe(500);
    expect(rendered).toHaveLength(2);
  });
});

/** The packed answer, unpacked byte by byte as a browser does. */
async function fetchPacked(path: string) {
  const { headers, bytes } = await served.ask({ path, headers: { 'x-learner': 'ana', 'accept-encoding': 'gzip' } });
  expect(headers['content-encoding']).toBe('gzip');
  return { headers, text: gunzipSync(bytes).toString() };
}
