import { z } from 'zod';
import { Prisma } from '../../../prisma/generated/sqlite/client';
import { writeTransaction, type Statements } from '../../platform/statements.server';
import { findLesson, findModule, type Course, type Lesson } from '../content/course';
import { getCourse } from '../content/load.server';
import { holdLearners } from '../learning/lesson-marks.server';
import { believedAt, type Ack, type AnyOp, type Refusal } from '../learning/progress';
import type { ProgressOwner } from '../learning/progress.server';
import { answerSchema } from './answers';
import type { Answer, Answers, QuestionShape } from './typed';

/** An answer of an open attempt; `null` says that the learner took it back. */
export interface AnswerRow {
  learnerId: string;
  lessonId: string;
  questionId: string;
  answer: Answer | null;
  savedAt: Date;
}

/** An answer that names the attempt it belongs to, if its page knew one. */
export interface SentAnswer extends AnswerRow {
  attemptId: string | null;
}

/** One row per question: the one saved last, the later one in the list where they are equal. */
export function newestRows<T extends AnswerRow>(rows: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const key = `${row.learnerId} ${row.lessonId} ${row.questionId}`;
    const known = newest.get(key);
    if (!known || row.savedAt >= known.savedAt) newest.set(key, row);
  }
  return [...newest.values()];
}

function listValues(rows: readonly AnswerRow[]): Prisma.Sql {
  return Prisma.join(newestRows(rows).map((row) => Prisma.sql`(${row.learnerId}, ${row.lessonId}, ${row.questionId}, ${JSON.stringify(row.answer)}, ${row.savedAt})`));
}

/** Keeps answers unless a newer one is kept already; the learners must be held. */
export async function writeAnswers(tx: Statements, rows: readonly AnswerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "QuizAnswer" ("learnerId", "lessonId", "questionId", "answer", "savedAt") VALUES ${listValues(rows)}
    ON CONFLICT ("learnerId", "lessonId", "questionId") DO UPDATE SET "answer" = excluded."answer", "savedAt" = excluded."savedAt"
    WHERE excluded."savedAt" >= "QuizAnswer"."savedAt"`;
}

/**
 * Keeps what stands in a form that was just sent. What is kept already keeps its time: the server's clock must not
 * outrun a browser's that goes slow and saves the next change.
 */
export async function writeForm(tx: Statements, rows: readonly AnswerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "QuizAnswer" ("learnerId", "lessonId", "questionId", "answer", "savedAt") VALUES ${listValues(rows)}
    ON CONFLICT ("learnerId", "lessonId", "questionId") DO UPDATE SET "answer" = excluded."answer", "savedAt" = excluded."savedAt"
    WHERE excluded."answer" <> "QuizAnswer"."answer"`;
}

/** The answers among these that still matter: those of an attempt that was graded already do not. */
export async function withoutSettled<T extends SentAnswer>(tx: Statements, rows: readonly T[]): Promise<T[]> {
  const ids = [...new Set(rows.flatMap(({ attemptId }) => attemptId ?? []))];
  if (ids.length === 0) return [...rows];
  const graded = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "QuizAttempt" WHERE "id" IN (${Prisma.join(ids)})`;
  const settled = new Set(graded.map(({ id }) => id));
  return rows.filter(({ attemptId }) => attemptId === null || !settled.has(attemptId));
}

/** The kept answers that still fit their questions; what an edited quiz no longer asks is left out. */
export function readRows(questions: readonly QuestionShape[], rows: readonly { questionId: string; answer: string }[]): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const row = rows.find(({ questionId }) => questionId === question.id);
    const read = row && answerSchema(question).safeParse(JSON.parse(row.answer));
    if (read?.success) answers[question.id] = read.data;
  }
  return answers;
}

/** One answer as the browser's outbox sends it; `attempt` is the id under which its page will be submitted. */
const answerOp = z.object({
  lesson: z.string().max(80),
  question: z.string().max(80),
  answer: z.unknown(),
  attempt: z.string().regex(/^[A-Za-z0-9-]{1,40}$/).optional(),
});

interface Call {
  owner: ProgressOwner;
  rows: SentAnswer[];
  now: Date;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

const gatherMs = 4;
const maxRowsPerWrite = 500;

function checkAnswer(lesson: Lesson, questionId: string, answer: unknown) {
  const question = lesson.quiz?.sheet.en.questions.find(({ id }) => id === questionId);
  return question && answerSchema(question).nullable().safeParse(answer ?? null);
}

/** What an operation asks to keep, or why it is refused. */
function readOp(op: AnyOp, course: Course): Omit<SentAnswer, 'learnerId' | 'savedAt'> | Refusal {
  const read = answerOp.safeParse(op);
  if (!read.success) return 'malformed';
  const { lesson: lessonId, question: questionId, answer, attempt } = read.data;
  const lesson = findLesson(course, lessonId);
  if (!lesson?.quiz) return 'unknown-lesson';
  if (findModule(course, lesson.moduleId)?.status !== 'published') return 'not-published';
  const checked = checkAnswer(lesson, questionId, answer);
  return checked?.success ? { lessonId, questionId, answer: checked.data, attemptId: attempt ?? null } : 'malformed';
}

async function writeCalls(calls: readonly Call[]): Promise<void> {
  const now = calls.reduce((latest, call) => (call.now > latest ? call.now : latest), new Date(0));
  await writeTransaction(async (tx) => {
    const keptAs = await holdLearners(tx, calls.map(({ owner }) => ({ id: owner.learnerId, locale: owner.locale })), now);
    const rows = await withoutSettled(tx, calls.flatMap((call) => call.rows));
    await writeAnswers(tx, rows.map((row) => ({ ...row, learnerId: keptAs(row.learnerId) })));
  });
}

const queue: Call[] = [];
let running: Promise<void> | null = null;

function takeCalls(): Call[] {
  let rows = 0;
  const end = queue.findIndex((call) => (rows += call.rows.length) > maxRowsPerWrite);
  return queue.splice(0, end === -1 ? queue.length : Math.max(1, end));
}

async function run(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, gatherMs));
  while (queue.length > 0) {
    const calls = takeCalls();
    await writeCalls(calls).then(
      () => calls.forEach(({ resolve }) => resolve()),
      (reason: unknown) => calls.forEach(({ reject }) => reject(reason)),
    );
  }
  running = null;
}

/**
 * Keeps answers of open attempts and answers for each operation; what is acknowledged is committed. The newest answer to a
 * question stands in whatever order they come; an answer to an attempt that was graded already is taken and changes nothing.
 */
export async function saveAnswers(owner: ProgressOwner, ops: readonly AnyOp[], now: Date): Promise<Ack[]> {
  const course = getCourse();
  const read = ops.map((op) => ({ op, result: readOp(op, course) }));
  const rows = read.flatMap(({ op, result }): SentAnswer[] =>
    typeof result === 'string' ? [] : [{ ...result, learnerId: owner.learnerId, savedAt: believedAt(op.at, now) }],
  );
  if (rows.length > 0) {
    await new Promise<void>((resolve, reject) => {
      queue.push({ owner, rows, now, resolve, reject });
      running ??= run();
    });
  }
  return read.map(({ op, result }): Ack => (typeof result === 'string' ? { id: op.id, refused: result } : { id: op.id, ok: true }));
}
