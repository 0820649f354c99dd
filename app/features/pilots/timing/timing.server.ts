import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { locales, type Locale } from '../../../platform/locale';
import { statements } from '../../../platform/statements.server';
import { langOf } from '../../../ui/lang';
import { findModule, type Lesson } from '../../content/course';
import { getWholeCourse } from '../../content/load.server';
import { sandboxPattern } from '../../learning/members/sandbox';
import { adviceOf, flagOf, spreadOf, voices, type Advice, type Tally, type TimingRow, type Voice } from './timing';

interface TallyRow extends Tally {
  lessonId: string;
  locale: string;
  voice: Voice;
}

/**
 * How many people needed how long, lesson by lesson. Only who finished a lesson has needed the time for it, and only until then;
 * visits that were interrupted are left out, and so are people who work on the course, unless they try it as testers.
 */
function listTallies(lessonIds: readonly string[]): Promise<TallyRow[]> {
  return statements.$queryRaw<TallyRow[]>`
    SELECT "lessonId", "locale", "voice", "tenths", COUNT(*) AS "people" FROM (
      SELECT v."lessonId", v."locale", CASE WHEN v."learnerId" LIKE ${sandboxPattern} THEN 'tester' ELSE 'learner' END AS "voice", SUM(v."activeSeconds") / 6 AS "tenths"
      FROM "LessonVisit" v JOIN "LessonProgress" p ON p."learnerId" = v."learnerId" AND p."lessonId" = v."lessonId"
      WHERE v."lessonId" IN (${Prisma.join([...lessonIds])}) AND v."wasInterrupted" = FALSE AND v."startedAt" <= p."doneAt"
        AND NOT EXISTS (SELECT 1 FROM "Learner" l JOIN "UserRole" r ON r."userId" = l."userId" WHERE l."id" = v."learnerId" AND r."role" IN ('editor', 'admin', 'tester'))
      GROUP BY v."learnerId", v."lessonId", v."locale"
    ) AS "needed" GROUP BY "lessonId", "locale", "voice", "tenths"`;
}

function rowOf(lesson: Lesson, { voice, locale }: { voice: Voice; locale: Locale }, tallies: readonly TallyRow[]): TimingRow {
  const { moduleId, id: lessonId, number, session, minutes: plannedMinutes } = lesson;
  const own = tallies.filter((tally) => tally.lessonId === lessonId && tally.locale === locale && tally.voice === voice);
  const spread = spreadOf(own, plannedMinutes);
  return { moduleId, lessonId, number, session, plannedMinutes, voice, locale, spread, flag: spread && flagOf(spread, plannedMinutes) };
}

/**
 * What the lessons of a module take in each language, testers and learners apart, beside their plan: sums of five people or more,
 * in one query. Null where there is no such module.
 */
export async function getTiming(moduleId: string): Promise<TimingRow[] | null> {
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  if (module.lessons.length === 0) return [];
  const tallies = await listTallies(module.lessons.map(({ id }) => id));
  return module.lessons.flatMap((lesson) => voices.flatMap((voice) => locales.map((locale) => rowOf(lesson, { voice, locale }, tallies))));
}

/** A lesson of the page on time: what it takes in each language, and what to do about it. */
export interface LessonTiming {
  id: string;
  number: string;
  title: string;
  lang: Locale | undefined;
  plannedMinutes: number;
  rows: TimingRow[];
  advice: Advice;
}

/** A session with those of its lessons that belong to the module looked at, and the minutes that all of it is planned with. */
export interface SessionTiming {
  session: number;
  plannedMinutes: number;
  lessons: LessonTiming[];
}

export interface TimingFilter {
  moduleId: string;
  voice: Voice;
}

/** What an address asks to look at; the first module and learners, where it asks for nothing. */
export function readTimingFilter(params: URLSearchParams): TimingFilter {
  const course = getWholeCourse();
  const module = findModule(course, params.get('module') ?? '') ?? course.modules[0];
  return { moduleId: module?.id ?? '', voice: voices.find((voice) => voice === params.get('who')) ?? 'learner' };
}

/** What the lessons of a module take people of one voice, session by session, for a reader of a language. */
export async function listSessionTimings({ moduleId, voice }: TimingFilter, locale: Locale): Promise<SessionTiming[]> {
  const course = getWholeCourse();
  const timing = (await getTiming(moduleId))?.filter((row) => row.voice === voice) ?? [];
  const lessons = (findModule(course, moduleId)?.lessons ?? []).map((lesson) => {
    const rows = timing.filter(({ lessonId }) => lessonId === lesson.id);
    const { title } = lesson.text[locale];
    return { session: lesson.session, id: lesson.id, number: lesson.number, title: title.text, lang: langOf(title, locale), plannedMinutes: lesson.minutes, rows, advice: adviceOf(rows) };
  });
  const everywhere = course.modules.flatMap((module) => module.lessons);
  return [...new Set(lessons.map(({ session }) => session))].map((session) => ({
    session,
    plannedMinutes: everywhere.filter((lesson) => lesson.session === session).reduce((sum, { minutes }) => sum + minutes, 0),
    lessons: lessons.filter((lesson) => lesson.session === session).map(({ session: _session, ...lesson }) => lesson),
  }));
}
