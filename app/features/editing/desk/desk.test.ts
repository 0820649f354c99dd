import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../content/course-fixture';
import { compileCourse } from '../../content/files/course-files';
import type { PieceRecord } from '../../content/files/content-files';
import { isAsked, listLines, noFilter, pieceName, placeUnits, readFilter, sumLines, writeFilter, type OnDesk } from './desk';

const compiled = compileCourse(smallCourse());
if (!compiled.course) throw new Error('The small course does not compile.');
const { course, records } = compiled;
const now = new Date('2026-03-31T12:00:00.000Z');
const desk = (more: Partial<OnDesk> = {}): OnDesk => ({ course, records, since: new Map(), now, ...more });
const sumOf = (lines: ReturnType<typeof listLines>) => lines.flatMap(({ cells }) => cells).reduce((sum, { pieces }) => sum + pieces, 0);
const french = records.filter(({ locale }) => locale === 'fr');
const outdate = (record: PieceRecord | undefined): PieceRecord[] => records.map((each) => (each === record ? { ...each, state: 'outdated' } : each));

describe('the filter of the board', () => {
  it('is read from an address as it was written into it', () => {
    const filter = { moduleId: 'first', language: 'fr', state: 'outdated', age: 30 } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
    expect([writeFilter(noFilter), readFilter(new URLSearchParams())]).toEqual(['', noFilter]);
  });

  it('leaves out what is misspelt, and English, which follows nothing', () => {
    expect(readFilter(new URLSearchParams('module=../x&language=en&state=original&age=31'))).toEqual(noFilter);
  });
});

describe('the lines of the board', () => {
  it('hold every translated piece once, whether by modules or by their parts', () => {
    const translated = records.filter(({ state }) => state !== 'original').length;
    const lines = listLines(desk(), noFilter, 'en');
    expect(sumOf(lines)).toBe(translated);
    expect(lines.reduce((sum, { id }) => sum + sumOf(listLines(desk(), { ...noFilter, moduleId: id }, 'en')), 0)).toBe(translated);
  });

  it('begin with the modules in their order and end with what stands beside them', () => {
    const lines = listLines(desk(), noFilter, 'de');
    expect(lines.map(({ id }) => id)).toEqual([...course.modules.map(({ id }) => id), 'beside']);
    expect(lines[0]).toMatchObject({ number: '1', title: course.modules[0] && { text: course.modules[0].text.de.title.text } });
  });

  it('show only what is asked for, while each language still says how many pieces it has', () => {
    const changed = outdate(french[0]);
    const lines = listLines(desk({ records: changed }), { ...noFilter, state: 'outdated', language: 'fr' }, 'en');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.cells).toEqual([expect.objectContaining({ locale: 'fr', counts: expect.objectContaining({ outdated: 1, machine: 0 }) as object })]);
    expect(lines[0]?.cells[0]?.pieces).toBeGreaterThan(1);
    expect(listLines(desk(), { ...noFilter, moduleId: 'nowhere' }, 'en')).toEqual([]);
  });

  it('are summed language by language', () => {
    const sum = sumLines(listLines(desk(), noFilter, 'en'), ['fr', 'de']);
    expect(sum.map(({ locale, pieces }) => [locale, pieces])).toEqual([['fr', french.length], ['de', french.length]]);
  });

  it('know every unit that has pieces of a module', () => {
    const places = placeUnits(course, 'fr');
    for (const module of course.modules) for (const lesson of module.lessons) expect(places.get(lesson.id)).toMatchObject({ group: module.id, number: lesson.number });
  });
});

describe('the age of what is outdated', () => {
  const [record] = outdate(french[0]).filter(({ state }) => state === 'outdated');
  if (!record) throw new Error('There is no French piece.');
  const days = (count: number) => new Map([[pieceName(record), new Date(now.getTime() - count * 86_400_000)]]);
  const asked = (age: 7 | 30 | 90, since: OnDesk['since'], state: PieceRecord['state'] = 'outdated') => isAsked({ ...record, state }, { ...noFilter, age }, { since, now });

  it('counts whole days since the English changed; what nobody knows the day of is not asked for', () => {
    expect([asked(7, days(7)), asked(30, days(29)), asked(30, days(31)), asked(7, new Map())]).toEqual([true, false, true, false]);
    expect(asked(7, days(30), 'machine')).toBe(false);
  });
});
