import { locales, type Locale } from '../../../platform/locale';
import { shown, type Reading } from './content-files';
import type { Lesson, Module } from '../course';
import type { KeyQuestion, QuestionFeedback, QuizMarking } from '../quiz';
import { holds } from './quiz-key';
import type { Read } from './references';

/** Below these numbers a distribution says nothing. */
const enoughSingles = 10;
const enoughTrueFalse = 3;
const highestShare = 0.4;

type Complain = (where: string, says: string, remedy: string) => void;

/** Checks that questions teach: every objective is asked for, every answer gets a word, and keys cannot be guessed from their place. */
export function checkTeaching(reading: Reading, { course, markings, folders }: Read): void {
  const complainIn = (path: string): Complain => (where, says, remedy) => reading.findings.gap({ file: shown(path), where, says, remedy });
  for (const module of course.modules) {
    const quizzes = module.lessons.filter((lesson) => lesson.quiz);
    for (const lesson of quizzes) {
      const marking = markings.get(lesson.id)?.reveal();
      const folder = folders.get(lesson.id) ?? '';
      if (marking) checkFeedback(marking, complainIn(`${folder}/quiz.en.yaml`));
      for (const locale of locales) checkOptions(lesson, locale, complainIn(`${folder}/quiz.${locale}.yaml`));
    }
    if (quizzes.length) checkObjectives(module, complainIn(`${folders.get(module.id) ?? ''}/module.en.md`));
  }
  checkPlaces([...markings.values()].flatMap((marking) => marking.reveal().key.questions), complainIn('course.yaml'));
}

function checkObjectives(module: Module, complain: Complain): void {
  const asked = module.lessons.flatMap((lesson) => lesson.quiz?.sheet.en.questions.map((question) => question.objective) ?? []);
  for (const { id } of module.text.en.objectives) {
    if (!asked.includes(id)) complain(id, 'is tested by no question', 'Ask for it in the knowledge check of the module.');
  }
}

function checkFeedback({ key, feedback }: QuizMarking, complain: Complain): void {
  for (const question of key.questions) {
    const said = feedback.en[question.id] ?? { options: {}, hints: {} };
    for (const part of listSilent(question, said)) complain(`${question.id}.${part}`, 'has no feedback', 'Say why the answer is right or wrong.');
    const silent = question.kind === 'ordering' && !said.wrong ? findSilentOrder(question) : null;
    if (silent) complain(question.id, `has no hint for the order ${silent.join(', ')}`, 'Add a hint, or a text "wrong" for all orders that no hint fits.');
  }
}

/** The parts of a question whose answers would be met with silence. */
function listSilent(question: KeyQuestion, said: QuestionFeedback): string[] {
  const general = (['right', 'wrong', 'low', 'high'] as const).filter((name) => !said[name]);
  switch (question.kind) {
    case 'reflection':
      return [];
    case 'numeric':
      return general.filter((name) => name !== 'wrong');
    case 'ordering':
      return general.filter((name) => name === 'right');
    default: {
      const options = question.options.filter((id) => !said.options[id]).map((id) => `options.${id}`);
      return question.kind === 'matching' ? [...options, ...general.filter((name) => name === 'wrong')] : options;
    }
  }
}

function findSilentOrder(question: KeyQuestion & { kind: 'ordering' }): string[] | null {
  const right = question.key.join();
  for (const order of permutations(question.key)) {
    if (order.join() !== right && question.hints.every((hint) => holds(hint, order))) return order;
  }
  return null;
}

function* permutations(items: readonly string[]): Generator<string[]> {
  if (items.length === 0) yield [];
  for (const [at, item] of items.entries()) {
    for (const rest of permutations(items.filter((_, index) => index !== at))) yield [item, ...rest];
  }
}

/** "All of the above" asks for the layout, not for the matter. */
const catchAlls: Record<Locale, RegExp> = {
  en: /^(?:all|none|both|neither) (?:of )?(?:the )?(?:above|these|them)\b/i,
  fr: /^(?:toutes?|tous|aucune?)\b.*(?:ci-dessus|précédent|réponses?\b|proposition)/i,
  de: /^(?:alles?|keine?s?|nichts)\b.*\b(?:oben|genannten?|davon|antworten?)\b/i,
  it: /^(?:tutt[ei]|nessun[ao]?)\b.*\b(?:sopra|precedenti|rispost[ae])\b/i,
  es: /^(?:todas|todos|ningun[ao])\b.*\b(?:anteriores|respuestas?)\b/i,
};

function checkOptions(lesson: Lesson, locale: Locale, complain: Complain): void {
  for (const question of lesson.quiz?.sheet[locale].questions ?? []) {
    for (const { id, text } of question.options) {
      if (text.lang === locale && catchAlls[locale].test(text.text)) complain(`${question.id}.options.${id}`, `says "${text.text}"`, 'Write an answer of its own.');
    }
  }
}

/** Over the whole course no place may hold most of the keys. */
function checkPlaces(questions: KeyQuestion[], complain: Complain): void {
  const places = questions.flatMap((question) => (question.kind === 'single' ? [question.options.indexOf(question.key)] : []));
  for (const place of places.length >= enoughSingles ? new Set(places) : []) {
    const share = places.filter((other) => other === place).length / places.length;
    if (share > highestShare) complain('quizzes', `have ${Math.round(share * 100)} % of their single-choice keys in place ${place + 1}`, 'Change the order of options in some quiz.yaml: at most 40 % in one place.');
  }
  const truths = questions.flatMap((question) => (question.kind === 'truefalse' ? [question.key] : []));
  if (truths.length >= enoughTrueFalse && new Set(truths).size === 1) complain('quizzes', `have ${truths.length} statements, and all are ${truths[0] ?? ''}`, 'Turn some of them round.');
}
