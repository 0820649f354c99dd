import type { ByLocale, Phrase } from './piece';

export const questionKinds = ['single', 'truefalse', 'multiple', 'ordering', 'matching', 'numeric', 'reflection'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface SheetChoice {
  id: string;
  text: Phrase;
}

/** A question as a learner sees it before answering: no key, no hints on mistakes, no feedback. */
export interface SheetQuestion {
  id: string;
  kind: QuestionKind;
  objective: string;
  /** lesson to read again */
  lesson?: string;
  prompt: Phrase;
  /** in the order in which they are shown; empty for numeric and reflection */
  options: SheetChoice[];
  /** only matching: what the options are matched with */
  targets: SheetChoice[];
  /** only reflection: what to think of while writing */
  hint?: Phrase;
  /** only numeric */
  unit?: Phrase;
}

export interface QuizSheet {
  id: string;
  intro: Phrase | null;
  questions: SheetQuestion[];
  /** ids of the glossary terms used in the quiz, feedback included: their cards stand on the page from the start */
  terms: string[];
  /** how many pieces English stands in for */
  missing: number;
}

/** A hint is shown when its condition does not hold in the answer. */
export interface HintCondition {
  id: string;
  first?: string;
  last?: string;
  before?: [string, string];
}

interface KeyBase {
  id: string;
  objective: string;
  lesson?: string;
}

export type KeyQuestion =
  | (KeyBase & { kind: 'single' | 'truefalse'; options: string[]; key: string })
  | (KeyBase & { kind: 'multiple'; options: string[]; key: string[] })
  | (KeyBase & { kind: 'ordering'; options: string[]; key: string[]; hints: HintCondition[] })
  | (KeyBase & { kind: 'matching'; options: string[]; targets: string[]; key: Record<string, string> })
  | (KeyBase & { kind: 'numeric'; key: { value: number; tolerance: number } })
  | (KeyBase & { kind: 'reflection' });

export interface QuizKey {
  id: string;
  lessonId: string;
  questions: KeyQuestion[];
}

export interface QuestionFeedback {
  /** by option id */
  options: Record<string, Phrase>;
  right?: Phrase;
  wrong?: Phrase;
  low?: Phrase;
  high?: Phrase;
  /** by hint id */
  hints: Record<string, Phrase>;
}

/** Feedback by question id, in one language. */
export type QuizFeedback = Record<string, QuestionFeedback>;

export interface QuizMarking {
  key: QuizKey;
  feedback: ByLocale<QuizFeedback>;
}

/**
 * Holds what must not reach a browser. The value is private: it cannot be spread, rendered or put into loader data
 * (JSON and Remix's own serialiser both refuse or find nothing); `reveal()` is called where marks are given.
 */
export class ServerOnly<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The kept value, for a computation on the server. */
  reveal(): T {
    return this.#value;
  }

  /** Throws: whoever serialises this was about to send it. */
  toJSON(): never {
    throw new Error('This stays on the server: answer keys and feedback may not be sent to a page.');
  }
}
