import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySummary, type CourseRules, type LessonState, type ModuleRules, type Summary } from './progress';
import { continueAt, nextInModule, shareOf, standingOf } from './standing';

const first: ModuleRules = {
  id: 'first',
  status: 'published',
  lessons: [
    { id: 'a', kind: 'reading', minutes: 8, session: 1 },
    { id: 'b', kind: 'video', minutes: 5, session: 1 },
    { id: 'c', kind: 'quiz', minutes: 6, session: 2 },
  ],
};
const second: ModuleRules = { id: 'second', status: 'published', lessons: [{ id: 'd', kind: 'reading', minutes: 10, session: 3 }] };
const draft: ModuleRules = { id: 'third', status: 'draft', lessons: [{ id: 'e', kind: 'reading', minutes: 12, session: 4 }] };
const course: CourseRules = { passPercent: 60, watchedPercent: 80, modules: [first, second, draft] };

function summary(lessons: Record<string, LessonState>, lastLessonId: string | null = null): Summary {
  return { ...emptySummary, lessons, lastLessonId };
}

const lessonIds = ['a', 'b', 'c', 'd', 'e', 'retired'];
const anySummary = fc.record({
  lessons: fc.dictionary(fc.constantFrom(...lessonIds), fc.constantFrom<LessonState>('opened', 'done')),
  lastLessonId: fc.constantFrom(...lessonIds, null),
  lastActiveAt: fc.constant(null),
});
const anyCourse: fc.Arbitrary<CourseRules> = fc
  .subarray(lessonIds.slice(0, 5))
  .chain((ids) => fc.tuple(fc.constant(ids), fc.array(fc.constantFrom<ModuleRules['status']>('draft', 'pilot', 'published'), { minLength: 5, maxLength: 5 })))
  .map(([ids, statuses]) => ({
    passPercent: 60,
    watchedPercent: 80,
    modules: ids.map((id, i) => ({ id: `m-${id}`, status: statuses[i] ?? 'draft', lessons: [{ id, kind: 'reading', minutes: 7, session: 1 }] })),
  }));

describe('standingOf', () => {
  it('starts at nothing done and all minutes left', () => {
    const standing = standingOf(emptySummary, course);
    expect(standing).toMatchObject({ percent: 0, doneCount: 0, lessonCount: 4, minutesLeft: 29, started: false, finished: false });
    expect(standing.next).toEqual({ lessonId: 'a', moduleId: 'first', minutes: 8, moduleMinutesLeft: 19, sessionMinutesLeft: 13 });
  });

  it('counts only what is published, also when more was finished once', () => {
    const all = summary({ a: 'done', b: 'done', c: 'done', d: 'done', e: 'done', retired: 'done' });
    expect(standingOf(all, course)).toMatchObject({ percent: 100, doneCount: 4, finished: true, minutesLeft: 0, next: null });
    expect(standingOf(all, course).lessons).not.toHaveProperty('retired');
  });

  it('says minutes left per session and module', () => {
    const standing = standingOf(summary({ a: 'done', c: 'opened' }), course);
    expect(standing.modules[0]).toMatchObject({ minutesLeft: 11, doneCount: 1, percent: 33 });
    expect(standing.modules[0]?.sessions.map(({ session, minutesLeft }) => [session, minutesLeft])).toEqual([[1, 5], [2, 6]]);
    expect(standing.modules[2]).toMatchObject({ published: false, doneCount: 0, minutesLeft: 12 });
  });

  it('lies between 0 and 100, and is 100 exactly when everything published is done', () => {
    fc.assert(fc.property(anySummary, anyCourse, (one, some) => {
      const { percent, doneCount, lessonCount, finished } = standingOf(one, some);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      expect(percent === 100).toBe(finished);
      expect(finished).toBe(lessonCount > 0 && doneCount === lessonCount);
    }));
  });

  it('adds up: the course is the sum of its published modules, a module the sum of its sessions', () => {
    fc.assert(fc.property(anySummary, anyCourse, (one, some) => {
      const standing = standingOf(one, some);
      const published = standing.modules.filter((module) => module.published);
      expect(published.reduce((sum, { doneCount }) => sum + doneCount, 0)).toBe(standing.doneCount);
      expect(published.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0)).toBe(standing.minutesLeft);
      for (const module of standing.modules) {
        expect(module.sessions.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0)).toBe(module.minutesLeft);
      }
    }));
  });

  it('never goes back when one more lesson is finished', () => {
    fc.assert(fc.property(anySummary, fc.constantFrom(...lessonIds), (one, id) => {
      const more = { ...one, lessons: { ...one.lessons, [id]: 'done' as const } };
      expect(standingOf(more, course).percent).toBeGreaterThanOrEqual(standingOf(one, course).percent);
    }));
  });
});

describe('nextInModule', () => {
  it('stays within the module while anything of it is left, wherever the learner was last', () => {
    expect(nextInModule(summary({ a: 'opened' }, 'a'), course, 'second')).toMatchObject({ lessonId: 'd', moduleId: 'second' });
    expect(nextInModule(summary({ d: 'done' }, 'd'), course, 'second')).toMatchObject({ lessonId: 'a' });
  });
});

describe('continueAt', () => {
  it('returns to the lesson last opened while it is unfinished', () => {
    expect(continueAt(summary({ c: 'opened', a: 'opened' }, 'c'), course)).toBe('c');
  });

  it('goes to the first unfinished lesson in order when the last one is finished, retired or not published', () => {
    expect(continueAt(summary({ a: 'done', b: 'opened' }, 'a'), course)).toBe('b');
    expect(continueAt(summary({ a: 'done' }, 'retired'), course)).toBe('b');
    expect(continueAt(summary({ e: 'opened' }, 'e'), course)).toBe('a');
  });

  it('is null only when nothing published is left', () => {
    fc.assert(fc.property(anySummary, anyCourse, (one, some) => {
      const { doneCount, lessonCount, next } = standingOf(one, some);
      expect(next === null).toBe(doneCount === lessonCount);
      expect(continueAt(one, some)).toBe(next?.lessonId ?? null);
    }));
  });
});

describe('shareOf', () => {
  it('never rounds a part up to the whole', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: `l${i}`, kind: 'reading' as const, minutes: 1, session: 1 }));
    const states = Object.fromEntries(many.slice(1).map(({ id }) => [id, 'done' as const]));
    expect(shareOf(many, states).percent).toBe(99);
  });

  it('is nothing of nothing', () => {
    expect(shareOf([], {})).toEqual({ doneCount: 0, lessonCount: 0, percent: 0, minutesLeft: 0 });
  });
});
