import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { Locale } from '../app/platform/locale';
import { decodeSound } from './encoder';
import { speakWithFlite } from './flite';
import { speakWithPico } from './pico';
import { trimmed } from './sound';

/** Part of a film's fingerprint: another voice makes other films. */
export function voiceVersion(locale: Locale): string {
  return locale === 'en' ? 'flite-rms-1' : 'pico-1';
}

/** Where the voice data lies: beside this file in the sources, in `films/voices` seen from a bundle. */
function voiceFolder(): string {
  const beside = fileURLToPath(new URL('./voices/svox-pico', import.meta.url));
  return existsSync(beside) ? beside : path.resolve('films/voices/svox-pico');
}

/** What the engine is given to read: no soft hyphens, no narrow spaces, dashes as commas, the project's name as a word. */
export function spokenForm(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\s[—–]\s/g, ', ')
    .replace(/\bUNITES\b/g, 'Unites')
    .trim();
}

const spoken = new Map<string, Int16Array>();

/** Speaks a text in a language: 16 kHz mono samples without silence around them. The one place that knows which voice it is. */
export async function say(text: string, locale: Locale): Promise<Int16Array> {
  const key = `${locale}:${text}`;
  const known = spoken.get(key);
  if (known) return known;
  const words = spokenForm(text);
  const samples = trimmed(locale === 'en' ? await speakWithFlite(words) : await speakWithPico(words, locale, voiceFolder()));
  spoken.set(key, samples);
  return samples;
}

/** A sentence as somebody recorded it, when there is such a file; else as the voice says it. */
export async function sayOrPlay(text: string, locale: Locale, recording: string | null): Promise<Int16Array> {
  return recording ? trimmed(await decodeSound(recording)) : say(text, locale);
}
