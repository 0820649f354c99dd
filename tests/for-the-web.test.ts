import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../app/platform/locale';
import { blankDatabaseUrl } from './setup/database';
import { ask, startWeb, type Web } from './setup/web';

// What search engines and feed readers are told, by the server as it runs.

let web: Web;
let paths: string[] = [];

beforeAll(async () => {
  web = await startWeb({ databaseUrl: await blankDatabaseUrl() });
  const { text } = await ask(web.port, { path: '/sitemap.xml' });
  paths = [...text.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path = '']) => path);
});

afterAll(() => web.end('SIGTERM'));

const linkOf = (html: string, rel: string) => new RegExp(`<link rel="${rel}" href="https?://[^/]+([^"]*)"`).exec(html)?.[1];

describe('every page of the sitemap', () => {
  it('is there, names itself as its one address, and is one of five', async () => {
    const english = paths.filter((path) => /^\/en(\/|$)/.test(path));
    expect(english.length * locales.length).toBe(paths.length);
    expect(english.length).toBeGreaterThan(60);
    for (const [at, path] of english.entries()) {
      const own = path.replace('/en', `/${locales[at % locales.length] ?? 'en'}`);
      const { status, text } = await ask(web.port, { path: own });
      expect([own, status]).toEqual([own, 200]);
      expect(linkOf(text, 'canonical')).toBe(own);
      expect(text.match(/rel="alternate" hreflang="(?!x-)/gi)).toHaveLength(locales.length);
      expect(text).not.toContain('noindex');
      expect(text).toMatch(/<meta name="description" content="[^"]{20,}"/);
    }
  }, 60_000);

  it('is listed in the file for robots', async () => {
    const { text, headers } = await ask(web.port, { path: '/robots.txt' });
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m);
  });
});

describe('a page that is not for everybody', () => {
  it.each(['sign-in', 'workbook', 'workbook/strategy', 'session/1', 'search', 'search?q=integration', 'course/print', 'flyer', 'no-such-page', 'course/no-such-module'])('asks to be left out, and names no address: /%s', async (path) => {
    const { text } = await ask(web.port, { path: `/de/${path}` });
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(linkOf(text, 'canonical')).toBeUndefined();
  });
});

describe('the feed of changes', () => {
  it.each([...locales])('is there in %s, and announced on every public page', async (locale) => {
    const { status, text, headers } = await ask(web.port, { path: `/${locale}/changes.xml` });
    expect([status, headers['content-type']]).toEqual([200, 'application/rss+xml; charset=utf-8']);
    expect(text).toContain(`<language>${locale}</language>`);
    expect((await ask(web.port, { path: `/${locale}/about` })).text).toContain(`href="/${locale}/changes.xml"`);
  });
});

describe('the picture beside a link', () => {
  it.each([...locales])('is there in %s', async (locale) => {
    const { status, headers } = await ask(web.port, { path: `/social/${locale}.png` });
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  });
});
