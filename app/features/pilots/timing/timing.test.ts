import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceOf, flagOf, spreadOf } from './timing';

const each = (...minutes: number[]) => minutes.map((minute) => ({ tenths: minute * 10, people: 1 }));

describe('the spread of what people needed', () => {
  it('is shown of five people, and not of four', () => {
    expect(spreadOf(each(6, 7, 8, 9), 8)).toBeNull();
    expect(spreadOf(each(10, 6, 8, 7, 9), 8)).toEqual({ people: 5, lowerMinutes: 7, medianMinutes: 8, upperMinutes: 9 });
  });

  it('lies between two people where nobody is in the middle', () => {
    expect(spreadOf(each(4, 5, 6, 7, 8, 9), 8)).toEqual({ people: 6, lowerMinutes: 5.3, medianMinutes: 6.5, upperMinutes: 7.8 });
  });

  it('counts nobody longer than three times the plan', () => {
    expect(spreadOf([{ tenths: 900, people: 5 }], 8)).toMatchObject({ lowerMinutes: 24, medianMinutes: 24, upperMinutes: 24 });
  });

  it('is the same whether people are counted one by one or together', () => {
    const some = fc.array(fc.record({ tenths: fc.integer({ min: 0, max: 300 }), people: fc.integer({ min: 1, max: 6 }) }), { minLength: 5, maxLength: 20 });
    fc.assert(fc.property(some, (tallies) => {
      const alone = tallies.flatMap(({ tenths, people }) => Array.from({ length: people }, () => ({ tenths, people: 1 })));
      const spread = spreadOf(tallies, 8);
      expect(spreadOf(alone, 8)).toEqual(spread);
      expect([spread?.lowerMinutes, spread?.medianMinutes, spread?.upperMinutes]).toEqual([spread?.lowerMinutes, spread?.medianMinutes, spread?.upperMinutes].toSorted((a, b) => Number(a) - Number(b)));
    }));
  });
});

describe('a flag', () => {
  it.each([[7, null], [6.9, 'short'], [7.1, null], [10, null], [12, null], [12.1, 'long']] as const)('of a median of %s minutes beside a plan of 10 is %s', (medianMinutes, flag) => {
    expect(flagOf({ medianMinutes }, 10)).toBe(flag);
  });
});

describe('what flags ask for', () => {
  const rows = (...flagged: string[]) => (['en', 'fr', 'de', 'it', 'es'] as const).map((locale) => ({ locale, flag: flagged.includes(locale) ? ('long' as const) : null }));

  it('is nothing where nothing stands out, the words in up to two languages, the lesson from three on', () => {
    expect(adviceOf(rows())).toBeNull();
    expect(adviceOf(rows('de'))).toEqual({ what: 'wording', locales: ['de'] });
    expect(adviceOf(rows('de', 'it'))).toEqual({ what: 'wording', locales: ['de', 'it'] });
    expect(adviceOf(rows('fr', 'de', 'it'))).toEqual({ what: 'lesson' });
  });
});
