import type { Locator, Page } from '@playwright/test';
import { expect, expectSaved, lessonUrl, strings, test } from './fixtures';
import { orderShown, questionPart, questions } from './quiz';

const t = strings('en', 'quiz');

/** What has the focus must show it: by an outline, a shadow or, for hidden inputs, on what stands around them. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const fault = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const shows = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    const { width, height } = element.getBoundingClientRect();
    return shows && width > 0 && height > 0 ? null : element.outerHTML.slice(0, 200);
  });
  expect(fault).toBeNull();
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

const liesBefore = (target: Locator) =>
  target.evaluate((element) => document.activeElement !== null && (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);

/** Goes on, or back, with the Tab key until the target has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const key = (await liesBefore(target)) ? 'Shift+Tab' : 'Tab';
  for (let stops = 0; stops < 120; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
  }
  throw new Error(`The Tab key does not reach ${target}`);
}

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

async function chooseOne(page: Page, id: string, value: string): Promise<void> {
  const inputs = questionPart(page, id).locator('input');
  await tabTo(page, inputs.first());
  await page.keyboard.press('Space');
  const values = await inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  await pressTimes(page, 'ArrowDown', values.indexOf(value));
  await expect(questionPart(page, id).locator(`input[value="${value}"]`)).toBeChecked();
}

async function chooseSeveral(page: Page, id: string, values: readonly string[]): Promise<void> {
  for (const input of await questionPart(page, id).locator('input').all()) {
    if (!values.includes(await input.inputValue())) continue;
    await tabTo(page, input);
    await page.keyboard.press('Space');
    await expect(input).toBeChecked();
  }
}

async function order(page: Page, id: string, wanted: readonly string[]): Promise<void> {
  const part = questionPart(page, id);
  for (const [index, item] of wanted.entries()) {
    const steps = (await orderShown(part)).indexOf(item) - index;
    if (steps === 0) continue;
    const up = part.locator(`[data-item="${item}"] .quiz-up`);
    await tabTo(page, up);
    await pressTimes(page, 'ArrowUp', steps);
    await expect(up).toBeFocused();
    const label = await part.locator(`[data-item="${item}"] label`).innerText();
    await expect(part.getByRole('status')).toHaveText(t('moved', { item: label.trim(), position: index + 1, total: wanted.length }));
  }
  expect(await orderShown(part)).toEqual(wanted);
}

async function match(page: Page, id: string, pairs: Record<string, string>): Promise<void> {
  for (const select of await questionPart(page, id).locator('select').all()) {
    await tabTo(page, select);
    const name = (await select.getAttribute('name')) ?? '';
    const wanted = pairs[name.slice(id.length + 1)] ?? '';
    const values = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await pressTimes(page, 'ArrowDown', values.indexOf(wanted));
    await expect(select).toHaveValue(wanted);
  }
}

test('the first stop of every page leads to its text', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: strings('en', 'common')('skip') })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  await expect(page.locator('main .hero a').first()).toBeFocused();
});

test('the keyboard alone leads from the front page to a passed quiz', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/en');
  await tabTo(page, page.locator('.hero .learning-continue'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(lessonUrl('en', 'welcome-and-your-path'));
  await expectSaved(page);
  await tabTo(page, page.getByRole('button', { name: strings('en', 'learning')('done.button') }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-done-part]')).toBeFocused();
  await tabTo(page, page.locator('[data-lesson-row="check-why-co-design"] a'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(lessonUrl('en', 'check-why-co-design'));
  await expect(page.locator('.quiz-movable')).toBeVisible();
  for (const { id, kind, key } of questions) {
    if (kind === 'single' || kind === 'truefalse') await chooseOne(page, id, key as string);
    if (kind === 'multiple') await chooseSeveral(page, id, key as string[]);
    if (kind === 'ordering') await order(page, id, key as string[]);
    if (kind === 'matching') await match(page, id, key as Record<string, string>);
    if (kind === 'reflection') {
      await tabTo(page, questionPart(page, id).locator('textarea'));
      await page.keyboard.type('The parents’ council');
    }
  }
  await tabTo(page, page.getByRole('button', { name: t('submit') }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.quiz-result')).toHaveClass(/good/);
  await expect(page.locator('[data-island~="learning"]')).toHaveAttribute('data-state', 'done');
});

test('an item at the end of its list says so instead of moving', async ({ page }) => {
  await page.goto(lessonUrl('en', 'check-why-co-design'));
  const part = questionPart(page, 'q3');
  const before = await orderShown(part);
  const first = part.locator('[data-item]').first();
  await tabTo(page, first.locator('.quiz-up'));
  await page.keyboard.press('Enter');
  const item = (await first.locator('label').innerText()).trim();
  await expect(part.getByRole('status')).toHaveText(t('atTop', { item }));
  expect(await orderShown(part)).toEqual(before);
});

test('a glossary card opens by Enter and closes by Escape, and the reader stays at the word', async ({ page }) => {
  await page.goto(lessonUrl('en', 'what-co-design-is'));
  const term = page.locator('.content-blocks button.term[data-enhanced]').first();
  await expect(term).toBeVisible();
  const card = page.locator(`#${await term.getAttribute('popovertarget')}`);
  await tabTo(page, term);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
});

test('the tool can be filled in, and an entry added, by keyboard', async ({ page }) => {
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await tabTo(page, page.locator('[name="city_name"]'));
  await page.keyboard.type('Example Town');
  await tabTo(page, page.locator('[name="level_of_government"]').first());
  await pressTimes(page, 'ArrowDown', 1);
  await expect(page.locator('[name="level_of_government"][value="regional"]')).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: strings('en', 'workbook')('rows.add') }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="processes.2.name"]')).toBeFocused();
  await expect(page.locator('#tool [data-said]')).toHaveText(strings('en', 'workbook')('rows.added', { number: 2 }));
  await expectSaved(page);
});
