import type { Browser, Page } from '@playwright/test';
import { linkFor, newPerson, openLink, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expectNoBarrier, giveRole } from './cohort';
import { expect, lessonUrl, strings, test, watch } from './fixtures';

const locale = 'de';
const t = strings(locale, 'remarks');
const lesson = lessonUrl(locale, 'what-co-design-is');

interface People {
  editor: Page;
  tester: Page;
  close(): Promise<unknown>;
}

/** An editor invites somebody, who says yes by the link in the mail. */
async function nameTester(editor: Page, tester: Page, { email }: Person): Promise<void> {
  await editor.goto(`/${locale}/pilots/testers`);
  await editor.locator('#email').fill(email);
  await editor.locator('#city').selectOption('zagreb');
  await editor.locator('#function').selectOption('practitioner');
  await editor.locator(`[name="locales"][value="${locale}"]`).check();
  await editor.getByRole('button', { name: strings(locale, 'pilots')('testers.save') }).click();
  await expect(editor.getByRole('status')).toBeVisible();
  await openLink(tester, await linkFor(tester, email));
  await expect(tester).toHaveURL(/\/pilots$/);
}

/** An editor at a desk, and a tester of Zagreb with a telephone or without script. */
async function gather(browser: Browser, options: object): Promise<People> {
  const contexts = await Promise.all([browser.newContext(), browser.newContext(options)]);
  const complaints = contexts.map((context) => watch(context, /status of 40\d /));
  const [editor, tester] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  const [edith, zoe] = [newPerson(), newPerson()];
  await signUp(editor, locale, edith);
  giveRole(edith, 'editor');
  await signUp(tester, locale, zoe);
  await nameTester(editor, tester, zoe);
  return { editor, tester, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

/** Selects the beginning of the first paragraph, as a finger or a mouse does. */
async function selectWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const text = document.querySelector('[data-block] p:not(.content-label)')?.firstChild;
    if (!(text instanceof Text)) throw new Error('The lesson begins with no text.');
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, text.length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return text.data.trim();
  });
}

test('a tester selects words on a telephone, an editor fixes them, the tester confirms', async ({ browser }) => {
  const { editor, tester, close } = await gather(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await tester.goto(lesson);
  const button = tester.locator('.remark-float');
  await expect(button).toBeAttached();
  const words = await selectWords(tester);
  await button.click();
  await expect(tester.locator('[name="quote"]:checked')).toHaveValue(words);
  await expect(tester.getByText('Zagreb')).toBeVisible();
  expect(await barriersOf(tester)).toEqual([]);

  await tester.locator('#words').fill('Was heißt das?');
  await tester.goto(lesson);
  await tester.goBack();
  await tester.reload();
  await expect(tester.locator('#words')).toHaveValue('Was heißt das?');

  await tester.locator('[name="kind"][value="clarity"]').check();
  await tester.getByRole('button', { name: t('form.send') }).click();
  await expect(tester).toHaveURL(/what-co-design-is\?remarked=\d+#/);
  const number = /R-\d+/.exec(await tester.locator('.remark-thanks').innerText())?.[0] ?? '';
  await expect.poll(() => tester.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unites.remark.')))).toEqual([]);

  await editor.goto(`/${locale}/remarks?city=zagreb&kind=clarity`);
  await expectNoBarrier(editor);
  await editor.getByRole('link', { name: number }).click();
  await expect(editor.getByText(t('detail.standing.exact'))).toBeVisible();
  await editor.locator('summary', { hasText: t('decide.accept') }).click();
  await editor.locator('form[action$="/accept"] button').click();
  await editor.locator('summary', { hasText: t('decide.fix') }).click();
  await editor.locator('#version').fill('3');
  await editor.locator('form[action$="/fix"] button').click();
  await expect(editor.getByRole('status')).toHaveText(t('decide.done.fix'));
  await expectNoBarrier(editor);

  await tester.getByRole('link', { name: t('sent.mine') }).click();
  await expect(tester.getByText(t('state.fixed', { version: 3 }))).toBeVisible();
  await tester.getByRole('button', { name: t('mine.confirm') }).click();
  await expect(tester.getByRole('status')).toHaveText(t('mine.done.confirmed'));
  await expectNoBarrier(tester);
  await close();
});

test('without script a remark is sent by the number from the printed page', async ({ browser }) => {
  const { tester, close } = await gather(browser, { javaScriptEnabled: false });
  await tester.goto(`/${locale}/remarks/new`);
  await tester.locator('#at').fill('M1 L9 P01');
  await tester.getByRole('button', { name: t('choose.go') }).click();
  await expect(tester.getByRole('alert')).toContainText('M1 L9 P01');
  await tester.locator('#at').fill('M1 L3 P01');
  await tester.getByRole('button', { name: t('choose.go') }).click();
  await tester.locator('[name="quote"]').nth(1).check();
  await tester.locator('[name="kind"][value="fact"]').check();
  await tester.locator('#proposal').fill('So wäre es richtig.');
  await tester.getByRole('button', { name: t('form.send') }).click();
  await expect(tester).toHaveURL(/what-co-design-is\?remarked=\d+#p01/);
  await tester.locator('.remark-thanks').getByRole('link').first().click();
  await expect(tester.locator('article')).toContainText('So wäre es richtig.');
  await close();
});

test('every spot has a link of its own in the mode for it, and each works by keyboard', async ({ browser }) => {
  const { tester, close } = await gather(browser, {});
  await tester.goto(`${lesson}?remark=1`);
  const spots = await tester.locator('[data-block]').count();
  await expect(tester.locator('[data-block] .remark-at')).toHaveCount(spots);
  await tester.locator('[data-block] .remark-at').first().press('Enter');
  await expect(tester.locator('[name="quote"][value=""]')).toBeChecked();
  await close();
});
