import { beforeAll, describe, expect, it } from 'vitest';
import { listLessons, pilotCities, type Course, type Lesson } from './course';
import type { CompiledCourse } from './files/course-files';
import { describeProblem } from './files/problems';
import { readCourse } from './load.server';
import { listWords } from './words/readability';
import { readLesson } from './upkeep/lesson-words';

// What the course promises, held against the files that are there: a lesson without text is not written yet.
let compiled: CompiledCourse;
let course: Course;
let written: Lesson[];

beforeAll(() => {
  compiled = readCourse('content');
  if (!compiled.course) throw new Error('course.yaml cannot be read');
  course = compiled.course;
  written = listLessons(course).filter((lesson) => lesson.text.en.blocks.length > 0);
});

describe('the plan of the course', () => {
  it('is five hours: seven modules, 42 lessons, ten sessions of half an hour', () => {
    const lessons = listLessons(course);
    expect([course.modules.length, lessons.length, course.minutes]).toEqual([7, 42, 300]);
    const sessions = [...new Set(lessons.map((lesson) => lesson.session))];
    expect(sessions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const session of sessions) expect(lessons.filter((lesson) => lesson.session === session).reduce((sum, lesson) => sum + lesson.minutes, 0)).toBe(30);
  });

  it('has 15 readings, 11 activities, 7 films, 7 knowledge checks and 2 discussions', () => {
    const count = (kind: Lesson['kind']) => listLessons(course).filter((lesson) => lesson.kind === kind).length;
    expect([count('reading'), count('activity'), count('video'), count('quiz'), count('discussion')]).toEqual([15, 11, 7, 7, 2]);
  });

  it('has one film and one knowledge check in each module, the check at its end', () => {
    for (const { lessons } of course.modules) {
      expect(lessons.filter((lesson) => lesson.kind === 'video')).toHaveLength(1);
      expect(lessons.filter((lesson) => lesson.kind === 'quiz')).toEqual([lessons.at(-1)]);
    }
  });
});

describe('a written lesson', () => {
  it('begins with Monday and ends with what to do next', () => {
    const ends = written.map(({ number, text }) => [number, text.en.blocks[0]?.kind, text.en.blocks.at(-1)?.kind]);
    expect(ends).toEqual(written.map(({ number }) => [number, 'monday', 'next']));
  });

  it('can be read in its minutes: a reading has 140 English words a minute, a tenth more or less', () => {
    const readings = written.filter((lesson) => lesson.kind === 'reading');
    const off = readings.flatMap((lesson) => {
      const words = readLesson(lesson, 'en').page.reduce((sum, paragraph) => sum + listWords(paragraph).length, 0);
      const share = words / (lesson.minutes * 140);
      return share < 0.9 || share > 1.1 ? [`${lesson.number} has ${words} words for ${lesson.minutes} minutes`] : [];
    });
    expect(off).toEqual([]);
  });

  it('lists no source that it does not cite', () => {
    const idle = written.flatMap((lesson) => lesson.sourceCodes.filter((code) => !lesson.text.en.blocks.some((block) => block.html.includes(`href="#source-${code}"`))).map((code) => `${lesson.number} ${code}`));
    expect(idle).toEqual([]);
  });

  it('shows nothing of a city that has not agreed', () => {
    for (const lesson of written) for (const block of lesson.awaiting?.en ?? []) expect(lesson.text.en.blocks.map(({ id }) => id)).not.toContain(block.id);
  });
});

describe('the eight cities', () => {
  it('each have their case, once all lessons are written', () => {
    const cases = new Set(written.flatMap((lesson) => lesson.text.en.blocks.flatMap((block) => block.caseCity ?? [])));
    if (written.length === 42) expect([...cases].sort()).toEqual([...pilotCities]);
    else for (const city of cases) expect(pilotCities).toContain(city);
  });
});

describe('the knowledge checks', () => {
  const planned = [6, 7, 8, 9, 9, 7, 7];
  const reflections = [1, 0, 1, 1, 1, 1, 1];

  it('have 53 questions, six of them for reflection: 6, 7, 8, 9, 9, 7 and 7', () => {
    const quizzes = course.modules.flatMap(({ number, lessons }) => lessons.flatMap((lesson) => (lesson.quiz ? [{ at: number - 1, questions: lesson.quiz.sheet.en.questions }] : [])));
    expect(quizzes.map(({ questions }) => questions.length)).toEqual(quizzes.map(({ at }) => planned[at]));
    expect(quizzes.map(({ questions }) => questions.filter((question) => question.kind === 'reflection').length)).toEqual(quizzes.map(({ at }) => reflections[at]));
    if (quizzes.length === 7) expect(quizzes.reduce((sum, { questions }) => sum + questions.length, 0)).toBe(53);
  });

  it('teach', () => {
    const faults = compiled.problems.filter(({ file, says }) => (file.includes('quiz') && /feedback|hint for/.test(says)) || /tested by no question|single-choice keys|statements, and all/.test(says));
    expect(faults.map(describeProblem)).toEqual([]);
  });
});

describe('the words of module 1', () => {
  it('raise no false alarm', () => {
    const own = compiled.problems.filter(({ file }) => file.includes('01-why-co-design') || file.includes('wb-baseline'));
    expect(own.map(describeProblem)).toEqual([]);
  });
});
