import { describe, expect, it } from 'vitest';
import { fromRaw, nearestPause, SAMPLE_RATE, secondsOf, toWav, track, trimmed } from './sound';

const tone = (seconds: number) => Int16Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, i) => (i % 2 ? 4000 : -4000));

describe('a narration', () => {
  it('is as long as its sounds and silences together', () => {
    const whole = track([0.5, tone(1), 0.25, tone(0.25)]);
    expect(secondsOf(whole)).toBe(2);
    expect(whole[0]).toBe(0);
    expect(Math.abs(whole[SAMPLE_RATE] ?? 0)).toBe(4000);
  });

  it('comes back from a WAV file sample by sample', () => {
    const samples = Int16Array.from([0, 1, -1, 32767, -32768]);
    const file = toWav(samples);
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.readUInt32LE(24)).toBe(SAMPLE_RATE);
    expect(fromRaw(file.subarray(44))).toEqual(samples);
  });
});

describe('a sentence', () => {
  it('keeps only a breath of silence at both ends', () => {
    const cut = trimmed(track([1, tone(1), 1]));
    expect(secondsOf(cut)).toBeGreaterThanOrEqual(1.08);
    expect(secondsOf(cut)).toBeLessThan(1.1);
  });

  it('of nothing but silence is nothing', () => {
    expect(trimmed(track([1]))).toHaveLength(0);
    expect(trimmed(new Int16Array(0))).toHaveLength(0);
  });
});

describe('a caption boundary', () => {
  it('moves to the pause that is near it', () => {
    const spoken = track([tone(1), 0.2, tone(1)]);
    const at = nearestPause(spoken, 1.3);
    expect(at).toBeGreaterThan(1);
    expect(at).toBeLessThanOrEqual(1.2);
  });

  it('stays where it is when nobody pauses near it', () => {
    expect(nearestPause(track([tone(2)]), 1)).toBe(1);
    expect(nearestPause(track([tone(3), 0.3, tone(1)]), 1)).toBe(1);
  });
});
