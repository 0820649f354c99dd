import type { Phrase } from '../content/piece';
import type { HintCondition, KeyQuestion, QuestionFeedback, QuizKey } from '../content/quiz';
import type { Answer, Answers } from './typed';

export interface Grade {
  /** The share of its point that each scored question earned, 0..1. */
  marks: Record<string, number>;
  points: number;
  possible: number;
  percent: number;
  passed: boolean;
}

export type Outcome = 'right' | 'partly' | 'wrong' | 'unscored';

/** One remark of the author on an answer; `option` names what it speaks about. */
export interface Note {
  about: 'option' | 'missed' | 'answer';
  option: string | null;
  said: Phrase;
}

export interface QuestionReview {
  id: string;
  outcome: Outcome;
  notes: Note[];
  lesson: string | null;
}

const share = (right: number, all: number) => (all === 0 ? 0 : right / all);

function isList(answer: Answer | undefined): answer is string[] {
  return Array.isArray(answer);
}

function isMap(answer: Answer | undefined): answer is Record<string, string | number> {
  return typeof answer === 'object' && !Array.isArray(answer);
}

function markMultiple(key: readonly string[], answer: Answer | undefined): number {
  if (!isList(answer)) return 0;
  const chosen = [...new Set(answer)];
  const right = chosen.filter((id) => key.includes(id)).length;
  return Math.max(0, share(right - (chosen.length - right), key.length));
}

function markOrdering(key: readonly string[], answer: Answer | undefined): number {
  return isList(answer) ? share(key.filter((id, place) => answer[place] === id).length, key.length) : 0;
}

function markMatching(key: Readonly<Record<string, string>>, answer: Answer | undefined): number {
  if (!isMap(answer)) return 0;
  const items = Object.keys(key);
  return share(items.filter((item) => Object.hasOwn(answer, item) && answer[item] === key[item]).length, items.length);
}

function isNear({ value, tolerance }: { value: number; tolerance: number }, answer: Answer | undefined): boolean {
  return typeof answer === 'number' && Math.abs(answer - value) <= tolerance + 1e-9;
}

/** The share of its point that an answer earns, 0..1; `null` for a question that is not scored. */
export function markOf(question: KeyQuestion, answer: Answer | undefined): number | null {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return Number(answer === question.key);
    case 'multiple':
      return markMultiple(question.key, answer);
    case 'ordering':
      return markOrdering(question.key, answer);
    case 'matching':
      return markMatching(question.key, answer);
    case 'numeric':
      return Number(isNear(question.key, answer));
    case 'reflection':
      return null;
  }
}

/** Grades a whole quiz: every scored question weighs one point, percent is rounded down, so that a pass is a pass. */
export function gradeQuiz(key: Pick<QuizKey, 'questions'>, answers: Answers, passPercent: number): Grade {
  const marks: Record<string, number> = {};
  for (const question of key.questions) {
    const mark = markOf(question, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined);
    if (mark !== null) marks[question.id] = mark;
  }
  const earned = Object.values(marks);
  const points = earned.reduce((sum, mark) => sum + mark, 0);
  const percent = earned.length === 0 ? 100 : Math.floor((points / earned.length) * 100 + 1e-9);
  return { marks, points, possible: earned.length, percent, passed: percent >= passPercent };
}

function outcomeOf(mark: number | null): Outcome {
  if (mark === null) return 'unscored';
  if (mark >= 1 - 1e-9) return 'right';
  return mark > 0 ? 'partly' : 'wrong';
}

/** Tells whether the condition of a hint holds in an ordering; only hints that do not hold are shown. */
export function holds(hint: HintCondition, order: readonly string[]): boolean {
  if (hint.first !== undefined && order[0] !== hint.first) return false;
  if (hint.last !== undefined && order.at(-1) !== hint.last) return false;
  return hint.before === undefined || order.indexOf(hint.before[0]) < order.indexOf(hint.before[1]);
}

function note(about: Note['about'], option: string | null, said: Phrase | undefined): Note[] {
  return said ? [{ about, option, said }] : [];
}

function orderNotes(question: KeyQuestion & { kind: 'ordering' }, said: QuestionFeedback, answer: Answer | undefined): Note[] {
  if (!isList(answer)) return [];
  if (markOf(question, answer) === 1) return note('answer', null, said.right);
  const hints = question.hints.filter((hint) => !holds(hint, answer)).flatMap((hint) => note('answer', null, said.hints[hint.id]));
  return hints.length ? hints : note('answer', null, said.wrong);
}

function matchingNotes(question: KeyQuestion & { kind: 'matching' }, said: QuestionFeedback, answer: Answer | undefined): Note[] {
  if (!isMap(answer)) return [];
  const right = Object.keys(question.key).filter((item) => answer[item] === question.key[item]);
  const remarks = right.flatMap((item) => note('option', item, said.options[item]));
  const all = right.length === Object.keys(question.key).length;
  return [...remarks, ...note('answer', null, all ? said.right : said.wrong)];
}

function numericNotes(question: KeyQuestion & { kind: 'numeric' }, said: QuestionFeedback, answer: Answer | undefined): Note[] {
  if (typeof answer !== 'number') return [];
  if (isNear(question.key, answer)) return note('answer', null, said.right);
  return note('answer', null, answer < question.key.value ? said.low : said.high);
}

function choiceNotes(said: QuestionFeedback, chosen: readonly string[], missed: readonly string[]): Note[] {
  return [
    ...chosen.flatMap((id) => note('option', id, said.options[id])),
    ...missed.flatMap((id) => note('missed', id, said.options[id])),
  ];
}

function notesOf(question: KeyQuestion, said: QuestionFeedback, answer: Answer | undefined): Note[] {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return choiceNotes(said, typeof answer === 'string' ? [answer] : [], []);
    case 'multiple':
      return isList(answer) ? choiceNotes(said, answer, question.key.filter((id) => !answer.includes(id))) : [];
    case 'ordering':
      return orderNotes(question, said, answer);
    case 'matching':
      return matchingNotes(question, said, answer);
    case 'numeric':
      return numericNotes(question, said, answer);
    case 'reflection':
      return [];
  }
}

/** What a learner is told about one submitted answer: how it did, the remarks on what they chose, where to read again. */
export function feedbackOf(question: KeyQuestion, said: QuestionFeedback, answer: Answer | undefined): QuestionReview {
  return {
    id: question.id,
    outcome: outcomeOf(markOf(question, answer)),
    notes: notesOf(question, said, answer),
    lesson: question.lesson ?? null,
  };
}
