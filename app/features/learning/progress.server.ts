import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import { writeTransaction, type Statements } from '../../platform/statements.server';
import { getCourse } from '../content/load.server';
import { watchedMark, writeFilms, type FilmReport } from './film-marks.server';
import { holdLearners, writeMarks, type Mark } from './lesson-marks.server';
import { believedAt, isWatched, refusalOf, type Ack, type CourseRules, type LessonState, type ProgressOp } from './progress';

/** Whose progress it is. */
export interface ProgressOwner {
  learnerId: string;
  locale: Locale;
}

export interface ProgressCall {
  owner: ProgressOwner;
  ops: readonly ProgressOp[];
  now: Date;
}

interface Waiting extends ProgressCall {
  resolve: () => void;
  reject: (reason: unknown) => void;
}

export type Recorder = (owner: ProgressOwner, ops: readonly ProgressOp[], now: Date) => Promise<Ack[]>;

const gatherMs = 4;
const maxOpsPerWrite = 200;

/** A recorder that gathers the calls of a few milliseconds and writes them together. */
export function createRecorder(rules: () => CourseRules, write = writeProgress): Recorder {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    while (queue.length > 0) {
      const calls = takeCalls(queue);
      await write(calls, rules()).then(
        () => calls.forEach(({ resolve }) => resolve()),
        (reason: unknown) => calls.forEach(({ reject }) => reject(reason)),
      );
    }
    running = null;
  }

  return async (owner, ops, now) => {
    const course = rules();
    const refusals = ops.map((op) => refusalOf(op, course));
    const taken = ops.filter((_, index) => refusals[index] === null);
    if (taken.length > 0) {
      await new Promise<void>((resolve, reject) => {
        queue.push({ owner, ops: taken, now, resolve, reject });
        running ??= run();
      });
    }
    return ops.map(({ id }, index): Ack => {
      const refused = refusals[index];
      return refused ? { id, refused } : { id, ok: true };
    });
  };
}

/**
 * Records what a learner did and answers for each operation; what is acknowledged is committed.
 * The same operation again changes nothing, in whatever order they come.
 */
export const recordProgress: Recorder = createRecorder(getCourse);

/** Writes calls of many learners in one transaction with a fixed number of statements. */
export async function writeProgress(calls: readonly ProgressCall[], course: CourseRules): Promise<void> {
  const now = calls.reduce((latest, call) => (call.now > latest ? call.now : latest), new Date(0));
  const reports = calls.flatMap((call) => call.ops.flatMap((op) => filmReport(call, op)));
  const marks = calls.flatMap((call) => call.ops.map((op) => markOf(call, op)));
  await writeTransaction(async (tx) => {
    const keptAs = await holdLearners(tx, calls.map(({ owner }) => ({ id: owner.learnerId, locale: owner.locale })), now);
    const films = await writeFilms(tx, reports.map((one) => ({ ...one, learnerId: keptAs(one.learnerId) })));
    const watched = films.filter(({ spans }) => isWatched(spans, course)).map(watchedMark);
    await writeMarks(tx, [...marks.map((one) => ({ ...one, learnerId: keptAs(one.learnerId) })), ...watched]);
  });
}

/** That a learner opened or finished a lesson, for a command that records more in the same transaction. */
export interface LessonMark {
  learnerId: string;
  lessonId: string;
  state: LessonState;
  now: Date;
  /** the learner's language, should the learner's row not exist yet */
  locale?: Locale;
}

/** Notes a mark inside the caller's transaction. Finished stays finished; the same again changes nothing. */
export async function markLesson(tx: Statements, { learnerId, lessonId, state, now, locale }: LessonMark): Promise<void> {
  const known = locale ?? (await tx.$queryRaw<{ locale: string }[]>`SELECT "locale" FROM "Learner" WHERE "id" = ${learnerId}`)[0]?.locale;
  const keptAs = await holdLearners(tx, [{ id: learnerId, locale: isLocale(known) ? known : masterLocale }], now);
  await writeMarks(tx, [{ learnerId: keptAs(learnerId), lessonId, openedAt: now, doneAt: state === 'done' ? now : null }]);
}

function takeCalls(queue: Waiting[]): Waiting[] {
  let ops = 0;
  const end = queue.findIndex((call) => (ops += call.ops.length) > maxOpsPerWrite);
  return queue.splice(0, end === -1 ? queue.length : Math.max(1, end));
}

function markOf({ owner, now }: ProgressCall, op: ProgressOp): Mark {
  const at = believedAt(op.at, now);
  return { learnerId: owner.learnerId, lessonId: op.lesson, openedAt: at, doneAt: op.kind === 'done' ? at : null };
}

function filmReport({ owner, now }: ProgressCall, op: ProgressOp): FilmReport[] {
  if (op.kind !== 'film') return [];
  return [{ learnerId: owner.learnerId, lessonId: op.lesson, position: op.position, spans: op.spans, savedAt: believedAt(op.at, now) }];
}
