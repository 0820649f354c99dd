import type Player from 'video.js/dist/types/player';

const key = 'unites.film';

interface Preferences {
  rate?: number;
  /** language of the captions, or `off` */
  captions?: string;
}

interface CaptionTrack {
  kind: string;
  language: string;
  mode: string;
}

function captionTracks(player: Player): CaptionTrack[] {
  const tracks = player.textTracks() as unknown as { length: number; [index: number]: CaptionTrack };
  return Array.from({ length: tracks.length }, (_, index) => tracks[index]).filter((track): track is CaptionTrack => track?.kind === 'captions');
}

function read(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Preferences;
  } catch {
    return {};
  }
}

function write(change: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), ...change }));
  } catch {
    // forbidden or full: the choice then holds for this film only
  }
}

/** Sets speed and captions as they were chosen on the last film; at first, captions in the page's language. */
export function applyPreferences(player: Player, locale: string): void {
  const { rate = 1, captions = locale } = read();
  player.defaultPlaybackRate(rate);
  player.playbackRate(rate);
  for (const track of captionTracks(player)) track.mode = track.language === captions ? 'showing' : 'disabled';
}

interface SoundTrack {
  language: string;
  enabled: boolean;
}

/** Of a film with several sound tracks, plays the one in the page's language; without it the film's own choice stays. */
export function chooseSound(player: Player, locale: string): void {
  const tracks = player.audioTracks() as unknown as { length: number; [index: number]: SoundTrack };
  const own = Array.from({ length: tracks.length }, (_, index) => tracks[index]).find((track) => track?.language.toLowerCase().split('-')[0] === locale);
  if (own) own.enabled = true;
}

/** Remembers on this device what the viewer chooses from now on. */
export function rememberPreferences(player: Player): void {
  player.on('ratechange', () => write({ rate: player.playbackRate() }));
  player.textTracks().addEventListener('change', () => {
    write({ captions: captionTracks(player).find((track) => track.mode === 'showing')?.language ?? 'off' });
  });
}
