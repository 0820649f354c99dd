import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { listPublishedLessons, type Lesson } from '../../content/course';
import { findMarking, findRewording, getCourse } from '../../content/load.server';
import type { KeyQuestion } from '../../content/quiz';
import { countAttempt } from '../../quizzes/analysis/item-counts';
import type { Answers } from '../../quizzes/typed';
import type { CohortDetails } from '../cohort';
import { findCount, keepCount, walkLearners, type Chunk, type Counter } from '../counting/counting.server';
import { detailedQuestion, lineOf, type QuestionDetail, type QuizFigures } from './question-lines';
import { shownEarlier, shownQuestion, type QuestionTally } from './questions';

interface FirstAttempt {
  lessonId: string;
  locale: Locale;
  answers: string;
  marks: string;
  submittedAt: Date | string;
}

/** The first attempt of each learner of a chunk at each quiz. */
function listFirstAttempts({ where }: Chunk): Promise<FirstAttempt[]> {
  return db.$queryRaw<FirstAttempt[]>`
    SELECT a."lessonId", a."locale", a."answers", a."marks", a."submittedAt" FROM "CohortMember" m JOIN "QuizAttempt" a ON a."learnerId" = m."learnerId"
    WHERE ${where} AND NOT EXISTS (
      SELECT 1 FROM "QuizAttempt" e WHERE e."learnerId" = a."learnerId" AND e."lessonId" = a."lessonId"
        AND (e."submittedAt" < a."submittedAt" OR (e."submittedAt" = a."submittedAt" AND e."id" < a."id")))`;
}

/** A published quiz and its scored questions, with their keys: for counting on the server, and for the pages of trainers. */
interface OpenQuiz {
  lesson: Lesson;
  questions: KeyQuestion[];
}

function listQuizzes(): OpenQuiz[] {
  return listPublishedLessons(getCourse()).flatMap((lesson) => {
    const marking = lesson.quiz && findMarking(lesson.id)?.reveal();
    return marking ? [{ lesson, questions: marking.key.questions.filter(({ kind }) => kind !== 'reflection') }] : [];
  });
}

async function sumUp(cohort: CohortDetails): Promise<QuestionTally> {
  const byLesson = new Map(listQuizzes().map(({ lesson, questions }) => [lesson.id, questions]));
  const quizzes: QuestionTally['quizzes'] = {};
  const earlier: QuestionTally['quizzes'] = {};
  const members = await walkLearners(cohort.id, async (chunk) => {
    for (const { lessonId, locale, answers, marks, submittedAt } of await listFirstAttempts(chunk)) {
      const attempt = { locale, answers: JSON.parse(answers) as Answers, marks: JSON.parse(marks) as Record<string, number> };
      const isEarlier = (questionId: string) => new Date(submittedAt) < (findRewording(lessonId, questionId, locale) ?? new Date(0));
      countAttempt((quizzes[lessonId] ??= {}), { ...attempt, counts: (id) => !isEarlier(id) }, byLesson.get(lessonId) ?? []);
      countAttempt((earlier[lessonId] ??= {}), { ...attempt, counts: isEarlier }, byLesson.get(lessonId) ?? []);
    }
  });
  return { members, quizzes, earlier };
}

const questions: Counter<QuestionTally> = { kind: 'questions', job: 'countQuestions', sumUp };

/** The job that counts the first attempts of a cohort's learners. */
export async function countQuestions(payload: unknown, now: Date): Promise<void> {
  await keepCount(questions, payload, now);
}

/** What the page of questions shows: every question in a line; those of one quiz, or those that differ between languages, in full. */
export interface QuestionFigures {
  countedAt: Date;
  quizzes: QuizFigures[];
  details: QuestionDetail[];
}

/** Which quiz a trainer opens, in which language; null opens the overview. */
export interface QuestionsAsked {
  locale: Locale;
  quizId: string | null;
}

/** The ids of the lessons with a quiz that learners can take. */
export function listQuizIds(): string[] {
  return listQuizzes().map(({ lesson }) => lesson.id);
}

/** The figures of a cohort's questions; null while a large cohort is counted for the first time. */
export async function getQuestions(cohort: CohortDetails, { locale, quizId }: QuestionsAsked, now: Date): Promise<QuestionFigures | null> {
  const counted = await findCount(questions, cohort, now);
  if (!counted) return null;
  const { members, quizzes, earlier = {} } = counted.tally;
  const lines = listQuizzes().map(({ lesson, questions: asked }) => ({
    lesson,
    items: asked.map((question) => ({ question, shown: { ...shownQuestion(question, quizzes[lesson.id]?.[question.id] ?? {}, members), earlier: shownEarlier(earlier[lesson.id]?.[question.id] ?? {}) } })),
  }));
  const details = lines.flatMap(({ lesson, items }) => {
    const wanted = items.filter(({ shown }) => (quizId === null ? shown.gap !== null : lesson.id === quizId));
    return wanted.map((item) => detailedQuestion(lesson, item, locale));
  });
  return { countedAt: counted.countedAt, quizzes: lines.map(({ lesson, items }) => lineOf(lesson, items, locale)), details };
}
