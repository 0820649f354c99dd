import type { Locale } from '../../platform/locale';
import type { Course, Lesson, LessonKind } from '../content/course';
import type { Piece } from '../content/piece';
import type { NextLesson } from './standing';

/** What a list shows of a lesson in one language. */
export interface LessonLine {
  id: string;
  number: string;
  href: string;
  kind: LessonKind;
  minutes: number;
  title: Pick<Piece, 'text' | 'lang'>;
}

/** The lesson to go on with, in one language. */
export interface NextLine extends LessonLine {
  moduleNumber: number;
  moduleMinutesLeft: number;
}

/** Lessons as a list shows them. */
export function listLines(lessons: readonly Lesson[], locale: Locale): LessonLine[] {
  return lessons.map(({ id, number, moduleId, kind, minutes, text }) => ({
    id,
    number,
    href: `/${locale}/course/${moduleId}/${id}`,
    kind,
    minutes,
    title: text[locale].title,
  }));
}

/** The lesson to go on with, as a button names it; null when nothing is left. */
export function nextLine(next: NextLesson | null, course: Course, locale: Locale): NextLine | null {
  const module = course.modules.find(({ id }) => id === next?.moduleId);
  const [line] = listLines(module?.lessons.filter(({ id }) => id === next?.lessonId) ?? [], locale);
  return next && module && line ? { ...line, moduleNumber: module.number, moduleMinutesLeft: next.moduleMinutesLeft } : null;
}
