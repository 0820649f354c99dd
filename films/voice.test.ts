import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../app/platform/locale';
import { plainLetters, speakWithFlite } from './flite';
import { speakWithPico } from './pico';
import { secondsOf, toWav, track } from './sound';
import { say, sayOrPlay, spokenForm } from './voice';

const voices = new URL('./voices/svox-pico', import.meta.url).pathname;

describe('the voice', () => {
  it('speaks every language of the course', async () => {
    for (const locale of locales) {
      const seconds = secondsOf(await say('Europa, 2024.', locale));
      expect(seconds).toBeGreaterThan(0.5);
      expect(seconds).toBeLessThan(12);
    }
  });

  it('says the same words with the same samples, whatever it said before', async () => {
    const first = await speakWithPico('The counter has to move.', 'en', voices);
    await speakWithPico('Something else.', 'en', voices);
    expect(await speakWithPico('The counter has to move.', 'en', voices)).toEqual(first);
    const second = await speakWithFlite('The counter has to move.');
    await speakWithFlite('Something else.');
    expect(await speakWithFlite('The counter has to move.')).toEqual(second);
  });

  it('gives the English voice plain letters only', () => {
    expect(plainLetters('Düsseldorf’s “Métropole” …')).toBe('Dusseldorf\'s "Metropole" ...');
  });

  it('reads dashes as pauses and no invisible signs', () => {
    expect(spokenForm('one\u00a0– two\u202f! co\u00adde')).toBe('one, two ! code');
  });
});

describe('a recording', () => {
  it('is played instead of the voice', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
    const file = path.join(folder, 's1-1.wav');
    const tone = Int16Array.from({ length: 16_000 }, (_, i) => Math.round(5000 * Math.sin(i / 5)));
    writeFileSync(file, toWav(track([0.5, tone, 0.5])));
    const samples = await sayOrPlay('These words are not spoken by the voice at all, they are far too many.', 'en', file);
    expect(secondsOf(samples)).toBeGreaterThan(0.9);
    expect(secondsOf(samples)).toBeLessThan(1.2);
    rmSync(folder, { recursive: true });
  });
});
