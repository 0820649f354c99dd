import { execFileSync } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { newPerson, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expect, expectSaved, strings, test, watch, type Locale } from './fixtures';

const lesson = 'discussion-who-is-missing';
const url = (locale: Locale) => `/${locale}/course/stakeholders-and-coordination/${lesson}`;
const t = (locale: Locale) => strings(locale, 'discussions');

// A post that comes back with its faults answers 400, of which the browser complains.
test.use({ forgiven: /status of 400 / });

async function expectNoBarrier(page: Page): Promise<void> {
  // The examiner itself is script: a browser without it shows the same page.
  if (await page.evaluate(() => !window.matchMedia('(scripting: none)').matches)) {
    expect(await barriersOf(page)).toEqual([]);
  }
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width, height: 720 });
}

/** Makes a cohort by the operator's command and answers the code to join it. */
function makeCohort(name: string, trainer: Person): string {
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/cohort.ts', name, '--trainer', trainer.email];
  const said = execFileSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, DATABASE_URL: `file:${process.env.JOURNEYS_FOLDER}/journeys.db`, LOG_LEVEL: 'silent' } });
  return /join\/(\w{8})/.exec(said)?.[1] ?? said;
}

async function join(page: Page, locale: Locale, code: string): Promise<void> {
  await page.goto(`/${locale}/join/${code}`);
  await expectNoBarrier(page);
  await page.getByRole('button', { name: strings(locale, 'cohorts')('join.button') }).click();
  await expect(page.getByRole('status')).toBeVisible();
}

async function writePost(page: Page, locale: Locale, text: string): Promise<void> {
  await page.goto(url(locale));
  await page.locator('.talk-write > summary').click();
  await page.locator('#post-text').fill(text);
  await page.getByRole('button', { name: t(locale)('post.button'), exact: true }).click();
}

const postWith = (page: Page, text: string) => page.locator('.talk-post').filter({ hasText: text });

interface Talk {
  ada: Page;
  bo: Page;
  tara: Page;
  close(): Promise<unknown>;
}

