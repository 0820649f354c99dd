import { db, type Database } from '../app/platform/database.server';
import { codeOf } from '../app/features/cohorts/cohort';
import { newId } from '../app/platform/ids';
import { locales, type Locale } from '../app/platform/locale';
import { sortKeyOf } from '../app/platform/plain-text';
import { Prisma } from './generated/sqlite/client';
import { attemptsAt, filmAt, formAt, toolAt, type SeedLesson } from './made-up-work';

/** The part of the course that made-up learners go through. */
export interface SeedModule {
  id: string;
  lessons: readonly SeedLesson[];
}

/** How far made-up learners are: every standing comes up again and again. */
const ways = ['not-started', 'under-way', 'stalled', 'failed-twice', 'behind', 'nearly-done', 'finished', 'ahead'] as const;

const firstNames = ['Ada', 'Bruno', 'Chiara', 'Dolores', 'Emil', 'Fatou', 'Gaëlle', 'Håkan', 'Inés', 'Jonas', 'Katarína', 'Łukasz', 'Marija', 'Noor', 'Óscar', 'Petra'];
const familyNames = ['Aalto', 'Bianchi', 'Costa', 'Dubois', 'Eriksson', 'Ferrari', 'García', 'Horvat', 'Iversen', 'Jansen', 'Kovács', 'Lefèvre', 'Müller', 'Novák', 'Ortiz', 'Petrov', 'Rossi', 'Šimek'];
const dayMs = 86_400_000;
const chunkSize = 500;
const usualDue = 18;

function doneCountOf(way: (typeof ways)[number], { index, all, due }: { index: number; all: number; due: number }): number {
  switch (way) {
    case 'not-started':
      return 0;
    case 'finished':
      return all;
    case 'nearly-done':
      return all - 1 - (index % 3);
    case 'behind':
      return Math.floor(due / 3);
    case 'ahead':
      return Math.min(all - 5, due + 4);
    case 'stalled':
      return Math.max(1, Math.min(all - 6, due - (Math.floor(index / 8) % 4) ** 2));
    default:
      return Math.min(all - 6, due);
  }
}

type Way = (typeof ways)[number];

interface Path {
  doneCount: number;
  /** in the order in which they were opened; the first `doneCount` are done */
  touched: readonly SeedLesson[];
  failed: SeedLesson | undefined;
  lastActiveAt: Date;
}

/** How a made-up learner went through the course, in the days before `now`. */
function pathOf(way: Way, index: number, { modules, now, due = usualDue }: SeedCohort): Path {
  const lessons = modules.flatMap((module) => module.lessons);
  const doneCount = doneCountOf(way, { index, all: lessons.length, due });
  const opened = way === 'not-started' ? [] : lessons.slice(0, Math.min(lessons.length, doneCount + 1));
  const failed = way === 'failed-twice' ? lessons.find(({ kind }, place) => kind === 'quiz' && place >= doneCount) : undefined;
  const quietDays = way === 'stalled' ? 9 + (index % 20) : index % 6;
  const lastActiveAt = new Date(now.getTime() - quietDays * dayMs - (index % 86_400) * 1000);
  return { doneCount, failed, lastActiveAt, touched: failed && !opened.includes(failed) ? [...opened, failed] : opened };
}

interface Person {
  learnerId: string;
  index: number;
  locale: Locale;
}

