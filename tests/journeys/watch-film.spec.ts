// Named so that it comes late: the server makes its films while the other journeys run.
import type { Locator, Page } from '@playwright/test';
import { noteHeard, noteOf, streamInstead } from './stream';
import { expect, expectSaved, lessonUrl, locales, strings, test, type Locale } from './fixtures';

/** The part of video.js that the tests look at; its element carries it. */
interface Player {
  currentTime(seconds?: number): number;
  duration(): number;
  readyState(): number;
  playbackRate(rate?: number): number;
  play(): Promise<void>;
  pause(): void;
  paused(): boolean;
  textTracks(): { length: number; [index: number]: { kind: string; language: string; mode: string; activeCues: { length: number } | null } };
}
type PlayerElement = HTMLElement & { player: Player };

const filmSection = (page: Page) => page.locator('[data-island~="film"]');
const element = (page: Page): Locator => page.locator('video-js');
/** More than any script of ours weighs, and less than video.js. */
const playerBytes = 150_000;

async function inPlayer<Result>(page: Page, work: (player: Player) => Result | Promise<Result>): Promise<Result> {
  const player = await element(page).evaluateHandle((found) => (found as PlayerElement).player);
  return (await player.evaluate(work)) as Result;
}

const secondsNow = (page: Page) => inPlayer(page, (player) => player.currentTime());

/** Opens lesson 1.2 when its film is made, which takes a minute or two the first time, and waits until it can play. */
async function openFilm(page: Page, locale: Locale): Promise<void> {
  await page.goto(lessonUrl(locale, 'integration-happens-in-cities'));
  await expect(filmSection(page)).toHaveAttribute('data-state', 'ready', { timeout: 180_000 });
  await expectLoaded(page);
}

async function expectLoaded(page: Page): Promise<void> {
  await expect(element(page)).toBeVisible();
  await expect.poll(() => inPlayer(page, (player) => player.readyState())).toBeGreaterThan(0);
  const transcript = page.locator('details.film-transcript');
  if (!(await transcript.evaluate((details: HTMLDetailsElement) => details.open))) await transcript.locator('summary').click();
}

/** Plays until the film stands beyond this second, then pauses and waits until that is saved. */
async function playTo(page: Page, seconds: number): Promise<void> {
  await inPlayer(page, (player) => player.play());
  await expect.poll(() => secondsNow(page), { timeout: 20_000 }).toBeGreaterThan(seconds);
  await inPlayer(page, (player) => player.pause());
  await expectSaved(page);
}

/** The spans of the film that the server has, in percent of its length. */
async function spansStored(page: Page): Promise<number[][]> {
  await page.reload();
  await expectLoaded(page);
  return JSON.parse((await filmSection(page).getAttribute('data-spans')) ?? '[]') as number[][];
}

const shareOf = (spans: readonly number[][]) => spans.reduce((sum, [from = 0, to = 0]) => sum + to - from, 0);

function heavyScripts(page: Page): Promise<{ startTime: number; textReadyAt: number }[]> {
  return page.evaluate((least) => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name, decodedBodySize }) => name.endsWith('.js') && decodedBodySize > least);
    return scripts.map(({ startTime }) => ({ startTime, textReadyAt: navigation?.domContentLoadedEventEnd ?? 0 }));
  }, playerBytes);
}

test.describe.configure({ timeout: 260_000 });

for (const locale of ['en', 'de'] as const) {
  test(`the film of lesson 1.2 plays in ${locale} with captions in five languages, that of the page being shown`, async ({ page }) => {
    await openFilm(page, locale);
    await inPlayer(page, (player) => player.play());
    await expect.poll(() => secondsNow(page), { timeout: 20_000 }).toBeGreaterThan(3);
    const tracks = await inPlayer(page, (player) => {
      const all = player.textTracks();
      return Array.from({ length: all.length }, (_, index) => all[index]).flatMap((track) => (track?.kind === 'captions' ? [{ language: track.language, mode: track.mode }] : []));
    });
    expect(tracks.map(({ language }) => language).toSorted()).toEqual([...locales].toSorted());
    expect(tracks.filter(({ mode }) => mode === 'showing')).toEqual([{ language: locale, mode: 'showing' }]);
    await expect(page.locator('.vjs-text-track-cue').first()).toHaveText(/\S/);
    await expect(page.locator('.film-line[aria-current="true"]')).toHaveCount(1);
  });
}

