import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { findLesson, listSources } from '../course';
import { compileCourse } from './course-files';
import { describeProblem } from './problems';

const read = 'modules/01-first/lessons/01-read';

/** The small course whose block `p01`, which alone cites W1 and links a term, waits for Zaragoza. */
function waiting(marks = 'awaits=zaragoza', more: Record<string, string> = {}) {
  const files = smallCourse({ ...changed(`${read}/lesson.en.md`, '{#p01 monday}', `{#p01 monday ${marks}}`), ...more });
  const { course, records, problems } = compileCourse(files);
  const lesson = course && findLesson(course, 'read');
  if (!course || !lesson) throw new Error('no lesson');
  return { course, lesson, records, lines: problems.map(describeProblem) };
}

describe('a block that waits for a city', () => {
  it('is on no page, in no language, nor are its terms', () => {
    const { lesson } = waiting();
    for (const text of Object.values(lesson.text)) {
      expect(text.blocks.map((block) => block.id)).toEqual(['h01', 'p02', 'c01']);
      expect(text.terms).toEqual([]);
    }
  });

  it('is kept for editors with its city and its place', () => {
    const { lesson } = waiting();
    expect(lesson.awaiting?.de).toMatchObject([{ id: 'p01', awaits: 'zaragoza', after: null, cites: ['W1'], lang: 'de', state: 'machine' }]);
    expect(waiting('', changed(`${read}/lesson.en.md`, '{#p02}', '{#p02 awaits=oulu}')).lesson.awaiting?.en).toMatchObject([{ id: 'p02', after: 'h01' }]);
  });

  it('takes a source away that nothing else cites, and numbers the others anew', () => {
    const { course, lesson } = waiting('', changed(`${read}/lesson.en.md`, '{#p02}', '{#p02 awaits=oulu}'));
    expect(lesson.sourceCodes).toEqual(['W1']);
    expect(listSources(course, lesson).map((source) => source.code)).toEqual(['W1']);
    expect(lesson.text.fr.blocks[0]?.html).toMatch(/href="#source-W1" aria-label="Source 1">1</);
    expect(lesson.awaiting?.fr[0]?.html).toMatch(/aria-label="Source 2">2</);
  });

  it('leaves a source that a shown block cites as well', () => {
    const text = (smallCourse().get(`${read}/lesson.en.md`) ?? '').replace('{#p01 monday}', '{#p01 monday awaits=oulu}').replace('en case', 'en case[^W1]');
    expect(waiting('', { [`${read}/lesson.en.md`]: text }).lesson.sourceCodes).toEqual(['W2', 'W1']);
  });

  it('is still translated and checked', () => {
    const { records, lines } = waiting('awaits=oulu', changed(`${read}/lesson.fr.md`, 'fr On Monday', 'fr On Monday 12'));
    expect(records.filter((record) => record.key === 'p01' && record.unit === 'read')).toHaveLength(5);
    expect(lines).toEqual([`content/${read}/lesson.fr.md, block p01: has other numbers than English: adds 12. Check them against English.`]);
  });

  it('is not counted where its translation is missing', () => {
    const { lesson } = waiting('awaits=oulu', { [`${read}/lesson.it.md`]: (smallCourse().get(`${read}/lesson.it.md`) ?? '').replace(/\{#p01[\s\S]*?(?=\{#h01)/, '') });
    expect([lesson.text.it.missing, lesson.awaiting?.it[0]?.lang]).toEqual([0, 'en']);
  });

  it('keeps its id in the lock', () => {
    expect(waiting().lines).toEqual([]);
  });
});

describe('a block with a day', () => {
  it('has the day of English in every language', () => {
    const { lesson, lines } = waiting('checked=2026-11-25');
    expect([lines, lesson.awaiting, lesson.text.es.blocks[0]?.checked]).toEqual([[], undefined, '2026-11-25']);
  });

  it('refuses another day in a translation', () => {
    const { lines } = waiting('checked=2026-11-25', changed(`${read}/lesson.de.md`, '{#p01 monday', '{#p01 monday checked=2026-11-24'));
    expect(lines).toEqual([`content/${read}/lesson.de.md, block p01: says checked=2026-11-24, in English 2026-11-25. Take the mark out: translations have those of English.`]);
  });
});
