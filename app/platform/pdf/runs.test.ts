import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersWithout, linesOf, runsOf, type Coverage } from './runs';

const readCoverage = (ranges: string): Coverage => ranges.split(',').map((range) => {
  const [first = '', last = first] = range.trim().replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
});

const fonts = [
  { name: 'latin', coverage: readCoverage('U+0000-00FF,U+2000-206F') },
  { name: 'latin-ext', coverage: readCoverage('U+0100-02BA') },
  { name: 'greek', coverage: readCoverage('U+0370-03FF') },
  { name: 'vietnamese', coverage: readCoverage('U+0110-0111, U+1EA0-1EF9') },
];

describe('the runs of a text', () => {
  it('are drawn each by a font that holds them', () => {
    expect(runsOf('Škvorecký', fonts)).toEqual([{ text: 'Š', font: 'latin-ext' }, { text: 'kvorecký', font: 'latin' }]);
    expect(runsOf('Αθήνα, Athens', fonts)).toEqual([{ text: 'Αθήνα', font: 'greek' }, { text: ', Athens', font: 'latin' }]);
    expect(runsOf('Đặng', fonts).map(({ text, font }) => `${text} ${font}`)).toEqual(['Đ latin-ext', 'ặ vietnamese', 'ng latin']);
  });

  it('keep letters whole that come in two signs', () => {
    expect(runsOf('S\u030Ck', fonts)).toEqual([{ text: 'Š', font: 'latin-ext' }, { text: 'k', font: 'latin' }]);
  });

  it('leave out signs that draw nothing and turn words round, and keep blanks that do not break', () => {
    expect(runsOf('a\u202Eb\u00ADc\u202F:\n d', fonts)).toEqual([{ text: 'abc\u00A0: d', font: 'latin' }]);
  });

  it('give to the first font what none holds, and are none of nothing', () => {
    expect(runsOf('京', fonts)).toEqual([{ text: '京', font: 'latin' }]);
    expect(runsOf('', fonts)).toEqual([]);
  });
});

describe('the letters that no font draws', () => {
  it('are named once each, as they are read', () => {
    expect(lettersWithout('Škvorecký 山田山', fonts)).toEqual(['山', '田']);
    expect(lettersWithout('Müller-Λάμπρου', fonts)).toEqual([]);
  });
});

describe('the lines of a text', () => {
  const widthOf = (text: string) => text.length;

  it('break at blanks, and inside words only where a word is wider than a line', () => {
    expect(linesOf('one two  three', 8, widthOf)).toEqual(['one two', 'three']);
    expect(linesOf('a Llanfairpwllgwyngyll', 8, widthOf)).toEqual(['a', 'Llanfair', 'pwllgwyn', 'gyll']);
  });

  it('are never wider than they may be and lose no letter', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,14}$/), { maxLength: 20 }), (words) => {
      const lines = linesOf(words.join(' '), 6, widthOf);
      expect(lines.every((line) => line.length <= 6)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }));
  });
});
