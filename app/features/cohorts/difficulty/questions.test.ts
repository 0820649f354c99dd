import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../../platform/locale';
import type { KeyQuestion } from '../../content/quiz';
import { emptySums, type ItemCounts, type ItemSums } from '../../quizzes/analysis/item-counts';
import { smallestShown } from '../small-groups';
import { shownQuestion, type ShownQuestion } from './questions';

const asked = { id: 'q1', objective: 'lo' };
const options = ['a', 'b', 'c', 'd'];
const single: KeyQuestion = { ...asked, kind: 'single', options, key: 'a' };
const multiple: KeyQuestion = { ...asked, kind: 'multiple', options, key: ['a', 'b'] };

/** Sums of a single choice from how many chose each option. */
function chosen(counts: Record<string, number>): ItemSums {
  const answers = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...emptySums(), answers, right: counts.a ?? 0, options: counts };
}

const right = (answers: number, count: number): ItemSums => chosen({ a: count, b: answers - count });
const shownIn = (shown: ShownQuestion) => shown.languages.filter(({ answers }) => answers !== null).map(({ locale }) => locale);
const optionsOf = (shown: ShownQuestion) => Object.fromEntries(shown.options.map(({ key, count }) => [key, count]));

const spread = fc.record({ a: fc.integer({ min: 0, max: 12 }), b: fc.integer({ min: 0, max: 12 }), c: fc.integer({ min: 0, max: 6 }), d: fc.integer({ min: 0, max: 6 }) });
const few = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 2 }) });
const none: fc.Arbitrary<Record<string, number>> = fc.constant({ a: 0, b: 0, c: 0, d: 0 });
const inOneLanguage: fc.Arbitrary<ItemSums> = fc.oneof<fc.Arbitrary<Record<string, number>>[]>(spread, none, few).map(chosen);
const anyCounts: fc.Arbitrary<ItemCounts> = fc.tuple(...locales.map((locale) => inOneLanguage.map((sums): [Locale, ItemSums] => [locale, sums]))).map((entries): ItemCounts => Object.fromEntries(entries));
const sizeOf = (counts: ItemCounts) => Object.values(counts).reduce((sum, { answers }) => sum + answers, 0);

describe('a question as trainers see it', () => {
  it('says how many were right, overall and by language', () => {
    const shown = shownQuestion(single, { en: right(40, 30), fr: right(20, 5) }, 100);
    expect(shown).toMatchObject({ answers: 60, right: 35, gap: null });
    expect(shown.languages.slice(0, 2)).toEqual([{ locale: 'en', answers: 40, right: 30 }, { locale: 'fr', answers: 20, right: 5 }]);
    expect(shownIn(shown)).toEqual(['en', 'fr']);
  });

  it('marks two languages that are far apart', () => {
    expect(shownQuestion(single, { en: right(40, 30), fr: right(40, 12) }, 100).gap).toEqual({ high: 'en', low: 'fr', points: 45 });
  });

  it('says nothing below five answers', () => {
    expect(shownQuestion(single, { en: right(4, 3) }, 100)).toMatchObject({ answers: null, right: null, discrimination: null, options: [], gap: null });
    expect(shownQuestion(single, {}, 0)).toMatchObject({ answers: null });
    expect(shownQuestion(single, { en: right(5, 3) }, 100)).toMatchObject({ answers: 5, right: 3 });
  });

  it('sums up small languages where there is no larger one, and says nothing of each', () => {
    const shown = shownQuestion(single, { en: right(4, 3), fr: right(3, 3) }, 100);
    expect(shown).toMatchObject({ answers: 7, right: 6 });
    expect(shownIn(shown)).toEqual([]);
    expect(shownQuestion(single, Object.fromEntries(locales.map((locale) => [locale, right(4, 3)])), 20).answers).toBeNull();
  });

  it('hides no large language for the sake of a small one', () => {
    const shown = shownQuestion(single, { en: right(40, 30), fr: right(40, 30), de: right(40, 30), it: right(40, 30), es: right(2, 0) }, 200);
    expect(shownIn(shown)).toEqual(['en', 'fr', 'de', 'it']);
    expect(shown.answers).toBe(160);
  });

  it('shows of a single choice the right option, and of the wrong ones those that enough people chose', () => {
    expect(optionsOf(shownQuestion(single, { en: chosen({ a: 30, b: 12, c: 2, d: 0 }) }, 100))).toEqual({ a: 30, b: 12, c: null, d: null });
    expect(optionsOf(shownQuestion(single, { en: chosen({ a: 30, b: 12, c: 6, d: 2 }) }, 100))).toEqual({ a: 30, b: 12, c: null, d: null });
  });

  it('shows of a multiple choice only options that enough people chose and enough did not', () => {
    const sums = { ...emptySums(), answers: 20, right: 4, options: { a: 18, b: 15, c: 4 } };
    expect(optionsOf(shownQuestion(multiple, { en: sums }, 100))).toEqual({ a: null, b: 15, c: null, d: null });
  });

  it('has no options to show of a number and of true or false', () => {
    const number: KeyQuestion = { ...asked, kind: 'numeric', key: { value: 3, tolerance: 0 } };
    const truth: KeyQuestion = { ...asked, kind: 'truefalse', options: ['true', 'false'], key: 'true' };
    for (const question of [number, truth]) expect(shownQuestion(question, { en: right(30, 20) }, 100).options).toEqual([]);
  });
});

