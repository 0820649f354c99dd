import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionText, MAX_LINE, pieces, readable, readingSeconds, timedCues, tooFast, wrapped } from './captions';

const word = fc.stringMatching(/^[a-zà-ü]{1,14}[,.;!?]?$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('a caption', () => {
  it('has at most two lines of 42 characters, whatever is said', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const piece of pieces(text)) {
          const lines = wrapped(piece);
          expect(lines).not.toBeNull();
          expect(lines?.length).toBeLessThanOrEqual(2);
          for (const line of lines ?? []) expect(line.length).toBeLessThanOrEqual(MAX_LINE);
        }
      }),
    );
  });

  it('loses no word and changes no order', () => {
    fc.assert(fc.property(sentence, (text) => void expect(pieces(text).join(' ')).toBe(captionText(text))));
    fc.assert(fc.property(sentence, (text) => void expect(pieces(text).flatMap((piece) => wrapped(piece) ?? []).join(' ')).toBe(captionText(text))));
  });

  it('stays whole when it fits', () => {
    fc.assert(
      fc.property(sentence.filter((text) => wrapped(captionText(text)) !== null), (text) => void expect(pieces(text)).toHaveLength(1)),
    );
  });

  it('never leaves a sign alone at the beginning of a line', () => {
    expect(pieces('Et votre ville ?')).toEqual(['Et votre ville\u00a0?']);
    expect(captionText('« Bonjour » : dit-elle')).toBe('«\u00a0Bonjour\u00a0»\u00a0: dit-elle');
  });

  it('breaks after a comma rather than after an article', () => {
    expect(wrapped('It looks after much of this every day, so it is where we start.')?.[0]).toMatch(/day,$/);
  });

  it('refuses a word that no line can hold', () => {
    expect(() => pieces('x'.repeat(MAX_LINE + 1))).toThrow(/longer than 42/);
  });
});

describe('the times of captions', () => {
  const weighted = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 6 });

  it('follow one another without gap or overlap from the first word to the last', () => {
    fc.assert(
      fc.property(weighted, fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 0.5, max: 30, noNaN: true }), (parts, start, length) => {
        const span = { start, end: start + length };
        const cues = timedCues(parts.map(([text]) => text), parts.map(([, weight]) => weight), span);
        expect(cues[0]?.start).toBe(span.start);
        expect(cues.at(-1)?.end).toBe(span.end);
        for (const [index, cue] of cues.entries()) {
          expect(cue.end).toBeGreaterThan(cue.start);
          if (index > 0) expect(cue.start).toBe(cues[index - 1]?.end);
        }
      }),
    );
  });

  it('give a piece that takes longer to say more time', () => {
    const [short, long] = timedCues(['a', 'b'], [1, 3], { start: 10, end: 14 });
    expect(short).toMatchObject({ start: 10, end: 11 });
    expect(long).toMatchObject({ start: 11, end: 14 });
  });

  it('can all be read when the whole sentence can, however unevenly it is spoken', () => {
    fc.assert(
      fc.property(weighted, fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (parts, start, spare) => {
        const texts = parts.map(([text]) => text);
        const needed = texts.reduce((sum, text) => sum + readingSeconds(text), 0);
        const spoken = timedCues(texts, parts.map(([, weight]) => weight), { start, end: start + needed + spare });
        const cues = readable(spoken);
        expect(tooFast(cues)).toEqual([]);
        expect(cues.map(({ lines }) => lines)).toEqual(spoken.map(({ lines }) => lines));
        expect([cues[0]?.start, cues.at(-1)?.end]).toEqual([spoken[0]?.start, spoken.at(-1)?.end]);
        for (const [index, cue] of cues.entries()) if (index > 0) expect(cue.start).toBe(cues[index - 1]?.end);
      }),
    );
  });

  it('stay where they are when they are calm', () => {
    const calm = [{ start: 0, end: 4, lines: ['calm'] }, { start: 4, end: 9, lines: ['words'] }];
    expect(readable(calm)).toEqual(calm);
  });

  it('are called too fast above 21 characters a second, and only then', () => {
    const calm = { start: 0, end: 2, lines: ['x'.repeat(42)] };
    const hurried = { start: 2, end: 3, lines: ['x'.repeat(22)] };
    expect(tooFast([calm, hurried])).toEqual([hurried]);
  });
});