test('the player is loaded only where there is a film, and after the text', async ({ page }) => {
  await page.goto(lessonUrl('en', 'welcome-and-your-path'));
  await expectSaved(page);
  expect(await heavyScripts(page)).toEqual([]);
  await openFilm(page, 'en');
  const scripts = await heavyScripts(page);
  expect(scripts).toHaveLength(1);
  for (const { startTime, textReadyAt } of scripts) expect(startTime).toBeGreaterThanOrEqual(textReadyAt);
});

test('a click on a sentence of the transcript goes there, and the search finds sentences', async ({ page }) => {
  await openFilm(page, 'en');
  const line = page.locator('button.film-line').nth(12);
  const start = Number(await line.getAttribute('data-start'));
  await line.click();
  await expect.poll(() => secondsNow(page)).toBeGreaterThanOrEqual(start - 0.1);
  expect(await secondsNow(page)).toBeLessThan(start + 5);
  await inPlayer(page, (player) => player.pause());
  const words = ((await line.innerText()).match(/\p{L}{6,}/gu) ?? [])[0] ?? '';
  const search = page.getByRole('searchbox', { name: strings('en', 'film')('transcript.search') });
  await search.fill(words.toUpperCase());
  await expect(line).toHaveClass(/is-hit/);
  await expect(page.locator('.film-transcript-tools [role="status"]')).toHaveText(/\d/);
  await search.fill('xyzzyx');
  await expect(page.locator('.film-transcript-tools [role="status"]')).toHaveText(strings('en', 'film')('transcript.foundNone'));
});

test('speed and captions are remembered, and the film goes on at the second where it stopped', async ({ page }) => {
  await openFilm(page, 'en');
  await page.locator('button.film-line').nth(8).click();
  const start = Number(await page.locator('button.film-line').nth(8).getAttribute('data-start'));
  await inPlayer(page, (player) => {
    player.playbackRate(1.5);
    const all = player.textTracks();
    for (let index = 0; index < all.length; index += 1) {
      const track = all[index];
      if (track?.kind === 'captions') track.mode = track.language === 'fr' ? 'showing' : 'disabled';
    }
  });
  await playTo(page, start + 2);
  const stoppedAt = await secondsNow(page);
  await page.reload();
  await expectLoaded(page);
  await expect.poll(async () => Math.abs((await secondsNow(page)) - stoppedAt)).toBeLessThan(1);
  expect(await inPlayer(page, (player) => player.playbackRate())).toBe(1.5);
  const shown = await inPlayer(page, (player) => {
    const all = player.textTracks();
    return Array.from({ length: all.length }, (_, index) => all[index]).filter((track) => track?.kind === 'captions' && track.mode === 'showing').map((track) => track?.language);
  });
  expect(shown).toEqual(['fr']);
});

test('what is played is counted once, however often it is played', async ({ page }) => {
  await openFilm(page, 'en');
  await inPlayer(page, (player) => player.playbackRate(2));
  await playTo(page, 6);
  const length = await inPlayer(page, (player) => player.duration());
  const once = await spansStored(page);
  expect(once).toHaveLength(1);
  expect(shareOf(once) * length).toBeGreaterThan(5);
  expect(shareOf(once) * length).toBeLessThan(12);
  await inPlayer(page, (player) => player.currentTime(0));
  await playTo(page, 4);
  const twice = await spansStored(page);
  expect(twice).toHaveLength(1);
  expect(Math.abs(shareOf(twice) - shareOf(once)) * length).toBeLessThan(0.5);
});

