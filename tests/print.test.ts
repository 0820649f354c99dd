import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../app/platform/locale';
import { expectRefused } from './setup/answers';
import { blankDatabaseUrl } from './setup/database';
import { ask, startWeb, type Web } from './setup/web';

// The pages for paper: many lessons on one page, read by somebody who may have nothing but the paper.

let web: Web;
const pages = locales.flatMap((locale) => [`/${locale}/course/print`, `/${locale}/course/why-co-design/print`]);

beforeAll(async () => {
  web = await startWeb({ databaseUrl: await blankDatabaseUrl() });
});

afterAll(() => web.end('SIGTERM'));

function idsOf(html: string): string[] {
  return [...html.matchAll(/<[a-z][^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id);
}

describe.each(pages)('%s', (path) => {
  it('has a number for every block, ids of its own for all, and leads only to what is there', async () => {
    const { status, text } = await ask(web.port, { path });
    expect(status).toBe(200);
    const numbers = [...text.matchAll(/data-number="(m\d\.l\d+\.[a-z0-9-]+)"/g)].map(([, number]) => number);
    expect(numbers).toContain('m1.l3.p01');
    expect(numbers).toHaveLength(text.match(/class="content-block /g)?.length ?? 0);
    expect(new Set(numbers).size).toBe(numbers.length);
    const ids = idsOf(text);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const inside = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    expect(inside.length).toBeGreaterThan(20);
  });

  it('holds no button, no popover, no question, and asks search engines to leave it', async () => {
    const { text, headers } = await ask(web.port, { path });
    expect(text.slice(text.indexOf('<main'), text.indexOf('</main>'))).not.toMatch(/<(button|input|form)|popover/);
    expect(text).not.toMatch(/"(key|marking|feedback)"|data-(key|right|correct)/);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('a print page that is not there', () => {
  it.each(['/en/course/nowhere/print', '/en/course/__proto__/print', '/xx/course/print', '/en/course/why-co-design/print/more', '/en/course/why-co-design/print.data', '/en/course/print.data'])('%s answers 404', async (path) => {
    expectRefused(await ask(web.port, { path }), 404);
  });
});

describe('the way to paper', () => {
  it.each([['/fr/course', '/fr/course/print'], ['/es/course/why-co-design', '/es/course/why-co-design/print']])('leads from %s to %s', async (path, print) => {
    expect((await ask(web.port, { path })).text).toContain(`href="${print}"`);
  });
});
