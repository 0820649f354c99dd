import type { Page } from '@playwright/test';
import { create, expectNoBarrier, gather } from './cohort';
import { expect, expectSaved, lessonUrl, strings, test, type LessonId } from './fixtures';

const t = strings('de', 'cohorts');

test.use({ forgiven: /status of 40[03] / });

/** Reads a lesson and says so: a script stays on the page and saves, a form leads on to the next lesson. */
async function readLesson(page: Page, id: LessonId): Promise<void> {
  await page.goto(lessonUrl('de', id));
  await page.getByRole('button', { name: strings('de', 'learning')('done.button') }).click();
  await expect(async () => {
    const isLedOn = !page.url().endsWith(lessonUrl('de', id));
    expect(isLedOn || (await page.locator('[data-island~="learning"]').getAttribute('data-state')) === 'done').toBe(true);
  }).toPass();
  if (page.url().endsWith(lessonUrl('de', id))) await expectSaved(page);
}

for (const javaScriptEnabled of [true, false]) {
  test(`a trainer makes a cohort, somebody joins and learns, both see the same, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    test.setTimeout(300_000);
    const { tara, ada, learner, close } = await gather(browser, { javaScriptEnabled });
    const { path, link } = await create(tara);

    expect((await ada.goto(path))?.status()).toBe(403);
    await ada.goto(link);
    await ada.getByRole('button', { name: t('join.button') }).click();
    await readLesson(ada, 'welcome-and-your-path');
    await readLesson(ada, 'what-co-design-is');

    await tara.goto(path);
    const row = tara.getByRole('row').filter({ hasText: learner.name });
    await expect(row.getByRole('cell').nth(1)).toHaveText('2 / 42');
    await expect(row.getByRole('cell', { name: t('grid.isDone'), exact: true })).toHaveCount(2);
    await expectNoBarrier(tara);
    await tara.locator('#show').selectOption('finished');
    await tara.getByRole('button', { name: t('grid.apply') }).click();
    await expect(tara.getByText(t('grid.empty'))).toBeVisible();
    await tara.goBack();
    await row.getByRole('link', { name: learner.name }).click();
    await expectNoBarrier(tara);
    const seen = await tara.locator('.cohorts-member').innerText();

    await ada.goto(path);
    expect(await ada.locator('.cohorts-member').innerText()).toBe(seen);
    await expect(ada.getByText(t('mine.lookedAtYou'))).toBeVisible();
    await expectNoBarrier(ada);
    await ada.getByRole('button', { name: t('mine.leaveButton') }).click();
    await expect(ada.getByRole('status')).toHaveText(t('list.left'));
    await tara.goto(path);
    await expect(tara.getByText(t('grid.empty'))).toBeVisible();
    await close();
  });
}
