import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../platform/locale';
import type { Course } from '../content/course';
import { getCourse } from '../content/load.server';
import { listFindable } from './findable';
import { askWords, rank } from './rank';
import { answer } from './search';
import { buildIndex, type SearchIndex } from './search-index';
import { listWords } from './words/words';

// The course as it is published, in every language.

const names = { city: (id: string) => id, country: (code: string) => code };
let course: Course;
const indexes = new Map<Locale, SearchIndex>();

function indexIn(locale: Locale): SearchIndex {
  const index = indexes.get(locale) ?? buildIndex(listFindable({ course, locale }, names), locale);
  indexes.set(locale, index);
  return index;
}

function passagesFor(index: SearchIndex, question: string): number[] {
  return rank(index, askWords(index, listWords(question))).flatMap(({ passages }) => passages.map(({ passage }) => passage));
}

beforeAll(() => {
  course = getCourse();
});

describe.each(locales)('the whole course in %s', (locale) => {
  it('has every published block in the index', () => {
    const found = new Set(indexIn(locale).items.flatMap(({ path, passages }) => passages.map(({ anchor }) => `${path}#${anchor}`)));
    const lessons = course.modules.filter(({ status }) => status === 'published').flatMap(({ lessons: own }) => own);
    const blocks = lessons.flatMap((lesson) => lesson.text[locale].blocks.map(({ id }) => `/course/${lesson.moduleId}/${lesson.id}#${id}`));
    expect(blocks.filter((block) => !found.has(block))).toEqual([]);
  });

  it('finds any block by any of its words, also in capitals', () => {
    const index = indexIn(locale);
    const filled = index.passages.map(({ read }, number) => ({ number, words: listWords(read()) })).filter(({ words }) => words.length > 0);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const { number, words } = filled[one % filled.length] ?? { number: 0, words: [] };
        const word = words[other % words.length]?.word ?? '';
        expect(passagesFor(index, word)).toContain(number);
        expect(passagesFor(index, word.toUpperCase())).toContain(number);
      }),
      { numRuns: 150 },
    );
  });

  it('marks in every excerpt of an answer at least one word, or shows what a page is about', () => {
    const index = indexIn(locale);
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const question = index.forms.at(at % index.forms.size);
        const hits = answer(index, question, { most: 5 }).groups.flatMap(({ hits: own }) => own);
        for (const { title, spots } of hits) expect([title, ...spots.map(({ excerpt }) => excerpt)].some((stretches) => stretches.some(({ isMarked }) => isMarked)) || spots.length <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the whole course', () => {
  it.each<[Locale, string, string]>([
    ['en', 'tokenism', '/glossary#tokenism'],
    ['de', 'Integrationsstrategie', '/glossary#integration-strategy'],
    ['de', 'Strategie', '/glossary#integration-strategy'],
    ['fr', 'saragosse', '/cities/zaragoza'],
    ['it', 'dell’integrazione', '/glossary#integration'],
    ['es', 'integracion', '/glossary#integration'],
  ])('in %s answers “%s” with %s', (locale, question, path) => {
    const index = buildIndex(listFindable({ course, locale }, { ...names, city: (id) => (id === 'zaragoza' ? 'Saragosse' : id) }), locale);
    expect(answer(index, question, { most: 5 }).groups.flatMap(({ hits }) => hits.map((hit) => hit.path))).toContain(path);
  });
});
