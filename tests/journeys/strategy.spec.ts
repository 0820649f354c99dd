import { readFileSync } from 'node:fs';
import { readParagraphs, unzip } from '../setup/read-docx';
import { barriersOf } from './barriers';
import { expect, expectSaved, strings, test } from './fixtures';
import { baseline, fillField } from './tool';

const tool = 'course/why-co-design/where-does-our-city-stand';

test('a tool that is filled in stands in the strategy document, and both files are taken home', async ({ page }) => {
  const t = strings('de', 'strategy');
  await page.goto(`/de/${tool}`);
  for (const [path, value] of Object.entries(baseline)) await fillField(page, path, value);
  await expectSaved(page);

  await page.goto('/de/workbook');
  await page.getByRole('link', { name: t('page.link') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('titleOf', { city: 'Musterstadt' }));
  await expect(page.locator('.strategy-paper')).toContainText('Der Plan nahm drei Vorschläge auf.');
  await expect(page.locator('.strategy-open').first()).toBeVisible();
  await expect(page.locator('.strategy-figure svg')).toHaveCount(1);
  expect(await barriersOf(page)).toEqual([]);

  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('page.word') }).click()]);
  expect(word.suggestedFilename()).toBe('Entwurf – Musterstadt.docx');
  const document = unzip(readFileSync(await word.path())).get('word/document.xml')?.toString() ?? '';
  expect(readParagraphs(document).map(({ text }) => text)).toEqual(expect.arrayContaining(['Das Haus der Vereine', t('mark')]));

  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('page.pdf'), exact: true }).click()]);
  expect(pdf.suggestedFilename()).toBe('Entwurf – Musterstadt.pdf');
  expect(readFileSync(await pdf.path()).subarray(0, 5).toString()).toBe('%PDF-');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the document changes its language by a form, and what was typed stays', async ({ page }) => {
    await page.goto(`/de/${tool}`);
    await fillField(page, 'city_name', 'Musterstadt');
    await page.locator('#tool .workbook-buttons button').last().click();
    await page.goto('/de/workbook/strategy');
    await page.getByLabel(strings('de', 'strategy')('page.language')).selectOption('es');
    await page.getByRole('button', { name: strings('de', 'strategy')('page.show') }).click();
    await expect(page).toHaveURL('/de/workbook/strategy?in=es');
    await expect(page.locator('.strategy-paper')).toHaveAttribute('lang', 'es');
    await expect(page.locator('#chapter-stand')).toContainText('Dónde estamos');
    await expect(page.locator('.strategy-paper [lang="de"]').first()).toHaveText('Musterstadt');
    await expect(page.getByRole('link', { name: strings('de', 'strategy')('page.word') })).toHaveAttribute('href', /in=es$/);
  });
});
