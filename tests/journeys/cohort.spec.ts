import { execFileSync } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { newPerson, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expect, expectSaved, lessonUrl, strings, test, watch, type LessonId } from './fixtures';

const t = strings('de', 'cohorts');

test.use({ forgiven: /status of 40[03] / });

async function expectNoBarrier(page: Page): Promise<void> {
  if (await page.evaluate(() => !window.matchMedia('(scripting: none)').matches)) expect(await barriersOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Gives an account the role of trainer by the operator's command. */
function makeTrainer({ email }: Person): void {
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/role.ts', email, 'trainer'];
  execFileSync(process.execPath, command, { env: { ...process.env, DATABASE_URL: `file:${process.env.JOURNEYS_FOLDER}/journeys.db`, LOG_LEVEL: 'silent' } });
}

interface People {
  tara: Page;
  ada: Page;
  learner: Person;
  close(): Promise<unknown>;
}

/** A trainer and somebody who learns, each in a browser of their own. */
async function gather(browser: Browser, options: { javaScriptEnabled: boolean }): Promise<People> {
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ ...options, viewport: { width: 1280, height: 720 } })));
  const complaints = contexts.map((context) => watch(context, /status of 40[03] /));
  const [tara, ada] = await Promise.all(contexts.map((context) => context.newPage())) as [Page, Page];
  const [trainer, learner] = [newPerson(), newPerson()];
  await signUp(tara, 'de', trainer);
  await signUp(ada, 'de', learner);
  makeTrainer(trainer);
  return { tara, ada, learner, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

/** Makes a cohort on the trainer's page, first with a mistake, and answers the address of its page and the link to join. */
async function create(page: Page): Promise<{ path: string; link: string }> {
  await page.goto('/de/cohorts');
  await page.getByRole('link', { name: t('create.title') }).click();
  await page.locator('#name').fill('Oulu 2027');
  await page.locator('#startsOn').fill('2027-03-08');
  await page.locator('#endsOn').fill('2027-03-01');
  await page.getByRole('button', { name: t('create.button') }).click();
  await expect(page.getByRole('alert')).toContainText(t('fault.end-before-start'));
  await expect(page.locator('#name')).toHaveValue('Oulu 2027');
  await page.locator('#endsOn').fill('2027-04-09');
  await page.getByRole('button', { name: t('create.button') }).click();
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'));
  await page.locator('#due-why-co-design').fill('2027-03-19');
  await page.locator('#deadlines ~ form').getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'));
  await expect(page.locator('#due-why-co-design')).toHaveValue('2027-03-19');
  await expectNoBarrier(page);
  const link = new URL((await page.locator('#link ~ p a').getAttribute('href')) ?? '').pathname;
  return { path: new URL(page.url()).pathname.replace(/\/settings.*$/, ''), link };
}

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
