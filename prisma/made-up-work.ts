import type { KeyQuestion } from '../app/features/content/quiz';
import { gradeQuiz } from '../app/features/quizzes/grading';
import type { Answer, Answers } from '../app/features/quizzes/typed';
import { newId } from '../app/platform/ids';
import type { Locale } from '../app/platform/locale';

// What made-up learners leave behind in a lesson: the same for the same learner, so that a page can be looked at again.

/** A lesson that made-up learners go through; they answer its questions, if there are any. */
export interface SeedLesson {
  id: string;
  kind: string;
  questions?: readonly KeyQuestion[];
  tool?: { id: string; fieldIds: readonly string[] };
}

/** A made-up learner in a lesson. */
export interface Visit {
  learnerId: string;
  /** of the learner */
  index: number;
  locale: Locale;
  lesson: SeedLesson;
  /** of the lesson in the learner's way */
  place: number;
  isDone: boolean;
  /** failed its quiz twice */
  isFailed: boolean;
  at: Date;
}

const passPercent = 70;

/** A number between 0 and 1 that looks like chance and is none. */
function chanceOf(...numbers: readonly number[]): number {
  let hash = 2_166_136_261;
  for (const number of numbers) hash = Math.imul(hash ^ number, 16_777_619) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

function rightAnswer(question: KeyQuestion): Answer {
  if (question.kind === 'numeric') return question.key.value;
  return question.kind === 'reflection' ? 'We begin with the people concerned.' : question.key;
}

function swapped<T>(list: readonly T[], at: number): T[] {
  return list.map((item, index) => (index === at ? (list[at + 1] ?? item) : index === at + 1 ? (list[at] ?? item) : item));
}

function wrongAnswer(question: KeyQuestion, chance: number): Answer {
  switch (question.kind) {
    case 'single':
    case 'truefalse': {
      const wrong = question.options.filter((id) => id !== question.key);
      return wrong[Math.floor(chance * chance * wrong.length)] ?? question.key;
    }
    case 'multiple': {
      const wrong = question.options.filter((id) => !question.key.includes(id));
      return chance < 0.5 ? question.key.slice(1) : [...question.key, ...wrong.slice(0, 1)];
    }
    case 'ordering':
      return swapped(question.key, Math.floor(chance * (question.key.length - 1)));
    case 'matching': {
      const items = Object.keys(question.key);
      const targets = swapped(items.map((item) => question.key[item] ?? ''), Math.floor(chance * (items.length - 1)));
      return Object.fromEntries(items.map((item, index) => [item, targets[index] ?? '']));
    }
    case 'numeric':
      return question.key.value + 1 + Math.floor(chance * 5);
    case 'reflection':
      return '';
  }
}

/** How likely somebody is right: abler people more often, later questions less often; the first question of a first quiz misleads in French. */
function likelihood({ index, locale, place }: Visit, number: number): number {
  const able = chanceOf(index, 1);
  const misleads = locale === 'fr' && number === 0 && place < 6 ? 0.45 : 0;
  return Math.max(0.03, 0.25 + able * 0.8 - number * 0.03 - misleads);
}

function answersOf(visit: Visit, questions: readonly KeyQuestion[], round: number): Answers {
  const isLucky = (number: number) => chanceOf(visit.index, visit.place, number, round) < likelihood(visit, number);
  return Object.fromEntries(questions.map((question, number) => [question.id, isLucky(number) ? rightAnswer(question) : wrongAnswer(question, chanceOf(visit.index, number, 7))]));
}

const allRight = (questions: readonly KeyQuestion[]): Answers => Object.fromEntries(questions.map((question) => [question.id, rightAnswer(question)]));
const allWrong = (visit: Visit, questions: readonly KeyQuestion[], round: number): Answers => Object.fromEntries(questions.map((question, number) => [question.id, wrongAnswer(question, chanceOf(visit.index, number, round))]));

function attemptRow({ learnerId, lesson, locale, at }: Visit, answers: Answers, round: number) {
  const { marks, percent, passed } = lesson.questions ? gradeQuiz({ questions: [...lesson.questions] }, answers, passPercent) : { marks: {}, percent: 30, passed: false };
  const submittedAt = new Date(at.getTime() + round);
  return { id: newId(), learnerId, lessonId: lesson.id, answers: JSON.stringify(answers), marks: JSON.stringify(marks), percent, passed, locale, moduleVersion: 1, submittedAt };
}

/** The attempts at a quiz: a first one as it comes, and until it is passed another; two failed ones of who failed twice. */
export function attemptsAt(visit: Visit) {
  const { lesson: { questions, kind }, isDone, isFailed } = visit;
  if (kind !== 'quiz') return [];
  if (isFailed) return [1, 2].map((round) => attemptRow(visit, allWrong(visit, questions ?? [], round), round));
  if (!questions || !isDone) return [];
  const first = attemptRow(visit, answersOf(visit, questions, 1), 1);
  return first.passed ? [first] : [first, attemptRow(visit, allRight(questions), 2)];
}

/** What was watched of a film: all of it, or up to where somebody stopped; few watch the end of a long explanation. */
export function filmAt({ learnerId, index, lesson, place, isDone, at }: Visit) {
  if (lesson.kind !== 'video') return [];
  const chance = chanceOf(index, place, 3);
  const until = isDone ? (chance < 0.6 ? 1 : 0.9 + chance / 10) : Math.round((0.15 + chance * chance * 0.7) * 100) / 100;
  const skips = isDone && chance > 0.8;
  const spans = skips ? [[0, 0.55], [0.63, until]] : [[0, until]];
  return [{ learnerId, lessonId: lesson.id, position: until, spans: JSON.stringify(spans), savedAt: at }];
}

/** What stands in the form of a quiz that was begun and not handed in: its first questions. */
export function formAt(visit: Visit) {
  const { learnerId, index, lesson, isDone, isFailed, at } = visit;
  if (!lesson.questions || isDone || isFailed || index % 3 === 0) return [];
  const scored = lesson.questions.slice(0, 1 + Math.floor(chanceOf(index, 5) * (lesson.questions.length - 1)));
  const answers = answersOf(visit, scored, 1);
  return scored.map(({ id }) => ({ learnerId, lessonId: lesson.id, questionId: id, answer: JSON.stringify(answers[id]), savedAt: at }));
}

/** What was filled in of a tool: all of it, or its beginning. */
export function toolAt({ learnerId, index, lesson, place, isDone, at }: Visit) {
  if (!lesson.tool) return [];
  const { id: toolId, fieldIds } = lesson.tool;
  const filled = isDone ? fieldIds : fieldIds.slice(0, Math.floor(chanceOf(index, place, 9) * fieldIds.length));
  return filled.map((fieldId) => ({ learnerId, toolId, fieldId, value: 'A first answer', writeId: newId(), savedAt: at }));
}
