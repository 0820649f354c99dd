import { expect, strings, test } from './fixtures';

test.use({ javaScriptEnabled: false });

test('somebody looks through the library by plain forms, and finds back to all of it', async ({ page }) => {
  const t = strings('de', 'library');
  await page.goto('/de/library');
  const cards = page.locator('.library-card');
  const all = await cards.count();
  const reports = page.locator('select[name="type"] option[value="report"]');
  const expected = Number(/\((\d+)\)$/.exec(await reports.innerText())?.[1]);
  expect(expected).toBeGreaterThan(0);
  expect(expected).toBeLessThan(all);
  await page.locator('select[name="type"]').selectOption('report');
  await page.getByRole('button', { name: t('apply') }).click();
  await expect(page).toHaveURL(/\/de\/library\?.*type=report/);
  await expect(cards).toHaveCount(expected);
  await expect(page.locator('select[name="type"]')).toHaveValue('report');
  await page.getByRole('link', { name: t('all') }).click();
  await expect(cards).toHaveCount(all);
});

test('a module leads to its resources, and a resource back to its module', async ({ page }) => {
  await page.goto('/it/course/from-strategy-to-action');
  const resources = page.locator('.library-of-module');
  await resources.locator('summary').click();
  await resources.locator('li a').first().click();
  await expect(page).toHaveURL(/\/it\/library#[a-z0-9-]+$/);
  await page.locator('.library-card:target .library-badges a').first().click();
  await expect(page).toHaveURL(/\/it\/course\/[a-z-]+$/);
});

test('a city leads to the very block of the lesson that tells its case', async ({ page }) => {
  await page.goto('/es/cities');
  await page.locator('.cities-list a[href$="/prague"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(strings('es', 'cities')('prague'));
  await page.locator('.city-uses a[href*="#"]').first().click();
  await expect(page.locator('.content-case:target')).toContainText(strings('es', 'cities')('prague'));
});

test('a term of the glossary leads to the lessons that use it', async ({ page }) => {
  await page.goto('/fr/glossary#tokenism');
  const entry = page.locator('#tokenism');
  await expect(entry).toBeInViewport();
  for (const lang of ['en', 'de', 'it', 'es']) await expect(entry.locator(`dd[lang="${lang}"]`)).toHaveCount(1);
  await entry.locator('summary').click();
  await entry.locator('li a').first().click();
  await expect(page.locator('#term-tokenism')).toHaveCount(1);
});