/** The rows of what a learner did, as their own saves would have written them. */
function workRows({ learnerId, index, locale }: Person, { path, modules }: { path: Path; modules: readonly SeedModule[] }) {
  const { touched, doneCount, failed, lastActiveAt } = path;
  const momentOf = (place: number) => new Date(lastActiveAt.getTime() - (touched.length - 1 - place) * dayMs * 0.7);
  const states = Object.fromEntries(touched.map(({ id }, place) => [id, place < doneCount ? 'done' : 'opened']));
  const doneModules = modules.filter(({ lessons }) => lessons.every(({ id }) => states[id] === 'done')).map(({ id }) => id);
  const finishedAt = doneModules.length === modules.length ? lastActiveAt : null;
  const visits = touched.map((lesson, place) => ({ learnerId, index, locale, lesson, place, isDone: place < doneCount, isFailed: lesson === failed, at: momentOf(place) }));
  return {
    startedAt: touched.length === 0 ? null : momentOf(0),
    finishedAt,
    progress: touched.map(({ id }, place) => ({ learnerId, lessonId: id, openedAt: momentOf(place), doneAt: place < doneCount ? momentOf(place) : null })),
    summary: { learnerId, lessons: JSON.stringify(states), doneCount, lastLessonId: touched.at(-1)?.id ?? null, lastActiveAt, doneModules: JSON.stringify(doneModules), finishedAt },
    attempts: visits.flatMap(attemptsAt),
    films: visits.flatMap(filmAt),
    answers: visits.flatMap(formAt),
    fields: visits.flatMap(toolAt),
  };
}

/** One made-up learner with a user, a membership and what they did. */
function learnerRows(index: number, seed: SeedCohort) {
  const way = ways[index % ways.length] ?? 'under-way';
  const id = newId();
  const locale: Locale = locales[Math.floor(index / ways.length) % locales.length] ?? 'en';
  const name = `${firstNames[index % firstNames.length]} ${familyNames[Math.floor(index / 7) % familyNames.length]}`;
  const path = pathOf(way, index, seed);
  const work = workRows({ learnerId: id, index, locale }, { path, modules: seed.modules });
  const { startedAt, finishedAt } = work;
  const joinedAt = new Date(seed.now.getTime() - 40 * dayMs);
  return {
    user: { id: `u${id}`, name, email: `${id.toLowerCase()}@example.org`, emailVerified: true, locale, createdAt: joinedAt },
    learner: { id, userId: `u${id}`, locale, createdAt: joinedAt },
    progress: work.progress,
    summary: startedAt && work.summary,
    attempts: work.attempts,
    films: work.films,
    answers: work.answers,
    fields: work.fields,
    member: { learnerId: id, role: 'learner', joinedAt, nameKey: sortKeyOf(name), startedAt, lastActiveAt: startedAt ? path.lastActiveAt : joinedAt, finishedAt, openedCount: path.touched.length, doneCount: path.doneCount, failedTwice: path.failed !== undefined },
  };
}

export interface SeedCohort {
  name: string;
  size: number;
  modules: readonly SeedModule[];
  /** lessons that the plan wants done by now */
  due?: number;
  now: Date;
}

async function writeChunk(on: Database, cohortId: string, rows: ReturnType<typeof learnerRows>[]): Promise<void> {
  // A busy machine needs more than the five seconds that a transaction has otherwise.
  await on.$transaction(async (tx) => {
    await tx.user.createMany({ data: rows.map(({ user }) => user) });
    await tx.learner.createMany({ data: rows.map(({ learner }) => learner) });
    await tx.lessonProgress.createMany({ data: rows.flatMap(({ progress }) => progress) });
    await tx.learnerSummary.createMany({ data: rows.flatMap(({ summary }) => summary ?? []) });
    await tx.quizAttempt.createMany({ data: rows.flatMap(({ attempts }) => attempts) });
    await tx.filmProgress.createMany({ data: rows.flatMap(({ films }) => films) });
    await tx.quizAnswer.createMany({ data: rows.flatMap(({ answers }) => answers) });
    await tx.toolField.createMany({ data: rows.flatMap(({ fields }) => fields) });
    await tx.cohortMember.createMany({ data: rows.map(({ member }): Prisma.CohortMemberCreateManyInput => ({ ...member, cohortId })) });
  }, { timeout: 120_000 });
}

const firstMade = 1000;

