import { describe, expect, it } from 'vitest';
import { findMarking, getCourse, readCourse } from './load.server';
import { describeProblem, isFatal } from './files/problems';

describe('the course in content/', () => {
  it('has no errors', () => {
    const { problems } = readCourse('content');
    expect(problems.filter((problem) => isFatal(problem)).map(describeProblem)).toEqual([]);
  });

  it('is read once', () => {
    expect(getCourse()).toBe(getCourse());
  });

  it('has a marking for every quiz of a published module, and for nothing else', () => {
    const lessons = getCourse().modules.filter((module) => module.status === 'published').flatMap((module) => module.lessons);
    for (const lesson of lessons) expect(findMarking(lesson.id) !== null).toBe(lesson.quiz !== undefined);
    expect(findMarking('nobody')).toBeNull();
  });
});
