import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../../tests/setup/chromium';
import { i18nOf } from '../../platform/i18n.server';
import { baseline, completeValues } from './baseline-fixture';
import { emptyTool, ToolForm, type SavedTool } from './form/tool-form';

interface SentOp {
  id: string;
  learner: string;
  field: string;
  value: string;
  seen: string | null;
  write: string;
}

const address = 'http://workbook.test/lesson';
const patience = { timeout: 8_000 };
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let script = '';
let pages: Page[] = [];

beforeAll(async () => {
  const entry = `import { enhance } from './app/features/workbook/tool.client';
    for (const form of document.querySelectorAll('[data-island="tool"]')) enhance(form);
    document.documentElement.dataset.ready = 'yes';`;
  const bundled = await build({ stdin: { contents: entry, resolveDir: process.cwd() }, bundle: true, format: 'esm', write: false });
  script = bundled.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
});

afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()));
  pages = [];
});

afterAll(() => browser.close());

/** A page with the form, and a server that notes what it is sent; `offline` makes it unreachable. */
async function open(saved: Partial<SavedTool> = {}, { offline = false, width = 1000 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  pages.push(page);
  const server = { offline, sent: [] as SentOp[], posted: [] as string[], saved: { ...emptyTool, ...saved } };
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/island.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/style.css') return route.fulfill({ contentType: 'text/css', body: styles() });
    if (route.request().method() === 'POST' && pathname !== '/progress') {
      server.posted.push(`${pathname} ${route.request().postData() ?? ''}`);
    }
    if (pathname !== '/progress') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: documentOf(server.saved) });
    if (server.offline) return route.abort('internetdisconnected');
    const { ops } = JSON.parse(route.request().postData() ?? '{}') as { ops: SentOp[] };
    server.sent.push(...ops);
    return route.fulfill({ json: { acks: ops.map(({ id }) => ({ id, ok: true })) } });
  });
  await visit(page);
  return { page, server };
}

async function visit(page: Page): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
}

function styles(): string {
  return ['app/ui/tokens.css', 'app/ui/base.css', 'app/features/workbook/workbook.css'].map((file) => readFileSync(file, 'utf8')).join('\n');
}

function documentOf(saved: SavedTool): string {
  const form = renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf('en')}>
      <ToolForm tool={baseline} saved={saved} lessonUrl="/lesson" learnerId="ana" locale="en" />
    </I18nextProvider>,
  );
  return `<!doctype html><html lang="en"><head><title>Tool</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
    <body data-learner="ana"><main class="wrap"><h1>Lesson</h1>${form}</main><script type="module" src="/island.js"></script></body></html>`;
}

const field = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const visibleRows = (page: Page) => page.locator('[data-row]:visible');

