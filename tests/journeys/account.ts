/** Making accounts and reading their mails as a person in a browser does. */
import { expect, type Page } from '@playwright/test';
import { strings, type Locale } from './fixtures';

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** Somebody nobody has met before. */
export function newPerson(): Person {
  const sign = Math.random().toString(36).slice(2, 10);
  return { name: `Sam ${sign}`, email: `sam.${sign}@city.example`, password: `lantern orchard ${sign} quay` };
}

/** How many mails to an address were read: a job sends the next one, in its own time. */
const readMails = new Map<string, number>();

/** The path of the link in a mail to an address that was not read yet; the page shows mails only where none are sent, the newest first. */
export async function linkFor(page: Page, email: string): Promise<string> {
  const mails = page.locator('.accounts-mails li').filter({ hasText: email });
  const read = readMails.get(email) ?? 0;
  await expect(async () => {
    await page.goto('/dev/mail');
    expect(await mails.count()).toBeGreaterThan(read);
  }).toPass();
  readMails.set(email, await mails.count());
  await mails.first().getByRole('link').click();
  const href = await page.locator('.accounts-mail-text a').getAttribute('href');
  return new URL(href ?? '').pathname;
}

/** Fills in the form of the accounts' pages that has these fields, and sends it. */
export async function sendForm(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const [first = ''] = Object.keys(values);
  const form = page.locator('main form.accounts-form').filter({ has: page.locator(`[name="${first}"]`) });
  for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value);
  await form.locator('button[type="submit"]').click();
}

/** Presses the button behind a link from a mail. */
export async function openLink(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main form button[type="submit"]').click();
}

/** Creates an account from the page "sign up" to the course. */
export async function signUp(page: Page, locale: Locale, { name, email, password }: Person): Promise<void> {
  await page.goto(`/${locale}/sign-up`);
  await sendForm(page, { name, email, password });
  await expect(page).toHaveURL(/sign-in\/link\?sent/);
  await openLink(page, await linkFor(page, email));
  await expect(page.locator('.accounts-menu-name')).toHaveText(name);
}

/** Signs in with a password. */
export async function signIn(page: Page, locale: Locale, { email, password }: Omit<Person, 'name'>): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await sendForm(page, { email, password });
}

/** Signs out by the header's menu. */
export async function signOut(page: Page, locale: Locale): Promise<void> {
  const t = strings(locale, 'accounts');
  await page.locator('details.accounts-menu summary').click();
  await page.locator('details.accounts-menu').getByRole('button', { name: t('menu.signOut') }).click();
}
