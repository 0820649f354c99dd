import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../content/course-fixture';
import { compileCourse } from '../../content/files/course-files';
import { findByNumber, findPlace, findWhereabouts, listPlaces, tokenOf } from './places';

const { course: compiled } = compileCourse(smallCourse());
if (!compiled) throw new Error('The small course is faulty.');
const course = compiled;
const placesIn = (lessonId: string) => {
  const where = findWhereabouts(course, { lessonId });
  return where ? listPlaces(course, where, 'de') : [];
};

describe('the spots of a lesson', () => {
  it('are its page, its blocks with their numbers on paper, and nothing of another language', () => {
    const places = placesIn('read');
    expect(places.map(tokenOf)).toContain('page:');
    expect(findPlace(places, 'block:p01')).toMatchObject({ number: 'm1.l1.p01', anchor: 'p01', lang: 'de' });
    expect(findPlace(places, 'block:p01')?.text).not.toMatch(/<|\[\^/);
    expect(findPlace(places, 'block:p99')).toBeNull();
  });

  it('are the film, its slides and what is said on them', () => {
    expect(placesIn('watch').map(tokenOf)).toEqual(expect.arrayContaining(['film:', 'slide:s1', 'caption:s1']));
  });

  it('are questions and options, without any key or feedback', () => {
    const places = placesIn('check');
    expect(places.map(tokenOf)).toEqual(expect.arrayContaining(['question:q1', 'option:q1.a', 'option:q4.m', 'question:q7']));
    expect(JSON.stringify(places)).not.toMatch(/feedback/i);
  });

  it('are the fields of its tool, those of rows once', () => {
    expect(placesIn('do').map(tokenOf)).toEqual(expect.arrayContaining(['field:city_name', 'field:bodies.name']));
  });

  it('each have a name of their own', () => {
    for (const lessonId of ['read', 'watch', 'do', 'check']) {
      const tokens = placesIn(lessonId).map(tokenOf);
      expect(new Set(tokens).size).toBe(tokens.length);
    }
  });

  it('lie in a module too', () => {
    const where = findWhereabouts(course, { moduleId: 'first' });
    expect(where && listPlaces(course, where, 'en').map(tokenOf)).toEqual(['page:', 'block:aim', 'block:lo1-1']);
    expect([findWhereabouts(course, { lessonId: 'gone', moduleId: 'first' }), findWhereabouts(course, { moduleId: 'gone' }), findWhereabouts(course, {})]).toEqual([null, null, null]);
  });
});

describe('a number from paper', () => {
  it.each(['m1.l1.p01', 'M1 L1 P01', ' m1.l1.p01 ', '1.1.p01'])('leads to its spot, however it is written: %s', (written) => {
    expect(findByNumber(course, written, 'fr')).toMatchObject({ lesson: { id: 'read' }, token: 'block:p01' });
  });

  it('may be that of a lesson, a module or a question', () => {
    expect([findByNumber(course, 'm1.l1', 'en')?.token, findByNumber(course, 'm1', 'en')?.lesson, findByNumber(course, 'm1.l4.q1.a', 'en')?.token]).toEqual(['page:', null, 'option:q1.a']);
  });

  it.each(['', 'm9', 'm1.l9.p01', 'm1.l1.p99', 'p01', '<script>'])('that nothing has leads nowhere: %s', (written) => expect(findByNumber(course, written, 'en')).toBeNull());
});
