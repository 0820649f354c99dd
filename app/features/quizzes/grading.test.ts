import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../content/piece';
import type { KeyQuestion, QuestionFeedback } from '../content/quiz';
import type { Answer, Answers } from './typed';
import { feedbackOf, gradeQuiz, holds, markOf } from './grading';

const base = { objective: 'lo1-1' };
const single: KeyQuestion = { ...base, id: 'q1', kind: 'single', options: ['a', 'b', 'c', 'd'], key: 'a', lesson: 'what-co-design-is' };
const truefalse: KeyQuestion = { ...base, id: 'q2', kind: 'truefalse', options: ['true', 'false'], key: 'false' };
const levels = ['inform', 'consult', 'involve', 'collaborate', 'empower'];
const ordering: KeyQuestion = {
  ...base,
  id: 'q3',
  kind: 'ordering',
  options: ['collaborate', 'inform', 'empower', 'involve', 'consult'],
  key: levels,
  hints: [
    { id: 'not-first', first: 'inform' },
    { id: 'swapped', before: ['consult', 'involve'] },
    { id: 'not-last', last: 'empower' },
  ],
};
const pairs = { 'co-design': 'plan', 'co-production': 'deliver', 'co-creation': 'all' };
const matching: KeyQuestion = { ...base, id: 'q4', kind: 'matching', options: Object.keys(pairs), targets: ['plan', 'deliver', 'all'], key: pairs };
const multiple: KeyQuestion = { ...base, id: 'q5', kind: 'multiple', options: ['a', 'b', 'c', 'd'], key: ['a', 'c'] };
const reflection: KeyQuestion = { ...base, id: 'q6', kind: 'reflection' };
const numeric: KeyQuestion = { ...base, id: 'q7', kind: 'numeric', key: { value: 12, tolerance: 0.5 } };
const key = { questions: [single, truefalse, ordering, matching, multiple, reflection, numeric] };
const fullKey: Answers = { q1: 'a', q2: 'false', q3: levels, q4: pairs, q5: ['a', 'c'], q7: 12 };

const phrase = (text: string): Phrase => ({ text, html: text, lang: 'en', state: 'original' });
const said = (words: Partial<QuestionFeedback>): QuestionFeedback => ({ options: {}, hints: {}, ...words });
const texts = (question: KeyQuestion, words: Partial<QuestionFeedback>, answer?: Answer) =>
  feedbackOf(question, said(words), answer).notes.map((note) => note.said.text);

const permutation = fc.shuffledSubarray(levels, { minLength: 5 });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string(),
  fc.constantFrom('a', 'b', 'true', 'false'),
  fc.double(),
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'zz')),
  permutation,
  fc.dictionary(fc.constantFrom('co-design', 'co-production', 'co-creation', 'x'), fc.constantFrom('plan', 'deliver', 'all')),
  fc.dictionary(fc.constantFrom(...levels), fc.integer({ min: 1, max: 5 })),
);
const anyAnswers = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'other'), anyAnswer);

