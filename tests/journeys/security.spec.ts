/** How somebody signs in, with the authenticator that Chromium brings along for tests and with an app of our own. */
import type { BrowserContext, Page } from '@playwright/test';
import { codeAt, counterAt } from '../../app/features/accounts/second-step/totp';
import { linkFor, newPerson, openLink, sendForm, signIn, signOut, signUp, type Person } from './account';
import { expect, strings, test, type Locale } from './fixtures';
import { barriersOf } from './barriers';

// A refused form answers 400, of which the browser complains.
test.use({ forgiven: /status of 400 / });

/** Gives the page's browser a device that holds passkeys; answers how to make it forget who touched it. */
async function plugIn(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  const setVerified = (isUserVerified: boolean) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { setVerified };
}

const passkeyButton = (page: Page) => page.locator('main form[data-island="passkey"] button[type="submit"]');
const saidToReader = (page: Page) => page.locator('.accounts-passkey-said [data-said]:visible');

async function addPasskey(page: Page, locale: Locale, name: string): Promise<void> {
  await page.goto(`/${locale}/account/passkeys`);
  await sendForm(page, { name });
}

async function expectIn(page: Page, { name }: Pick<Person, 'name'>): Promise<void> {
  await expect(page.locator('.accounts-menu-name')).toHaveText(name);
}

async function leave(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/account`);
  await signOut(page, locale);
  await expect(page.locator('.accounts-menu-link')).toBeVisible();
}

/** Somebody who signed up and added a passkey. */
async function withPasskey(page: Page, locale: Locale, name: string): Promise<Person> {
  const person = newPerson();
  await signUp(page, locale, person);
  await addPasskey(page, locale, name);
  await expect(page).toHaveURL(/\/account\/codes$/);
  return person;
}

test('a passkey is added with recovery codes and signs in alone, in German', async ({ page, context }) => {
  const t = strings('de', 'security');
  await plugIn(page, context);
  const person = await withPasskey(page, 'de', 'Laptop im Büro');
  await expect(page.locator('.accounts-codes li')).toHaveCount(10);
  await page.getByRole('button', { name: t('codes.kept') }).click();
  await page.goto('/de/account/passkeys');
  await expect(page.locator('.accounts-row strong')).toHaveText('Laptop im Büro');
  expect(await barriersOf(page)).toEqual([]);
  await leave(page, 'de');
  await page.goto('/de/sign-in?to=%2Fde%2Faccount%2Fpasskeys');
  await passkeyButton(page).click();
  await expect(page).toHaveURL(/\/de\/account\/passkeys$/);
  await expectIn(page, person);
});

test('a passkey is the second step until it is removed, in French', async ({ page, context }) => {
  const t = strings('fr', 'security');
  await plugIn(page, context);
  const person = await withPasskey(page, 'fr', 'Portable');
  await leave(page, 'fr');
  await signIn(page, 'fr', person);
  await expect(page).toHaveURL(/\/fr\/sign-in\/step$/);
  expect(await barriersOf(page)).toEqual([]);
  await passkeyButton(page).click();
  await expectIn(page, person);
  await page.goto('/fr/account/passkeys');
  await page.locator('.accounts-row a').click();
  await page.getByRole('button', { name: t('passkeys.remove'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: t('passkeys.saved.removed') })).toBeVisible();
  await leave(page, 'fr');
  await page.goto('/fr/sign-in');
  await passkeyButton(page).click();
  await expect(page.getByRole('alert')).toContainText(t('passkeys.refused.passkey-wrong'));
  await signIn(page, 'fr', person);
  await expectIn(page, person);
});

test('what hinders a passkey is said beside the button, and the other ways stay open', async ({ page, context }) => {
  const t = strings('en', 'security');
  const { setVerified } = await plugIn(page, context);
  await withPasskey(page, 'en', 'Laptop');
  await addPasskey(page, 'en', 'Again');
  await expect(saidToReader(page)).toHaveText(t('passkeys.said.known'));
  await leave(page, 'en');
  await setVerified(false);
  await page.goto('/en/sign-in/passkey');
  await passkeyButton(page).click();
  await expect(saidToReader(page)).toHaveText(t('passkeys.said.nothing'));
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('link', { name: strings('en', 'accounts')('link.byPassword') }).click();
  await expect(page).toHaveURL(/\/en\/sign-in$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a passkey is not possible, which the page says before and after', async ({ page }) => {
    const t = strings('fr', 'security');
    await page.goto('/fr/sign-in');
    const said = page.locator('main noscript p');
    await expect(said).toBeVisible();
    await expect(said).toHaveText(t('passkeys.noScript'));
    await passkeyButton(page).click();
    await expect(page.getByRole('alert')).toContainText(t('passkeys.refused.passkey-missing'));
    await expect(page.locator('a[href="/fr/sign-in/link"]')).toBeVisible();
  });

  test('an authenticator app is set up, asked for after a link by mail, and removed', async ({ page }) => {
    const person = newPerson();
    const t = strings('es', 'security');
    await signUp(page, 'es', person);
    await page.goto('/es/account/app');
    await page.getByRole('button', { name: t('app.begin') }).click();
    const key = (await page.locator('.accounts-code').innerText()).replaceAll(/\s/g, '');
    const bits = [...key].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
    const secret = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    // The next code is taken at sign-in: none is taken twice.
    const code = (later: number) => codeAt(secret, counterAt(new Date()) + later);
    await sendForm(page, { code: '000000' });
    await expect(page.getByRole('alert')).toBeVisible();
    await sendForm(page, { code: code(0) });
    await expect(page.locator('.accounts-codes li')).toHaveCount(10);
    const [first = ''] = await page.locator('.accounts-codes li').allInnerTexts();
    await page.getByRole('button', { name: t('codes.kept') }).click();
    expect(await linkFor(page, person.email)).toBe('/es/account');
    await leave(page, 'es');
    await page.goto('/es/sign-in/link');
    await sendForm(page, { email: person.email });
    await openLink(page, await linkFor(page, person.email));
    await expect(page).toHaveURL(/\/es\/sign-in\/step$/);
    await sendForm(page, { code: code(1) });
    await expectIn(page, person);
    await leave(page, 'es');
    await signIn(page, 'es', person);
    await sendForm(page, { code: first });
    await expectIn(page, person);
    await page.goto('/es/account/app');
    await page.getByRole('button', { name: t('app.remove') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('saved.appOff') })).toBeVisible();
  });
});

test('somebody sees where they are signed in and ends another sign-in, in Italian', async ({ page, browser }) => {
  const person = newPerson();
  const t = strings('it', 'security');
  await signUp(page, 'it', person);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, 'it', person);
  await expectIn(elsewhere, person);
  await page.goto('/it/account');
  const rows = page.locator('section[aria-labelledby="sign-ins"] .accounts-row');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(t('signIns.this'));
  await rows.last().getByRole('button', { name: t('signIns.end') }).click();
  await expect(rows).toHaveCount(1);
  await elsewhere.goto('/it/account');
  await expect(elsewhere).toHaveURL(/\/it\/sign-in\?to=/);
  await other.close();
});