/** A German member, an Italian one and a trainer, in one cohort, each in a browser of their own. */
async function gather(browser: Browser, options: { javaScriptEnabled: boolean }): Promise<Talk> {
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext(options)));
  const complaints = contexts.map((context) => watch(context, /status of 400 /));
  const [ada, bo, tara] = await Promise.all(contexts.map((context) => context.newPage())) as [Page, Page, Page];
  const trainer = newPerson();
  await signUp(ada, 'de', newPerson());
  await signUp(bo, 'it', newPerson());
  await signUp(tara, 'de', trainer);
  const code = makeCohort('Oulu 2027', trainer);
  await join(ada, 'de', code);
  await join(bo, 'it', code);
  return { ada, bo, tara, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a post in German is answered in Italian, reported and hidden, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    test.setTimeout(300_000);
    const { ada, bo, tara, close } = await gather(browser, { javaScriptEnabled });
    const words = `Uns fehlen junge Väter. ${Math.random().toString(36).slice(2)}`;

    await writePost(ada, 'de', `${words}\nMehr: https://www.example.org/plan.`);
    await expect(postWith(ada, words).getByRole('status')).toHaveText(t('de')('item.newCohort', { name: 'Oulu 2027' }));
    if (javaScriptEnabled) await expect(postWith(ada, words)).toBeFocused();
    await expect(postWith(ada, words).locator('.written-text')).toHaveAttribute('lang', 'de');
    await expect(postWith(ada, words).getByRole('link', { name: 'www.example.org/plan' })).toHaveAttribute('rel', 'nofollow ugc noopener');
    await expect(ada.locator(`[data-lesson-row="${lesson}"]`).first()).toHaveAttribute('data-state', 'done');
    await expectNoBarrier(ada);

    await bo.goto(`${url('it')}?language=de`);
    await postWith(bo, words).getByRole('link', { name: t('it')('item.reply') }).click();
    await expectNoBarrier(bo);
    await expect(bo.locator('#post-lang')).toHaveValue('it');
    await bo.locator('#post-text').fill('Anche da noi.');
    await bo.getByRole('button', { name: t('it')('reply.button') }).click();
    await expect(postWith(bo, words).locator('.talk-reply .written-text')).toHaveText('Anche da noi.');
    await postWith(bo, words).getByRole('link', { name: t('it')('item.report') }).first().click();
    await expectNoBarrier(bo);
    await bo.locator('[name="reason"][value="personal"]').check();
    await bo.locator('[name="words"]').fill('Si riconosce una persona.');
    await bo.getByRole('button', { name: t('it')('report.button') }).click();
    await expect(postWith(bo, words).getByText(t('it')('item.reported'))).toBeVisible();

    await tara.goto('/de/moderation?view=reported');
    await expectNoBarrier(tara);
    await expect(postWith(tara, words)).toContainText('Si riconosce una persona.');
    await postWith(tara, words).getByRole('link', { name: t('de')('moderation.hide') }).click();
    await expectNoBarrier(tara);
    await tara.locator('[name="reason"][value="personal"]').check();
    await tara.locator('[name="words"]').fill('Bitte ohne Namen.');
    await tara.getByRole('button', { name: t('de')('hide.button') }).click();
    await expect(postWith(tara, words)).toContainText(t('de')('moderation.isHidden', { reason: t('de')('reason.personal') }));

    await ada.goto(url('de'));
    await expect(postWith(ada, words)).toContainText(t('de')('item.hiddenMine', { reason: t('de')('reason.personal') }));
    await expect(postWith(ada, words)).toContainText('Bitte ohne Namen.');
    await bo.goto(url('it'));
    await expect(bo.locator('main')).toContainText(t('it')('item.hidden', { reason: t('it')('reason.personal') }));
    await expect(bo.locator('main')).not.toContainText(words);
    await close();
  });

  test(`a telephone number is warned of and never forbidden, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signUp(page, 'fr', newPerson());
    await page.goto(url('fr'));
    await page.locator('.talk-write > summary').click();
    await page.locator('#post-text').fill('Appelez le 06 12 34 56 78.');
    const warning = page.locator('#post-warning');
    if (javaScriptEnabled) await expect(warning).toHaveText(t('fr')('warning.phone'));
    await page.getByRole('button', { name: t('fr')('post.button'), exact: true }).click();
    if (!javaScriptEnabled) {
      await expect(warning).toHaveText(t('fr')('warning.phone'));
      await expect(page.locator('#post-text')).toHaveValue('Appelez le 06 12 34 56 78.');
      await page.getByRole('button', { name: t('fr')('post.anyway') }).click();
    }
    await expect(postWith(page, '06 12 34 56 78').first()).toContainText(t('fr')('item.newAll'));
    await context.close();
  });
}

test('a guest answers privately, which finishes the lesson and comes along when an account is made', async ({ page }) => {
  await page.goto(url('es'));
  await expectNoBarrier(page);
  await expect(page.locator('#posts')).toHaveCount(0);
  await expect(page.getByRole('link', { name: t('es')('guest.signUp') })).toBeVisible();
  await page.locator('#note-text').fill('Los padres jóvenes. ¿Quién más?');
  await expectSaved(page);
  await expect(page.locator('[data-done-part]')).toBeVisible();
  await signUp(page, 'es', newPerson());
  await page.goto(url('es'));
  await expect(page.locator('#note-text')).toHaveValue('Los padres jóvenes. ¿Quién más?');
  await expect(page.locator('[data-done-part]')).toBeVisible();
});

test('a private answer in two tabs is kept in both its versions', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(url('en'));
  await other.goto(url('en'));
  await page.locator('#note-text').fill('From one tab');
  await expectSaved(page);
  await other.locator('#note-text').fill('From the other tab');
  await expectSaved(other);
  await page.reload();
  await expect(page.locator('#note-text')).toHaveValue('From the other tab');
  await expect(page.locator('#note blockquote')).toHaveText('From one tab');
  await page.getByRole('button', { name: t('en')('note.use') }).click();
  await expect(page.locator('#note-text')).toHaveValue('From one tab');
});

test('a faulty post comes back with everything that was typed', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signUp(page, 'en', newPerson());
  await page.goto(url('en'));
  await page.locator('.talk-write > summary').click();
  await page.locator('#post-text').fill('Our evening meetings');
  await page.locator('#post-name').fill('…');
  await page.locator('#post-lang').selectOption('fr');
  await page.getByRole('button', { name: t('en')('post.button'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(t('en')('field.name'));
  await expect(page.locator('#post-text')).toHaveValue('Our evening meetings');
  await expect(page.locator('#post-lang')).toHaveValue('fr');
  await page.locator('#post-name').fill('Sam');
  await page.getByRole('button', { name: t('en')('post.button'), exact: true }).click();
  await expect(postWith(page, 'Our evening meetings').first()).toContainText('Sam');
  await context.close();
});
