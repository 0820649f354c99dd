import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { findLesson } from '../course';
import { compileCourse } from '../files/course-files';
import { describeProblem } from '../files/problems';
import { listParagraphs, readLesson } from './lesson-words';
import { listReport, printReport, writeReport } from './report';

const read = 'modules/01-first/lessons/01-read/lesson';

function compiled(changes: Record<string, string | null> = {}) {
  const { course, markings, problems } = compileCourse(smallCourse(changes));
  if (!course) throw new Error('no course');
  return { course, markings, lines: problems.map(describeProblem) };
}

const wordsOf = (id: string, locale: 'en' | 'de', changes: Record<string, string | null> = {}) => {
  const { course, markings } = compiled(changes);
  const lesson = findLesson(course, id);
  if (!lesson) throw new Error('no lesson');
  return readLesson(lesson, locale, markings.get(id));
};

describe('the words of a lesson', () => {
  it('are those of its page, without the numbers of sources; headings are no prose', () => {
    const { page, prose } = wordsOf('read', 'de');
    expect(page).toEqual(['de On Monday, tokenism count.', 'de Part', 'de See the check, later and 1969.', 'de case']);
    expect(prose).toEqual(['de On Monday, tokenism count.', 'de See the check, later and 1969.', 'de case']);
  });

  it('are those spoken in its film', () => {
    expect(wordsOf('watch', 'en').spoken).toEqual(['en one.', 'en two.']);
  });

  it('are those of its questions, feedback included', () => {
    const { questions } = wordsOf('check', 'de');
    for (const text of ['de intro', 'de which co-design?', 'de m', 'de secret-a', 'de secret-hint', 'de secret-low', 'de of somebody']) expect(questions).toContain(text);
  });

  it('are not those that English stands in with', () => {
    expect(wordsOf('read', 'de', { [`${read}.de.md`]: null }).page).toEqual([]);
  });

  it('stand apart in cells and items, with signs as one reads them', () => {
    expect(listParagraphs({ html: '<ul><li>one &#x26; two</li><li>three</li></ul><div><table><tr><th>a</th><td>b &#x3C; c</td></tr></table></div>' })).toEqual(['one & two', 'three', 'a', 'b < c']);
  });
});

describe('the report', () => {
  it('has a row for every lesson and language in which something is written', () => {
    const rows = listReport(compiled({ [`${read}.it.md`]: null }));
    expect(rows.filter((row) => row.lesson === 'read').map((row) => row.locale)).toEqual(['en', 'fr', 'de', 'es']);
    expect(rows.some((row) => row.lesson === 'later')).toBe(false);
  });

  it('compares the length with English', () => {
    const rows = listReport(compiled(changed(`${read}.de.md`, 'de case', 'de case und noch vierzehn Wörter mehr eins zwei drei vier fünf sechs sieben')));
    expect(rows.filter((row) => row.lesson === 'read').map((row) => [row.locale, row.page, row.ratio])).toEqual([['en', 16, null], ['fr', 16, 1], ['de', 28, 28 / 16], ['it', 16, 1], ['es', 16, 1]]);
  });

  it('counts colon forms in German alone', () => {
    const rows = listReport(compiled(changed(`${read}.de.md`, 'de case', 'Bürger:innen')));
    expect(rows.filter((row) => row.lesson === 'read').map((row) => row.colons && Math.round(row.colons))).toEqual([null, null, 7, null, null]);
  });

  it('is printed with the name and source of each index', () => {
    const printed = printReport(listReport(compiled()));
    for (const name of ['Flesch Reading Ease', 'Kandel–Moles', 'Amstad', 'Gulpease', 'INFLESZ']) expect(printed).toContain(`${name} (`);
    expect(printed).toMatch(/^1\.1 +read +en +16 +0 +0/m);
  });

  it('is written for a spreadsheet with as many cells in each line', () => {
    const lines = writeReport(listReport(compiled())).trimEnd().split('\n');
    expect(lines[0]).toBe('lesson,id,language,page,film,questions,of English,words per sentence,readability,colons per 100');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
  });
});

describe('a German lesson', () => {
  it('with many colon forms is named to its author', () => {
    const { lines } = compiled(changed(`${read}.de.md`, 'de case', 'Bürger:innen'));
    expect(lines).toEqual(['content/modules/01-first/lessons/01-read: has 6.7 colon forms per 100 words. Use neutral words first: at most two.']);
  });
});