describe('small groups in the figures of a question', () => {
  it('are never shown: no language and no wrong option of one to four people', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat({ max: 60 }), (counts, more) => {
        const shown = shownQuestion(single, counts, sizeOf(counts) + more);
        for (const { answers } of shown.languages) expect(answers === null || answers >= smallestShown).toBe(true);
        for (const { key, count } of shown.options) expect(key === 'a' || count === null || count >= smallestShown).toBe(true);
        expect(shown.answers === null || shown.answers >= smallestShown).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('change nothing that is shown beside a larger language, whatever they answered', () => {
    fc.assert(
      fc.property(anyCounts, spread, (counts, other) => {
        const members = sizeOf(counts) + 20;
        const shown = shownQuestion(single, counts, members);
        const isLarge = shownIn(shown).length > 0;
        for (const locale of locales.filter((one) => !shownIn(shown).includes(one))) {
          const { answers } = counts[locale] ?? emptySums();
          const before = (counts[locale] ?? emptySums()).options;
          const turned = { ...chosen(Object.fromEntries(Object.keys(other).map((key, index) => [key, index === 1 ? answers : 0]))), answers };
          const after = shownQuestion(single, { ...counts, [locale]: turned }, members);
          if (isLarge) expect([locale, before, after]).toEqual([locale, before, shown]);
          else expect(after.languages).toEqual(shown.languages);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('cannot be found by subtraction: one person more or less who chose a hidden option would look the same', () => {
    const of = (counts: Record<string, number>) => JSON.stringify(shownQuestion(single, { en: chosen(counts) }, 500));
    fc.assert(
      fc.property(fc.record({ a: fc.integer({ min: 5, max: 30 }), b: fc.nat({ max: 12 }), c: fc.nat({ max: 12 }), d: fc.nat({ max: 12 }) }), (counts) => {
        for (const from of ['b', 'c', 'd'] as const) {
          if (counts[from] === 0 || counts[from] >= smallestShown) continue;
          const others = (['b', 'c', 'd'] as const).filter((key) => key !== from);
          const moved = others.flatMap((to) => [{ ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 }, { ...counts, [from]: counts[from] + 1, [to]: counts[to] - 1 }]);
          expect([counts, from, moved.some((one) => Object.values(one).every((count) => count >= 0) && of(one) === of(counts))]).toEqual([counts, from, true]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
