import type { Page } from '@playwright/test';
import { expect, expectSaved, lessonUrl, strings, test } from './fixtures';

const before = 'policy_maker.engagement.before';
const after = 'policy_maker.engagement.after';
const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();

test('a guest rates the Charter before and after the course, and finds it in the workbook', async ({ page }) => {
  await page.goto('/de/charter');
  await page.getByRole('link', { name: strings('de', 'charter')('assessment.start') }).click();
  await expect(page.locator('[data-chart="change"] [data-chart-pair]')).toBeHidden();
  await page.locator(`[name="${before}"]`).selectOption('1');
  await page.locator(`[name="${after}"]`).selectOption('2');
  await page.locator('[name="policy_maker_reason"]').fill('Zwei Vorlagen wurden mit dem Beirat geschrieben');
  await expect(page.locator('[data-chart="change"] svg')).toBeVisible();
  await expect(page.locator('[data-chart="change"] tbody tr')).toHaveCount(15);
  await expectSaved(page);

  await page.goto('/it/charter/assessment');
  expect([await valueOf(page, before), await valueOf(page, after)]).toEqual(['1', '2']);
  await page.locator(`[name="${after}"]`).selectOption('');
  await expectSaved(page);
  await page.reload();
  expect(await valueOf(page, after)).toBe('');

  await page.goto('/it/workbook');
  await expect(page.locator('[data-tool="wb-charter"]')).toContainText(strings('it', 'workbook')('outline.started'));
  await page.goto('/it/workbook/strategy#chapter-roles');
  await expect(page.locator('.strategy-figure table').first()).toBeVisible();
  const table = await page.request.get('/it/charter/assessment/csv');
  expect(await table.text()).toContain('Zwei Vorlagen wurden mit dem Beirat geschrieben');
});

test('the aim of a city changes prompts, examples and the recommended order, and no progress', async ({ page }) => {
  await page.goto(lessonUrl('en', 'what-co-design-is'));
  await page.getByRole('button', { name: strings('en', 'learning')('done.button') }).click();
  await expectSaved(page);
  await page.goto('/en/course');
  const standing = await page.locator('.learning-figures').innerText();
  const orderOf = () => page.locator('.aim-order > li > :is(a, span):first-child').allInnerTexts();
  await page.locator('.aim-card').getByRole('link').click();
  await page.getByRole('radio', { name: 'Update an existing strategy' }).check();
  await page.getByRole('button', { name: strings('en', 'aims')('save') }).click();
  await expect(page).toHaveURL('/en/course#aim');
  const first = await orderOf();
  await page.locator('.aim-card').getByRole('link', { name: strings('en', 'aims')('card.change') }).click();
  await page.getByRole('radio', { name: 'Set up or improve coordination' }).check();
  await page.getByRole('button', { name: strings('en', 'aims')('save') }).click();
  const second = await orderOf();
  expect(second).not.toEqual(first);
  expect([...second].sort()).toEqual([...first].sort());
  expect(await page.locator('.learning-figures').innerText()).toBe(standing);
  await page.goto('/fr/course/framework-and-mandate/mandate-and-decision-space');
  await expect(page.locator('#tool .notice').first()).toContainText(strings('fr', 'workbook')('aim.title'));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the Charter is rated and an aim chosen by plain forms', async ({ page }) => {
    await page.goto('/es/charter/assessment');
    await page.locator(`[name="${before}"]`).selectOption('3');
    await page.locator('#tool .workbook-buttons > button').last().click();
    await expect(page).toHaveURL('/es/charter/assessment#tool');
    expect(await valueOf(page, before)).toBe('3');
    await expect(page.locator('[data-chart="change"] table')).toBeVisible();
    await page.goto('/es/aim');
    await page.locator('input[value="evaluation"]').check();
    await page.getByRole('button', { name: strings('es', 'aims')('save') }).click();
    await expect(page.locator('.aim-order')).toBeVisible();
  });
});
