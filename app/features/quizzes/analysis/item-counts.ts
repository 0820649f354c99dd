import type { Locale } from '../../../platform/locale';
import type { KeyQuestion } from '../../content/quiz';
import type { Answer, Answers } from '../typed';

/** What the answers to one question in one language add up to; sums of two groups of people add up to those of both. */
export interface ItemSums {
  answers: number;
  /** answers that earned the whole point */
  right: number;
  /** the rest of an attempt: the mean mark of its other questions, 0 to 1; summed, its squares, and over the right answers */
  rest: number;
  restSquares: number;
  restOfRight: number;
  /** by option: how often it was chosen; of an ordering or matching, how often it got its right place */
  options: Record<string, number>;
}

/** The sums of one question by the language in which it was answered. */
export type ItemCounts = Partial<Record<Locale, ItemSums>>;

/** The sums of a quiz by question. */
export type QuizCounts = Record<string, ItemCounts>;

/** A graded attempt as it is counted. */
export interface CountedAttempt {
  locale: Locale;
  answers: Answers;
  marks: Readonly<Record<string, number>>;
  /** which of its questions count here; without it all do */
  counts?: (questionId: string) => boolean;
}

/** Sums of nobody. */
export function emptySums(): ItemSums {
  return { answers: 0, right: 0, rest: 0, restSquares: 0, restOfRight: 0, options: {} };
}

/** Tells whether a mark is the whole point. */
export function isRight(mark: number): boolean {
  return mark >= 1 - 1e-9;
}

/** The options that an answer counts for: those that were chosen, or those that got their right place. */
export function countedOptions(question: KeyQuestion, answer: Answer | undefined): string[] {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return question.options.filter((id) => id === answer);
    case 'multiple':
      return Array.isArray(answer) ? question.options.filter((id) => answer.includes(id)) : [];
    case 'ordering':
      return Array.isArray(answer) ? question.options.filter((id) => answer.indexOf(id) === question.key.indexOf(id)) : [];
    case 'matching':
      return typeof answer === 'object' && !Array.isArray(answer) ? question.options.filter((id) => answer[id] === question.key[id]) : [];
    default:
      return [];
  }
}

function addAnswer(sums: ItemSums, { mark, rest }: { mark: number; rest: number }, options: readonly string[]): void {
  sums.answers += 1;
  sums.rest += rest;
  sums.restSquares += rest * rest;
  if (isRight(mark)) {
    sums.right += 1;
    sums.restOfRight += rest;
  }
  for (const id of options) sums.options[id] = (sums.options[id] ?? 0) + 1;
}

/** Adds an attempt to the sums of its quiz; questions that it did not score, and those that are gone from the quiz, do not count. */
export function countAttempt(sums: QuizCounts, { locale, answers, marks, counts = () => true }: CountedAttempt, questions: readonly KeyQuestion[]): void {
  const scored = questions.filter(({ id }) => Object.hasOwn(marks, id));
  const points = scored.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0);
  for (const question of scored.filter(({ id }) => counts(id))) {
    const mark = marks[question.id] ?? 0;
    const rest = scored.length < 2 ? 0 : (points - mark) / (scored.length - 1);
    const item = (sums[question.id] ??= {});
    addAnswer((item[locale] ??= emptySums()), { mark, rest }, countedOptions(question, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined));
  }
}

/** The sums of several groups as those of one. */
export function addSums(groups: readonly ItemSums[]): ItemSums {
  const all = emptySums();
  for (const sums of groups) {
    for (const name of ['answers', 'right', 'rest', 'restSquares', 'restOfRight'] as const) all[name] += sums[name];
    for (const [id, count] of Object.entries(sums.options)) all.options[id] = (all.options[id] ?? 0) + count;
  }
  return all;
}
