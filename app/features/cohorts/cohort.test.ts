import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLength, codeOf, readCode, readName, shownCode } from './cohort';

describe('a join code', () => {
  it('is read again however it is written', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (numbers) => {
        const code = codeOf(() => numbers.next().value ?? 0);
        expect(code).toHaveLength(codeLength);
        expect(code).not.toMatch(/[01OIL]/);
        for (const typed of [code, code.toLowerCase(), shownCode(code), ` ${[...code].join(' ')} `]) expect(readCode(typed)).toBe(code);
      }),
    );
  });

  it.each(['', 'ABCD', 'ABCDEFGHJ', 'ABCDEFG0', 'ABCDEFGÖ', '../../etc', '__proto__'])('is none: %s', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe('the name of a cohort', () => {
  it('is one line of at most 80 signs', () => {
    expect(readName('  Oulu \n 2027 ')).toEqual({ name: 'Oulu 2027' });
    expect(readName(' \u0000 ')).toEqual({ refused: 'name-missing' });
    expect(readName('a'.repeat(80))).toEqual({ name: 'a'.repeat(80) });
    expect(readName('a'.repeat(81))).toEqual({ refused: 'name-long' });
  });
});
