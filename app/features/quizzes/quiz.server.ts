import { Prisma } from '../../../prisma/generated/sqlite/client';
import type { Tx } from '../../platform/database.server';
import { newOrderedId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { statements, writeTransaction, type Statements } from '../../platform/statements.server';
import { findLesson, findModule, spokenIn } from '../content/course';
import { findMarking, getCourse } from '../content/load.server';
import type { QuizMarking, QuizSheet } from '../content/quiz';
import { holdLearners } from '../learning/lesson-marks.server';
import { markLesson } from '../learning/progress.server';
import { readRows, writeForm } from './answers.server';
import { problemsOf, readAnswers } from './answers';
import { showsForm, type Attempt, type QuizState, type ReviewedQuestion } from './attempt';
import { feedbackOf, gradeQuiz, type Grade } from './grading';
import type { QuizPartProps } from './quiz-part';
import type { Answer, Answers } from './typed';

/** A quiz that learners can take now, with everything it is graded by. */
interface OpenQuiz {
  lessonId: string;
  moduleId: string;
  moduleVersion: number;
  passPercent: number;
  sheet: QuizSheet;
  marking: QuizMarking;
  /** the language of its feedback */
  spoken: Locale;
}

export type QuizRefusal = 'unknown-quiz' | 'not-published';

/** The quiz of a lesson in a language; only where nothing of it is sent to a page as it is. */
function openQuiz(lessonId: string, locale: Locale): OpenQuiz | { refused: QuizRefusal } {
  const course = getCourse();
  const lesson = findLesson(course, lessonId);
  const marking = findMarking(lessonId)?.reveal();
  const module = lesson && findModule(course, lesson.moduleId);
  if (!lesson?.quiz || !marking || !module) return { refused: 'unknown-quiz' };
  if (module.status !== 'published') return { refused: 'not-published' };
  const { id: moduleId, version: moduleVersion } = module;
  return { lessonId, moduleId, moduleVersion, passPercent: course.passPercent, sheet: lesson.quiz.sheet[locale], marking, spoken: spokenIn(course, lesson, locale) };
}

interface AttemptRow {
  id: string;
  answers: string;
  marks: string;
  percent: number;
  passed: boolean | number;
}

function readAttempt(row: AttemptRow): Attempt {
  const { id, percent, passed } = row;
  return { id, percent, passed: Boolean(passed), answers: JSON.parse(row.answers) as Answers, marks: JSON.parse(row.marks) as Record<string, number> };
}

/** Where a learner stands with the quiz of a lesson: two queries, however many attempts there were. */
export async function findQuizState(learnerId: string, lessonId: string): Promise<QuizState> {
  const lesson = findLesson(getCourse(), lessonId);
  const mine = Prisma.sql`"learnerId" = ${learnerId} AND "lessonId" = ${lessonId}`;
  const [open, [latest]] = await Promise.all([
    statements.$queryRaw<{ questionId: string; answer: string }[]>`SELECT "questionId", "answer" FROM "QuizAnswer" WHERE ${mine}`,
    statements.$queryRaw<(AttemptRow & { best: number; attempts: number | bigint })[]>`
      SELECT "id", "answers", "marks", "percent", "passed",
        (SELECT MAX("percent") FROM "QuizAttempt" WHERE ${mine}) AS "best",
        (SELECT COUNT(*) FROM "QuizAttempt" WHERE ${mine}) AS "attempts"
      FROM "QuizAttempt" WHERE ${mine} ORDER BY "submittedAt" DESC, "id" DESC LIMIT 1`,
  ]);
  return {
    answers: readRows(lesson?.quiz?.sheet.en.questions ?? [], open),
    latest: latest ? readAttempt(latest) : null,
    bestPercent: latest ? Number(latest.best) : null,
    attempts: Number(latest?.attempts ?? 0),
  };
}

/** A filled form of a quiz, in the language in which it was read. */
export interface FilledForm {
  learnerId: string;
  locale: Locale;
  lessonId: string;
  /** `null` says that a question stands empty */
  answers: Readonly<Record<string, Answer | null>>;
}

export interface Submission extends FilledForm {
  /** made with the form: sent twice, it is one attempt */
  attemptId: string;
}

function givenIn({ sheet }: OpenQuiz, { answers }: FilledForm): Answers | null {
  return readAnswers(sheet.questions, Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null)));
}

