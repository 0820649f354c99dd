import { newPerson, signUp } from './account';
import { barriersOf } from './barriers';
import { giveRole } from './cohort';
import { expect, strings, test } from './fixtures';

test('who wants to know who is behind the course finds the project, its objectives and the ways on', async ({ page }) => {
  const t = strings('it', 'about');
  await page.goto('/it');
  await page.getByRole('contentinfo').getByRole('link', { name: strings('it', 'course')('footer.about') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('page.title'));
  await expect(page.locator('main ol').first().locator('li')).toHaveCount(4);
  for (const [key, path] of [['access', 'accessibility'], ['privacy', 'privacy'], ['changes', 'changes'], ['flyer', 'flyer']] as const) {
    await page.getByRole('main').getByRole('link', { name: t(`page.more.${key}`) }).click();
    await expect(page).toHaveURL(new RegExp(`/it/${path}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    await page.goBack();
  }
});

test('what changed in the course can be followed by a reader of feeds, in the reader’s language', async ({ page }) => {
  await page.goto('/fr/changes');
  const shown = await page.locator('main article, main li').count();
  expect(shown).toBeGreaterThan(0);
  const feed = await page.locator('link[rel="alternate"][type="application/rss+xml"]').getAttribute('href');
  const items = await page.evaluate(async (address) => {
    const read = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
    return { faults: read.querySelectorAll('parsererror').length, language: read.querySelector('channel > language')?.textContent, titles: [...read.querySelectorAll('item > title')].map(({ textContent }) => textContent) };
  }, feed ?? '');
  expect(items).toMatchObject({ faults: 0, language: 'fr' });
  for (const title of items.titles) await expect(page.getByRole('main')).toContainText(title ?? '');
  expect(items.titles.length).toBeGreaterThan(0);
});

test('a trainer’s flyer holds the code of the cohort and prints on one page', async ({ page }) => {
  await page.goto('/de/flyer?code=ABCD-EFGH');
  await expect(page.locator('.flyer-code')).toHaveText('ABCD-EFGH');
  await expect(page.getByRole('img', { name: /join\/ABCD-EFGH/ })).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('an editor sees where every link of the course stands, nobody else does', async ({ page }) => {
  const editor = newPerson();
  await signUp(page, 'es', editor);
  expect((await page.request.get('/es/links')).status()).toBe(403);
  giveRole(editor, 'editor');
  await page.goto('/es/links');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(strings('es', 'links')('title'));
  await expect(page.locator('.link-card').nth(20)).toContainText('http');
  expect(await barriersOf(page)).toEqual([]);
});
