import type { Locale } from '../../platform/locale';
import type { Course, Lesson } from '../content/course';
import { completionRule, type CompletionRule, type LessonState } from '../learning/progress';
import { missingFields } from '../workbook/rows';
import type { ToolValues } from '../workbook/tool';
import { wordsPath } from '../workbook/words';

interface Said {
  text: string;
  lang: Locale;
}

/** A lesson that still keeps somebody from the certificate, and what of it is missing. */
export interface MissingLesson {
  id: string;
  number: string;
  href: string;
  title: Said;
  rule: CompletionRule;
  /** of a knowledge check: the best result so far, null when it was never tried */
  best: number | null;
  /** of a tool: the required fields that are empty */
  fields: Said[];
}

export interface MissingModule {
  number: number;
  title: Said;
  lessons: MissingLesson[];
}

/** What is known of a learner. */
export interface Work {
  lessons: Readonly<Record<string, LessonState>>;
  /** best result by lesson */
  best: ReadonlyMap<string, number>;
  /** what stands in the workbook, by tool */
  tools: Readonly<Record<string, ToolValues | undefined>>;
}

function emptyFields({ toolId }: Lesson, { course, work, locale }: Place): Said[] {
  const tool = course.tools[toolId ?? ''];
  if (!tool) return [];
  const names = new Set(missingFields(tool, work.tools[tool.id] ?? {}).map(wordsPath));
  return [...names].flatMap((name) => {
    const label = tool.text[locale].fields[name]?.label;
    return label ? [{ text: label.text, lang: label.lang }] : [];
  });
}

interface Place {
  course: Course;
  work: Work;
  locale: Locale;
}

function missingLesson(lesson: Lesson, place: Place): MissingLesson {
  const { id, number, moduleId, text } = lesson;
  const { course, work, locale } = place;
  return {
    id,
    number,
    href: `/${locale}/course/${moduleId}/${id}`,
    title: { text: text[locale].title.text, lang: text[locale].title.lang },
    rule: completionRule(lesson, course),
    best: work.best.get(id) ?? null,
    fields: emptyFields(lesson, place),
  };
}

/**
 * What is left to do for the certificate, module by module. A lesson that is done is done for good: its knowledge check was
 * passed, its required fields were filled once.
 */
export function missingFor(course: Course, work: Work, locale: Locale): MissingModule[] {
  const open = course.modules.filter(({ status }) => status === 'published').map(({ number, text, lessons }) => ({
    number,
    title: { text: text[locale].title.text, lang: text[locale].title.lang },
    lessons: lessons.filter(({ id }) => work.lessons[id] !== 'done').map((lesson) => missingLesson(lesson, { course, work, locale })),
  }));
  return open.filter(({ lessons }) => lessons.length > 0);
}
