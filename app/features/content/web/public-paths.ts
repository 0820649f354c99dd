import type { Course } from '../course';

const always = ['', 'course', 'trailer', 'cities', 'charter', 'library', 'glossary', 'changes', 'about', 'accessibility', 'privacy'];

/** The addresses, below a language, of all pages that everybody may find: of modules and lessons those that are published. */
export function listPublicPaths(course: Pick<Course, 'modules' | 'cities'>): string[] {
  const open = course.modules.filter(({ status }) => status === 'published');
  return [
    ...always,
    ...course.cities.map(({ id }) => `cities/${id}`),
    ...open.flatMap(({ id, lessons }) => [`course/${id}`, ...lessons.map((lesson) => `course/${id}/${lesson.id}`)]),
  ];
}
