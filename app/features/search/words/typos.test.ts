import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEdits, countOtherLetters, forgivenEdits, lettersOf } from './typos';

describe('slips', () => {
  it.each([['strategie', 'strategie', 0], ['stratgie', 'strategie', 1], ['straetgie', 'strategie', 1], ['strategiee', 'strategie', 1], ['strasegie', 'strategie', 1], ['startgie', 'strategie', 2], ['ab', 'ba', 1]])('between %s and %s are counted', (a, b, edits) => {
    expect(countEdits(a, b, 2)).toBe(edits);
  });

  it('beyond the limit are not counted further', () => {
    expect(countEdits('integration', 'participation', 2)).toBe(3);
    expect(countEdits('a', 'abcdef', 2)).toBe(3);
    expect(countEdits('a'.repeat(70), 'a'.repeat(70), 1)).toBe(2);
  });

  it('are forgiven in words of five letters, two in words of nine', () => {
    expect(['rat', 'plan', 'staat', 'schutze', 'strategie', 'integration'].map(forgivenEdits)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('are the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countEdits(a, b, 2)).toBe(countEdits(b, a, 2));
      }),
    );
  });

  it('change at most two letters each, so that words with more other letters need no closer look', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'e', 'i', 'n', 's', 't', 'ü', '7'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = countEdits(a, b, 2);
        if (edits <= 2) expect(countOtherLetters(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * edits);
      }),
    );
  });
});
