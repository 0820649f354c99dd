import type { Browser, Page } from '@playwright/test';
import { newPerson, signUp, type Person } from './account';
import { expectNoBarrier, giveRole } from './cohort';
import { expect, strings, test, watch } from './fixtures';

const locale = 'it';
const t = strings(locale, 'translations');
const lesson = `/${locale}/course/co-designing-the-strategy/discussion-sharing-power`;
const unit = `/${locale}/translations/units/discussion-sharing-power`;

async function name(editor: Page, { email }: Person, what: 'translates' | 'reviews'): Promise<void> {
  await editor.goto(`/${locale}/translations/translators`);
  await editor.locator('#email').fill(email);
  await editor.locator('#language').selectOption(locale);
  await editor.locator('#function').selectOption(what);
  await editor.getByRole('button', { name: t('translators.save') }).click();
  await expect(editor.getByRole('status')).toHaveText(t('translators.done.named'));
}

/** An editor who reviews Italian too, and somebody who translates it on a telephone without script. */
async function gather(browser: Browser) {
  const contexts = await Promise.all([{}, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }].map((options) => browser.newContext(options)));
  const complaints = contexts.map((context) => watch(context, /status of 40\d /));
  const [reviewer, writer] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  const [rosa, wanda] = [newPerson(), newPerson()];
  await Promise.all([signUp(reviewer, locale, rosa), signUp(writer, locale, wanda)]);
  giveRole(rosa, 'editor');
  await name(reviewer, wanda, 'translates');
  await name(reviewer, rosa, 'reviews');
  return { writer, reviewer, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

/** A text goes out to a translator's program, comes back, is looked at and taken. */
async function takeFile(writer: Page): Promise<void> {
  const answer = await writer.request.get(`/${locale}/translations/export?language=${locale}&unit=discussion-sharing-power&format=xliff`);
  const text = (await answer.text()).replace(/(<unit id="p02"[\s\S]*?state=")initial("[\s\S]*?)<\/target>/, '$1translated$2 Dal file.</target>');
  const bring = async (content: string) => {
    await writer.goto(`/${locale}/translations/import`);
    await writer.locator('#file').setInputFiles({ name: 'corso.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(content) });
    await writer.getByRole('button', { name: t('files.look') }).click();
  };
  await bring('<!DOCTYPE x>');
  await expect(writer.getByRole('alert')).toHaveText(t('files.fault.doctype'));
  await bring(text);
  await expect(writer.locator('main')).toContainText('Dal file.');
  await writer.getByRole('button', { name: t('files.take') }).click();
  await expect(writer.getByRole('status')).toContainText(t('files.taken', { count: 1 }));
}

test('what one person translates, another approves by one key, and learners read it; other languages stay closed', async ({ browser }) => {
  const { writer, reviewer, close } = await gather(browser);
  await reviewer.goto(unit);
  await expectNoBarrier(reviewer);

  await writer.goto(`${unit}?language=${locale}`);
  const first = writer.locator('tbody a').nth(1);
  const piece = (await first.getAttribute('href')) ?? '';
  await first.click();
  const words = writer.locator('form textarea').first();
  const sentence = `${await words.inputValue()} Parola per parola.`;
  await words.fill(sentence);
  await writer.getByRole('button', { name: t('desk.save') }).click();
  await expect(writer.getByRole('status')).toContainText(t('done.saved'));
  await writer.goto(piece);
  await expect(writer.getByText(t('desk.ownWords'))).toBeVisible();
  await expect(writer.getByRole('button', { name: t('desk.approve') })).toHaveCount(0);

  await reviewer.goto(lesson);
  await expect(reviewer.locator('main')).toContainText('Parola per parola.');
  await reviewer.goto(piece);
  await expect(reviewer.getByRole('button', { name: t('desk.approve') })).not.toHaveAttribute('accesskey');
  await expectNoBarrier(reviewer);
  await reviewer.keyboard.press('Alt+KeyA');
  await expect(reviewer.getByRole('status')).toContainText(t('done.approved'));
  await reviewer.goto(piece);
  await expect(reviewer.locator('main')).toContainText(t('state.reviewed'));

  await reviewer.goto(piece.replace('.it.md', '.de.md'));
  await expect(reviewer.locator('form textarea').first()).not.toBeEditable();
  await expect(reviewer.getByText(t('desk.readOnly'))).toBeVisible();
  await takeFile(writer);
  await close();
});
