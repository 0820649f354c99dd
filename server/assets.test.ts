import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHandlers, type Served } from '../tests/setup/handler';
import { serveAssets } from './assets';

const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
const script = `export const words = ${JSON.stringify('the same words '.repeat(200))};`;
let served: Served;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', 'page-a1b2.js'), script);
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\n');
  writeFileSync(path.join(folder, 'dot.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(path.join(folder, '.secret'), 'not to be seen');
  served = await serveHandlers(serveAssets(folder));
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) => served.ask({ path: address, headers });

describe('a file of the build', () => {
  it('has its type, and may be kept for good where its name tells its content', async () => {
    expect((await get('/assets/page-a1b2.js')).headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': expect.stringContaining('immutable') });
    expect((await get('/robots.txt')).headers['cache-control']).not.toContain('immutable');
    expect((await get('/assets/page-a1b2.js')).text).toBe(script);
  });

  it.each([['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', undefined], ['', undefined], ['br;q=0, gzip;q=0', undefined]])('is packed as the browser accepts it: %s', async (accepted, encoding) => {
    const { headers } = await get('/assets/page-a1b2.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    if (encoding) expect(Number(headers['content-length'])).toBeLessThan(300);
    else expect(Number(headers['content-length'])).toBe(script.length);
  });

  it('is not packed twice where its kind is packed already', async () => {
    expect((await get('/dot.png', { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('/robots.txt');
    const again = await get('/robots.txt', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/robots.txt', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD with its length and nothing else', async () => {
    const { headers, text } = await served.ask({ path: '/robots.txt', method: 'HEAD' });
    expect([headers['content-length'], text]).toEqual(['14', '']);
  });
});

describe('what is no file of the build', () => {
  it('answers 404 in text at once where it looks like a file', async () => {
    for (const address of ['/assets/page-old.js', '/none.css', '/assets/none.woff2']) expect(await get(address)).toMatchObject({ status: 404, text: 'Not found' });
  });

  it('is left to the pages otherwise, and so is what is sent', async () => {
    for (const address of ['/en', '/', '/.secret', '/assets', '/assets/', '/sitemap.xml', '/de/changes.xml', '/none.txt']) expect((await get(address)).text).toBe('nobody');
    expect((await served.ask({ path: '/robots.txt', method: 'POST' })).text).toBe('nobody');
  });
});
