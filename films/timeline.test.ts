import { describe, expect, it, vi } from 'vitest';
import { MAX_LINE, readingSeconds, tooFast } from './captions';
import type { Script, ScriptSlide } from './script';
import { secondsOf, SAMPLE_RATE } from './sound';
import { speakScript, translatedCues } from './timeline';

/** A voice that takes a twentieth of a second for each character. */
vi.mock('./voice', () => {
  const say = (text: string) => Promise.resolve(new Int16Array(text.length * 800).fill(500));
  return { say, sayOrPlay: say, voiceVersion: () => 'test' };
});

const slide = (id: string, say: string[]): ScriptSlide => ({
  id, picture: 'two-paths', chapter: id, heading: id, labels: {}, describes: id, say, recordings: say.map(() => null), readSeconds: say.map(() => 0),
});
const long = 'The first of the common basic principles calls integration a two-way process of mutual accommodation, and it means both sides.';
const script: Script = { lesson: 'a-film', locale: 'en', title: 'A film', slides: [slide('s1', ['Short one.', long]), slide('s2', ['The end.'])] };

describe('a spoken script', () => {
  it('is as long as its sound', async () => {
    const { samples, durationSeconds } = await speakScript(script);
    expect(secondsOf(samples)).toBeCloseTo(durationSeconds, 2);
  });

  it('has slides that follow one another to the end', async () => {
    const { slides, durationSeconds } = await speakScript(script);
    expect(slides[0]?.start).toBe(0);
    expect(slides[0]?.end).toBe(slides[1]?.start);
    expect(slides[1]?.end).toBe(durationSeconds);
    expect(slides[1]?.start).toBeLessThan(slides[1]?.sentences[0]?.start ?? 0);
  });

  it('knows exactly when each sentence sounds', async () => {
    const { slides, samples } = await speakScript(script);
    for (const { start, end } of slides.flatMap(({ sentences }) => sentences)) {
      expect(samples[Math.round(start * SAMPLE_RATE) + 1]).toBe(500);
      expect(samples[Math.round(end * SAMPLE_RATE) + 1]).toBe(0);
    }
  });

  it('shows captions from the first word of their sentence into the pause behind it, never into the next one', async () => {
    const { slides } = await speakScript(script);
    const sentences = slides.flatMap(({ sentences: own }) => own);
    for (const [index, { start, end, cues }] of sentences.entries()) {
      expect(cues[0]?.start).toBe(start);
      expect(cues.at(-1)?.end).toBeGreaterThanOrEqual(end);
      expect(cues.at(-1)?.end).toBeLessThan(sentences[index + 1]?.start ?? Infinity);
    }
  });

  it('pauses until the slowest captions can be read, in this language and in the others', async () => {
    const translation = `${long} And this is what makes it so much longer in another language.`;
    const slow = { ...script, slides: script.slides.map((one) => ({ ...one, readSeconds: one.say.map(() => Math.ceil(readingSeconds(translation) * 2) / 2) })) };
    const { slides } = await speakScript(slow);
    expect(tooFast(slides.flatMap(({ sentences }) => sentences.flatMap(({ cues }) => cues)))).toEqual([]);
    expect(tooFast(translatedCues(slides, script.slides.map(({ say }) => say.map(() => translation))))).toEqual([]);
  });
});

describe('captions of another language', () => {
  it('follow this film sentence by sentence and never overlap', async () => {
    const { slides } = await speakScript(script);
    const cues = translatedCues(slides, [['Un.', `${long} ${long}`], ['Fin.']]);
    for (const [index, cue] of cues.entries()) {
      expect(cue.lines.every((line) => line.length <= MAX_LINE)).toBe(true);
      expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0);
    }
    const spoken = slides.flatMap(({ sentences }) => sentences.map(({ start }) => start));
    const starts = cues.map(({ start }) => start);
    expect(spoken.every((start) => starts.includes(start))).toBe(true);
  });
});
