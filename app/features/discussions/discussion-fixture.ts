import type { Course } from '../content/course';

/** A course for tests with two open discussions, a reading and a discussion in preparation. */
export const talkCourse = {
  passPercent: 70,
  watchedPercent: 90,
  tools: {},
  modules: [
    { id: 'one', status: 'published', lessons: [{ id: 'talk', moduleId: 'one', kind: 'discussion' }, { id: 'second-talk', moduleId: 'one', kind: 'discussion' }, { id: 'text', moduleId: 'one', kind: 'reading' }] },
    { id: 'two', status: 'draft', lessons: [{ id: 'later', moduleId: 'two', kind: 'discussion' }] },
  ].map((module) => ({ ...module, lessons: module.lessons.map((lesson) => ({ ...lesson, minutes: 4, session: 1, text: textsOf(lesson.id) })) })),
} as unknown as Course;

function textsOf(id: string) {
  return Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((lang) => [lang, { title: { text: `${lang} ${id}`, lang, state: 'original' } }]));
}
