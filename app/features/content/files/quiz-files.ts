import type { z } from 'zod';
import type { Locale } from '../../../platform/locale';
import { readYaml, shown } from './content-files';
import type { Quiz } from '../course';
import { ServerOnly, type KeyQuestion, type QuestionFeedback, type QuizFeedback, type QuizKey, type QuizMarking, type QuizSheet, type SheetChoice, type SheetQuestion } from '../quiz';
import { listKeyFaults } from './quiz-key';
import { quizFile, quizTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import { within, type Both, type Entry } from '../words/wording';

type QuizText = z.infer<typeof quizTextFile>;
type QuestionText = QuizText['questions'][string];
type ChoiceWords = Record<'options' | 'targets', Record<string, { text: string }> | undefined>;

export interface ReadQuiz {
  quiz: Quiz;
  marking: ServerOnly<QuizMarking>;
}

/** The quiz of a lesson: the sheet for everybody, and the marking that stays on the server. */
export function readQuiz(shelf: Shelf, unit: Unit): ReadQuiz | null {
  const file = readYaml(shelf.reading, `${unit.base}.yaml`, quizFile);
  const texts = readWordedYaml(shelf, unit, quizTextFile);
  if (!file || !texts) return null;
  const key: QuizKey = { id: file.id, lessonId: unit.unit, questions: file.questions };
  for (const { where, ...fault } of listKeyFaults(key)) shelf.reading.findings.error({ file: shown(`${unit.base}.yaml`), where, ...fault });
  const read = byLocale((locale) => readLanguage(shelf, key, texts(locale)));
  return {
    quiz: { id: file.id, sheet: byLocale((locale: Locale) => read[locale].sheet) },
    marking: new ServerOnly({ key, feedback: byLocale((locale: Locale) => read[locale].feedback) }),
  };
}

function readLanguage(shelf: Shelf, key: QuizKey, text: WordedYaml<QuizText>): { sheet: QuizSheet; feedback: QuizFeedback } {
  const { wording, both } = text;
  if (both.own) refuseStrangers(shelf, { path: wording.of.path, key, own: both.own });
  const opening = within(both, 'intro');
  const intro = opening.english === undefined ? null : (wording.entry('intro', opening).phrase('', opening) ?? null);
  const read = key.questions.map((question) => {
    const words = within(within(both, 'questions'), question.id);
    const entry = wording.entry(question.id, words);
    return { sheet: readQuestion(entry, question, words), feedback: readFeedback(entry, question, words) };
  });
  const feedback = Object.fromEntries(read.map((question) => [question.sheet.id, question.feedback]));
  const questions = read.map((question) => question.sheet);
  return { sheet: { id: key.id, intro, questions, terms: [...wording.terms], missing: wording.missing }, feedback };
}

/** The ids that a question's words may speak of. */
function partsOf(question: KeyQuestion): Record<'options' | 'targets' | 'hints', string[]> {
  return {
    options: 'options' in question ? question.options : [],
    targets: question.kind === 'matching' ? question.targets : [],
    hints: question.kind === 'ordering' ? question.hints.map((hint) => hint.id) : [],
  };
}

/** Everything of a question that may be shown before it is answered: named one by one, so that nothing slips in. */
function readQuestion(entry: Entry, question: KeyQuestion, words: Both<QuestionText>): SheetQuestion {
  const { options, targets } = partsOf(question);
  const choices = (kind: 'options' | 'targets', ids: string[]): SheetChoice[] =>
    ids.map((id) => ({ id, text: entry.needPhrase(`${kind}.${id}`, within(within(within<ChoiceWords, typeof kind>(words as Both<ChoiceWords>, kind), id), 'text')) }));
  const sheet: SheetQuestion = {
    id: question.id,
    kind: question.kind,
    objective: question.objective,
    prompt: entry.needPhrase('prompt', within(words, 'prompt')),
    options: choices('options', options),
    targets: choices('targets', targets),
  };
  if (question.lesson) sheet.lesson = question.lesson;
  if (question.kind === 'reflection') sheet.hint = entry.phrase('hint', within(words, 'hint'));
  if (question.kind === 'numeric') sheet.unit = entry.phrase('unit', within(words, 'unit'));
  return sheet;
}

function readFeedback(entry: Entry, question: KeyQuestion, words: Both<QuestionText>): QuestionFeedback {
  const parts = partsOf(question);
  const feedback: QuestionFeedback = { options: {}, hints: {} };
  for (const id of parts.options) {
    const phrase = entry.phrase(`options.${id}.feedback`, within(within(within(words, 'options'), id), 'feedback'));
    if (phrase) feedback.options[id] = phrase;
  }
  for (const name of ['right', 'wrong', 'low', 'high'] as const) {
    const phrase = entry.phrase(name, within(words, name));
    if (phrase) feedback[name] = phrase;
  }
  for (const id of parts.hints) feedback.hints[id] = entry.needPhrase(`hints.${id}`, within(within(words, 'hints'), id));
  return feedback;
}

/** Words for questions or options that the structure does not have. */
function refuseStrangers(shelf: Shelf, { path, key, own }: { path: string; key: QuizKey; own: QuizText }): void {
  for (const where of Object.entries(own.questions).flatMap(([id, text]) => listStrangers(key, id, text))) {
    shelf.reading.findings.error({ file: shown(path), where, says: 'is not in quiz.yaml', remedy: 'Correct the id or take it out.' });
  }
}

function listStrangers(key: QuizKey, id: string, text: QuestionText): string[] {
  const question = key.questions.find((candidate) => candidate.id === id);
  if (!question) return [`questions.${id}`];
  const known = partsOf(question);
  return (['options', 'targets', 'hints'] as const).flatMap((part) =>
    Object.keys(text[part] ?? {})
      .filter((name) => !known[part].includes(name))
      .map((name) => `questions.${id}.${part}.${name}`),
  );
}
