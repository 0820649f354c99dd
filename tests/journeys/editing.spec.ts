import type { Page } from '@playwright/test';
import { newPerson, signUp } from './account';
import { barriersOf } from './barriers';
import { giveRole } from './cohort';
import { expect, offlineErrors, strings, test, watch } from './fixtures';

const locale = 'fr';
const t = strings(locale, 'editing');
// Drafts only: what is published here would be read by every other journey.
const piece = `/${locale}/edit/piece?file=modules/07-evaluate-learn-sustain/lessons/01-evaluating-with-participants/lesson.fr.md&key=p02`;

async function editor(page: Page): Promise<void> {
  const person = newPerson();
  await signUp(page, locale, person);
  giveRole(person, 'editor');
}

const words = (page: Page) => page.locator('textarea[name="words."]');

test('what an editor types is shown as it will look, kept on the server, and safe without a network', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const complaints = watch(context, offlineErrors);
  const page = await context.newPage();
  await editor(page);
  await page.goto(piece);
  await words(page).fill('Une phrase *nouvelle*.');
  await expect(page.locator('#preview em')).toHaveText('nouvelle');
  await expect(page.locator('[data-saving]')).not.toBeEmpty();
  await page.reload();
  await expect(words(page)).toHaveValue('Une phrase *nouvelle*.');

  await context.setOffline(true);
  await words(page).fill('Écrit dans le train.');
  await expect(page.locator('[data-saving]')).toHaveText(t('saving.offline'));
  await context.setOffline(false);
  await page.reload();
  await expect(words(page)).toHaveValue('Écrit dans le train.');
  await page.getByRole('button', { name: t('form.keep') }).click();
  await expect(page.getByRole('status').first()).toHaveText(t('done.kept'));
  expect(await barriersOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test('without script an editor finds a text from its lesson, looks at it, and is told of another who has begun', async ({ browser }) => {
  const contexts = [await browser.newContext({ javaScriptEnabled: false }), await browser.newContext()];
  const [plain, other] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  await editor(other);
  await other.goto(piece.replace('p02', 'p03'));
  await other.getByRole('button', { name: t('form.keep') }).click();
  await editor(plain);
  await plain.goto(piece.replace('p02', 'p03'));
  await expect(plain.locator('.notice.warn').first()).toContainText('Sam');
  await words(plain).fill('Vu *sans* script, avec <b>une faute</b>.');
  await plain.getByRole('button', { name: t('form.preview') }).click();
  await expect(plain.locator('#preview em')).toHaveText('sans');
  await expect(plain.locator('.editing-problems')).toContainText('HTML');
  await plain.getByRole('button', { name: t('form.publish'), exact: true }).click();
  await expect(plain.locator('#kind-fault')).toBeVisible();
  await expect(words(plain)).toHaveValue('Vu *sans* script, avec <b>une faute</b>.');
  await plain.locator('.crumbs a').last().click();
  await expect(plain.locator('.editing-list.is-pieces li').first()).toBeVisible();
  for (const context of contexts) await context.close();
});
