import { describe, expect, it } from 'vitest';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { findModule, listPublishedLessons, spokenIn, type Course } from '../course';
import { listPilots, pilotView, publishedView, statusIn } from './state';

const { course } = compileCourse(smallCourse());
if (!course) throw new Error('The small course is whole.');
const first = findModule(course, 'first');
if (!first) throw new Error('The small course has a first module.');
const openIn = (view: Course) => listPublishedLessons(view).map(({ moduleId }) => moduleId);

describe('the state of a module in a language', () => {
  it('is that of its file where nobody decided anything', () => {
    expect([statusIn(first, 'en', {}), statusIn(first, 'fr', {})]).toEqual(['published', 'published']);
  });

  it('is never further than in English', () => {
    expect(statusIn(first, 'fr', { first: { en: 'pilot' } })).toBe('pilot');
    expect(statusIn(first, 'fr', { first: { en: 'draft', fr: 'pilot' } })).toBe('draft');
    expect(statusIn(first, 'fr', { first: { fr: 'pilot' } })).toBe('pilot');
  });
});

describe('the published course', () => {
  it('is that of the files, the same object, where nobody decided anything', () => {
    expect(publishedView(course, {})).toBe(course);
    expect(publishedView(course, { first: { en: 'published' } })).toBe(course);
  });

  it('lacks a module that is not published in English, in every language', () => {
    const view = publishedView(course, { first: { en: 'pilot', fr: 'published' } });
    expect(openIn(view)).toEqual([]);
    expect(findModule(view, 'first')?.status).toBe('pilot');
  });

  it('has a module that was published by decision', () => {
    expect(openIn(publishedView(course, { second: { en: 'published' } }))).toContain('second');
  });

  it('has English, marked as standing in, where a module is not published in a language', () => {
    const view = publishedView(course, { first: { fr: 'pilot' } });
    const [lesson] = listPublishedLessons(view);
    if (!lesson) throw new Error('The first module has lessons.');
    const { fr, de, en } = lesson.text;
    expect(fr.title).toEqual({ ...en.title, state: 'missing' });
    expect(fr.blocks.map(({ html, state }) => [html, state])).toEqual(en.blocks.map(({ html }) => [html, 'missing']));
    expect(fr.missing).toBe(2 + en.blocks.length);
    expect(de).toEqual(first.lessons[0]?.text.de);
    expect([spokenIn(view, lesson, 'fr'), spokenIn(view, lesson, 'de')]).toEqual(['en', 'de']);
  });

  it('says so in quizzes, films and tools of it too', () => {
    const view = publishedView(course, { first: { fr: 'draft' } });
    const lessons = listPublishedLessons(view);
    const sheets = lessons.flatMap(({ quiz }) => quiz?.sheet ?? []);
    expect(sheets.map(({ fr }) => fr.questions.map(({ prompt }) => [prompt.text, prompt.state]))).toEqual(sheets.map(({ en }) => en.questions.map(({ prompt }) => [prompt.text, 'missing'])));
    expect(new Set(lessons.flatMap(({ film }) => film?.narration.fr.slides.map(({ lang }) => lang) ?? []))).toEqual(new Set(['en']));
    expect(view.tools['wb-small']?.text.fr.title.text).toBe(view.tools['wb-small']?.text.en.title.text);
    expect(course.tools['wb-small']?.text.fr.title.lang).toBe('fr');
  });
});

describe('the course of those who try it', () => {
  const states = { first: { en: 'pilot', de: 'draft' }, second: { en: 'published' } } as const;

  it('has what is tried in their languages besides what is published', () => {
    const view = pilotView(course, states, { languages: ['en', 'fr'], alone: false });
    expect(new Set(openIn(view))).toEqual(new Set(['first', 'second']));
    expect(view.modules[0]?.lessons[0]?.text.fr).toEqual(first.lessons[0]?.text.fr);
  });

  it('has nothing but that where only what is tried can be meant', () => {
    expect(new Set(openIn(pilotView(course, states, { languages: ['fr'], alone: true })))).toEqual(new Set(['first']));
  });

  it('has nothing of what is tried in other languages only', () => {
    expect(listPilots(course, states, ['de'])).toEqual([]);
    expect(openIn(pilotView(course, states, { languages: ['de'], alone: true }))).toEqual([]);
  });

  it('shows their own language of a module that others read in English', () => {
    const published = { first: { fr: 'pilot' } } as const;
    const lessonOf = (view: Course) => listPublishedLessons(view)[0];
    expect(lessonOf(pilotView(course, published, { languages: ['fr'], alone: false }))?.text.fr.title.lang).toBe('fr');
    expect(lessonOf(publishedView(course, published))?.text.fr.title.lang).toBe('en');
  });
});
