import type { Piece } from '../content/piece';
import type { Answers } from './typed';
import type { QuestionReview } from './grading';

/** One submitted attempt as it was graded. */
export interface Attempt {
  id: string;
  answers: Answers;
  /** the share of its point that each scored question earned, 0..1 */
  marks: Record<string, number>;
  percent: number;
  passed: boolean;
}

/** Where a learner stands with one quiz. */
export interface QuizState {
  /** answers that are kept but not submitted */
  answers: Answers;
  latest: Attempt | null;
  bestPercent: number | null;
  attempts: number;
}

/** What the open form has to know of its learner. */
export interface QuizFormState extends QuizState {
  learnerId: string;
  lessonId: string;
  /** the id under which this form will be submitted: sent twice, it is one attempt */
  attemptId: string;
  /** tells what is still missing: after a submission that could not be graded */
  isChecked: boolean;
}

export interface ReviewedQuestion extends QuestionReview {
  /** the lesson that teaches it */
  readAgain: { href: string; title: Piece } | null;
}

/** What a learner sees after submitting. */
export interface Review {
  attempt: Attempt;
  questions: ReviewedQuestion[];
  bestPercent: number;
  attempts: number;
  passPercent: number;
}

/** Tells whether the form or the last result is shown: an attempt that was begun again goes on. */
export function showsForm(state: QuizState, wantsAgain: boolean): boolean {
  return state.latest === null || wantsAgain || Object.keys(state.answers).length > 0;
}

/** The points of an attempt, of all that could be earned. */
export function pointsOf(marks: Readonly<Record<string, number>>): { points: number; possible: number } {
  const earned = Object.values(marks);
  return { points: earned.reduce((sum, mark) => sum + mark, 0), possible: earned.length };
}
