import type { Browser, Page } from '@playwright/test';
import { linkFor, newPerson, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expect, lessonUrl, strings, test, watch } from './fixtures';
import { field, fillField } from './tool';

const t = strings('fr', 'teams');
const toolUrl = lessonUrl('fr', 'where-does-our-city-stand');

interface Pair {
  ana: Page;
  ben: Page;
  people: { ana: Person; ben: Person };
  close(): Promise<unknown>;
}

/** Two colleagues, each in a browser of their own and with an account. */
async function gather(browser: Browser, javaScriptEnabled: boolean): Promise<Pair> {
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 720 } })));
  const complaints = contexts.map((context) => watch(context, /status of 40[09] /));
  const [ana, ben] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  const people = { ana: newPerson(), ben: newPerson() };
  await signUp(ana, 'fr', people.ana);
  await signUp(ben, 'fr', people.ben);
  return { ana, ben, people, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

async function saveField(page: Page, path: string, value: string): Promise<void> {
  await page.goto(toolUrl);
  await fillField(page, path, value);
  await page.locator('#tool .workbook-buttons > button').last().click();
  await page.goto(toolUrl);
  await expect(field(page, path)).toHaveValue(value);
}

/** Starts a team and invites the other, first with a mistake; answers the path of the link in the mail. */
async function startAndInvite({ ana, ben, people }: Pair): Promise<string> {
  await ana.goto('/fr/workbook');
  await ana.getByRole('link', { name: t('part.start') }).click();
  await ana.locator('#name').fill('Ville exemple');
  await ana.getByRole('button', { name: t('make.button') }).click();
  await expect(ana.getByRole('heading', { level: 1 })).toContainText('Ville exemple');
  await ana.locator('#email').fill(people.ana.email);
  await ana.getByRole('button', { name: t('invite.button') }).click();
  await expect(ana.getByRole('alert')).toHaveText(t('fault.is-member'));
  await expect(ana.locator('#email')).toHaveValue(people.ana.email);
  await ana.locator('#email').fill(people.ben.email);
  await ana.locator('#locale').selectOption('it');
  await ana.getByRole('button', { name: t('invite.button') }).click();
  await expect(ana.getByRole('status')).toHaveText(t('said.invited'));
  await expect(ana.locator('#invite ~ .team-list')).toContainText(people.ben.email);
  return linkFor(ben, people.ben.email);
}

async function expectNoBarrier(page: Page, hasScript: boolean): Promise<void> {
  if (hasScript) expect(await barriersOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const hasScript of [true, false]) {
  test(`two colleagues share one workbook by invitation, ${hasScript ? 'with' : 'without'} script`, async ({ browser }) => {
    test.slow(); // two accounts are made first
    const pair = await gather(browser, hasScript);
    const { ana, ben, people } = pair;
    await saveField(ana, 'city_name', 'Oulu');
    await saveField(ben, 'city_name', 'Uleåborg');
    const link = await startAndInvite(pair);
    expect(link).toMatch(/^\/it\/team\/invitation\//);

    // The link is for one address alone.
    await ana.goto(link);
    await expect(ana.getByRole('status')).toContainText('Ville exemple');
    await ben.goto(link.replace('/it/', '/fr/'));
    await expect(ben.getByText(t('accept.bringHint'))).toBeVisible();
    await expectNoBarrier(ben, hasScript);
    await ben.getByRole('button', { name: t('accept.button') }).click();
    await expect(ben.getByRole('status')).toHaveText(t('said.joined'));
    await expect(ben.locator('.team-page')).toContainText(people.ana.name);
    await expectNoBarrier(ben, hasScript);

    // What Ben brought waits beside what Ana wrote; both see both.
    await ben.goto(toolUrl);
    await expect(ben.locator('#tool header')).toContainText('Ville exemple');
    await expect(field(ben, 'city_name')).toHaveValue('Oulu');
    await expect(ben.locator('.workbook-other')).toContainText('Uleåborg');
    await saveField(ben, 'gap', 'Les réponses manquent');
    await saveField(ana, 'asset', 'La maison des associations');
    await expect(field(ana, 'gap')).toHaveValue('Les réponses manquent');
    await ana.goto('/fr/workbook/wb-baseline/history');
    await expect(ana.locator('.history-list')).toContainText(people.ben.name);
    await ana.goto('/fr/workbook');
    await expect(ana.locator('.team-card')).toContainText(people.ben.name);

    // Ben leaves with a copy; Ana keeps hers, and his name is gone from the history.
    await ben.goto('/fr/team');
    await ben.getByRole('button', { name: t('leave.button') }).click();
    await expect(ben.getByRole('status')).toHaveText(t('said.left'));
    await saveField(ana, 'asset', 'Une autre maison, plus grande');
    await ben.goto(toolUrl);
    await expect(field(ben, 'asset')).toHaveValue('La maison des associations');
    await ana.goto('/fr/workbook/wb-baseline/history');
    await expect(ana.locator('.history-list')).not.toContainText(people.ben.name);
    await pair.close();
  });
}
