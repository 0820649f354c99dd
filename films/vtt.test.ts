import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVtt, vttTime } from './vtt';

const cue = fc.record({
  start: fc.double({ min: 0, max: 35_000, noNaN: true }),
  end: fc.double({ min: 0, max: 35_000, noNaN: true }),
  lines: fc.array(fc.string(), { minLength: 1, maxLength: 2 }).map((lines) => lines.map((line) => line.replaceAll(/[\r\n]/g, ''))),
});

describe('a WebVTT file', () => {
  it('is well formed whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 12 }), (cues) => {
        const blocks = toVtt(cues).split('\n\n');
        expect(blocks[0]).toBe('WEBVTT');
        expect(blocks.filter((block) => /^\d+\n\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}/.test(block))).toHaveLength(cues.filter(({ lines }) => lines.some((line) => line.trim() !== '')).length);
      }),
    );
  });

  it('lets no words open a tag or look like a time', () => {
    expect(toVtt([{ start: 0, end: 1, lines: ['a <b> & --> c'] }])).toContain('a &lt;b&gt; &amp; --&gt; c');
  });

  it('has no empty line inside a cue, which would end it', () => {
    expect(toVtt([{ start: 0, end: 1, lines: ['', 'words'] }])).toBe('WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nwords\n');
  });
});

describe('a WebVTT time', () => {
  it('carries rounding over minutes and hours', () => {
    expect(vttTime(59.9996)).toBe('00:01:00.000');
    expect(vttTime(3599.9999)).toBe('01:00:00.000');
    expect(vttTime(3725.5)).toBe('01:02:05.500');
  });

  it('is never negative', () => {
    expect(vttTime(-0.12)).toBe('00:00:00.000');
  });
});
