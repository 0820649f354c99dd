import { describe, expect, it } from 'vitest';
import { masterLocale, type Locale } from '../../../platform/locale';
import type { Course } from '../course';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { initialOf, listGlossary, listTermIds } from './glossary';

function compiled(changes: Record<string, string | null> = {}): Course {
  const { course } = compileCourse(smallCourse(changes));
  if (!course) throw new Error('no course');
  return course;
}

const entriesOf = (course: Course, locale: Locale) => listGlossary(course, locale).flatMap(({ entries }) => entries);
const glossaryIn = (locale: Locale, words: Record<string, string>) => ({
  [`glossary/terms.${locale}.yaml`]: `terms:\n${Object.entries(words).map(([id, term]) => `  ${id}: { term: ${term}, meaning: x }\n`).join('')}`,
});

describe('the glossary', () => {
  it('stands in the alphabetical order of the reader’s language, accents with their letter', () => {
    const course = compiled({ ...glossaryIn('fr', { tokenism: 'zone', 'co-design': 'écoute' }), ...glossaryIn('de', { tokenism: 'Änderung', 'co-design': 'Zone' }) });
    expect(listGlossary(course, 'fr').map(({ letter, entries }) => [letter, ...entries.map(({ id }) => id)])).toEqual([['E', 'co-design'], ['Z', 'tokenism']]);
    expect(listGlossary(course, 'de').map(({ letter }) => letter)).toEqual(['A', 'Z']);
    expect(initialOf('óptimo')).toBe('O');
  });

  it('sorts a term in quotation marks by its first letter', () => {
    const course = compiled(glossaryIn('de', { tokenism: '„Rasse“', 'co-design': 'Asyl' }));
    expect(listGlossary(course, 'de').map(({ letter }) => letter)).toEqual(['A', 'R']);
  });

  it('gives each term the equivalents of the other four languages, each marked with its language', () => {
    const [entry] = entriesOf(compiled(), 'de');
    expect(entry?.term).toMatchObject({ text: 'de co-design', lang: 'de' });
    expect(entry?.equivalents.map(({ text, lang }) => [lang, text])).toEqual(['en', 'fr', 'it', 'es'].map((lang) => [lang, `${lang} co-design`]));
  });

  it('gives no equivalent where English stands in', () => {
    const course = compiled({ 'glossary/terms.it.yaml': null });
    expect(entriesOf(course, 'de')[0]?.equivalents.map(({ lang }) => lang)).toEqual(['en', 'fr', 'es']);
    expect(entriesOf(course, 'it')[0]?.equivalents.map(({ lang }) => lang)).toEqual(['fr', 'de', 'es']);
  });

  it('names every published lesson that uses a term: in its text, its questions or its tool', () => {
    const uses = Object.fromEntries(entriesOf(compiled(), masterLocale).map(({ id, uses: lessons }) => [id, lessons.map(({ address }) => address)]));
    expect(uses).toEqual({ 'co-design': ['/en/course/first/do', '/en/course/first/check'], tokenism: ['/en/course/first/read'] });
  });

  it('names a term once per lesson, and no lesson of a draft', () => {
    const later = 'modules/02-second/lessons/01-later/lesson.en.md';
    const course = compiled({ [later]: '---\ntitle: Later\n---\n\n{#p01}\n[tokenism](term:tokenism) and [tokenism](term:tokenism)\n' });
    const lesson = course.modules[1]?.lessons[0];
    if (!lesson) throw new Error('no lesson');
    expect(listTermIds(course, lesson, 'en')).toEqual(['tokenism']);
    expect(entriesOf(course, 'en').find(({ id }) => id === 'tokenism')?.uses.map(({ number }) => number)).toEqual(['1.1']);
  });
});
