import { findModule, type Course, type Lesson, type Module } from '../features/content/course';

interface CourseParams {
  module?: string | undefined;
  lesson?: string | undefined;
}

/** The published module that an address names; one that is not there, or not yet, is a page that does not exist. */
export function openModuleOf(course: Course, params: CourseParams): Module {
  const module = findModule(course, params.module ?? '');
  if (module?.status === 'published') return module;
  throw new Response(null, { status: 404 });
}

/** The lesson of a published module that an address names. */
export function openLessonOf(course: Course, params: CourseParams): Lesson {
  const lesson = openModuleOf(course, params).lessons.find(({ id }) => id === params.lesson);
  if (lesson) return lesson;
  throw new Response(null, { status: 404 });
}
