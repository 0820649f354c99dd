import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { gradeQuiz } from '../grading';
import { rightAnswers, sampleMarking, weakAnswers } from '../sample-quiz';
import type { Answers } from '../typed';
import { addSums, countAttempt, countedOptions, emptySums, type CountedAttempt, type QuizCounts } from './item-counts';

const { questions } = sampleMarking.key;
const question = (id: string) => {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const attemptOf = (answers: Answers, locale: CountedAttempt['locale'] = 'en'): CountedAttempt => ({ locale, answers, marks: gradeQuiz({ questions }, answers, 70).marks });

function countsOf(attempts: readonly CountedAttempt[]): QuizCounts {
  const counts: QuizCounts = {};
  for (const attempt of attempts) countAttempt(counts, attempt, questions);
  return counts;
}

describe('the options that an answer counts for', () => {
  it('are those that were chosen', () => {
    expect(countedOptions(question('q1'), 'b')).toEqual(['b']);
    expect(countedOptions(question('q2'), 'true')).toEqual(['true']);
    expect(countedOptions(question('q5'), ['b', 'a'])).toEqual(['a', 'b']);
  });

  it('are those in their right place, of an ordering and a matching', () => {
    expect(countedOptions(question('q3'), ['consult', 'inform', 'involve', 'collaborate', 'empower'])).toEqual(['collaborate', 'empower', 'involve']);
    expect(countedOptions(question('q4'), { 'co-design': 'plan', 'co-production': 'all', 'co-creation': 'all' })).toEqual(['co-design', 'co-creation']);
  });

  it('are none of a number, of nothing, and of what is no option', () => {
    expect(countedOptions(question('q7'), 12)).toEqual([]);
    for (const { id } of questions) expect(countedOptions(question(id), undefined)).toEqual([]);
    expect(countedOptions(question('q1'), 'gone')).toEqual([]);
    expect(countedOptions(question('q5'), 'b')).toEqual([]);
  });
});

describe('the sums of a question', () => {
  it('count who earned the whole point, by language', () => {
    const counts = countsOf([attemptOf(rightAnswers), attemptOf(weakAnswers), attemptOf(weakAnswers, 'fr')]);
    expect(counts.q1?.en).toMatchObject({ answers: 2, right: 1, options: { a: 1, b: 1 } });
    expect(counts.q1?.fr).toMatchObject({ answers: 1, right: 0, options: { b: 1 } });
    expect(counts.q1?.de).toBeUndefined();
  });

  it('hold of each attempt the mean mark of its other questions', () => {
    // weakAnswers: q1 and q2 wrong, q3, q4, q5 and q7 right
    const counts = countsOf([attemptOf(weakAnswers), attemptOf(rightAnswers)]);
    const near = (value: number) => expect.closeTo(value, 9) as number;
    expect(counts.q1?.en).toMatchObject({ rest: near(4 / 5 + 1), restSquares: near(16 / 25 + 1), restOfRight: near(1) });
    expect(counts.q3?.en).toMatchObject({ rest: near(3 / 5 + 1), restOfRight: near(3 / 5 + 1) });
  });

  it('take a part of a point for not right', () => {
    const half = attemptOf({ ...rightAnswers, q5: ['b'] });
    expect(half.marks.q5).toBe(0.5);
    expect(countsOf([half]).q5?.en).toMatchObject({ answers: 1, right: 0, options: { b: 1 } });
  });

  it('leave out reflections, questions that were not asked then, and questions that are gone', () => {
    const counts = countsOf([{ locale: 'en', answers: { q1: 'a', old: 'x' }, marks: { q1: 1, old: 1 } }]);
    expect(Object.keys(counts)).toEqual(['q1']);
    expect(counts.q1?.en?.rest).toBe(0);
    expect(countsOf([{ locale: 'en', answers: {}, marks: {} }])).toEqual({});
  });

  it('of two groups add up to the sums of both', () => {
    const attempt = fc.record({ isWeak: fc.boolean(), locale: fc.constantFrom(...locales) }).map(({ isWeak, locale }) => attemptOf(isWeak ? weakAnswers : rightAnswers, locale));
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        const counts = countsOf(attempts);
        const all = addSums(Object.values(counts.q1 ?? {}));
        const together = countsOf(attempts.map((one) => ({ ...one, locale: 'en' as const }))).q1?.en ?? emptySums();
        expect(all.options).toEqual(together.options);
        expect([all.answers, all.right]).toEqual([together.answers, together.right]);
        expect(all.rest).toBeCloseTo(together.rest, 9);
        expect(all.restOfRight).toBeCloseTo(together.restOfRight, 9);
      }),
    );
  });
});
