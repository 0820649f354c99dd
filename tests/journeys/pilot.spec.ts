import type { Browser, Page } from '@playwright/test';
import { linkFor, newPerson, openLink, signUp } from './account';
import { expectNoBarrier, giveRole } from './cohort';
import { courseFile, expect, strings, test, watch } from './fixtures';
import { startOwnServer, type OwnServer } from './own-server';
import { answerAll, type Question } from './quiz';

// It closes a module, so it has a server of its own.

const locale = 'en';
const [t, remarks, survey, report] = [strings(locale, 'pilots'), strings(locale, 'remarks'), strings(locale, 'survey'), strings(locale, 'pilot-report')];
const moduleId = 'safe-and-fair-participation';
const course = (language: string, lesson = '') => `/${language}/course/${moduleId}${lesson && `/${lesson}`}`;
const lesson = 'outreach-beyond-the-usual-voices';
const check = 'check-safe-and-fair';
const { questions } = courseFile<{ questions: Question[] }>(`modules/04-${moduleId}/lessons/08-${check}/quiz.yaml`);

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer();
});

test.afterAll(() => server.end());

interface People {
  editor: Page;
  tester: Page;
  guest: Page;
  close(): Promise<void>;
}

/** An editor and a tester of Zagreb, each in a browser of their own, and somebody who only reads. */
async function gather(browser: Browser): Promise<People> {
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL: server.baseURL })));
  // A page that is not open yet and a form that is refused say so by their status.
  const complaints = contexts.map((context) => watch(context, /status of 40\d /));
  const [editor, tester, guest] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page, Page];
  const [edith, zoe] = [newPerson(), newPerson()];
  await signUp(editor, locale, edith);
  giveRole(edith, 'editor', server.databaseUrl);
  await invite(editor, zoe.email);
  const link = await linkFor(tester, zoe.email);
  await signUp(tester, locale, zoe);
  await openLink(tester, link);
  await expect(tester).toHaveURL(/\/en\/pilots$/);
  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.flat()).toEqual([]);
  };
  return { editor, tester, guest, close };
}

async function invite(editor: Page, email: string): Promise<void> {
  await editor.goto('/en/pilots/testers');
  await editor.locator('#email').fill(email);
  await editor.locator('#city').selectOption('zagreb');
  await editor.locator('#function').selectOption('practitioner');
  for (const language of ['en', 'it']) await editor.locator(`[name="locales"][value="${language}"]`).check();
  await editor.locator('#words').fill('Module 4, lesson 1');
  await editor.getByRole('button', { name: t('testers.save') }).click();
  await expect(editor.getByRole('status')).toHaveText(t('testers.done.invited'));
  await expectNoBarrier(editor);
}

async function decide(editor: Page, what: 'start' | 'publish'): Promise<void> {
  await editor.locator(`#en form[action$="/${what}"] button`).click();
}

/** From seeing a spot to the page that says thank you, in milliseconds. */
async function remarkOn(tester: Page): Promise<number> {
  await tester.goto(course('en', lesson));
  const seenAt = Date.now();
  await tester.locator('[data-block] p:not(.content-label)').first().click();
  await tester.locator('.remark-float').click();
  await tester.locator('[name="kind"][value="fact"]').check();
  await tester.locator('[name="severity"][value="blocks"]').check();
  await tester.locator('#words').fill('Not so in Zagreb.');
  await tester.getByRole('button', { name: remarks('form.send') }).click();
  await expect(tester.locator('.remark-thanks')).toBeVisible();
  return Date.now() - seenAt;
}

async function answerCheck(tester: Page): Promise<void> {
  await tester.goto(course('en', check));
  await answerAll(tester, [], questions);
  await tester.locator('#quiz button[type="submit"]').first().click();
  await expect(tester.locator('.quiz-review, .quiz-result').first()).toBeVisible();
}

/** Answers and signs with the keyboard alone. */
async function judge(tester: Page): Promise<void> {
  await tester.goto(`/en/pilots/${moduleId}/survey`);
  for (const question of ['clear', 'useful', 'length', 'fits']) await tester.locator(`[name="${question}"]`).first().press('Space');
  await tester.getByRole('button', { name: survey('save') }).press('Enter');
  await expect(tester.getByRole('status')).toHaveText(survey('done'));
  await expectNoBarrier(tester);
  await tester.getByRole('link', { name: survey('back') }).press('Enter');
  await tester.locator('#sign-en [name="verdict"][value="ready"]').press('Space');
  await tester.locator('#sign-en form button').press('Enter');
  await expect(tester.getByRole('status')).toHaveText(t('done.signed'));
  await expectNoBarrier(tester);
}

async function expectClosed(guest: Page): Promise<void> {
  expect((await guest.goto(course('en', lesson)))?.status()).toBe(404);
  await expect(guest.locator('main')).toContainText('not open yet');
}

test('a module is tried by a city, remarked on, signed, refused and published all the same, and read by everybody', async ({ browser }) => {
  test.setTimeout(180_000);
  const { editor, tester, guest, close } = await gather(browser);
  await editor.goto(`/en/pilots/${moduleId}`);
  await decide(editor, 'start');
  await expect(editor.locator('#en').getByRole('status')).toHaveText(t('done.started'));
  await expectClosed(guest);

  for (const language of ['it', 'en']) {
    await tester.goto(course(language, lesson));
    await expect(tester.locator('.pilot-banner')).toBeVisible();
  }
  expect(await remarkOn(tester)).toBeLessThan(20_000);
  await answerCheck(tester);
  await judge(tester);

  await editor.goto(`/en/pilots/${moduleId}/report`);
  await expectNoBarrier(editor);
  await expect(editor.locator('#table-kind')).toHaveText(report('table.kind'));
  // One attempt is nobody's figure, and a tester's is no learner's.
  expect(await editor.locator('table:has(#table-learner) tbody td').filter({ hasText: '%' }).count()).toBe(0);
  await tester.goto('/en/course');
  await expect(tester.locator('[data-state="done"]')).toHaveCount(0);

  await editor.goto(`/en/pilots/${moduleId}`);
  await expectNoBarrier(editor);
  await decide(editor, 'publish');
  await expect(editor.locator('#en').getByRole('alert')).toHaveText(t('refused.against'));
  await expect(editor.locator('#en')).toContainText(t('against.remark'));
  await editor.locator('#en [name="override"]').check();
  await editor.locator('#en [name="reason"]').fill('The source is being asked.');
  await decide(editor, 'publish');
  await expect(editor.locator('#en').getByRole('status')).toContainText(t('done.published'));

  expect((await guest.goto(course('en', lesson)))?.status()).toBe(200);
  await expect(guest.locator('.pilot-banner')).toHaveCount(0);
  await editor.goto('/en/pilots');
  await expectNoBarrier(editor);
  await close();
});
