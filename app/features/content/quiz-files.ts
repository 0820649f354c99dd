import type { z } from 'zod';
import type { Locale } from '../../platform/locale';
import { readYaml, shown } from './content-files';
import type { Quiz } from './course';
import type { Phrase } from './piece';
import { ServerOnly, type KeyQuestion, type QuestionFeedback, type QuizFeedback, type QuizKey, type QuizMarking, type QuizSheet, type SheetChoice, type SheetQuestion } from './quiz';
import { listKeyFaults } from './quiz-key';
import { quizFile, quizTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import type { Entry } from './wording';

type QuizText = z.infer<typeof quizTextFile>;
type QuestionText = QuizText['questions'][string];

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
  const { wording, own, english } = text;
  if (own) refuseStrangers(shelf, { path: wording.of.path, key, own });
  const opening = english.intro === undefined ? null : wording.entry('intro', own?.intro, english.intro);
  const intro = opening?.phrase('', own?.intro, english.intro) ?? null;
  const read = key.questions.map((question) => {
    const pair = { own: own?.questions[question.id], english: english.questions[question.id] };
    const entry = wording.entry(question.id, pair.own, pair.english);
    return { sheet: readQuestion(entry, question, pair), feedback: readFeedback(entry, question, pair) };
  });
  const feedback = Object.fromEntries(read.map((question) => [question.sheet.id, question.feedback]));
  const questions = read.map((question) => question.sheet);
  return { sheet: { id: key.id, intro, questions, terms: [...wording.terms], missing: wording.missing }, feedback };
}

interface Pair {
  own?: QuestionText;
  english?: QuestionText;
}

/** Everything of a question that may be shown before it is answered: named one by one, so that nothing slips in. */
function readQuestion(entry: Entry, question: KeyQuestion, { own, english }: Pair): SheetQuestion {
  const choices = (kind: 'options' | 'targets', ids: string[]): SheetChoice[] =>
    ids.map((id) => ({ id, text: entry.needPhrase(`${kind}.${id}`, own?.[kind]?.[id]?.text, english?.[kind]?.[id]?.text) }));
  const sheet: SheetQuestion = {
    id: question.id,
    kind: question.kind,
    objective: question.objective,
    prompt: entry.needPhrase('prompt', own?.prompt, english?.prompt),
    options: choices('options', 'options' in question ? question.options : []),
    targets: choices('targets', question.kind === 'matching' ? question.targets : []),
  };
  if (question.lesson) sheet.lesson = question.lesson;
  const hint = question.kind === 'reflection' ? entry.phrase('hint', own?.hint, english?.hint) : undefined;
  if (hint) sheet.hint = hint;
  const unit = question.kind === 'numeric' ? entry.phrase('unit', own?.unit, english?.unit) : undefined;
  if (unit) sheet.unit = unit;
  return sheet;
}

function readFeedback(entry: Entry, question: KeyQuestion, { own, english }: Pair): QuestionFeedback {
  const options: Record<string, Phrase> = {};
  for (const id of 'options' in question ? question.options : []) {
    const phrase = entry.phrase(`options.${id}.feedback`, own?.options?.[id]?.feedback, english?.options?.[id]?.feedback);
    if (phrase) options[id] = phrase;
  }
  const feedback: QuestionFeedback = { options, hints: {} };
  for (const name of ['right', 'wrong', 'low', 'high'] as const) {
    const phrase = entry.phrase(name, own?.[name], english?.[name]);
    if (phrase) feedback[name] = phrase;
  }
  for (const { id } of question.kind === 'ordering' ? question.hints : []) {
    feedback.hints[id] = entry.needPhrase(`hints.${id}`, own?.hints?.[id], english?.hints?.[id]);
  }
  return feedback;
}

/** Words for questions or options that the structure does not have. */
function refuseStrangers(shelf: Shelf, { path, key, own }: { path: string; key: QuizKey; own: QuizText }): void {
  const error = (where: string) =>
    shelf.reading.findings.error({ file: shown(path), where, says: 'is not in quiz.yaml', remedy: 'Correct the id or take it out.' });
  for (const [id, text] of Object.entries(own.questions)) {
    const question = key.questions.find((candidate) => candidate.id === id);
    if (!question) {
      error(`questions.${id}`);
      continue;
    }
    const known = {
      options: 'options' in question ? question.options : [],
      targets: question.kind === 'matching' ? question.targets : [],
      hints: question.kind === 'ordering' ? question.hints.map((hint) => hint.id) : [],
    };
    for (const part of ['options', 'targets', 'hints'] as const) {
      for (const name of Object.keys(text[part] ?? {})) if (!known[part].includes(name)) error(`questions.${id}.${part}.${name}`);
    }
  }
}
