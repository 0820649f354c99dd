import type { Page } from '@playwright/test';
import { linkFor, newPerson, openLink, sendForm, signIn, signOut, signUp } from './account';
import { expect, expectSaved, lessonUrl, percentDone, strings, test, type LessonId, type Locale } from './fixtures';
import { field, fillField } from './tool';

// A refused form answers 400 and a spent link 410, of which the browser complains.
test.use({ forgiven: /status of (400|410) / });

async function finish(page: Page, locale: Locale, id: LessonId): Promise<void> {
  await page.goto(lessonUrl(locale, id));
  await page.getByRole('button', { name: strings(locale, 'learning')('done.button') }).click();
  await expectSaved(page);
}

async function expectDone(page: Page, locale: Locale, ids: readonly LessonId[]): Promise<void> {
  await page.goto(`/${locale}/course`);
  for (const id of ids) await expect(page.locator(`main [data-lesson-row="${id}"]`)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('.learning-bar')).toHaveAttribute('value', percentDone(ids.length));
}

test('what a guest has done comes along when an account is made, in German', async ({ page }) => {
  await finish(page, 'de', 'welcome-and-your-path');
  await page.goto(lessonUrl('de', 'where-does-our-city-stand'));
  await fillField(page, 'gap', 'Rückmeldung fehlt');
  await expectSaved(page);
  await signUp(page, 'de', newPerson());
  await expectDone(page, 'de', ['welcome-and-your-path']);
  await page.goto(lessonUrl('de', 'where-does-our-city-stand'));
  await expect(field(page, 'gap')).toHaveValue('Rückmeldung fehlt');
});

test('what a guest has done joins what the account had, and neither is lost, in Italian', async ({ page, browser }) => {
  const person = newPerson();
  await finish(page, 'it', 'welcome-and-your-path');
  await page.goto(lessonUrl('it', 'where-does-our-city-stand'));
  await fillField(page, 'asset', 'la casa comune');
  await fillField(page, 'gap', 'versione del conto');
  await expectSaved(page);
  await signUp(page, 'it', person);
  const other = await browser.newContext();
  const guest = await other.newPage();
  await finish(guest, 'it', 'what-co-design-is');
  await guest.goto(lessonUrl('it', 'where-does-our-city-stand'));
  await fillField(guest, 'gap', 'versione di chi visita');
  await expectSaved(guest);
  await signIn(guest, 'it', person);
  await expect(guest.locator('.accounts-menu-name')).toHaveText(person.name);
  await expectDone(guest, 'it', ['welcome-and-your-path', 'what-co-design-is']);
  await guest.goto(lessonUrl('it', 'where-does-our-city-stand'));
  await expect(field(guest, 'asset')).toHaveValue('la casa comune');
  const versions = [await field(guest, 'gap').inputValue(), await guest.locator('.workbook-other blockquote').innerText()];
  expect(versions.toSorted()).toEqual(['versione del conto', 'versione di chi visita']);
  await other.close();
  await expectDone(page, 'it', ['welcome-and-your-path', 'what-co-design-is']);
});

test('a link by mail signs in once, in the language it was asked for', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, 'es', person);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto('/es/sign-in');
  await elsewhere.getByRole('link', { name: strings('es', 'accounts')('signIn.byLink') }).click();
  await sendForm(elsewhere, { email: person.email });
  await expect(elsewhere).toHaveURL(/sent/);
  const link = await linkFor(elsewhere, person.email);
  expect(link).toMatch(/^\/es\/sign-in\/link\//);
  await openLink(elsewhere, link);
  await expect(elsewhere.locator('.accounts-menu-name')).toHaveText(person.name);
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(strings('es', 'accounts')('open.spentTitle'));
  await other.close();
});

test('a link makes an account for an address that has none', async ({ page }) => {
  const { email, name } = newPerson();
  await page.goto('/en/sign-in/link');
  await sendForm(page, { email });
  await page.goto(await linkFor(page, email));
  await sendForm(page, { name });
  await expect(page.locator('.accounts-menu-name')).toHaveText(name);
});

for (const locale of ['en', 'fr'] as const) {
  test(`a wrong password is answered with a sentence, and what was typed stays, in ${locale}`, async ({ page }) => {
    const person = newPerson();
    await signUp(page, locale, person);
    await signOut(page, locale);
    await expect(page.locator('.accounts-menu-link')).toBeVisible();
    for (const email of [person.email, newPerson().email]) {
      await signIn(page, locale, { email, password: 'not the right words' });
      await expect(page.getByRole('alert')).toHaveText(strings(locale, 'accounts')('refused.wrong-credentials'));
      await expect(page.locator('[name="email"]')).toHaveValue(email);
      await expect(page.locator('[name="password"]')).toHaveValue('');
    }
    await signIn(page, locale, person);
    await expect(page.locator('.accounts-menu-name')).toHaveText(person.name);
  });
}

test('faults of a form are named beside their fields', async ({ page }) => {
  await page.goto('/de/sign-up');
  await page.locator('main form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await sendForm(page, { name: '', email: 'sam@', password: 'password12' });
  for (const name of ['name', 'email', 'password']) {
    const input = page.locator(`main [name="${name}"]`);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(/\S/);
  }
  await expect(page.locator('[name="email"]')).toHaveValue('sam@');
});

test('signing out leaves nothing of the person on the page or on the device', async ({ page, context }) => {
  const person = newPerson();
  await signUp(page, 'en', person);
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await fillField(page, 'gap', 'only mine');
  await expectSaved(page);
  await signOut(page, 'en');
  await expect(page.locator('.accounts-menu-link')).toBeVisible();
  for (const path of ['/en', '/en/course', lessonUrl('en', 'where-does-our-city-stand')]) {
    await page.goto(path);
    const html = await page.content();
    for (const personal of [person.name, person.email, 'only mine']) expect(html).not.toContain(personal);
  }
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('only mine');
  expect((await context.cookies()).map(({ name }) => name).filter((name) => name.includes('session_token'))).toEqual([]);
  await page.goto('/en/account');
  await expect(page).toHaveURL(/\/en\/sign-in\?to=/);
});

test('somebody changes name and password, and only the new password signs in', async ({ page }) => {
  const person = newPerson();
  await signUp(page, 'en', person);
  await page.goto('/en/account');
  await sendForm(page, { name: `${person.name} II` });
  await expect(page.getByRole('status').filter({ hasText: strings('en', 'accounts')('account.saved') })).toBeVisible();
  await page.goto('/en/account/password');
  await sendForm(page, { password: 'quite other words now' });
  await expect(page.getByRole('status').filter({ hasText: strings('en', 'security')('saved.password') })).toBeVisible();
  await expect(page.locator('.accounts-menu-name')).toHaveText(`${person.name} II`);
  await signOut(page, 'en');
  await signIn(page, 'en', person);
  await expect(page.getByRole('alert')).toBeVisible();
  await signIn(page, 'en', { ...person, password: 'quite other words now' });
  await expect(page.locator('.accounts-menu-name')).toHaveText(`${person.name} II`);
});
