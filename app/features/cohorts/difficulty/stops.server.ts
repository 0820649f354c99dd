import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { listPublishedLessons, type Course, type Lesson } from '../../content/course';
import { getCourse } from '../../content/load.server';
import type { LessonState } from '../../learning/progress';
import type { CohortDetails } from '../cohort';
import { findCount, keepCount, walkLearners, type Chunk, type Counter } from '../counting/counting.server';
import { narrowedTo } from '../dashboard/member-rows.server';
import { measureOf, type Measure } from '../member-standing';
import type { Said } from './question-lines';
import { countStop, emptyStops, shownStops, type ShownStop, type Stop, type StopShape, type StopTally } from './stops';

/** Who of a chunk is stalled, by the rule of the dashboard, with the lesson they touched last. */
function listStalled({ where }: Chunk, measure: Measure) {
  return Prisma.sql`FROM "CohortMember" m JOIN "LearnerSummary" s ON s."learnerId" = m."learnerId" WHERE ${where} ${narrowedTo('stalled', measure)}`;
}

/** What those who are stalled left in the lesson they touched last: the same few queries for every chunk. */
async function listLeft(chunk: Chunk, measure: Measure) {
  const stalled = Prisma.sql`(SELECT m."learnerId", s."lastLessonId", s."lessons" ${listStalled(chunk, measure)})`;
  const [people, films, answers, fields, opened] = await Promise.all([
    db.$queryRaw<{ learnerId: string; lastLessonId: string | null; lessons: string }[]>`SELECT * FROM ${stalled} x`,
    db.$queryRaw<{ learnerId: string; position: number }[]>`SELECT f."learnerId", f."position" FROM ${stalled} x JOIN "FilmProgress" f ON f."learnerId" = x."learnerId" AND f."lessonId" = x."lastLessonId"`,
    db.$queryRaw<{ learnerId: string; questionId: string }[]>`SELECT a."learnerId", a."questionId" FROM ${stalled} x JOIN "QuizAnswer" a ON a."learnerId" = x."learnerId" AND a."lessonId" = x."lastLessonId" WHERE a."answer" <> 'null'`,
    db.$queryRaw<{ learnerId: string; toolId: string; fieldId: string }[]>`SELECT x."learnerId", t."toolId", t."fieldId" FROM ${stalled} x LEFT JOIN "TeamMember" n ON n."learnerId" = x."learnerId" JOIN "ToolField" t ON t."learnerId" = COALESCE(n."teamId", x."learnerId") WHERE t."value" <> ''`,
    db.$queryRaw<{ lessonId: string; count: number | bigint }[]>`SELECT p."lessonId", COUNT(*) AS "count" FROM "CohortMember" m JOIN "LessonProgress" p ON p."learnerId" = m."learnerId" WHERE ${chunk.where} GROUP BY 1`,
  ]);
  return { people, films, answers, fields, opened };
}

function byLearner<T extends { learnerId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.learnerId, [...(found.get(row.learnerId) ?? []), row]);
  return found;
}

/** The group of a tool in which each of its fields stands; rows of a repeated field stand where it does. */
function groupsOf({ tools }: Course, { toolId }: Lesson): Map<string, string> {
  const groups = toolId === undefined ? [] : (tools[toolId]?.groups ?? []);
  return new Map(groups.flatMap(({ id, fields }) => fields.map((field): [string, string] => [field.id, id])));
}

interface Known {
  lesson: Lesson;
  groups: Map<string, string>;
}

/** Reads what learners of a chunk left, one learner at a time. */
function leftReader({ films, answers, fields }: Pick<Awaited<ReturnType<typeof listLeft>>, 'films' | 'answers' | 'fields'>) {
  const [filmOf, answersOf, fieldsOf] = [byLearner(films), byLearner(answers), byLearner(fields)];
  return (learnerId: string, { lesson, groups }: Known): Stop => {
    const own = (fieldsOf.get(learnerId) ?? []).filter(({ toolId }) => toolId === lesson.toolId);
    return {
      position: filmOf.get(learnerId)?.[0]?.position ?? null,
      answered: (answersOf.get(learnerId) ?? []).map(({ questionId }) => questionId),
      filled: own.flatMap(({ fieldId }) => groups.get(fieldId.split('.')[0] ?? '') ?? []),
    };
  };
}

