import { newPerson, signUp } from './account';
import { barriersOf } from './barriers';
import { expect, strings, test } from './fixtures';

const t = strings('de', 'plan');

test.describe('on a telephone, without script', () => {
  // A form that comes back says 400, of which the browser complains.
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, forgiven: /status of 400 / });

  test('somebody plans their days, is reminded, and ends the plan', async ({ page }) => {
    await signUp(page, 'de', newPerson());
    await page.goto('/de/plan');
    for (const proposed of ['2', '4']) await page.locator(`[name="weekdays"][value="${proposed}"]`).uncheck();
    await page.getByRole('button', { name: t('form.make') }).click();
    await expect(page.getByText(t('fault.no-weekday')).first()).toBeVisible();
    for (const weekday of ['2', '4']) await page.locator(`[name="weekdays"][value="${weekday}"]`).check();
    await page.getByRole('button', { name: t('form.make') }).click();
    await expect(page.getByRole('status')).toHaveText(t('done.saved'));
    await expect(page.locator('.plan-table tbody tr')).toHaveCount(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.locator('form[action$="/plan/remind"] button').click();
    await expect(page.getByRole('status')).toHaveText(t('done.reminded'));
    await page.getByRole('button', { name: t('end.button') }).click();
    await expect(page.getByRole('status')).toHaveText(t('done.ended'));
    await expect(page.getByRole('heading', { name: t('empty.title') })).toBeVisible();
  });
});

test('the page of a plan has no barrier', async ({ page }) => {
  await signUp(page, 'de', newPerson());
  await page.goto('/de/plan');
  await page.locator('[name="weekdays"][value="3"]').check();
  await page.getByRole('button', { name: t('form.make') }).click();
  await expect(page.locator('.plan-table')).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);
});
