import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchema, isComplete, maxReflectionLength, problemsOf, readAnswers, readForm } from './answers';
import type { QuestionShape } from './typed';

const things = (...ids: string[]) => ids.map((id) => ({ id }));
const q1: QuestionShape = { id: 'q1', kind: 'single', options: things('a', 'b'), targets: [] };
const q2: QuestionShape = { id: 'q2', kind: 'truefalse', options: things('true', 'false'), targets: [] };
const q3: QuestionShape = { id: 'q3', kind: 'ordering', options: things('inform', 'consult', 'involve'), targets: [] };
const q4: QuestionShape = { id: 'q4', kind: 'matching', options: things('co-design', 'co-production'), targets: things('plan', 'deliver', 'all') };
const q5: QuestionShape = { id: 'q5', kind: 'multiple', options: things('a', 'b', 'c'), targets: [] };
const q6: QuestionShape = { id: 'q6', kind: 'reflection', options: [], targets: [] };
const q7: QuestionShape = { id: 'q7', kind: 'numeric', options: [], targets: [] };
const questions = [q1, q2, q3, q4, q5, q6, q7];
const takes = (question: QuestionShape, answer: unknown) => answerSchema(question).safeParse(answer).success;

describe('what may be kept as an answer', () => {
  it('is one of the options, or some of them without repetition', () => {
    expect([takes(q1, 'a'), takes(q2, 'true'), takes(q5, ['c', 'a'])]).toEqual([true, true, true]);
    expect([takes(q1, 'z'), takes(q2, true), takes(q1, ['a']), takes(q5, ['a', 'z']), takes(q5, ['a', 'a']), takes(q5, [])]).toEqual(Array(6).fill(false));
  });

  it('is a whole ordering, or the positions given so far', () => {
    expect([takes(q3, ['involve', 'inform', 'consult']), takes(q3, { inform: 1 }), takes(q3, { inform: 2, consult: 2 })]).toEqual([true, true, true]);
    expect([
      takes(q3, ['involve', 'inform']),
      takes(q3, ['inform', 'inform', 'consult']),
      takes(q3, { inform: 4 }),
      takes(q3, { inform: 0 }),
      takes(q3, { inform: 1.5 }),
      takes(q3, { stranger: 1 }),
    ]).toEqual(Array(6).fill(false));
  });

  it('is a pair of an item and a target of the question', () => {
    expect([takes(q4, { 'co-design': 'plan' }), takes(q4, {})]).toEqual([true, true]);
    expect([takes(q4, { 'co-design': 'co-production' }), takes(q4, { plan: 'plan' }), takes(q4, ['plan'])]).toEqual([false, false, false]);
  });

  it('is a finite number, or the short text that could not be read as one', () => {
    expect([takes(q7, 12.5), takes(q7, 'twelve')]).toEqual([true, true]);
    expect([takes(q7, Number.NaN), takes(q7, Infinity), takes(q7, 'x'.repeat(41)), takes(q7, '')]).toEqual([false, false, false, false]);
  });

  it('is free text up to its limit', () => {
    expect([takes(q6, 'x'.repeat(maxReflectionLength)), takes(q6, 'x'.repeat(maxReflectionLength + 1)), takes(q6, 7)]).toEqual([true, false, false]);
  });

  it('belongs to a question of this quiz', () => {
    expect(readAnswers(questions, { q1: 'a', q7: 3 })).toEqual({ q1: 'a', q7: 3 });
    expect(readAnswers(questions, { q1: 'a', q99: 'a' })).toBeNull();
    expect(readAnswers(questions, { q1: 'stranger' })).toBeNull();
    expect(readAnswers(questions, JSON.parse('{"constructor":"a"}'))).toBeNull();
    expect([readAnswers(questions, null), readAnswers(questions, 'q1'), readAnswers(questions, ['a'])]).toEqual([null, null, null]);
  });

  it('never throws on anything a stranger may send', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        for (const question of questions) takes(question, input);
        readAnswers(questions, input);
      }),
    );
  });
});

describe('an answer that cannot be graded yet', () => {
  it('is named with its reason, in the order of the questions', () => {
    const answers = { q3: { inform: 1, consult: 1 }, q4: { 'co-design': 'plan' }, q7: 'twelve' };
    const problems = problemsOf(questions, answers);
    expect(problems).toEqual({ q1: 'unanswered', q2: 'unanswered', q3: 'position-twice', q4: 'pair-missing', q5: 'unanswered', q7: 'not-a-number' });
    expect(Object.keys(problems)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q7']);
    expect(problemsOf([q3], { q3: { inform: 1 } })).toEqual({ q3: 'position-missing' });
  });

  it('is not a reflection, which may stay empty', () => {
    expect(isComplete(q6, null)).toBe(true);
    expect(isComplete(q6, 'a thought')).toBe(true);
  });

  it('is none when everything is given', () => {
    const answers = { q1: 'a', q2: 'false', q3: ['inform', 'consult', 'involve'], q4: { 'co-design': 'plan', 'co-production': 'plan' }, q5: ['b'], q7: 0 };
    expect(problemsOf(questions, answers)).toEqual({});
  });
});

describe('the plain form', () => {
  const read = (body: string, locale: 'en' | 'de' = 'en') => readForm(questions, new URLSearchParams(body), locale);

  it('is read field by field, empty where nothing was given', () => {
    expect(read('attempt=abc&q1=a&q5=a&q5=c&q7=1.5&q6=')).toEqual({ q1: 'a', q2: null, q3: null, q4: null, q5: ['a', 'c'], q6: null, q7: 1.5 });
  });

  it('turns positions into an order once each position is given once', () => {
    expect(read('q3.inform=3&q3.consult=1&q3.involve=2')?.q3).toEqual(['consult', 'involve', 'inform']);
    expect(read('q3.inform=1&q3.consult=1&q3.involve=2')?.q3).toEqual({ inform: 1, consult: 1, involve: 2 });
    expect(read('q3.inform=1&q3.consult=&q3.involve=')?.q3).toEqual({ inform: 1 });
  });

  it('turns selected targets into pairs', () => {
    expect(read('q4.co-design=plan&q4.co-production=')?.q4).toEqual({ 'co-design': 'plan' });
  });

  it('keeps a number as typed when it cannot be read, and reads it in the language of the page', () => {
    expect(read('q7=twelve')?.q7).toBe('twelve');
    expect(read('q7=1.200', 'de')?.q7).toBe(1200);
  });

  it('keeps line breaks of a reflection as one character each', () => {
    const text = 'x\r\n'.repeat(1000);
    expect(readForm(questions, [['q6', text]], 'en')?.q6).toBe('x\n'.repeat(1000));
  });

  it('is refused as a whole when a field is unknown, foreign, oversized or a file', () => {
    for (const body of ['q9=a', 'q1=z', 'q1.a=1', 'q3.inform=4', 'q3.stranger=1', 'q4.co-design=elsewhere', 'q5=a&q5=a', 'admin=1']) expect(read(body)).toBeNull();
    expect(readForm(questions, [['q6', 'x'.repeat(2001)]], 'en')).toBeNull();
    expect(readForm(questions, [['q6', new Blob(['x'])]], 'en')).toBeNull();
  });
});