/** Tells whether somebody's last lesson was opened and not finished. */
function isUnfinished(marks: string, lessonId: string): boolean {
  return (JSON.parse(marks) as Record<string, LessonState>)[lessonId] === 'opened';
}

async function sumUp(cohort: CohortDetails, now: Date): Promise<StopTally> {
  const course = getCourse();
  const lessons = new Map(listPublishedLessons(course).map((lesson): [string | null, Known] => [lesson.id, { lesson, groups: groupsOf(course, lesson) }]));
  const measure = measureOf(cohort, course, now);
  const tally: StopTally = { members: 0, opened: {}, lessons: {}, between: 0 };
  tally.members = await walkLearners(cohort.id, async (chunk) => {
    const { people, opened, ...left } = await listLeft(chunk, measure);
    const read = leftReader(left);
    for (const { lessonId, count } of opened) tally.opened[lessonId] = (tally.opened[lessonId] ?? 0) + Number(count);
    for (const { learnerId, lastLessonId, lessons: marks } of people) {
      const last = lessons.get(lastLessonId);
      if (last && isUnfinished(marks, last.lesson.id)) countStop((tally.lessons[last.lesson.id] ??= emptyStops()), read(learnerId, last));
      else tally.between += 1;
    }
  });
  return tally;
}

const stops: Counter<StopTally> = { kind: 'stops', job: 'countStops', sumUp };

/** The job that counts where a cohort's learners stopped. */
export async function countStops(payload: unknown, now: Date): Promise<void> {
  await keepCount(stops, payload, now);
}

/** A lesson with those who stopped in it, and the words of what it consists of. */
export interface StopLesson {
  id: string;
  number: string;
  title: Said;
  opened: number;
  shown: ShownStop;
  questions: Record<string, Said>;
  groups: Record<string, Said>;
}

const said = ({ text, lang }: Said): Said => ({ text, lang });

function shapeOf(course: Course, { id, kind, quiz, toolId }: Lesson): StopShape {
  const questions = quiz?.sheet.en.questions ?? [];
  const groups = toolId === undefined ? [] : (course.tools[toolId]?.groups ?? []);
  return { id, hasFilm: kind === 'video', questionIds: questions.filter((question) => question.kind !== 'reflection').map((question) => question.id), groupIds: groups.map((group) => group.id) };
}

/** Where people stopped, and as of when; null while a large cohort is counted for the first time. */
export async function getStops(cohort: CohortDetails, locale: Locale, now: Date): Promise<{ countedAt: Date; lessons: StopLesson[]; between: number | null } | null> {
  const counted = await findCount(stops, cohort, now);
  if (!counted) return null;
  const course = getCourse();
  const published = listPublishedLessons(course);
  const { lessons: shown, between } = shownStops(counted.tally, published.map((lesson) => shapeOf(course, lesson)));
  const lessons = published.flatMap((lesson): StopLesson[] => {
    const one = shown.get(lesson.id);
    if (!one) return [];
    const groups = lesson.toolId === undefined ? {} : (course.tools[lesson.toolId]?.text[locale].groups ?? {});
    return [{
      id: lesson.id,
      number: lesson.number,
      title: said(lesson.text[locale].title),
      opened: counted.tally.opened[lesson.id] ?? 0,
      shown: one,
      questions: Object.fromEntries((lesson.quiz?.sheet[locale].questions ?? []).map(({ id, prompt }) => [id, said(prompt)])),
      groups: Object.fromEntries(Object.entries(groups).map(([id, { title }]) => [id, said(title)])),
    }];
  });
  return { countedAt: counted.countedAt, lessons, between };
}
