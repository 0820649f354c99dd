import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { linkFor, newPerson, signUp, type Person } from './account';
import { create, expectNoBarrier, giveRoleByCommand } from './cohort';
import { expect, expectSaved, lessonUrl, strings, test, watch } from './fixtures';
import { baseline, fillField } from './tool';

// A trainer who works in German, and somebody who learns in French.
const words = (file: string) => ({ de: strings('de', file), fr: strings('fr', file) });
const [meetings, notes, sharing, messages, invitations, exported, cohorts] = ['meetings', 'notes', 'sharing', 'messages', 'invitations', 'exports', 'cohorts'].map(words) as [ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>, ReturnType<typeof words>];

interface Pair {
  tara: Page;
  ada: Page;
  learner: Person;
  close(): Promise<void>;
}

/** Both in browsers of their own; only the trainer has an account. */
async function meet(browser: Browser): Promise<Pair> {
  const contexts = await Promise.all([1, 2].map(() => browser.newContext({ viewport: { width: 1280, height: 720 } })));
  const complaints = contexts.map((context) => watch(context, /status of 40[034] /));
  const [tara, ada] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  const trainer = newPerson();
  await signUp(tara, 'de', trainer);
  giveRoleByCommand(trainer, 'trainer');
  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.flat()).toEqual([]);
  };
  return { tara, ada, learner: newPerson(), close };
}

