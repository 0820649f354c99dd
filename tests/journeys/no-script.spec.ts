import type { Page } from '@playwright/test';
import { linkFor, newPerson, openLink, sendForm, signOut } from './account';
import { expect, lessonIds, lessonUrl, percentDone, strings, test } from './fixtures';
import { answerAll } from './quiz';
import { baseline, field, fillField } from './tool';

const locale = 'fr';
const stateOf = (page: Page, id: string) => page.locator(`main [data-lesson-row="${id}"]`).first();

// A form that comes back with its faults answers 400, of which the browser complains.
test.use({ javaScriptEnabled: false, forgiven: /status of 400 / });

async function markDone(page: Page): Promise<void> {
  await page.getByRole('button', { name: strings(locale, 'learning')('done.button') }).click();
}

test('the whole module can be finished by plain forms', async ({ page }) => {
  await page.goto(`/${locale}`);
  await page.locator('.hero .learning-continue').click();
  for (const id of lessonIds.slice(0, 3)) {
    await expect(page).toHaveURL(lessonUrl(locale, id));
    await markDone(page);
  }
  await expect(page).toHaveURL(lessonUrl(locale, 'where-does-our-city-stand'));
  for (const [path, value] of Object.entries(baseline)) await fillField(page, path, value);
  await page.locator('#tool .workbook-buttons > button').last().click();
  await expect(page.locator('[data-missing-none]')).toBeVisible();
  expect(await page.locator('#tool [name="gap"]').inputValue()).toBe(baseline.gap);
  await expect(page.locator('[data-chart="levels"] table')).toBeVisible();
  await page.goto(lessonUrl(locale, 'check-why-co-design'));
  await answerAll(page);
  await page.getByRole('button', { name: strings(locale, 'quiz')('submit') }).click();
  await expect(page.locator('.quiz-result')).toHaveClass(/good/);
  await page.goto(`/${locale}/course`);
  for (const id of lessonIds) await expect(stateOf(page, id)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('.learning-bar')).toHaveAttribute('value', percentDone(lessonIds.length));
});

test('a quiz with open questions comes back with all that was given, is kept for later, and is reviewed', async ({ page }) => {
  const t = strings(locale, 'quiz');
  await page.goto(lessonUrl(locale, 'check-why-co-design'));
  await page.locator('[name="q1"][value="b"]').check();
  await page.locator('[name="q3.inform"]').selectOption('2');
  await page.locator('[name="q3.consult"]').selectOption('2');
  await page.locator('[name="q6"]').fill('Notre guichet & « vous »');
  await page.getByRole('button', { name: t('submit') }).click();
  await expect(page.locator('#quiz-problems')).toBeVisible();
  await expect(page.locator('#quiz-problems a')).toHaveCount(4);
  await expect(page.locator('[name="q1"][value="b"]')).toBeChecked();
  await expect(page.locator('[name="q3.consult"]')).toHaveValue('2');
  await expect(page.locator('[name="q6"]')).toHaveValue('Notre guichet & « vous »');
  await page.locator('#quiz-problems a').first().click();
  await expect(page.locator('#quiz-q2')).toBeInViewport();
  await page.locator('[name="q2"][value="true"]').check();
  await page.locator('button[data-later]').click();
  await page.reload();
  await expect(page.locator('[name="q2"][value="true"]')).toBeChecked();
  await answerAll(page, ['q1', 'q2', 'q3']);
  await page.getByRole('button', { name: t('submit') }).click();
  await expect(page.locator('.quiz-result')).toHaveClass(/warn/);
  await expect(page.locator('#quiz-q2')).toHaveClass(/quiz-wrong/);
  await page.getByRole('button', { name: t('review.tryAgain') }).click();
  await expect(page.getByRole('button', { name: t('submit') })).toBeVisible();
});

test('a tool with a value that cannot be saved comes back with what was typed; the rest is saved', async ({ page }) => {
  await page.goto(lessonUrl(locale, 'where-does-our-city-stand'));
  await fillField(page, 'city_name', 'Ville-sur-Fleuve');
  await fillField(page, 'processes.1.since', 'autrefois');
  await page.locator('#tool .workbook-buttons > button').last().click();
  await expect(page.locator('#tool [role="alert"] a')).toHaveAttribute('href', '#f-processes.1.since');
  await expect(field(page, 'processes.1.since')).toHaveValue('autrefois');
  await expect(field(page, 'processes.1.since')).toHaveAttribute('aria-invalid', 'true');
  await fillField(page, 'processes.1.since', '2019');
  await page.locator('#tool .workbook-buttons > button').last().click();
  await expect(page).toHaveURL(new RegExp(`${lessonUrl(locale, 'where-does-our-city-stand')}#tool`));
  await expect(field(page, 'city_name')).toHaveValue('Ville-sur-Fleuve');
  await expect(field(page, 'processes.1.since')).toHaveValue(/2019/);
});

test('a text that is too long answers 400 and stands in the form again', async ({ page }) => {
  await page.goto(lessonUrl(locale, 'where-does-our-city-stand'));
  const long = 'très '.repeat(60);
  const response = await page.request.post(`${lessonUrl(locale, 'where-does-our-city-stand')}/tool`, { form: { gap: long, asset: 'La maison' } });
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain(long.trim());
  await page.reload();
  expect(await readFieldsPlainly(page, ['gap', 'asset'])).toEqual(['', 'La maison']);
});

function readFieldsPlainly(page: Page, paths: readonly string[]): Promise<string[]> {
  return Promise.all(paths.map((path) => field(page, path).inputValue()));
}

test('a film is the browser’s own player, or a notice while it is made, with its transcript', async ({ page }) => {
  await page.goto(lessonUrl('en', 'integration-happens-in-cities'));
  const video = page.locator('video[controls]');
  await expect(video.or(page.locator('.film-making')).first()).toBeVisible();
  if (await video.isVisible()) await page.locator('details.film-transcript summary').click();
  await expect(page.locator('.film-line').first()).toBeVisible();
});

test('a glossary term shows its card', async ({ page }) => {
  await page.goto(lessonUrl(locale, 'what-co-design-is'));
  const term = page.locator('button.term').first();
  await term.click();
  await expect(page.locator(`#${await term.getAttribute('popovertarget')}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(`#${await term.getAttribute('popovertarget')}`)).toBeHidden();
});

test('somebody signs up, is known by name, and signs out', async ({ page }) => {
  const person = newPerson();
  await page.goto(`/${locale}/sign-up`);
  await sendForm(page, { name: person.name, email: person.email, password: 'a lantern in fog' });
  await openLink(page, await linkFor(page, person.email));
  await expect(page.locator('.accounts-menu-name')).toHaveText(person.name);
  await signOut(page, locale);
  await expect(page.locator('.accounts-menu-name')).toHaveCount(0);
});
