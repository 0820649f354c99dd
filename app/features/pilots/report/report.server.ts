import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { langOf } from '../../../ui/lang';
import { findModule, type Lesson, type Module } from '../../content/course';
import { findMarking, getWholeCourse } from '../../content/load.server';
import { sandboxPattern } from '../../learning/members/sandbox';
import { listSignOffs } from '../publishing/sign-offs.server';
import type { Step } from '../remarks/remark';
import { listSurveys } from '../survey/surveys.server';
import { getTiming } from '../timing/timing.server';
import { reportOf, type AskedQuestion, type AttemptRow, type Audience, type ModuleReport, type RemarkRow, type StepRow } from './report';

function listRemarks(moduleId: string): Promise<RemarkRow[]> {
  return db.remark.findMany({ where: { moduleId }, orderBy: { id: 'asc' }, select: { id: true, kind: true, state: true, severity: true, cityId: true, voice: true, createdAt: true } });
}

async function listSteps(moduleId: string): Promise<StepRow[]> {
  const rows = await db.$queryRaw<{ remarkId: number; what: Step; at: Date | string }[]>`
    SELECT e."remarkId", e."what", e."at" FROM "RemarkEvent" e JOIN "Remark" r ON r."id" = e."remarkId" WHERE r."moduleId" = ${moduleId}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }));
}

/** The first attempts at the quizzes of a module, those that came out alike together; who works on the course is no learner. */
async function listFirstAttempts({ lessons }: Pick<Module, 'lessons'>): Promise<AttemptRow[]> {
  const lessonIds = lessons.filter(({ quiz }) => quiz).map(({ id }) => id);
  if (lessonIds.length === 0) return [];
  const rows = await db.$queryRaw<{ lessonId: string; locale: Locale; audience: Audience; marks: string; count: number | bigint }[]>`
    SELECT "lessonId", "locale", "audience", "marks", COUNT(*) AS "count" FROM (
      SELECT a."lessonId", a."locale", a."marks", CASE WHEN a."learnerId" LIKE ${sandboxPattern} THEN 'tester' ELSE 'learner' END AS "audience"
      FROM "QuizAttempt" a WHERE a."lessonId" IN (${Prisma.join(lessonIds)})
        AND NOT EXISTS (
          SELECT 1 FROM "QuizAttempt" e WHERE e."learnerId" = a."learnerId" AND e."lessonId" = a."lessonId"
            AND (e."submittedAt" < a."submittedAt" OR (e."submittedAt" = a."submittedAt" AND e."id" < a."id")))
        AND NOT EXISTS (SELECT 1 FROM "Learner" l JOIN "UserRole" r ON r."userId" = l."userId" WHERE l."id" = a."learnerId" AND r."role" IN ('editor', 'admin', 'tester'))
    ) AS "first" GROUP BY "lessonId", "locale", "audience", "marks"`;
  return rows.map(({ marks, count, ...row }) => ({ ...row, marks: JSON.parse(marks) as AttemptRow['marks'], count: Number(count) }));
}

/** The scored questions of a lesson's quiz in their order, in the reader's words. */
function questionsOf({ id: lessonId, number, quiz }: Lesson, locale: Locale): AskedQuestion[] {
  const key = quiz && findMarking(lessonId)?.reveal().key;
  if (!key) return [];
  return key.questions.filter(({ kind }) => kind !== 'reflection').map((question, at) => {
    const prompt = quiz.sheet[locale].questions.find(({ id }) => id === question.id)?.prompt;
    return { lessonId, number: `${number}.${at + 1}`, question, prompt: prompt ? { text: prompt.text, lang: prompt.lang } : { text: question.id, lang: locale } };
  });
}

/** The report on a module for a reader of a language, as of now; the same few queries whatever there is. Null where there is no such module. */
export async function getModuleReport(moduleId: string, locale: Locale, now: Date): Promise<ModuleReport | null> {
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  const [remarks, steps, attempts, surveys, signOffs, timing] = await Promise.all([
    listRemarks(moduleId), listSteps(moduleId), listFirstAttempts(module), listSurveys(moduleId), listSignOffs({ moduleId }), getTiming(moduleId),
  ]);
  const { id, number, version, text, lessons } = module;
  const { title } = text[locale];
  const asked = lessons.flatMap((lesson) => questionsOf(lesson, locale));
  const named = lessons.map((lesson) => ({ lessonId: lesson.id, title: { text: lesson.text[locale].title.text, lang: lesson.text[locale].title.lang } }));
  const rows = { remarks, steps, attempts, surveys, signOffs, asked, lessons: named, timing: timing ?? [] };
  return reportOf({ id, number, version, title: title.text, lang: langOf(title, locale) }, rows, now);
}