describe('marks', () => {
  it('are all or nothing where one answer is asked', () => {
    expect(markOf(single, 'a')).toBe(1);
    expect(markOf(single, 'b')).toBe(0);
    expect(markOf(truefalse, 'false')).toBe(1);
    expect(markOf(truefalse, 'true')).toBe(0);
  });

  it('accept a number within its tolerance and none beyond', () => {
    for (const near of [11.5, 12, 12.5]) expect(markOf(numeric, near)).toBe(1);
    for (const far of [11.49, 12.51, -12]) expect(markOf(numeric, far)).toBe(0);
    expect(markOf({ ...numeric, key: { value: 0.3, tolerance: 0 } }, 0.1 + 0.2)).toBe(1);
  });

  it('take a wrong choice off a right one and never fall below zero', () => {
    expect(markOf(multiple, ['a', 'c'])).toBe(1);
    expect(markOf(multiple, ['a'])).toBe(0.5);
    expect(markOf(multiple, ['a', 'c', 'b'])).toBe(0.5);
    expect(markOf(multiple, ['a', 'b'])).toBe(0);
    expect(markOf(multiple, ['b', 'd'])).toBe(0);
    expect(markOf(multiple, ['a', 'a', 'a'])).toBe(0.5);
  });

  it('give nothing for choosing everything when half of the options are wrong', () => {
    expect(markOf(multiple, ['a', 'b', 'c', 'd'])).toBe(0);
  });

  it('count the items in their right place and the right pairs', () => {
    expect(markOf(ordering, ['inform', 'involve', 'consult', 'collaborate', 'empower'])).toBeCloseTo(0.6);
    expect(markOf(matching, { 'co-design': 'plan', 'co-production': 'all', 'co-creation': 'all' })).toBeCloseTo(2 / 3);
    expect(markOf(matching, { 'co-design': 'plan' })).toBeCloseTo(1 / 3);
  });

  it('are zero for an answer of another form and none for a reflection', () => {
    expect(markOf(ordering, { inform: 1 })).toBe(0);
    expect(markOf(matching, ['plan'])).toBe(0);
    expect(markOf(numeric, 'twelve')).toBe(0);
    expect(markOf(multiple, 'a')).toBe(0);
    expect(markOf(reflection, 'a thought')).toBeNull();
  });
});

