import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/locale';
import { changed, smallCourse } from '../content/course-fixture';
import { compileCourse } from '../content/files/course-files';
import type { Course } from '../content/course';
import { listFindable, type Names } from './findable';

const names: Names = { city: (id) => `City ${id}`, country: (code) => `Country ${code}` };

function courseOf(files = smallCourse()): Course {
  const { course } = compileCourse(files);
  if (!course) throw new Error('The small course does not compile.');
  return course;
}

const itemsOf = (course: Course, locale: (typeof locales)[number] = 'de') => listFindable({ course, locale }, names);
const wordsOf = (course: Course) => locales.flatMap((locale) => itemsOf(course, locale).flatMap(({ title, passages }) => [title.text, ...passages.map(({ read }) => read())])).join('\n');

describe('what can be found', () => {
  it('are published modules and lessons with every block of them, and the terms of the glossary', () => {
    const items = itemsOf(courseOf());
    expect(items.map(({ path }) => path)).toEqual(['/course/first', '/course/first/read', '/course/first/watch', '/course/first/do', '/course/first/check', '/glossary#co-design', '/glossary#tokenism']);
    expect(items[1]?.passages.map(({ anchor }) => anchor)).toEqual(['', '', 'p01', 'h01', 'p02', 'c01']);
    expect(items[0]?.passages.map(({ anchor }) => anchor)).toContain('lo1-1');
  });

  it('is what a film says and what a tool is for', () => {
    const words = wordsOf(courseOf());
    expect(words).toContain('de one. de two.');
    expect(words).toContain('de tool with co-design');
  });

  it.each(['draft', 'pilot'])('is nothing of a module that is %s', (status) => {
    const course = courseOf(smallCourse(changed('modules/01-first/module.yaml', 'published', status)));
    expect(itemsOf(course).filter(({ group }) => group === 'lessons')).toEqual([]);
    expect(wordsOf(courseOf())).not.toMatch(/Second|Later/);
  });

  it('is nothing of a quiz, neither questions nor answers, and nothing of what trainers have', () => {
    const words = wordsOf(courseOf());
    expect(words).toContain('en check');
    expect(words).not.toMatch(/secret|which|several|hear|greet|of somebody/);
  });

  it('is a term by its meaning, its other forms and what it is called in the other languages', () => {
    const term = itemsOf(courseOf()).find(({ path }) => path === '/glossary#tokenism');
    expect(term?.passages.map(({ read }) => read())).toEqual(['de tokenism', 'tokenistic', 'en tokenism', 'fr tokenism', 'it tokenism', 'es tokenism', 'de for show']);
  });

  it('is English where a language lacks a piece, and says so', () => {
    const course = courseOf(smallCourse({ 'modules/01-first/lessons/03-do/lesson.de.md': null }));
    const item = itemsOf(course).find(({ path }) => path.endsWith('/do'));
    expect(item?.title).toMatchObject({ text: 'en Do', lang: 'en' });
    expect(item?.passages.find(({ anchor }) => anchor === 'p01')?.lang).toBe('en');
  });
});