/** Invites by a list with a bad row, and lets the person come by the link in their mail. */
async function invite({ tara, ada, learner }: Pair, path: string): Promise<void> {
  await tara.goto(`${path}/invite`);
  await tara.locator('#list').fill(`Name;E-Mail;Sprache\n${learner.name};${learner.email};fr\nNiemand;keine-adresse;de\n${learner.name};${learner.email.toUpperCase()};fr`);
  await tara.getByRole('button', { name: invitations.de('invite.check') }).click();
  await expect(tara.locator('.invite-plan tbody tr')).toHaveCount(3);
  await expect(tara.locator('.invite-mailed')).toHaveCount(1);
  await expectNoBarrier(tara);
  await tara.getByRole('button', { name: invitations.de('plan.send', { count: 1 }) }).click();
  await expect(tara.getByRole('status')).toBeVisible();
  const link = await linkFor(ada, learner.email);
  expect(link).toMatch(/^\/fr\/invitation\//);
  await signUp(ada, 'fr', learner);
  await ada.goto(link);
  await ada.getByRole('button', { name: invitations.fr('accept.button') }).click();
  await expect(ada.getByRole('status')).toBeVisible();
}

/** Sets a live meeting; the learner finds it in French, on the page and in a calendar of their own. */
async function setMeeting({ tara, ada }: Pair, paths: Record<'de' | 'fr', string>): Promise<void> {
  await tara.goto(`${paths.de}/meetings`);
  for (const [field, value] of Object.entries({ title: 'Auftakt; mit Fragen', day: '2027-03-10', time: '14:30', minutes: '90', place: 'Rathaus, Saal 2' })) await tara.locator(`#${field}`).fill(value);
  await tara.locator('#timeZone').selectOption('Europe/Helsinki');
  await tara.getByRole('button', { name: meetings.de('page.addButton') }).click();
  await expect(tara.getByRole('status')).toHaveText(meetings.de('done.added'));
  await expectNoBarrier(tara);
  await ada.goto(paths.fr);
  await expect(ada.getByText('Auftakt; mit Fragen')).toBeVisible();
  await ada.goto('/fr/cohorts');
  await ada.getByRole('button', { name: meetings.fr('calendar.make') }).click();
  await expectNoBarrier(ada);
  const address = new URL(await ada.locator('#calendar-address').inputValue()).pathname;
  const calendar = await (await ada.request.get(address)).text();
  expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Auftakt\\; mit Fragen');
  expect(calendar).toContain('20270310T123000Z');
  await ada.getByRole('button', { name: meetings.fr('calendar.revoke') }).click();
  await expect(ada.getByRole('status')).toHaveText(meetings.fr('calendar.ended'));
  expect((await ada.request.get(address)).status()).toBe(404);
}

async function addNote({ tara, ada }: Pair, path: string): Promise<void> {
  await tara.goto(`${path}/notes`);
  await tara.locator('#lesson').selectOption('what-co-design-is');
  await tara.locator('#text').fill('Bitte bis Mittwoch lesen: <b>Seite 3</b>');
  await tara.getByRole('button', { name: notes.de('page.addButton') }).click();
  await expect(tara.getByRole('status')).toHaveText(notes.de('done.added'));
  await expectNoBarrier(tara);
  await ada.goto(lessonUrl('fr', 'what-co-design-is'));
  await expect(ada.locator('.lesson-note')).toContainText('Bitte bis Mittwoch lesen: <b>Seite 3</b>');
  await expectNoBarrier(ada);
}

/** Shows a tool as it is now; what is written afterwards stays private, and a withdrawn copy is gone at once. */
async function shareTool({ tara, ada, learner }: Pair, paths: Record<'de' | 'fr', string>): Promise<void> {
  await ada.goto(lessonUrl('fr', 'where-does-our-city-stand'));
  for (const [field, value] of Object.entries(baseline)) await fillField(ada, field, value);
  await expectSaved(ada);
  await ada.reload();
  await ada.locator('.share-part form button').first().click();
  await expect(ada.locator('.share-part [role="status"]')).toHaveText(sharing.fr('done.shared'));
  await fillField(ada, 'gap', 'Das bleibt bei mir');
  await expectSaved(ada);
  await tara.goto(paths.de);
  await tara.getByRole('link', { name: learner.name }).click();
  await tara.locator('a[href*="/tools/"]').click();
  await expect(tara.locator('main')).toContainText('Das Haus der Vereine');
  await expect(tara.locator('main')).not.toContainText('Das bleibt bei mir');
  await expectNoBarrier(tara);
  await ada.goto(paths.fr);
  await expectNoBarrier(ada);
  await ada.locator('.share-own button').click();
  await expect(ada.getByText(sharing.fr('done.revoked'))).toBeVisible();
  expect((await tara.reload())?.status()).toBe(404);
}

/** Writes to everybody with own words in French, after seeing the mail; who wants none gets none. */
async function writeTo({ tara, ada, learner }: Pair, paths: Record<'de' | 'fr', string>): Promise<void> {
  await tara.goto(`${paths.de}/messages?to=all`);
  await tara.locator('#words-fr').fill('À mercredi, dans la salle 2.');
  await tara.getByRole('button', { name: messages.de('page.preview') }).click();
  await expect(tara.locator('.message-mail [lang="fr"]')).toContainText('À mercredi, dans la salle 2.');
  await expectNoBarrier(tara);
  await tara.getByRole('button', { name: messages.de('preview.send', { count: 1 }) }).click();
  await expect(async () => {
    await ada.goto('/dev/mail');
    await ada.locator('.accounts-mails li').filter({ hasText: learner.email }).first().getByRole('link').click();
    await expect(ada.locator('.accounts-mail-text')).toContainText('À mercredi, dans la salle 2.', { timeout: 500 });
  }).toPass();
  await ada.goto(paths.fr);
  await ada.locator('form[action$="/reminders"] button').click();
  await tara.goto(`${paths.de}/messages?to=all`);
  await expect(tara.locator('.message-people')).toContainText(messages.de('page.outMark'));
}

/** Saves the table in both formats, and has the file that opens in other programs. */
async function saveTable({ tara, learner }: Pair, path: string): Promise<void> {
  for (const [format, begins] of [['csv', '\uFEFF'], ['xlsx', 'PK']] as const) {
    await tara.goto(path);
    const [download] = await Promise.all([tara.waitForEvent('download'), tara.getByRole('button', { name: exported.de(`as.${format}`) }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
    const file = readFileSync(await download.path(), format === 'csv' ? 'utf8' : 'latin1');
    expect(file.startsWith(begins)).toBe(true);
    if (format === 'csv') expect(file).toContain(learner.name);
  }
}

test.use({ forgiven: /status of 40[034] / });

test('a trainer invites, meets, adds to a lesson, reads what is shown, writes and saves the table; the learner keeps the say', async ({ browser }) => {
  test.setTimeout(420_000);
  const pair = await meet(browser);
  const { path } = await create(pair.tara);
  const paths = { de: path, fr: path.replace('/de/', '/fr/') };
  await invite(pair, path);
  await setMeeting(pair, paths);
  await addNote(pair, path);
  await shareTool(pair, paths);
  await writeTo(pair, paths);
  await saveTable(pair, path);
  for (const page of ['questions', 'films', 'stops', 'exports']) {
    expect((await pair.tara.goto(`${path}/${page}`))?.status()).toBe(200);
    await expectNoBarrier(pair.tara);
    expect((await pair.ada.goto(`${paths.fr}/${page}`))?.status()).toBe(403);
  }
  await pair.ada.goto(paths.fr);
  await expect(pair.ada.getByText(cohorts.fr('mine.lookedAtYou'))).toBeVisible();
  await pair.close();
});
