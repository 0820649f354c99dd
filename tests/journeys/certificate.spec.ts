import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { newPerson, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expect, expectSaved, lessonUrl, locales, strings, test, type Locale } from './fixtures';

/** All that a learner does in five hours, but one lesson; that one is done in the browser. */
function doAllBut(lesson: string, { email }: Person): void {
  const environment = { ...process.env, DATABASE_URL: `file:${process.env.JOURNEYS_FOLDER}/journeys.db` };
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tests/setup/finish-course.ts', email, lesson], { env: environment });
}

// A name that cannot be drawn is answered with 400.
test.use({ forgiven: /status of 400 / });

const left = 'what-co-design-is';

test('a learner completes the course, takes the certificate, and strangers verify it in their language', async ({ page, browser, request }) => {
  test.setTimeout(180_000);
  const t = strings('de', 'certificates');
  const person = newPerson();
  await signUp(page, 'de', person);
  doAllBut(left, person);

  await page.goto('/de/certificate');
  await expect(page.locator('.certificate-missing li a')).toHaveAttribute('href', `/de/course/why-co-design/${left}`);
  expect(await barriersOf(page)).toEqual([]);
  await page.locator('.certificate-missing li a').click();
  await expect(page).toHaveURL(lessonUrl('de', left));
  await page.getByRole('button', { name: strings('de', 'learning')('done.button') }).click();
  await expectSaved(page);

  await page.goto('/de/certificate');
  await expect(page.getByLabel(t('name.label'))).toHaveValue(person.name);
  await page.getByLabel(t('name.label')).fill('Ελένη 山');
  await page.getByRole('button', { name: t('name.button') }).click();
  await expect(page.getByRole('alert')).toContainText('山');
  expect(await barriersOf(page)).toEqual([]);
  await page.getByLabel(t('name.label')).fill('Eleni Škvorecká-Λάμπρου');
  await page.getByRole('button', { name: t('name.button') }).click();
  await expect(page.getByRole('status')).toHaveText(t('held.issued'));
  await expect(page.locator('.certificate-holder')).toHaveText('Eleni Škvorecká-Λάμπρου');
  expect(await barriersOf(page)).toEqual([]);

  await page.locator('#language').selectOption('it');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('download.button') }).click();
  const paper = await downloading;
  expect(paper.suggestedFilename()).toMatch(/-it\.pdf$/);
  expect(readFileSync(await paper.path()).subarray(0, 5).toString()).toBe('%PDF-');
  const badge = (await (await page.request.get('/de/certificate/badge')).json()) as { id: string; proof: { verificationMethod: string }[]; credentialStatus: { statusListCredential: string } };
  for (const address of [badge.proof[0]?.verificationMethod ?? '', badge.credentialStatus.statusListCredential]) expect((await request.get(new URL(address).pathname)).status()).toBe(200);

  const scanned = new URL(badge.id).pathname;
  const stranger = await browser.newContext({ locale: 'fr-FR' });
  const theirs = await stranger.newPage();
  await theirs.goto(new URL(scanned, page.url()).href);
  await expect(theirs).toHaveURL(/\/fr\/verify\//);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(strings('fr', 'certificates')('verify.validTitle'));
  await expect(theirs.locator('.certificate-facts')).toContainText('Eleni Škvorecká-Λάμπρου');
  await expect(theirs.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await barriersOf(theirs)).toEqual([]);

  await page.locator('.certificate-correct summary').click();
  await page.getByLabel(t('name.label')).fill('Eleni Lamprou');
  await page.getByRole('button', { name: t('name.correctButton') }).click();
  await expect(page.locator('.certificate-holder')).toHaveText('Eleni Lamprou');
  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(strings('fr', 'certificates')('verify.replacedTitle'));
  await expect(theirs.locator('main')).not.toContainText('Eleni');
  await stranger.close();
});

test('a wrong code is refused politely in every language, without JavaScript and at a phone’s width', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const fill = async (locale: Locale, code: string) => {
    await page.goto(`/${locale}/verify`);
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: strings(locale, 'certificates')('verify.button') }).click();
  };
  for (const locale of locales) {
    const t = strings(locale, 'certificates');
    await fill(locale, 'abc');
    await expect(page.locator('#code-fault')).toHaveText(t('verify.malformed'));
    await fill(locale, '7kqm 4xrd 9t2a');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verify.unknownTitle'));
  }
  await context.close();
});