async function keepForm(tx: Statements, form: FilledForm, now: Date): Promise<void> {
  const { learnerId, lessonId } = form;
  await writeForm(tx, Object.entries(form.answers).map(([questionId, answer]) => ({ learnerId, lessonId, questionId, answer, savedAt: now })));
}

/** The same form under the id by which its learner is kept; the learner is held until the transaction ends. */
async function held<T extends FilledForm>(tx: Statements, form: T, now: Date): Promise<T> {
  const keptAs = await holdLearners(tx, [{ id: form.learnerId, locale: form.locale }], now);
  return { ...form, learnerId: keptAs(form.learnerId) };
}

/** Keeps a form as it stands, to go on later; for pages without scripts. */
export async function saveQuizForm(form: FilledForm, now: Date): Promise<{ saved: true } | { refused: QuizRefusal | 'bad-answer' }> {
  const quiz = openQuiz(form.lessonId, form.locale);
  if ('refused' in quiz) return quiz;
  if (!givenIn(quiz, form)) return { refused: 'bad-answer' };
  await writeTransaction(async (tx) => {
    await keepForm(tx, await held(tx, form, now), now);
  });
  return { saved: true };
}

function isAttemptId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{8,40}$/.test(value);
}

export type SubmitRefusal = QuizRefusal | 'bad-answer' | 'attempt-taken';
export type SubmitResult = { attempt: Attempt } | { refused: SubmitRefusal } | { refused: 'unanswered'; questions: string[] };

async function findOwnAttempt(tx: Statements, { attemptId, learnerId, lessonId }: Submission): Promise<SubmitResult | null> {
  const [row] = await tx.$queryRaw<(AttemptRow & { learnerId: string; lessonId: string })[]>`
    SELECT "id", "learnerId", "lessonId", "answers", "marks", "percent", "passed" FROM "QuizAttempt" WHERE "id" = ${attemptId}`;
  if (!row) return null;
  return row.learnerId === learnerId && row.lessonId === lessonId ? { attempt: readAttempt(row) } : { refused: 'attempt-taken' };
}

interface Graded {
  answers: Answers;
  grade: Grade;
  moduleVersion: number;
}

async function writeAttempt(tx: Statements, submission: Submission, { graded, now }: { graded: Graded; now: Date }): Promise<SubmitResult> {
  const { attemptId: id, learnerId, lessonId, locale } = submission;
  const { answers, moduleVersion } = graded;
  const { marks, percent, passed } = graded.grade;
  await tx.$executeRaw`
    INSERT INTO "QuizAttempt" ("id", "learnerId", "lessonId", "answers", "marks", "percent", "passed", "locale", "moduleVersion", "submittedAt")
    VALUES (${id}, ${learnerId}, ${lessonId}, ${JSON.stringify(answers)}, ${JSON.stringify(marks)}, ${percent}, ${passed}, ${locale}, ${moduleVersion}, ${now})`;
  await tx.$executeRaw`DELETE FROM "QuizAnswer" WHERE "learnerId" = ${learnerId} AND "lessonId" = ${lessonId}`;
  await markLesson(tx, { learnerId, lessonId, state: passed ? 'done' : 'opened', now, locale });
  return { attempt: { id, answers, marks, percent, passed } };
}

/**
 * Grades a filled form on the server and records the attempt; a pass finishes the lesson, for good. The same attempt again
 * answers what it was given the first time. A form that cannot be graded yet is kept as it was typed.
 */
