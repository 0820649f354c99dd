import type Player from 'video.js/dist/types/player';
import { outbox } from '../../platform/outbox.client';
import { fill } from './film-words.client';
import { addSpan, playedSpan, startSecond, unionSpans, uniteWatched, watchedShare, type PlaySample, type Span, type Watched } from './spans';

const saveEveryMs = 10_000;

function readWatched(op: Readonly<Record<string, unknown>> | null): Watched | null {
  if (!op) return null;
  return { position: Number(op.position) || 0, spans: (op.spans ?? []) as Span[] };
}

/** What is watched of the film on this page, and what of it still has to be sent. */
class WatchLog {
  private readonly address: { lesson: string };
  private watched: Span[];
  private fresh: Span[] = [];
  private before: PlaySample | null = null;
  private savedAtMs = Date.now();
  /** where to go on, as a fraction */
  readonly startsAt: number;

  constructor(
    private readonly section: HTMLElement,
    private readonly player: Player,
    private readonly words: Record<string, string>,
  ) {
    this.address = { lesson: section.dataset.lesson ?? '' };
    const waiting = readWatched(outbox().pending('film', this.address));
    this.watched = unionSpans(JSON.parse(section.dataset.spans ?? '[]') as Span[], waiting?.spans ?? []);
    this.startsAt = waiting?.position ?? Number(section.dataset.position);
  }

  get durationSeconds(): number {
    return this.player.duration() || 0;
  }

  forgetSample(): void {
    this.before = null;
  }

  sample(): void {
    const { player, before } = this;
    const now: PlaySample = { positionSeconds: player.currentTime() ?? 0, clockMs: performance.now(), rate: player.playbackRate() ?? 1 };
    const span = before && playedSpan(before, now, this.durationSeconds);
    this.before = player.paused() ? null : now;
    if (!span) return;
    this.fresh = addSpan(this.fresh, span[0], span[1]);
    this.watched = addSpan(this.watched, span[0], span[1]);
    const shown = this.section.querySelector('[data-watched]');
    if (shown) shown.textContent = fill(this.words.watched, { percent: Math.floor(watchedShare(this.watched) * 100) });
    if (Date.now() - this.savedAtMs > saveEveryMs) this.save();
  }

  stop(): void {
    this.sample();
    this.forgetSample();
    if (this.fresh.length > 0) this.save();
  }

  private save(): void {
    const { durationSeconds: duration } = this;
    const share = duration > 0 ? (this.player.currentTime() ?? 0) / duration : 0;
    const body: Watched = { position: Math.min(1, share), spans: this.fresh };
    outbox().put({ kind: 'film', address: this.address, body: { ...body } }, (older, newer) => {
      const united = uniteWatched(readWatched(older) ?? body, readWatched(newer) ?? body);
      return { ...newer, ...united };
    });
    this.savedAtMs = Date.now();
    this.fresh = [];
  }
}

/**
 * Counts what is really played, never what is skipped; starts at the second that the
 * address asks for, else where the learner stopped; sends
 * position and new spans every ten seconds, at every pause and when the page is left.
 */
export function trackWatching(section: HTMLElement, player: Player, words: Record<string, string>): void {
  const log = new WatchLog(section, player, words);
  player.one('loadedmetadata', () => {
    const start = startSecond(location.search, { position: log.startsAt, durationSeconds: log.durationSeconds });
    if (start > 0) player.currentTime(start);
  });
  // The time is told four times a second only: without the first of these the beginning of what is played would not count.
  player.on(['playing', 'timeupdate'], () => log.sample());
  player.on('seeking', () => log.forgetSample());
  player.on(['pause', 'ended'], () => log.stop());
  window.addEventListener('pagehide', () => log.stop());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && log.stop());
}
