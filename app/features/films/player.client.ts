import type Player from 'video.js/dist/types/player';
import { fill } from './film-words.client';
import { applyPreferences, chooseSound, rememberPreferences } from './preferences.client';
import { addThumbnails } from './thumbnails.client';
import { trackWatching } from './tracking.client';
import { enhanceTranscript } from './transcript.client';

const pollMs = 10_000;
/** A source that has shown nothing for this long is treated as broken. */
const patienceMs = 3_000;

/**
 * Turns the browser's own player into video.js once the text is readable, or at once for whoever has asked to see the film;
 * until then, and without it, the film plays all the same.
 */
export function enhance(section: HTMLElement, { playsAtOnce = false } = {}): void {
  const words = JSON.parse(section.querySelector('[data-strings]')?.textContent ?? '{}') as Record<string, string>;
  if (document.documentElement.dataset.copy !== undefined) return readInstead(section, words);
  if (section.dataset.state === 'making') pollUntilReady(section);
  offerEmbed(section);
  const video = section.querySelector('video');
  if (!video) return enhanceTranscript(section, { words, player: null });
  if (playsAtOnce) void startPlayer(section, video, words).then((player) => player?.play(), () => undefined);
  else whenIdle(() => void startPlayer(section, video, words));
}

/** On a copy of the page there is no film: its words stand open. */
function readInstead(section: HTMLElement, words: Record<string, string>): void {
  section.querySelector('details')?.setAttribute('open', '');
  enhanceTranscript(section, { words, player: null });
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2_000 });
  else setTimeout(run, 200);
}

async function startPlayer(section: HTMLElement, video: HTMLVideoElement, words: Record<string, string>): Promise<Player | null> {
  const locale = section.dataset.locale ?? 'en';
  // The page's policy allows no style elements made by scripts; film.css gives the player its size.
  Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true });
  const [{ default: videojs }, language] = await Promise.all([import('video.js/core'), loadLanguage(locale), import('./video-js.css')]);
  if (language) videojs.addLanguage(locale, language);
  const element = document.createElement('video-js');
  const tracks = [...video.querySelectorAll('track')].map(({ kind, src, srclang, label }) => ({ kind, src, srclang, label }));
  const sources = [...video.querySelectorAll('source')].map(({ src, type }) => ({ src, type }));
  const stage = video.parentElement;
  if (!stage || sources.length === 0) return null;
  if (section.dataset.stream !== undefined) await import('@videojs/http-streaming');
  element.className = 'vjs-big-play-centered';
  stage.replaceChildren(element);
  const player = videojs(element, {
    controls: true,
    preload: 'metadata',
    poster: video.poster,
    language: locale,
    playbackRates: [0.75, 1, 1.25, 1.5, 2],
    sources,
    tracks,
    html5: { nativeTextTracks: false },
    userActions: { hotkeys: true },
    controlBar: { skipButtons: { forward: 10, backward: 10 } },
  });
  player.ready(() => settle(section, player, words));
  return player;
}

function settle(section: HTMLElement, player: Player, words: Record<string, string>): void {
  const locale = section.dataset.locale ?? 'en';
  applyPreferences(player, locale);
  rememberPreferences(player);
  player.one('loadedmetadata', () => chooseSound(player, locale));
  if (section.dataset.lesson) trackWatching(section, player, words);
  enhanceTranscript(section, { words, player });
  if (section.dataset.thumbnails) void addThumbnails(player, section.dataset.thumbnails);
  let patience: ReturnType<typeof setTimeout> | undefined;
  const giveUp = () => showBroken(section, words);
  player.on('error', giveUp);
  player.on('waiting', () => (patience ??= setTimeout(giveUp, patienceMs)));
  player.on(['playing', 'pause', 'seeked'], () => {
    clearTimeout(patience);
    patience = undefined;
  });
}

async function loadLanguage(locale: string): Promise<Record<string, string> | null> {
  switch (locale) {
    case 'fr':
      return (await import('video.js/dist/lang/fr.json')).default;
    case 'de':
      return (await import('video.js/dist/lang/de.json')).default;
    case 'it':
      return (await import('video.js/dist/lang/it.json')).default;
    case 'es':
      return (await import('video.js/dist/lang/es.json')).default;
    default:
      return null;
  }
}

function showBroken(section: HTMLElement, words: Record<string, string>): void {
  const transcript = section.querySelector('details');
  if (transcript) transcript.open = true;
  if (section.querySelector('.film-broken')) return;
  const notice = document.createElement('p');
  notice.className = 'notice warn film-broken';
  notice.setAttribute('role', 'alert');
  notice.textContent = fill(words.broken, {});
  section.querySelector('.film-stage')?.after(notice);
}

/** While the server makes the film, looks now and then whether it is there, and then shows it in place. */
function pollUntilReady(section: HTMLElement): void {
  setTimeout(async () => {
    const page = await fetch(section.dataset.page ?? location.pathname, { headers: { accept: 'text/html' } }).then((response) => response.text(), () => '');
    const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLElement>('[data-island~="film"]');
    if (fresh?.dataset.state !== 'ready') return pollUntilReady(section);
    const adopted = document.adoptNode(fresh);
    const isReading = section.querySelector('details')?.open === true;
    section.replaceWith(adopted);
    const transcript = adopted.querySelector('details');
    if (transcript && isReading) transcript.open = true;
    enhance(adopted);
  }, pollMs);
}

/** Loads a film from somebody else's site only after the click that agrees to it. */
function offerEmbed(section: HTMLElement): void {
  const offer = section.querySelector<HTMLElement>('[data-embed]');
  offer?.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = offer.dataset.embed ?? '';
    frame.title = section.getAttribute('aria-label') ?? '';
    frame.allow = 'fullscreen; picture-in-picture';
    frame.className = 'film-frame';
    offer.replaceWith(frame);
  });
}