describe('typing', () => {
  it('reaches the server without a button, as this learner\'s', async () => {
    const { page, server } = await open();
    await field(page, 'city_name').pressSequentially('Ulm');
    await page.getByLabel('3 – Involve').first().check();
    await expect.poll(() => server.sent.findLast((op) => op.field === 'city_name')?.value, patience).toBe('Ulm');
    expect(server.sent.every((op) => op.learner === 'ana' && op.seen === null)).toBe(true);
  });

  it('names the write that the page had seen, and numbers its own', async () => {
    const { page, server } = await open({ values: { city_name: 'Ulm' }, writeIds: { city_name: 'before' } });
    await field(page, 'city_name').fill('Ulm/Neu-Ulm');
    await expect.poll(() => server.sent.length, patience).toBe(1);
    await field(page, 'city_name').fill('Neu-Ulm');
    await expect.poll(() => server.sent.length, patience).toBe(2);
    const [first, second] = server.sent;
    expect([first?.seen, second?.seen]).toEqual(['before', 'before']);
    expect(second?.write.replace(/\d+$/, '')).toBe(first?.write.replace(/\d+$/, ''));
    expect(Number(second?.write.split('-').at(-1))).toBeGreaterThan(Number(first?.write.split('-').at(-1)));
  });

  it('survives a reload without a connection, and is sent when it is back without a touch', async () => {
    const { page, server } = await open({}, { offline: true });
    await field(page, 'evidence_design').fill('Typed on a train');
    await field(page, 'processes.3.name').evaluate((input: HTMLInputElement) => {
      input.value = 'Third entry';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await visit(page);
    expect(await field(page, 'evidence_design').inputValue()).toBe('Typed on a train');
    expect(await field(page, 'processes.3.name').isVisible()).toBe(true);
    server.offline = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => server.sent.map((op) => op.value).sort(), patience).toEqual(['Third entry', 'Typed on a train']);
  });

  it('that happened before the script arrived is saved as well', async () => {
    const { page, server } = await open();
    await page.route('**/island.js', async (route) => {
      await page.locator('[name="city_name"]').evaluate((input: HTMLInputElement) => (input.value = 'early'));
      return route.fulfill({ contentType: 'text/javascript', body: script });
    });
    await visit(page);
    await expect.poll(() => server.sent.map((op) => op.value), patience).toEqual(['early']);
  });

  it('of a month is sent once it is one, and marked when it is left as none', async () => {
    const { page, server } = await open();
    const month = field(page, 'processes.1.since');
    await month.fill('spring');
    expect(await month.getAttribute('aria-invalid')).toBeNull();
    await month.blur();
    expect(await month.getAttribute('aria-invalid')).toBe('true');
    await month.fill('05/2019');
    expect(await month.getAttribute('aria-invalid')).toBeNull();
    await expect.poll(() => server.sent.map((op) => op.value), patience).toEqual(['2019-05']);
  });

  it('of an address or a number of a person brings a warning and is saved all the same', async () => {
    const { page, server } = await open();
    const warning = page.locator('[data-field="evidence_design"] [data-warning]');
    await field(page, 'evidence_design').fill('ask office@example.org');
    expect(await warning.textContent()).not.toBe('');
    await expect.poll(() => server.sent.length, patience).toBe(1);
    await field(page, 'evidence_design').fill('ask the office');
    expect(await warning.textContent()).toBe('');
  });

  it('is counted', async () => {
    const { page } = await open();
    const count = page.locator('[data-field="city_name"] [data-count]');
    expect(await count.isVisible()).toBe(false);
    await field(page, 'city_name').fill('Ulm');
    expect(await count.textContent()).toMatch(/3\D+80/);
  });
});

describe('the page while one types', () => {
  it('draws the picture with its table as levels are chosen', async () => {
    const { page } = await open();
    expect(await page.locator('[data-chart-pair]').isVisible()).toBe(false);
    await page.locator('[data-field="level_implementation"]').getByLabel('5 – Empower').check();
    expect(await page.locator('.workbook-chart-bar').nth(1).getAttribute('width')).toBe('240');
    expect(await page.locator('[data-chart-table] td').nth(1).textContent()).toBe('5 – Empower');
    expect(await page.locator('[data-chart-picture] desc').textContent()).toContain('5 – Empower');
  });

  it('shortens the list of what is missing and says when nothing is', async () => {
    const { city_name: city = '', ...values } = completeValues;
    const { page } = await open({ values });
    const links = page.locator('[data-missing-some] a');
    expect(await links.count()).toBe(1);
    await links.first().click();
    await field(page, 'city_name').fill(city);
    expect(await page.locator('[data-missing-none]').isVisible()).toBe(true);
    expect(await page.locator('[data-said]').textContent()).not.toBe('');
  });

  it('stays within 320 pixels', async () => {
    const { page } = await open({ values: completeValues, others: { city_name: [{ writeId: 'a-1', value: 'x'.repeat(80) }] } }, { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('rows', () => {
  it('are added one by one up to the last, with the focus in the new one', async () => {
    const { page } = await open();
    expect(await visibleRows(page).count()).toBe(1);
    const add = page.locator('[data-repeat] > button');
    for (let row = 2; row <= 5; row += 1) {
      await add.click();
      expect(await visibleRows(page).count()).toBe(row);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`processes.${row}.name`);
    }
    expect(await add.isVisible()).toBe(false);
  });

  it('keep their number when another is removed: what names them elsewhere still means them', async () => {
    const values = { 'processes.1.name': 'One', 'processes.2.name': 'Two', 'processes.2.level': '2', 'processes.3.name': 'Three' };
    const { page, server } = await open({ values });
    await page.locator('[data-row="1"] [data-remove]').click();
    expect(await visibleRows(page).count()).toBe(2);
    expect([await field(page, 'processes.2.name').inputValue(), await field(page, 'processes.3.name').inputValue()]).toEqual(['Two', 'Three']);
    await expect.poll(() => Object.fromEntries(server.sent.map((op) => [op.field, op.value])), patience).toEqual({ 'processes.1.name': '' });
  });

  it('that were added by script and never sent are there again after a reload', async () => {
    const { page } = await open({}, { offline: true });
    for (let row = 2; row <= 5; row += 1) await page.locator('[data-repeat] > button').click();
    await field(page, 'processes.5.name').fill('Fifth entry');
    await visit(page);
    expect(await field(page, 'processes.5.name').inputValue()).toBe('Fifth entry');
    expect(await field(page, 'processes.5.name').isVisible()).toBe(true);
  });

  it('cannot all be removed', async () => {
    const { page } = await open();
    expect(await page.locator('[data-remove]:visible').count()).toBe(0);
  });
});

describe('buttons', () => {
  it('to save send at once and stay on the page', async () => {
    const { page, server } = await open();
    await field(page, 'city_name').fill('Ulm');
    await field(page, 'city_name').press('Enter');
    await expect.poll(() => server.sent.map((op) => op.value), patience).toEqual(['Ulm']);
    expect(server.posted).toEqual([]);
  });

  it('to use another version send the form as left as it was, for its fields are saved already', async () => {
    const saved = { values: { city_name: 'Ulm' }, writeIds: { city_name: 'b-1' }, others: { city_name: [{ writeId: 'a-1', value: 'Neu-Ulm' }] } };
    const { page, server } = await open(saved);
    await field(page, 'city_name').fill('Ulm an der Donau');
    await page.locator('[name="other"]').first().click();
    await expect.poll(() => server.posted.length, patience).toBe(1);
    const [, body = ''] = server.posted[0]?.split(' ') ?? [];
    expect(server.posted[0]).toMatch(/^\/lesson\/other /);
    expect(new URLSearchParams(body).get('other')).toBe('city_name~a-1');
    await expect.poll(() => server.sent.map((op) => op.value), patience).toEqual(['Ulm an der Donau']);
  });
});