export async function submitQuiz(submission: Submission, now: Date): Promise<SubmitResult> {
  const quiz = openQuiz(submission.lessonId, submission.locale);
  if ('refused' in quiz) return quiz;
  const answers = givenIn(quiz, submission);
  if (!answers || !isAttemptId(submission.attemptId)) return { refused: 'bad-answer' };
  const questions = Object.keys(problemsOf(quiz.sheet.questions, answers));
  const graded = { answers, grade: gradeQuiz(quiz.marking.key, answers, quiz.passPercent), moduleVersion: quiz.moduleVersion };
  return writeTransaction(async (tx) => {
    const own = await held(tx, submission, now);
    const known = await findOwnAttempt(tx, own);
    if (known) return known;
    if (questions.length === 0) return writeAttempt(tx, own, { graded, now });
    await keepForm(tx, own, now);
    return { refused: 'unanswered', questions };
  });
}

/** Who looks at which quiz, and how they came. */
export interface QuizVisit {
  learnerId: string;
  lessonId: string;
  locale: Locale;
  /** asked for a new attempt */
  wantsAgain: boolean;
  /** comes from a form that could not be graded */
  isChecked: boolean;
}

function reviewedQuestions(quiz: OpenQuiz, attempt: Attempt, locale: Locale): ReviewedQuestion[] {
  const course = getCourse();
  const asked = quiz.marking.key.questions.filter(({ id }) => id in attempt.marks || id in attempt.answers);
  return asked.map((question) => {
    const review = feedbackOf(question, quiz.marking.feedback[quiz.spoken][question.id] ?? { options: {}, hints: {} }, attempt.answers[question.id]);
    const lesson = review.lesson === null ? null : findLesson(course, review.lesson);
    const readAgain = lesson && { href: `/${locale}/course/${lesson.moduleId}/${lesson.id}`, title: lesson.text[locale].title };
    return { ...review, readAgain };
  });
}

/** What the personal part of a quiz page shows: the open form, or the last result with its feedback. */
export async function getQuizPart(visit: QuizVisit): Promise<QuizPartProps | { refused: QuizRefusal }> {
  const { learnerId, lessonId, locale, isChecked } = visit;
  const quiz = openQuiz(lessonId, locale);
  if ('refused' in quiz) return quiz;
  const state = await findQuizState(learnerId, lessonId);
  const { latest: attempt, attempts } = state;
  const { sheet, passPercent } = quiz;
  const page = { sheet, locale, action: `/${locale}/course/${quiz.moduleId}/${lessonId}` };
  if (attempt === null || showsForm(state, visit.wantsAgain || isChecked)) {
    return { ...page, shows: 'form', state: { ...state, learnerId, lessonId, attemptId: newOrderedId(), isChecked } };
  }
  const questions = reviewedQuestions(quiz, attempt, locale);
  return { ...page, shows: 'review', review: { attempt, questions, bestPercent: state.bestPercent ?? attempt.percent, attempts, passPercent } };
}

/** Moves a guest's attempts and open answers to a learner; of two open answers the newer stands. */
export async function mergeQuizzes(tx: Tx, fromLearnerId: string, intoLearnerId: string): Promise<void> {
  await tx.quizAttempt.updateMany({ where: { learnerId: fromLearnerId }, data: { learnerId: intoLearnerId } });
  await tx.$executeRaw`
    INSERT INTO "QuizAnswer" ("learnerId", "lessonId", "questionId", "answer", "savedAt")
    SELECT ${intoLearnerId}, "lessonId", "questionId", "answer", "savedAt" FROM "QuizAnswer" WHERE "learnerId" = ${fromLearnerId}
    ON CONFLICT ("learnerId", "lessonId", "questionId") DO UPDATE SET "answer" = excluded."answer", "savedAt" = excluded."savedAt"
    WHERE excluded."savedAt" > "QuizAnswer"."savedAt"`;
  await tx.quizAnswer.deleteMany({ where: { learnerId: fromLearnerId } });
}
