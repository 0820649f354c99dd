import type { Locale } from '../../../platform/locale';
import type { Lesson } from '../../content/course';
import type { Piece } from '../../content/piece';
import type { KeyQuestion, QuestionKind, SheetQuestion } from '../../content/quiz';
import type { ShownQuestion } from './questions';

/** Words of the course with the language they are in. */
export interface Said {
  text: string;
  lang: Locale;
}

/** A question in one line of its quiz. */
export interface QuestionLine {
  id: string;
  prompt: Said;
  shown: ShownQuestion;
}

/** A quiz with all its questions in one line each. */
export interface QuizFigures {
  id: string;
  number: string;
  title: Said;
  questions: QuestionLine[];
}

/** An option as a trainer reads it. */
export interface OptionWords {
  id: string;
  text: Said;
  /** belongs to the right answer; only said of questions that enough people answered */
  isRight: boolean;
}

/** A question and its options in one language. */
export interface Wording {
  locale: Locale;
  prompt: Said;
  options: OptionWords[];
}

/** A question with everything that is known of it. */
export interface QuestionDetail extends QuestionLine {
  kind: QuestionKind;
  quizId: string;
  /** of its lesson: 1.5 */
  number: string;
  options: OptionWords[];
  /** the two languages that came out differently, the better one first */
  compared: Wording[];
}

interface Item {
  question: KeyQuestion;
  shown: ShownQuestion;
}

const said = ({ text, lang }: Piece): Said => ({ text, lang });

function sheetOf(lesson: Lesson, questionId: string, locale: Locale): SheetQuestion | undefined {
  return lesson.quiz?.sheet[locale].questions.find(({ id }) => id === questionId);
}

/** Tells whether choosing an option is right; an ordering or a matching has no wrong options, only wrong places. */
function isRightOption(question: KeyQuestion, option: string): boolean {
  if (question.kind === 'single' || question.kind === 'truefalse') return question.key === option;
  return question.kind === 'multiple' && question.key.includes(option);
}

function wordingOf(lesson: Lesson, { question, shown }: Item, locale: Locale): Wording {
  const sheet = sheetOf(lesson, question.id, locale);
  const isKnown = shown.answers !== null;
  return {
    locale,
    prompt: sheet ? said(sheet.prompt) : { text: question.id, lang: locale },
    options: (sheet?.options ?? []).map(({ id, text }) => ({ id, text: said(text), isRight: isKnown && isRightOption(question, id) })),
  };
}

/** A quiz in lines, in the language of the page. */
export function lineOf(lesson: Lesson, items: readonly Item[], locale: Locale): QuizFigures {
  const questions = items.map((item) => ({ id: item.question.id, prompt: wordingOf(lesson, item, locale).prompt, shown: item.shown }));
  return { id: lesson.id, number: lesson.number, title: said(lesson.text[locale].title), questions };
}

/** A question in full: its options in the language of the page, and both wordings where two languages came out differently. */
export function detailedQuestion(lesson: Lesson, item: Item, locale: Locale): QuestionDetail {
  const { question, shown } = item;
  const { prompt, options } = wordingOf(lesson, item, locale);
  const compared = shown.gap ? [shown.gap.high, shown.gap.low].map((one) => wordingOf(lesson, item, one)) : [];
  return { id: question.id, kind: question.kind, quizId: lesson.id, number: lesson.number, prompt, shown, options, compared };
}
