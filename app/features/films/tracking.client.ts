import type Player from 'video.js/dist/types/player';
import { outbox } from '../../platform/outbox.client';
import { fill } from './film-words.client';
import { addSpan, playedSpan, unionSpans, uniteWatched, watchedShare, type PlaySample, type Span, type Watched } from './spans';

const saveEveryMs = 10_000;
/** Whoever comes back within the last moments of a film starts it anew. */
const almostOver = 0.98;

function readWatched(op: Readonly<Record<string, unknown>> | null): Watched | null {
  if (!op) return null;
  return { position: Number(op.position) || 0, spans: (op.spans ?? []) as Span[] };
}

/**
 * Counts what is really played, never what is skipped; starts where the learner stopped; sends
 * position and new spans every ten seconds, at every pause and when the page is left.
 */
export function trackWatching(section: HTMLElement, player: Player, words: Record<string, string>): void {
  const address = { lesson: section.dataset.lesson ?? '' };
  const waiting = readWatched(outbox().pending('film', address));
  const stored = JSON.parse(section.dataset.spans ?? '[]') as Span[];
  let watched = unionSpans(stored, waiting?.spans ?? []);
  let fresh: Span[] = [];
  let before: PlaySample | null = null;
  let savedAtMs = Date.now();
  const duration = () => player.duration() || 0;

  function save(): void {
    savedAtMs = Date.now();
    const share = duration() > 0 ? (player.currentTime() ?? 0) / duration() : 0;
    const body: Watched = { position: Math.min(1, share), spans: fresh };
    outbox().put({ kind: 'film', address, body: { ...body } }, (older, newer) => {
      const united = uniteWatched(readWatched(older) ?? body, readWatched(newer) ?? body);
      return { ...newer, ...united };
    });
    fresh = [];
  }

  function sample(): void {
    const now: PlaySample = { positionSeconds: player.currentTime() ?? 0, clockMs: performance.now(), rate: player.playbackRate() ?? 1 };
    const span = before && playedSpan(before, now, duration());
    before = player.paused() ? null : now;
    if (!span) return;
    fresh = addSpan(fresh, span[0], span[1]);
    watched = addSpan(watched, span[0], span[1]);
    const shown = section.querySelector('[data-watched]');
    if (shown) shown.textContent = fill(words.watched, { percent: Math.floor(watchedShare(watched) * 100) });
    if (Date.now() - savedAtMs > saveEveryMs) save();
  }

  function stop(): void {
    sample();
    before = null;
    if (fresh.length > 0) save();
  }

  player.one('loadedmetadata', () => {
    const position = waiting?.position ?? Number(section.dataset.position);
    if (position > 0 && position < almostOver) player.currentTime(position * duration());
  });
  player.on('timeupdate', sample);
  player.on('seeking', () => (before = null));
  player.on(['pause', 'ended'], stop);
  window.addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && stop());
}