/** Copies the first thousand learners of a cohort: a hundred thousand take a minute, not an hour. */
async function copyFirst(on: Database, cohortId: string, copy: number): Promise<void> {
  const mark = `-${copy}`;
  const first = Prisma.sql`(SELECT "learnerId" FROM "CohortMember" WHERE "cohortId" = ${cohortId} AND "learnerId" NOT LIKE '%-%')`;
  await on.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "User" ("id", "name", "email", "emailVerified", "locale", "createdAt", "updatedAt") SELECT "id" || ${mark}, "name", "email" || ${mark}, "emailVerified", "locale", "createdAt", "updatedAt" FROM "User" WHERE "id" IN (SELECT 'u' || "learnerId" FROM "CohortMember" WHERE "cohortId" = ${cohortId} AND "learnerId" NOT LIKE '%-%')`;
    await tx.$executeRaw`INSERT INTO "Learner" ("id", "userId", "locale", "createdAt") SELECT "id" || ${mark}, "userId" || ${mark}, "locale", "createdAt" FROM "Learner" WHERE "id" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "LessonProgress" ("learnerId", "lessonId", "openedAt", "doneAt") SELECT "learnerId" || ${mark}, "lessonId", "openedAt", "doneAt" FROM "LessonProgress" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "LearnerSummary" ("learnerId", "lessons", "doneCount", "lastLessonId", "lastActiveAt", "doneModules", "finishedAt") SELECT "learnerId" || ${mark}, "lessons", "doneCount", "lastLessonId", "lastActiveAt", "doneModules", "finishedAt" FROM "LearnerSummary" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "QuizAttempt" ("id", "learnerId", "lessonId", "answers", "marks", "percent", "passed", "locale", "moduleVersion", "submittedAt") SELECT "id" || ${mark}, "learnerId" || ${mark}, "lessonId", "answers", "marks", "percent", "passed", "locale", "moduleVersion", "submittedAt" FROM "QuizAttempt" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "FilmProgress" ("learnerId", "lessonId", "position", "spans", "savedAt") SELECT "learnerId" || ${mark}, "lessonId", "position", "spans", "savedAt" FROM "FilmProgress" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "QuizAnswer" ("learnerId", "lessonId", "questionId", "answer", "savedAt") SELECT "learnerId" || ${mark}, "lessonId", "questionId", "answer", "savedAt" FROM "QuizAnswer" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "ToolField" ("learnerId", "toolId", "fieldId", "value", "writeId", "savedAt") SELECT "learnerId" || ${mark}, "toolId", "fieldId", "value", "writeId", "savedAt" FROM "ToolField" WHERE "learnerId" IN ${first}`;
    await tx.$executeRaw`INSERT INTO "CohortMember" ("cohortId", "learnerId", "role", "joinedAt", "lastActiveAt", "nameKey", "startedAt", "finishedAt", "openedCount", "doneCount", "failedTwice") SELECT "cohortId", "learnerId" || ${mark}, "role", "joinedAt", "lastActiveAt", "nameKey", "startedAt", "finishedAt", "openedCount", "doneCount", "failedTwice" FROM "CohortMember" WHERE "cohortId" = ${cohortId} AND "learnerId" NOT LIKE '%-%'`;
  }, { timeout: 120_000 });
}

/** Makes a cohort of made-up learners at every standing and in every language, three weeks into its plan (beyond a thousand, in whole thousands); in this process' database unless another is given. */
export async function makeFullCohort(seed: SeedCohort, on: Database = db): Promise<{ id: string; joinCode: string }> {
  const { name, size, now } = seed;
  const id = newId();
  const startsOn = new Date(Math.floor((now.getTime() - 21 * dayMs) / dayMs) * dayMs);
  const { joinCode } = await on.cohort.create({ data: { id, name, joinCode: codeOf(Math.random), startsOn, createdAt: new Date(now.getTime() - 42 * dayMs) } });
  const made = Math.min(size, firstMade);
  for (let from = 0; from < made; from += chunkSize) {
    const length = Math.min(chunkSize, made - from);
    await writeChunk(on, id, Array.from({ length }, (_, index) => learnerRows(from + index, seed)));
  }
  for (let copy = 1; copy < size / firstMade; copy += 1) await copyFirst(on, id, copy);
  return { id, joinCode };
}
