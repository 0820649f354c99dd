import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { discriminationOf, enoughAnswers, gapBetween, gapPoints, readDiscrimination, type LanguageShare } from './item-analysis';

interface Person {
  isRight: boolean;
  /** mean mark in the other questions */
  rest: number;
}

const sumsOf = (people: readonly Person[]) => ({
  answers: people.length,
  right: people.filter(({ isRight }) => isRight).length,
  rest: people.reduce((sum, { rest }) => sum + rest, 0),
  restSquares: people.reduce((sum, { rest }) => sum + rest * rest, 0),
  restOfRight: people.reduce((sum, { isRight, rest }) => sum + (isRight ? rest : 0), 0),
});

/** Pearson's correlation as textbooks write it. */
function pearson(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (of: (index: number) => number) => xs.reduce((total, _, index) => total + of(index), 0);
  const [dx, dy] = [(index: number) => (xs[index] ?? 0) - mx, (index: number) => (ys[index] ?? 0) - my];
  return sum((index) => dx(index) * dy(index)) / Math.sqrt(sum((index) => dx(index) ** 2) * sum((index) => dy(index) ** 2));
}

const right = (rest: number): Person => ({ isRight: true, rest });
const wrong = (rest: number): Person => ({ isRight: false, rest });
const crowd = fc.array(fc.record({ isRight: fc.boolean(), rest: fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20) }), { minLength: 2, maxLength: 60 });

describe('the discrimination of a question', () => {
  it('is what the formula gives by hand', () => {
    // M1 = 0.7, M0 = 0.3, s = sqrt(0.05), p = 0.5: 0.4 / 0.22361 * 0.5
    expect(discriminationOf(sumsOf([right(0.8), right(0.6), wrong(0.4), wrong(0.2)]))).toBeCloseTo(0.894427, 6);
    // M1 = 0.75, M0 = 0.375, s = sqrt(0.065), p = 0.6: 0.375 / 0.25495 * 0.48990
    expect(discriminationOf(sumsOf([right(1), right(0.5), right(0.75), wrong(0.25), wrong(0.5)]))).toBeCloseTo(0.720577, 6);
    // who does well elsewhere is wrong here: M1 = 0.25, M0 = 0.75, s = 0.25, p = 0.5
    expect(discriminationOf(sumsOf([right(0.25), right(0.25), wrong(0.75), wrong(0.75)]))).toBeCloseTo(-1, 6);
  });

  it('is 0 where right and wrong do equally well elsewhere', () => {
    expect(discriminationOf(sumsOf([right(0.2), right(0.8), wrong(0.2), wrong(0.8)]))).toBeCloseTo(0, 9);
  });

  it('is not there where nobody can be told apart', () => {
    expect(discriminationOf(sumsOf([right(0.2), right(0.8)]))).toBeNull();
    expect(discriminationOf(sumsOf([wrong(0.2), wrong(0.8)]))).toBeNull();
    expect(discriminationOf(sumsOf([right(0.5), wrong(0.5), wrong(0.5)]))).toBeNull();
    expect(discriminationOf(sumsOf([]))).toBeNull();
  });

  it('is the correlation of being right with the rest, never beyond -1 and 1', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const found = discriminationOf(sumsOf(people));
        const isFlat = new Set(people.map(({ isRight }) => isRight)).size < 2 || new Set(people.map(({ rest }) => rest)).size < 2;
        expect(found === null).toBe(isFlat);
        if (found === null) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(found).toBeCloseTo(pearson(people.map(({ isRight }) => Number(isRight)), people.map(({ rest }) => rest)), 6);
      }),
    );
  });

  it('turns its sign when right and wrong change places', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const found = discriminationOf(sumsOf(people));
        const turned = discriminationOf(sumsOf(people.map(({ isRight, rest }) => ({ isRight: !isRight, rest }))));
        expect(turned ?? 0).toBeCloseTo(-(found ?? 0), 6);
      }),
    );
  });

  it('is read as reversed, weak, fair or good', () => {
    expect([-0.01, 0, 0.19, 0.2, 0.29, 0.3, 1].map(readDiscrimination)).toEqual(['reversed', 'weak', 'weak', 'fair', 'fair', 'good', 'good']);
  });
});

describe('a gap between two languages', () => {
  const of = (locale: LanguageShare['locale'], answers: number, right: number): LanguageShare => ({ locale, answers, right });

  it('is marked from 25 percentage points on, the better language first', () => {
    expect(gapBetween([of('en', 40, 30), of('fr', 40, 20)])).toEqual({ high: 'en', low: 'fr', points: 25 });
    expect(gapBetween([of('en', 100, 50), of('fr', 100, 74)])).toBeNull();
    expect(gapBetween([of('en', 100, 50), of('fr', 100, 75)])).toEqual({ high: 'fr', low: 'en', points: 25 });
  });

  it('is not looked for where one of the two has too few answers', () => {
    expect(gapBetween([of('en', enoughAnswers, enoughAnswers), of('fr', enoughAnswers - 1, 0)])).toBeNull();
    expect(gapBetween([of('en', enoughAnswers, enoughAnswers), of('fr', enoughAnswers, 0)])).toMatchObject({ points: 100 });
    expect(gapBetween([])).toBeNull();
    expect(gapBetween([of('en', 50, 10)])).toBeNull();
  });

  it('is that of the two furthest apart, whatever their order', () => {
    const shares = fc.shuffledSubarray([...locales], { minLength: 2 }).chain((some) => fc.tuple(...some.map((locale) => fc.integer({ min: 0, max: 60 }).map((count) => of(locale, 60, count)))));
    fc.assert(
      fc.property(shares, (languages) => {
        const counts = languages.map((language) => language.right);
        const widest = ((Math.max(...counts) - Math.min(...counts)) / 60) * 100;
        const gap = gapBetween(languages);
        expect(gap === null).toBe(widest < gapPoints - 1e-9);
        if (gap) expect(gap.points).toBe(Math.round(widest));
      }),
    );
  });
});
