import { z } from 'zod';
import type { Locale } from '../../platform/locale';
import { groupFields, maxNumberLength, namesOf, readControls, type Answer, type Answers, type QuestionShape } from './typed';

/** Why an answer cannot be graded yet. */
export type Problem = 'unanswered' | 'position-missing' | 'position-twice' | 'pair-missing' | 'not-a-number';

export const maxReflectionLength = 2000;

const known = (ids: readonly string[]) => z.string().refine((id) => ids.includes(id), 'unknown id');
const idsOf = (things: readonly { id: string }[]) => things.map((thing) => thing.id);
const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

function schemaOf(question: QuestionShape): z.ZodType<Answer> {
  const options = idsOf(question.options);
  const option = known(options);
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return option;
    case 'multiple':
      return z.array(option).min(1).max(options.length).refine(isDistinct, 'chosen twice');
    case 'ordering':
      return z.union([
        z.array(option).length(options.length).refine(isDistinct, 'named twice'),
        z.record(option, z.int().min(1).max(options.length)),
      ]);
    case 'matching':
      return z.record(option, known(idsOf(question.targets)));
    case 'numeric':
      return z.union([z.number(), z.string().trim().min(1).max(maxNumberLength)]);
    case 'reflection':
      return z.string().min(1).max(maxReflectionLength);
  }
}

const schemas = new WeakMap<QuestionShape, z.ZodType<Answer>>();

/** What may be kept as the answer to a question, finished or not; foreign ids and oversized texts are refused. */
export function answerSchema(question: QuestionShape): z.ZodType<Answer> {
  const made = schemas.get(question) ?? schemaOf(question);
  schemas.set(question, made);
  return made;
}

/** Reads answers to a whole quiz; `null` as soon as one names an unknown question or does not fit its question. */
export function readAnswers(questions: readonly QuestionShape[], input: unknown): Answers | null {
  const given = z.record(z.string().max(40), z.unknown()).safeParse(input);
  if (!given.success) return null;
  const answers: Answers = {};
  for (const [id, value] of Object.entries(given.data)) {
    const question = questions.find((each) => each.id === id);
    const read = question && answerSchema(question).safeParse(value);
    if (!read?.success) return null;
    answers[id] = read.data;
  }
  return answers;
}

function problemOfOrder(question: QuestionShape, answer: Answer): Problem | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return null;
  const positions = Object.values(answer);
  if (new Set(positions).size < positions.length) return 'position-twice';
  return positions.length < question.options.length ? 'position-missing' : null;
}

function hasEveryPair(question: QuestionShape, answer: Answer): boolean {
  return typeof answer === 'object' && question.options.every((option) => Object.hasOwn(answer, option.id));
}

/** Why this answer cannot be graded yet, or `null` when it can; a reflection may always stay empty. */
export function problemOf(question: QuestionShape, answer: Answer | null | undefined): Problem | null {
  if (question.kind === 'reflection') return null;
  if (answer === null || answer === undefined) return 'unanswered';
  if (question.kind === 'numeric') return typeof answer === 'number' ? null : 'not-a-number';
  if (question.kind === 'ordering') return problemOfOrder(question, answer);
  if (question.kind === 'matching') return hasEveryPair(question, answer) ? null : 'pair-missing';
  return null;
}

/** Tells whether an answer can be graded as it stands. */
export function isComplete(question: QuestionShape, answer: Answer | null | undefined): boolean {
  return problemOf(question, answer) === null;
}

/** The questions of a quiz that still keep it from being graded, in their order, each with its reason. */
export function problemsOf(questions: readonly QuestionShape[], answers: Answers): Record<string, Problem> {
  const found: Record<string, Problem> = {};
  for (const question of questions) {
    const problem = problemOf(question, Object.hasOwn(answers, question.id) ? answers[question.id] : null);
    if (problem) found[question.id] = problem;
  }
  return found;
}

/**
 * Reads the plain form of a quiz: one entry per question, `null` where nothing was given.
 * Answers `null` when a field is unknown, foreign or oversized: such a form was not made by us.
 */
export function readForm(questions: readonly QuestionShape[], form: Iterable<readonly [string, unknown]>, locale: Locale): Record<string, Answer | null> | null {
  const fields = groupFields(form);
  const names = new Set(questions.flatMap(namesOf));
  if (!fields || [...fields.keys()].some((name) => name !== 'attempt' && !names.has(name))) return null;
  const entries = questions.map((question) => [question.id, readControls(question, fields, locale)] as const);
  const given = Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== null));
  const read = readAnswers(questions, given);
  return read && Object.fromEntries(entries.map(([id]) => [id, read[id] ?? null]));
}
