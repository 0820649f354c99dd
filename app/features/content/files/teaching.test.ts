import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from './course-files';
import { describeProblem, isFatal } from './problems';

const quiz = 'modules/01-first/lessons/04-check/quiz';

function problemsOf(changes: Record<string, string>) {
  return compileCourse(smallCourse(changes)).problems;
}

/** What is said of these changes, apart from translations and the lock that are now behind. */
function told(changes: Record<string, string>): string[] {
  return problemsOf(changes).filter(({ file, says }) => !file.includes('ids.lock') && !says.includes('is missing')).map(describeProblem);
}

describe('an answer', () => {
  it.each([
    ['an option of a single choice', ', feedback: en secret-a', 'q1.options.a'],
    ['a side of true or false', ', feedback: en secret-false', 'q2.options.false'],
    ['the right order', 'right: en secret-right, ', 'q3.right'],
    ['a pair', ', feedback: en secret-4a', 'q4.options.a'],
    ['a wrong pair', ', wrong: en secret-wrong', 'q4.wrong'],
    ['an option of a multiple choice', ', feedback: en secret-5b', 'q5.options.b'],
    ['the right number', ', right: en secret-number', 'q6.right'],
    ['a number that is too low', ', low: en secret-low', 'q6.low'],
    ['a number that is too high', ', high: en secret-high', 'q6.high'],
  ])('needs a word on %s', (_, words, where) => {
    expect(told(changed(`${quiz}.en.yaml`, words, ''))).toContain(`content/${quiz}.en.yaml, ${where}: has no feedback. Say why the answer is right or wrong.`);
  });

  it('in any wrong order meets a hint, or a general word', () => {
    const three = { ...changed(`${quiz}.yaml`, 'options: [y, x], key: [x, y]', 'options: [y, x, z], key: [x, y, z]'), ...changed(`${quiz}.en.yaml`, 'y: { text: en y } }', 'y: { text: en y }, z: { text: en z } }') };
    expect(told(three)).toContain(`content/${quiz}.en.yaml, q3: has no hint for the order x, z, y. Add a hint, or a text "wrong" for all orders that no hint fits.`);
    const general = { ...three, [`${quiz}.en.yaml`]: (three[`${quiz}.en.yaml`] ?? '').replace('right: en secret-right', 'right: en secret-right, wrong: en no') };
    expect(told(general)).toEqual([]);
  });

  it.each([
    ['en', 'None of the above'],
    ['en', 'All of these'],
    ['fr', 'Toutes les réponses ci-dessus'],
    ['fr', 'Aucune de ces réponses'],
    ['de', 'Keine der Antworten'],
    ['de', 'Alle oben genannten'],
    ['it', 'Nessuna delle risposte precedenti'],
    ['it', 'Tutte le precedenti'],
    ['es', 'Todas las anteriores'],
    ['es', 'Ninguna de las respuestas'],
  ])('is not a catch-all: %s, %s', (locale, text) => {
    expect(told(changed(`${quiz}.${locale}.yaml`, `text: ${locale} B`, `text: ${text}`))).toEqual([`content/${quiz}.${locale}.yaml, q1.options.b: says "${text}". Write an answer of its own.`]);
  });

  it.each([
    ['en', 'All stakeholders already agree.'],
    ['de', 'Alle Beteiligten stimmen schon zu.'],
    ['fr', 'Tous les services participent.'],
    ['es', 'Todas las asociaciones locales'],
    ['it', 'Tutte le associazioni'],
  ])('may begin with all: %s, %s', (locale, text) => {
    expect(told(changed(`${quiz}.${locale}.yaml`, `text: ${locale} B`, `text: ${text}`))).toEqual([]);
  });
});

describe('a module', () => {
  it('asks for each of its objectives', () => {
    const path = 'modules/01-first/module.en.md';
    const problems = problemsOf({ [path]: `${smallCourse().get(path) ?? ''}\n{#lo1-2 objective}\nen more\n` });
    const own = problems.filter((problem) => problem.where === 'lo1-2');
    expect(own.map(describeProblem)).toEqual([`content/${path}, lo1-2: is tested by no question. Ask for it in the knowledge check of the module.`]);
    expect(own.map((problem) => [isFatal(problem), isFatal(problem, true)])).toEqual([[false, true]]);
  });
});

describe('the keys of the course', () => {
  const questions = (keys: string[], kind: string, options: string) => ({
    ...changed(`${quiz}.yaml`, 'questions:\n', `questions:\n${keys.map((key, index) => `  - { id: n${index}, kind: ${kind}, objective: lo1-1, options: ${options}, key: ${key} }\n`).join('')}`),
  });
  const inPlaces = (changes: Record<string, string>) => problemsOf(changes).filter((problem) => problem.where === 'quizzes').map((problem) => problem.says);

  it('do not crowd in one place', () => {
    expect(inPlaces(questions(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd'], 'single', '[a, b, c, d]'))).toEqual([]);
    expect(inPlaces(questions(['a', 'a', 'a', 'a', 'b', 'c', 'c', 'd', 'a'], 'single', '[a, b, c, d]'))).toEqual(['have 50 % of their single-choice keys in place 1']);
  });

  it('are not counted where there are few', () => {
    expect(inPlaces(questions(['a', 'a', 'a'], 'single', '[a, b, c, d]'))).toEqual([]);
  });

  it('are true and false', () => {
    expect(inPlaces(questions(["'false'", "'false'"], 'truefalse', "['true', 'false']"))).toEqual(['have 3 statements, and all are false']);
    expect(inPlaces(questions(["'false'", "'true'"], 'truefalse', "['true', 'false']"))).toEqual([]);
  });
});
