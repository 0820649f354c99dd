import type { CourseRules, LessonRules } from './progress';

const lesson = (id: string, kind: LessonRules['kind']): LessonRules => ({ id, kind, minutes: 5, session: 1, ...(kind === 'activity' ? { toolId: 'wb-baseline' } : {}) });

/** A small course for tests: one published module with a lesson of every kind, one in preparation. */
export const rulesFixture: CourseRules = {
  passPercent: 70,
  watchedPercent: 90,
  modules: [
    {
      id: 'one',
      status: 'published',
      lessons: [lesson('text', 'reading'), lesson('film', 'video'), lesson('check', 'quiz'), lesson('tool', 'activity'), lesson('talk', 'discussion')],
    },
    { id: 'two', status: 'draft', lessons: [lesson('later', 'reading')] },
  ],
};
