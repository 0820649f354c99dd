import type { BrowserContext, Page } from '@playwright/test';
import { newPerson, signIn, signUp } from './account';
import { expect, expectSaved, lessonUrl, offlineErrors, strings, test } from './fixtures';
import { questionPart } from './quiz';
import { field, fillField } from './tool';

const toolUrl = lessonUrl('en', 'where-does-our-city-stand');
const quizUrl = lessonUrl('en', 'check-why-co-design');
const door = '**/progress';
const status = (page: Page) => page.locator('[data-save-status]').first();
// The outbox asks again on its own after a growing pause.
const patient = { timeout: 30_000 };

// Every test here takes the network away, of which the browser complains.
test.use({ forgiven: offlineErrors });

async function cut(context: BrowserContext): Promise<void> {
  await context.route(door, (route) => route.abort());
}

async function mend(context: BrowserContext): Promise<void> {
  await context.unroute(door);
}

async function expectKept(page: Page): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-save-status', 'kept');
  await expect(status(page)).toContainText(strings('en', 'learning')('save.kept'));
}

test('what is typed without a network survives a reload, arrives by itself, and is seen on another device', async ({ page, context, browser }) => {
  const person = newPerson();
  await signUp(page, 'en', person);
  await page.goto(toolUrl);
  await context.setOffline(true);
  await fillField(page, 'city_name', 'Port Example');
  await fillField(page, 'evidence_design', 'Three proposals from the “harbour” group & <others>');
  await expectKept(page);
  await cut(context);
  await context.setOffline(false);
  await page.reload();
  await expect(field(page, 'city_name')).toHaveValue('Port Example');
  await expect(field(page, 'evidence_design')).toHaveValue(/harbour/);
  await expectKept(page);
  await mend(context);
  await expect(status(page)).toHaveAttribute('data-save-status', 'saved', patient);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, 'en', person);
  await expect(elsewhere.locator('.accounts-menu-name')).toHaveText(person.name);
  await elsewhere.goto(toolUrl);
  await expect(field(elsewhere, 'city_name')).toHaveValue('Port Example');
  await expect(field(elsewhere, 'evidence_design')).toHaveValue('Three proposals from the “harbour” group & <others>');
  await other.close();
});

test('typing goes on while the network is away, and the last word is what is saved', async ({ page, context }) => {
  await page.goto(toolUrl);
  await fillField(page, 'gap', 'first');
  await expectSaved(page);
  await cut(context);
  await field(page, 'gap').pressSequentially(' and second');
  await expectKept(page);
  await field(page, 'gap').pressSequentially(' and third');
  await mend(context);
  await expect(status(page)).toHaveAttribute('data-save-status', 'saved', patient);
  await page.reload();
  await expect(field(page, 'gap')).toHaveValue('first and second and third');
});

test('two tabs that write into different fields both keep theirs', async ({ page, context }) => {
  await page.goto(toolUrl);
  const second = await context.newPage();
  await second.goto(toolUrl);
  await fillField(page, 'asset', 'from the first tab');
  await fillField(second, 'gap', 'from the second tab');
  await expectSaved(page);
  await expectSaved(second);
  await page.reload();
  await expect(field(page, 'asset')).toHaveValue('from the first tab');
  await expect(field(page, 'gap')).toHaveValue('from the second tab');
  await expect(page.locator('.workbook-other')).toHaveCount(0);
});

test('two tabs that write into the same field lose neither: the other version is offered and can be taken', async ({ page, context }) => {
  await page.goto(toolUrl);
  const second = await context.newPage();
  await second.goto(toolUrl);
  await fillField(page, 'gap', 'version one');
  await expectSaved(page);
  await fillField(second, 'gap', 'version two');
  await expectSaved(second);
  await page.reload();
  const shown = await field(page, 'gap').inputValue();
  const kept = shown === 'version two' ? 'version one' : 'version two';
  expect(['version one', 'version two']).toContain(shown);
  const offer = page.locator('.workbook-other');
  await expect(offer.locator('blockquote')).toHaveText(kept);
  await offer.getByRole('button', { name: strings('en', 'workbook')('other.use') }).click();
  await expect(field(page, 'gap')).toHaveValue(kept);
  await expect(offer.locator('blockquote')).toHaveText(shown);
  await offer.getByRole('button', { name: strings('en', 'workbook')('other.discard') }).click();
  await expect(offer).toHaveCount(0);
  await expect(field(page, 'gap')).toHaveValue(kept);
});

test('a lesson that is finished without a network is finished', async ({ page, context }) => {
  await page.goto(lessonUrl('en', 'welcome-and-your-path'));
  await expectSaved(page);
  await cut(context);
  await page.getByRole('button', { name: strings('en', 'learning')('done.button') }).click();
  await expect(page.locator('[data-done-part]')).toBeVisible();
  await expectKept(page);
  await page.reload();
  await expect(page.locator('[data-done-part]')).toBeVisible();
  await mend(context);
  await expect(status(page)).toHaveAttribute('data-save-status', 'saved', patient);
  await page.goto('/en/course');
  await expect(page.locator('main [data-lesson-row="welcome-and-your-path"]')).toHaveAttribute('data-state', 'done');
});

test('what a closed tab left behind is sent by the next one', async ({ page, context }) => {
  await page.goto(toolUrl);
  await expectSaved(page);
  await context.setOffline(true);
  await fillField(page, 'asset', 'typed and gone');
  await expectKept(page);
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(toolUrl);
  await expect(field(next, 'asset')).toHaveValue('typed and gone');
  await expect(status(next)).toHaveAttribute('data-save-status', 'saved', patient);
  await next.evaluate(() => localStorage.clear());
  await next.reload();
  await expect(field(next, 'asset')).toHaveValue('typed and gone');
});

test('quiz answers that are given without a network are there after a reload and on the server afterwards', async ({ page, context }) => {
  await page.goto(quizUrl);
  await expectSaved(page);
  await cut(context);
  const choice = questionPart(page, 'q1').locator('input[value="c"]');
  const words = questionPart(page, 'q6').locator('textarea');
  await choice.check();
  await words.fill('Nobody but me reads this');
  await questionPart(page, 'q4').locator('select').first().selectOption({ index: 2 });
  await expectKept(page);
  await page.reload();
  await expect(choice).toBeChecked();
  await expect(words).toHaveValue('Nobody but me reads this');
  await mend(context);
  await expect(status(page)).toHaveAttribute('data-save-status', 'saved', patient);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(choice).toBeChecked();
  await expect(words).toHaveValue('Nobody but me reads this');
  await expect(questionPart(page, 'q4').locator('select').first()).not.toHaveValue('');
});