describe('a graded quiz', () => {
  it('is worth 100 percent with the full key and 0 with nothing', () => {
    expect(gradeQuiz(key, fullKey, 70)).toMatchObject({ points: 6, possible: 6, percent: 100, passed: true });
    expect(gradeQuiz(key, {}, 70)).toMatchObject({ points: 0, percent: 0, passed: false });
  });

  it('rounds down, so that nobody passes by rounding', () => {
    const thirds = { questions: [single, truefalse, { ...single, id: 'q8' }] };
    const answers = { q1: 'a', q2: 'false', q8: 'b' };
    expect(gradeQuiz(thirds, answers, 67)).toMatchObject({ percent: 66, passed: false });
    expect(gradeQuiz(thirds, answers, 66).passed).toBe(true);
  });

  it('does not lose a percent to binary fractions', () => {
    const questions = ['q3', 'q8', 'q9'].map((id) => ({ ...ordering, id }));
    const order = ['inform', 'involve', 'consult', 'collaborate', 'empower'];
    expect(gradeQuiz({ questions }, { q3: order, q8: order, q9: order }, 60)).toMatchObject({ percent: 60, passed: true });
  });

  it('does not score a reflection, and a quiz of reflections cannot be failed', () => {
    expect(gradeQuiz(key, { ...fullKey, q6: 'thoughts' }, 70)).toEqual(gradeQuiz(key, fullKey, 70));
    expect(gradeQuiz({ questions: [reflection] }, {}, 70)).toMatchObject({ percent: 100, passed: true, possible: 0 });
  });

  it('stays within its bounds whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const grade = gradeQuiz(key, answers, 70);
        expect(Object.keys(grade.marks).sort()).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q7']);
        for (const mark of Object.values(grade.marks)) {
          expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark).toBeLessThanOrEqual(1);
        }
        expect(grade.percent).toBeGreaterThanOrEqual(0);
        expect(grade.percent).toBeLessThanOrEqual(100);
        expect(Number.isInteger(grade.percent)).toBe(true);
        expect(grade.passed).toBe(grade.percent >= 70);
      }),
    );
  });

  it('does not depend on the order of questions, answers or choices', () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray(key.questions, { minLength: 7 }), (answers, questions) => {
        const turned = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, answer]) => [id, id === 'q5' && Array.isArray(answer) ? [...answer].reverse() : answer]),
        );
        const [one, other] = [gradeQuiz(key, answers, 70), gradeQuiz({ questions }, turned, 70)];
        expect(other.marks).toEqual(one.marks);
        expect(other.percent).toBe(one.percent);
      }),
    );
  });

  it('never gains from an answer that is put wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q7'), anyAnswer, (id, answer) => {
        expect(gradeQuiz(key, { ...fullKey, [id]: answer }, 70).percent).toBeLessThanOrEqual(100);
        expect(gradeQuiz(key, { [id]: answer }, 70).points).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('hints on an ordering', () => {
  it('give way to a general word where none of them applies', () => {
    const order = ['inform', 'consult', 'collaborate', 'involve', 'empower'];
    expect(texts(ordering, { hints: {}, wrong: phrase('not yet') }, order)).toEqual(['not yet']);
    expect(texts(ordering, { hints: { 'not-first': phrase('first') }, wrong: phrase('not yet') }, ['consult', 'inform', 'involve', 'collaborate', 'empower'])).toEqual(['first']);
  });

  const hints = { 'not-first': phrase('first'), swapped: phrase('swapped'), 'not-last': phrase('last') };

  it('are shown when their condition does not hold', () => {
    expect(texts(ordering, { hints }, ['consult', 'inform', 'involve', 'collaborate', 'empower'])).toEqual(['first']);
    expect(texts(ordering, { hints }, ['inform', 'involve', 'consult', 'empower', 'collaborate'])).toEqual(['swapped', 'last']);
  });

  it('give way to the author’s praise when everything is in place', () => {
    expect(texts(ordering, { hints, right: phrase('well done') }, levels)).toEqual(['well done']);
  });

  it('agree with the mark: the right order fulfils every condition', () => {
    fc.assert(
      fc.property(permutation, (order) => {
        const unmet = ordering.hints.filter((hint) => !holds(hint, order));
        if (markOf(ordering, order) === 1) expect(unmet).toEqual([]);
        expect(texts(ordering, { hints }, order)).toHaveLength(unmet.length);
      }),
    );
  });
});

describe('feedback', () => {
  const options = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, phrase(`about ${id}`)]));

  it('speaks about the chosen option only, and names the lesson to read again', () => {
    const review = feedbackOf(single, said({ options }), 'b');
    expect(review).toMatchObject({ outcome: 'wrong', lesson: 'what-co-design-is', notes: [{ about: 'option', option: 'b' }] });
    expect(texts(single, { options }, 'b')).toEqual(['about b']);
  });

  it('of several choices also speaks about the right ones that were left out', () => {
    const notes = feedbackOf(multiple, said({ options }), ['a', 'b']).notes.map(({ about, option }) => [about, option]);
    expect(notes).toEqual([
      ['option', 'a'],
      ['option', 'b'],
      ['missed', 'c'],
    ]);
  });

  it('of pairs praises the right ones and explains once what went wrong', () => {
    const words = { options: { 'co-design': phrase('planned'), 'co-creation': phrase('umbrella') }, wrong: phrase('overlap'), right: phrase('all') };
    expect(texts(matching, words, { ...pairs, 'co-creation': 'plan' })).toEqual(['planned', 'overlap']);
    expect(texts(matching, words, pairs)).toEqual(['planned', 'umbrella', 'all']);
  });

  it('of a number says in which direction it is off', () => {
    const words = { right: phrase('yes'), low: phrase('more'), high: phrase('less') };
    expect(texts(numeric, words, 12)).toEqual(['yes']);
    expect(texts(numeric, words, 3)).toEqual(['more']);
    expect(texts(numeric, words, 30)).toEqual(['less']);
  });

  it('tells right, partly right, wrong and unscored apart', () => {
    const outcome = (question: KeyQuestion, answer?: Answer) => feedbackOf(question, said({}), answer).outcome;
    expect(outcome(multiple, ['c', 'a'])).toBe('right');
    expect(outcome(multiple, ['a'])).toBe('partly');
    expect(outcome(multiple, ['b'])).toBe('wrong');
    expect(outcome(reflection, 'words')).toBe('unscored');
  });

  it('is silent on what was not answered or not worded', () => {
    for (const question of key.questions) expect(feedbackOf(question, said({ options }), undefined).notes.every((n) => n.about === 'missed')).toBe(true);
    expect(texts(single, {}, 'a')).toEqual([]);
  });
});
