import { expect, offlineErrors, strings, test } from './fixtures';

const typed = 'integrat';

test('somebody finds a block while typing, by keyboard alone, and sees there what was found', async ({ page }) => {
  const t = strings('en', 'search');
  await page.goto('/en/about');
  const field = page.getByRole('search').getByRole('searchbox');
  await field.focus();
  const combobox = page.getByRole('combobox', { name: t('field') });
  await combobox.pressSequentially(typed, { delay: 30 });
  const list = page.getByRole('listbox', { name: t('suggestions') });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('search').getByRole('status')).toContainText(t('enter'));
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const first = list.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  const anchored = list.locator('[role="option"][href*="#"]').first();
  while ((await anchored.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  const href = (await anchored.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(':target')).toBeInViewport();
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String).join().toLowerCase())).toContain(typed);
});

test('Escape takes the list away and then empties the field, Enter asks for all results', async ({ page }) => {
  await page.goto('/de/course');
  await page.getByRole('search').getByRole('searchbox').focus();
  const field = page.getByRole('search').getByRole('combobox');
  await field.pressSequentially('Strat');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('Strat');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await field.pressSequentially('Duesseldorf');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/de\/search\?q=Duesseldorf$/);
  await expect(page.locator('.search-hit mark').first()).toHaveText('Düsseldorf');
});

test.describe('without a connection', () => {
  test.use({ forgiven: offlineErrors });

  test('the field says that nothing can be shown while typing', async ({ page, context }) => {
    await page.goto('/fr/course');
    await page.getByRole('search').getByRole('searchbox').focus();
    const field = page.getByRole('search').getByRole('combobox');
    await context.setOffline(true);
    await field.pressSequentially('ville');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(strings('fr', 'search')('offline'));
    await expect(page.getByRole('listbox')).toBeHidden();
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/fr\/search\?q=ville$/);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody asks by a plain form, on a telephone too, and opens the very block', async ({ page }) => {
    const t = strings('it', 'search');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/it');
    await page.getByRole('link', { name: t('label') }).click();
    await page.getByRole('searchbox', { name: t('field') }).fill('integrazione');
    await page.getByRole('button', { name: t('button') }).click();
    await expect(page).toHaveURL(/\/it\/search\?q=integrazione$/);
    await expect(page.getByRole('heading', { level: 2, name: t('group.lessons') })).toBeVisible();
    const link = page.locator('.search-hit a[href*="#"]').first();
    await link.click();
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('somebody who finds nothing is led on to the glossary', async ({ page }) => {
    const t = strings('es', 'search');
    await page.goto('/es/search?q=zzzzzz');
    await expect(page.getByRole('heading', { name: t('none.title', { question: 'zzzzzz' }) })).toBeVisible();
    await page.getByRole('link', { name: t('none.glossary') }).click();
    await expect(page).toHaveURL(/\/es\/glossary$/);
  });
});
