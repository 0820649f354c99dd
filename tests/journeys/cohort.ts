/** A cohort as a trainer makes it in a browser, and what every page of it must hold. */
import { execFileSync } from 'node:child_process';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from '@playwright/test';
import { newPerson, signUp, type Person } from './account';
import { barriersOf } from './barriers';
import { expect, strings, watch } from './fixtures';

const t = strings('de', 'cohorts');

/** Demands of a page that axe finds nothing on it and that it fits a telephone; without script, the latter. */
export async function expectNoBarrier(page: Page): Promise<void> {
  if (await page.evaluate(() => !window.matchMedia('(scripting: none)').matches)) expect(await barriersOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

type GivenRole = 'editor' | 'manager' | 'trainer';

const journeysDatabase = `file:${process.env.JOURNEYS_FOLDER}/journeys.db`;

/** Gives an account a role by the operator's command, which takes seconds to start. */
export function giveRoleByCommand({ email }: Person, role: GivenRole, databaseUrl = journeysDatabase): void {
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/role.ts', email, role];
  execFileSync(process.execPath, command, { env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' } });
}

/** Gives an account a role as the operator's command does, where the journeys' server keeps its database or another one does. */
export function giveRole({ email }: Person, role: GivenRole, databaseUrl = journeysDatabase): void {
  const database = new Sqlite(databaseUrl.replace(/^file:/, ''), { timeout: 10_000 });
  const { changes } = database.prepare('INSERT INTO "UserRole" ("userId", "role", "givenAt") SELECT "id", ?, ? FROM "User" WHERE "email" = ?').run(role, new Date().toISOString().replace('Z', '+00:00'), email);
  database.close();
  if (changes !== 1) throw new Error(`Nobody has an account with the address ${email}.`);
}

export interface People {
  tara: Page;
  ada: Page;
  learner: Person;
  close(): Promise<unknown>;
}

/** A trainer and somebody who learns, each in a browser of their own. */
export async function gather(browser: Browser, options: { javaScriptEnabled: boolean }): Promise<People> {
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ ...options, viewport: { width: 1280, height: 720 } })));
  const complaints = contexts.map((context) => watch(context, /status of 40[03] /));
  const [tara, ada] = await Promise.all(contexts.map((context) => context.newPage())) as [Page, Page];
  const [trainer, learner] = [newPerson(), newPerson()];
  await signUp(tara, 'de', trainer);
  await signUp(ada, 'de', learner);
  giveRole(trainer, 'trainer');
  return { tara, ada, learner, close: () => Promise.all(contexts.map((context) => context.close())).then(() => expect(complaints.flat()).toEqual([])) };
}

/** Makes a cohort on the trainer's page, first with a mistake, and answers the address of its page and the link to join. */
export async function create(page: Page): Promise<{ path: string; link: string }> {
  await page.goto('/de/cohorts');
  await page.getByRole('link', { name: t('create.title') }).click();
  await page.locator('#name').fill('Oulu 2027');
  await page.locator('#startsOn').fill('2027-03-08');
  await page.locator('#endsOn').fill('2027-03-01');
  await page.getByRole('button', { name: t('create.button') }).click();
  await expect(page.getByRole('alert')).toContainText(t('fault.end-before-start'));
  await expect(page.locator('#name')).toHaveValue('Oulu 2027');
  await page.locator('#endsOn').fill('2027-04-09');
  await page.getByRole('button', { name: t('create.button') }).click();
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'));
  await page.locator('#due-why-co-design').fill('2027-03-19');
  await page.locator('#deadlines ~ form').getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'));
  await expect(page.locator('#due-why-co-design')).toHaveValue('2027-03-19');
  await expectNoBarrier(page);
  const link = new URL((await page.locator('#link ~ p a[href*="/join/"]').getAttribute('href')) ?? '').pathname;
  return { path: new URL(page.url()).pathname.replace(/\/settings.*$/, ''), link };
}