test('a part that is skipped is not watched: who jumps to the end has not finished the lesson', async ({ page }) => {
  await openFilm(page, 'en');
  await inPlayer(page, (player) => player.play());
  await expect.poll(() => secondsNow(page)).toBeGreaterThan(1);
  await inPlayer(page, (player) => player.currentTime(player.duration() - 2));
  await expect.poll(() => inPlayer(page, (player) => player.paused()), { timeout: 20_000 }).toBe(true);
  await expectSaved(page);
  const spans = await spansStored(page);
  expect(shareOf(spans)).toBeLessThan(0.1);
  await expect(page.locator('[data-island~="learning"]')).not.toHaveAttribute('data-state', 'done');
});

for (const locale of ['en', 'de'] as const) {
  test(`a dubbed stream speaks ${locale} on a page in ${locale}, and another of its languages to whoever chooses it`, async ({ page }) => {
    await openFilm(page, locale);
    await streamInstead(page);
    await page.reload();
    await expectLoaded(page);
    await inPlayer(page, (player) => player.play());
    await expect.poll(() => secondsNow(page), { timeout: 20_000 }).toBeGreaterThan(0.5);
    expect(Math.abs((await noteHeard(page)) - noteOf[locale])).toBeLessThan(60);
    const other = locale === 'en' ? 'de' : 'en';
    await page.locator('button.vjs-audio-button').click();
    await page.locator('div.vjs-audio-button').getByRole('menuitemradio', { name: other === 'de' ? 'Deutsch' : 'English' }).click();
    await inPlayer(page, (player) => player.currentTime(1));
    await expect.poll(async () => Math.abs((await noteHeard(page)) - noteOf[other]), { timeout: 20_000 }).toBeLessThan(60);
  });
}

/** What a page fetched of the player and of films. */
const fetched = (page: Page, pattern: RegExp) => page.evaluate((source) => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new RegExp(source).test(name)), pattern.source);

test('the trailer plays on the front page for whoever clicks, and costs nobody else a byte', async ({ page }) => {
  await page.goto('/fr/trailer');
  await expect(filmSection(page)).toHaveAttribute('data-state', 'ready', { timeout: 180_000 });
  await page.goto('/fr');
  await page.locator('.trailer').scrollIntoViewIfNeeded();
  await expect(page.locator('.trailer-play img')).toHaveJSProperty('complete', true);
  expect(await fetched(page, /\.mp4|\.vtt/)).toEqual([]);
  expect(await heavyScripts(page)).toEqual([]);
  await page.locator('.trailer-play').click();
  await expect(element(page)).toBeVisible();
  await expect.poll(() => secondsNow(page), { timeout: 20_000 }).toBeGreaterThan(1);
  await expect(page.locator('.vjs-text-track-cue').first()).toHaveText(/\S/);
  await expect(page).toHaveURL(/\/fr$/);
  await inPlayer(page, (player) => player.currentTime(60));
  await expect.poll(() => secondsNow(page)).toBeGreaterThanOrEqual(60);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unites.outbox.')))).toEqual([]);
});

test.describe('a film that does not come', () => {
  test.use({ forgiven: /Failed to load resource|VIDEOJS|net::ERR/ });

  test('is given up within three seconds, and transcript and download are offered', async ({ page }) => {
    await openFilm(page, 'en');
    await page.locator('details.film-transcript summary').click();
    await page.route(/\.mp4$/, () => undefined);
    await page.reload();
    await expect(element(page)).toBeVisible();
    await inPlayer(page, (player) => void player.play().catch(() => undefined));
    await expect(page.locator('.film-broken')).toBeVisible({ timeout: 4_000 });
    await expect(page.locator('details.film-transcript')).toHaveAttribute('open', '');
    await expect(page.locator('.film-notes a[download]')).toBeVisible();
  });
});
