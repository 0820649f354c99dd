import { readFileSync } from 'node:fs';
import { unzip } from '../setup/read-docx';
import { newPerson, signIn, signUp } from './account';
import { barriersOf } from './barriers';
import { expect, expectSaved, lessonUrl, strings, test } from './fixtures';
import { fillField } from './tool';

const t = strings('de', 'privacy');

test('somebody takes all their data along, and finds in it what they wrote', async ({ page }) => {
  const person = newPerson();
  await signUp(page, 'de', person);
  await page.goto(lessonUrl('de', 'where-does-our-city-stand'));
  await fillField(page, 'gap', 'Es fehlt die Rückmeldung');
  await expectSaved(page);
  await page.goto('/de/account/data');
  expect(await barriersOf(page)).toEqual([]);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: t('copy.button') }).click();
  const files = unzip(readFileSync(await (await downloaded).path()));
  for (const file of ['data.html', 'data.json']) {
    const text = files.get(file)?.toString() ?? '';
    expect(text).toContain('Es fehlt die Rückmeldung');
    expect(text).toContain(person.email);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody deletes their account, thinks again and keeps it with all that was there', async ({ page }) => {
    const person = newPerson();
    await signUp(page, 'de', person);
    await page.goto('/de/account/data');
    await page.getByRole('link', { name: t('delete.link') }).click();
    await page.locator('#confirm').fill(t('delete.word'));
    await page.getByRole('button', { name: t('delete.button') }).click();
    await expect(page.getByRole('status')).toContainText(t('delete.done'));
    await signIn(page, 'de', person);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('leaving.title'));
    await page.goto('/de/workbook');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('leaving.title'));
    await page.getByRole('button', { name: t('leaving.keep') }).click();
    await page.goto('/de/account');
    await expect(page.locator('.accounts-menu-name')).toHaveText(person.name);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('leaving.title'));
  });
});
