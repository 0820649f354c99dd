import type { Page } from '@playwright/test';
import { newPerson, signUp } from './account';
import { expect, expectSaved, lessonIds, lessonUrl, modulePath, offlineErrors, strings, test } from './fixtures';
import { questionPart } from './quiz';
import { field, fillField } from './tool';

// Reading and working without a network, through the worker that the other journeys keep out.
test.use({ serviceWorkers: 'allow', forgiven: offlineErrors });

const t = strings('en', 'offline');
const quizUrl = lessonUrl('en', 'check-why-co-design');
const patient = { timeout: 30_000 };
const sign = (page: Page) => page.locator('.copy-sign');

/** The paths that this browser keeps, in all caches of pages. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('unites.pages.'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** The files of the build that the list names and this browser does not keep yet. */
function missingFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { build, assets } = (await (await fetch('/offline.json')).json()) as { build: string; assets: string[] };
    const cache = await caches.open(`unites.assets.${build}`);
    const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    return assets.filter((path) => !kept.includes(path));
  });
}

/** Opens the first lesson of module 1 and waits until the worker has fetched the others, and the code of their pages. */
async function openModule(page: Page): Promise<void> {
  await page.goto(lessonUrl('en', 'welcome-and-your-path'));
  await expectSaved(page);
  const wanted = [`/en/${modulePath}`, ...lessonIds.map((id) => lessonUrl('en', id)), '/en/course', '/en/offline'];
  await expect.poll(async () => (await keptPaths(page)).sort(), patient).toEqual(wanted.sort());
  await expect.poll(() => missingFiles(page), patient).toEqual([]);
}

test('a module once opened is read without a network, with its transcripts, and what is done there arrives once', async ({ page, context }) => {
  test.setTimeout(180_000);
  await openModule(page);
  await context.setOffline(true);
  for (const id of lessonIds) {
    await page.goto(lessonUrl('en', id));
    await expect(page.locator('h1')).toBeVisible();
    await expect(sign(page)).toContainText(t('copy.text'));
    await expect(page.locator('[data-copy-time]')).not.toBeEmpty();
  }
  await page.goto(lessonUrl('en', 'integration-happens-in-cities'));
  await expect(page.locator('.film-away')).toBeVisible();
  await expect(page.locator('.film-stage')).toBeHidden();
  await expect(page.locator('.film-part p').last()).toBeVisible();

  await page.goto(quizUrl);
  const choice = questionPart(page, 'q1').locator('input[value="c"]');
  await choice.check();
  await expect(sign(page).locator('[data-waiting]')).toContainText(/\d/);
  await page.reload();
  await expect(choice).toBeChecked();
  await page.locator('#quiz button[type="submit"]').first().click();
  await expect(page.locator('.offline-held')).toHaveText(t('held'));
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await fillField(page, 'city_name', 'Port Example');
  await page.goto(lessonUrl('en', 'welcome-and-your-path'));
  await page.getByRole('button', { name: strings('en', 'learning')('done.button') }).click();

  const sent: string[] = [];
  page.on('request', (request) => request.url().endsWith('/progress') && sent.push(request.postData() ?? ''));
  await page.reload();
  await expect(page.locator('[data-done-part]')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unites.outbox.'))), patient).toEqual([]);
  const answers = sent.flatMap((body) => (JSON.parse(body) as { ops: { kind: string; id: string }[] }).ops).filter(({ kind }) => kind === 'answer');
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);

  await page.evaluate(() => localStorage.clear());
  await page.goto(quizUrl);
  await expect(sign(page)).toBeHidden();
  await expect(choice).toBeChecked();
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await expect(field(page, 'city_name')).toHaveValue('Port Example');
  await page.goto('/en/course');
  await expect(page.locator('main [data-lesson-row="welcome-and-your-path"]')).toHaveAttribute('data-state', 'done');
});

test('what was typed and saved stands in the copy as well', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openModule(page);
  await page.goto(lessonUrl('en', 'where-does-our-city-stand'));
  await fillField(page, 'gap', 'typed before the tunnel');
  await expectSaved(page);
  const copy = () => page.evaluate(async () => (await caches.match(location.pathname).then((stored) => stored?.text())) ?? '');
  await expect.poll(copy, patient).toContain('typed before the tunnel');
  await context.setOffline(true);
  await page.reload();
  await expect(sign(page)).toBeVisible();
  await expect(field(page, 'gap')).toHaveValue('typed before the tunnel');
});

test('a page that is not kept leads to those that are, and signing out leaves none of them', async ({ page, context }) => {
  test.setTimeout(180_000);
  const person = newPerson();
  await signUp(page, 'en', person);
  await openModule(page);
  const copied = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('unites.pages.')));
  expect(await copied()).toHaveLength(1);
  await page.goto('/en/account');
  expect(await keptPaths(page)).not.toContain('/en/account');
  await context.setOffline(true);
  await page.goto('/en/course/evaluate-learn-sustain');
  await expect(page.locator('h1')).toHaveText(t('title'));
  await expect(page.locator('.kept-list a')).toHaveCount(lessonIds.length + 2);
  await page.locator(`.kept-list a[href="${lessonUrl('en', 'what-co-design-is')}"]`).click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.accounts-menu-name')).toHaveText(person.name);
  await context.setOffline(false);
  await page.goto('/en/course');
  await page.locator('.accounts-menu summary').click();
  await page.getByRole('button', { name: strings('en', 'accounts')('menu.signOut') }).click();
  await expect(page.locator('.accounts-menu-link')).toBeVisible();
  await expect.poll(copied).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(quizUrl)).rejects.toThrow(/ERR_/);
});

test('a browser can install the course, in the language that is read', async ({ page, context }) => {
  await page.goto('/fr/course');
  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect([new URL(manifest.url).pathname, manifest.errors]).toEqual(['/app/fr.webmanifest', []]);
  expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ lang: 'fr', start_url: '/fr/course' });
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
  await expect(page.locator('.install-hint')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })));
  await expect(page.locator('.install-hint')).toBeVisible();
  await page.locator('.install-hint [data-decline]').click();
  await expect(page.locator('.install-hint')).toBeHidden();
});
