import { i18nOf } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { findLessonOfTool, listPublishedLessons, listSources, type Course, type Source } from '../content/course';
import { getCourse } from '../content/load.server';
import { findWorkbook, listOpenTools } from '../workbook/outline/outline.server';
import type { StrategyOf } from './desk';

function sourcesOf(course: Course, toolIds: readonly string[]): Source[] {
  const published = listPublishedLessons(course);
  const lessons = toolIds.flatMap((id) => findLessonOfTool(course, id) ?? []).filter((lesson) => published.includes(lesson));
  return [...new Set(lessons.flatMap((lesson) => listSources(course, lesson)))];
}

interface Asked {
  /** the document's language */
  locale: Locale;
  /** the language in which the learner works */
  typedIn: Locale;
  now: Date;
}

/** All that a learner's own strategy document is made of, in one query. */
export async function readStrategy(learnerId: string, { locale, typedIn, now }: Asked): Promise<StrategyOf> {
  const course = getCourse();
  const tools = listOpenTools().map(({ tool }) => tool);
  const i18n = i18nOf(locale);
  return {
    tools,
    values: await findWorkbook(learnerId),
    sources: sourcesOf(course, tools.map(({ id }) => id)),
    courseVersion: course.version,
    now,
    locale,
    typedIn,
    words: { strategy: i18n.getFixedT(locale, 'strategy'), workbook: i18n.getFixedT(locale, 'workbook') },
  };
}
