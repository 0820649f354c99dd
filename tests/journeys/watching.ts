/** Watches one film as a person does, at the speed a browser can: plays, reads captions, seeks, comes back, sees it to the end. */
import type { Page } from '@playwright/test';

interface Player {
  currentTime(seconds?: number): number;
  duration(): number;
  readyState(): number;
  playbackRate(rate?: number): number;
  muted(isMuted: boolean): void;
  play(): Promise<void>;
  pause(): void;
  ended(): boolean;
  on(event: string, run: () => void): void;
  one(event: string, run: () => void): void;
  textTracks(): ArrayLike<{ kind: string; mode: string; activeCues: ArrayLike<{ text: string }> | null }>;
}

export interface Watched {
  /** seconds from the click to the first moving picture */
  startsIn: number;
  /** the slowest of the seeks, in seconds */
  seek: number;
  captions: string;
  /** seconds between the place where it stopped and where it went on; null where nothing is remembered */
  resumed: number | null;
  /** the share that counts as watched in the end, per cent; null where nothing counts */
  percent: number | null;
  isDone: boolean | null;
}

const fastest = 16;

/** Works on the page's player. As an expression: the runner of scripts marks inner functions with a helper that pages do not have. */
function inPlayer<Result>(page: Page, work: (player: Player) => Result | Promise<Result>): Promise<Result> {
  return page.evaluate(`((__name) => (${work.toString()})(document.querySelector('video-js').player))((marked) => marked)`) as Promise<Result>;
}

async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => ((document.querySelector('video-js') as (Element & { player?: Player }) | null)?.player?.readyState() ?? 0) > 0, undefined, { timeout: 60_000 });
}

/** Waits until the server has acknowledged all that was watched. */
async function untilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('unites.outbox.')), undefined, { timeout: 20_000 });
}

/** How long each of some jumps through the film takes until the picture is there. */
function seekTimes(page: Page): Promise<number[]> {
  return inPlayer(page, async (player) => {
    const times: number[] = [];
    for (const share of [0.5, 0.1, 0.85, 0.3, 0.02]) {
      const begun = performance.now();
      await new Promise<void>((resolve) => {
        player.one('seeked', resolve);
        player.currentTime(share * player.duration());
      });
      times.push((performance.now() - begun) / 1000);
    }
    return times;
  });
}

async function startIt(page: Page): Promise<number> {
  return inPlayer(page, async (player) => {
    player.muted(true);
    const begun = performance.now();
    await player.play();
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('The film does not move.')), 20_000);
      player.on('timeupdate', () => player.currentTime() > 0.3 && resolve());
    });
    return (performance.now() - begun) / 1000;
  });
}

async function readCaption(page: Page): Promise<string> {
  const cue = page.locator('.vjs-text-track-cue').first();
  await cue.waitFor({ timeout: 20_000 });
  return (await cue.innerText()).replaceAll('\n', ' ');
}

async function comeBack(page: Page): Promise<number> {
  const stoppedAt = await inPlayer(page, (player) => {
    player.pause();
    return player.currentTime();
  });
  await untilSaved(page);
  await page.reload();
  await untilReady(page);
  await page.waitForFunction(() => ((document.querySelector('video-js') as (Element & { player?: Player }) | null)?.player?.currentTime() ?? 0) > 0, undefined, { timeout: 10_000 });
  return Math.abs((await inPlayer(page, (player) => player.currentTime())) - stoppedAt);
}

async function watchToTheEnd(page: Page): Promise<void> {
  await page.evaluate(`(() => { const { player } = document.querySelector('video-js'); player.muted(true); player.currentTime(0); player.playbackRate(${fastest}); return player.play(); })()`);
  await page.waitForFunction(() => (document.querySelector('video-js') as (Element & { player?: Player }) | null)?.player?.ended() === true, undefined, { timeout: 180_000, polling: 500 });
}

/** Watches the film of a page that is open on it; `counts` where a lesson is finished by it. */
export async function watchFilm(page: Page, { counts }: { counts: boolean }): Promise<Watched> {
  await untilReady(page);
  const startsIn = await startIt(page);
  const captions = await readCaption(page);
  const seek = Math.max(...(await seekTimes(page)));
  const resumed = counts ? await comeBack(page) : null;
  await watchToTheEnd(page);
  if (!counts) return { startsIn, seek, captions, resumed, percent: null, isDone: null };
  await untilSaved(page);
  await page.reload();
  const spans = JSON.parse((await page.locator('[data-island~="film"]').getAttribute('data-spans')) ?? '[]') as [number, number][];
  const percent = Math.round(spans.reduce((sum, [from, to]) => sum + to - from, 0) * 100);
  const isDone = (await page.locator('[data-island~="learning"]').getAttribute('data-state')) === 'done';
  return { startsIn, seek, captions, resumed, percent, isDone };
}
