import type { Page } from '@playwright/test';
import { expect, expectSaved, lessonIds, lessonUrl, locales, modulePath, otherLessons, percentDone, strings, test, type LessonId, type Locale } from './fixtures';
import { answerAll, questionPart, questions } from './quiz';
import { baseline, field, fillField, readFields } from './tool';

const desks = [
  { locale: 'de', viewport: { width: 390, height: 844 }, on: 'a telephone' },
  { locale: 'en', viewport: { width: 1280, height: 800 }, on: 'a desk' },
] as const;

const lessonPart = (page: Page) => page.locator('[data-island~="learning"]');
const row = (page: Page, id: LessonId) => page.locator(`main [data-lesson-row="${id}"]`).first();

async function expectLesson(page: Page, locale: Locale, id: LessonId): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${lessonUrl(locale, id)}(#.*)?$`));
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

async function markDone(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: strings(locale, 'learning')('done.button') }).click();
  await expect(lessonPart(page)).toHaveAttribute('data-state', 'done');
  await expectSaved(page);
}

async function fillTool(page: Page): Promise<void> {
  for (const [path, value] of Object.entries(baseline)) await fillField(page, path, value);
  await expect(page.locator('[data-missing-none]')).toBeVisible();
  await expectSaved(page);
}

async function expectChart(page: Page, locale: Locale): Promise<void> {
  const word = strings(locale, 'common')('level.consult');
  for (const part of ['svg', 'table']) await expect(page.locator(`[data-chart="levels"] ${part}`)).toContainText(word);
  const widths = await page.locator('.workbook-chart-bar').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  expect(widths[2]).toBe(0);
}

async function failThenPass(page: Page, locale: Locale): Promise<void> {
  const t = strings(locale, 'quiz');
  await answerAll(page, ['q1', 'q2', 'q3']);
  await page.getByRole('button', { name: t('submit') }).click();
  await expect(page.locator('.quiz-result')).toHaveClass(/warn/);
  await expect(page.locator('#quiz-q1.quiz-wrong .quiz-remark').first()).toBeVisible();
  await expect(page.locator('.quiz-outcome')).toHaveCount(questions.length);
  await expect(lessonPart(page)).not.toHaveAttribute('data-state', 'done');
  await page.getByRole('button', { name: t('review.tryAgain') }).click();
  await expect(questionPart(page, 'q1')).toBeVisible();
  await answerAll(page);
  await page.getByRole('button', { name: t('submit') }).click();
  await expect(page.locator('.quiz-result')).toHaveClass(/good/);
  await expect(lessonPart(page)).toHaveAttribute('data-state', 'done');
}

async function expectModuleDone(page: Page, locale: Locale): Promise<void> {
  for (const path of ['course', modulePath, 'session/1']) {
    await page.goto(`/${locale}/${path}`);
    await expect(row(page, 'welcome-and-your-path')).toHaveAttribute('data-state', 'done');
  }
  await page.goto(`/${locale}/course`);
  for (const id of lessonIds) await expect(row(page, id)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('.learning-bar')).toHaveAttribute('value', percentDone(lessonIds.length));
  await expect(page.locator('.learning-standing .learning-continue')).toHaveAttribute('href', `/${locale}/${otherLessons[0]}`);
}

for (const { locale, viewport, on } of desks) {
  test.describe(`on ${on} in ${locale}`, () => {
    test.use({ viewport });

    test('a newcomer goes from the front page through every lesson of module 1 and is led on to module 2', async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.locator('.hero .learning-continue').click();
      await expectLesson(page, locale, 'welcome-and-your-path');
      await markDone(page, locale);
      await page.locator('a[rel="next"]').click();
      await expectLesson(page, locale, 'integration-happens-in-cities');
      const transcript = page.locator('details.film-transcript');
      if (!(await transcript.evaluate((details: HTMLDetailsElement) => details.open))) await transcript.locator('summary').click();
      await expect(transcript.locator('.film-line').first()).toBeVisible();
      await markDone(page, locale);
      await page.locator('a[rel="next"]').click();
      await expectLesson(page, locale, 'what-co-design-is');
      await markDone(page, locale);
      await page.locator('a[rel="next"]').click();
      await expectLesson(page, locale, 'where-does-our-city-stand');
      await fillTool(page);
      await page.reload();
      expect(await readFields(page)).toEqual(baseline);
      await expectChart(page, locale);
      await expect(lessonPart(page)).toHaveAttribute('data-state', 'done');
      await page.locator('a[rel="next"]').click();
      await expectLesson(page, locale, 'check-why-co-design');
      await failThenPass(page, locale);
      await expectModuleDone(page, locale);
    });
  });
}

test('changing the language in the middle of a lesson stays at the same block', async ({ page }) => {
  await page.goto(lessonUrl('en', 'what-co-design-is'));
  await page.locator('[data-block] h2').nth(1).evaluate((element) => element.scrollIntoView());
  const blocks = new Set<string>();
  for (const next of ['fr', 'de', 'en'] as const) {
    await expectSaved(page);
    // The header scrolls away with the page: pressed where it is, it would first be scrolled to.
    await page.locator(`.languages a[hreflang="${next}"]`).evaluate((link: HTMLAnchorElement) => link.click());
    await expect(page).toHaveURL(new RegExp(`${lessonUrl(next, 'what-co-design-is')}#.+`));
    const id = new URL(page.url()).hash.slice(1);
    await expect(page.locator(`[data-block][id="${id}"]`)).toBeInViewport();
    blocks.add(id);
  }
  expect([...blocks]).toHaveLength(1);
});

test('progress is the same in all five languages, and the button names where to go on and how long it takes', async ({ page }) => {
  await page.goto(lessonUrl('it', 'welcome-and-your-path'));
  await markDone(page, 'it');
  for (const locale of locales) {
    await page.goto(`/${locale}/course`);
    await expect(row(page, 'welcome-and-your-path')).toHaveAttribute('data-state', 'done');
    await expect(page.locator('.learning-bar')).toHaveAttribute('value', percentDone(1));
    const button = page.locator('.learning-standing .learning-continue');
    await expect(button).toHaveAttribute('href', lessonUrl(locale, 'integration-happens-in-cities'));
    await expect(button).toContainText('1.2');
    await expect(button).toContainText(/\d+ min/i);
  }
});

test('what is typed can be read in the picture at once, and an entry can be added and removed', async ({ page }) => {
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await expect(page.locator('[data-chart-empty]')).toBeVisible();
  await fillField(page, 'level_design', '4');
  await expect(page.locator('[data-chart-empty]')).toBeHidden();
  await expect(page.locator('[data-chart="levels"] table')).toContainText(strings('en', 'common')('level.collaborate'));
  await page.getByRole('button', { name: strings('en', 'workbook')('rows.add') }).click();
  await expect(field(page, 'processes.2.name')).toBeFocused();
  await fillField(page, 'processes.2.name', 'Round table');
  await page.locator('[data-row="1"] [data-remove]').click();
  await expect(field(page, 'processes.1.name')).toBeHidden();
  await expectSaved(page);
  await page.reload();
  expect(await readFields(page)).toEqual({ level_design: '4', 'processes.2.name': 'Round table' });
});
