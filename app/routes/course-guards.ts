import { findModule, listOwnPages, type Course, type Lesson, type Module } from '../features/content/course';
import { localeOf } from './guards';

interface CourseParams {
  module?: string | undefined;
  lesson?: string | undefined;
}

/** What a page says that is not there yet: the error page tells it from one that never will be. */
const notYet = 'not-yet';

/** The module that an address names, for those to whom it is open; one that is not there, or not yet, is a page that does not exist. */
export function openModuleOf(course: Course, params: CourseParams): Module {
  const module = findModule(course, params.module ?? '');
  if (module?.status === 'published') return module;
  throw new Response(module ? notYet : null, { status: 404 });
}

/** The lesson of a published module that an address names. */
export function openLessonOf(course: Course, params: CourseParams): Lesson {
  const lesson = openModuleOf(course, params).lessons.find(({ id }) => id === params.lesson);
  if (lesson) return lesson;
  throw new Response(null, { status: 404 });
}

/** What is filled in on a page, and the address of that page. */
export interface ToolPlace {
  toolId: string;
  url: string;
  /** where on the page it stands */
  part: 'tool' | 'note';
}

/** The tool or note to which an address below its page belongs: that of a lesson, or of a tool with a page of its own. */
export function toolPlaceOf(course: Course, { params, request }: { params: CourseParams & { lng?: string | undefined }; request: Request }): ToolPlace {
  const locale = localeOf(params);
  if (params.lesson !== undefined) {
    const lesson = openLessonOf(course, params);
    return { toolId: lesson.toolId ?? lesson.id, url: `/${locale}/course/${lesson.moduleId}/${lesson.id}`, part: lesson.toolId ? 'tool' : 'note' };
  }
  const url = new URL(request.url).pathname.replace(/\/[^/]+$/, '');
  const tool = listOwnPages(course).find(({ page }) => url === `/${locale}/${page.path}`);
  if (tool) return { toolId: tool.id, url, part: 'tool' };
  throw new Response(null, { status: 404 });
}
