import { describe, expect, it } from 'vitest';
import type { Course } from '../course';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { listFreshness, printFreshness } from './freshness';

const lesson = 'modules/01-first/lessons/01-read/lesson.en.md';
const now = new Date('2026-11-25T12:00:00Z');

function courseOf(changes: Record<string, string | null> = {}): Course {
  const { course } = compileCourse(smallCourse(changes));
  if (!course) throw new Error('no course');
  return course;
}

const checked = (day: string) => listFreshness(courseOf(changed(lesson, '{#p02}', `{#p02 checked=${day}}`)), now).find((item) => item.kind === 'block');

describe('the freshness list', () => {
  it('holds time-sensitive sources that somebody cites, due while nobody has looked at them', () => {
    expect(listFreshness(courseOf(), now)).toEqual([{ kind: 'source', name: 'W2', lessons: ['read'], checked: null, due: null, state: 'due' }]);
  });

  it('leaves out a source that no lesson lists', () => {
    expect(listFreshness(courseOf({ ...changed(lesson, '[^W2]', ''), ...changed('modules/01-first/lessons/01-read/lesson.yaml', '[W2, W1]', '[W1]') }), now)).toEqual([]);
  });

  it.each([
    ['2026-05-25', '2026-11-25', 'due'],
    ['2026-05-26', '2026-11-26', 'soon'],
    ['2026-06-25', '2026-12-25', 'soon'],
    ['2026-06-27', '2026-12-27', 'fresh'],
    ['2026-08-31', '2027-02-28', 'fresh'],
  ] as const)('holds a block of %s, due on %s: %s', (day, due, state) => {
    expect(checked(day)).toEqual({ kind: 'block', name: 'm1.l1.p02', lessons: ['read'], checked: day, due, state });
  });

  it('takes the day on which an editor looked at a source', () => {
    const course = courseOf(changed('sources.yaml', 'timeSensitive: true', "timeSensitive: true, checked: '2026-11-01'"));
    expect(listFreshness(course, now)).toMatchObject([{ name: 'W2', due: '2027-05-01', state: 'fresh' }]);
  });

  it('puts what was never looked up first, then what is due longest', () => {
    const text = (smallCourse().get(lesson) ?? '').replace('{#p02}', '{#p02 checked=2026-10-01}').replace('{#h01}', '{#h01 checked=2026-02-01}');
    expect(listFreshness(courseOf({ [lesson]: text }), now).map((item) => item.name)).toEqual(['W2', 'm1.l1.h01', 'm1.l1.p02']);
  });

  it('holds every link of the library, due a month after it was opened, and names the resources without one', () => {
    const resource = (id: string, link: string) => `  - { id: ${id}, project: unites, type: guide, titles: { en: A, fr: A, de: A, it: A, es: A }, languages: null, topics: [strategy], modules: all, link: ${link} }\n`;
    const url = "url: 'https://example.org'";
    const links = { opened: `{ ${url}, checked: '2026-11-01' }`, unopened: `{ ${url} }`, gone: `{ ${url}, checked: '2026-11-01', gone: true }`, none: 'null' };
    const course = courseOf({ 'library/resources.yaml': `resources:\n${Object.entries(links).map(([id, link]) => resource(id, link)).join('')}`, 'library/resources.en.yaml': 'resources: {}\n' });
    expect(listFreshness(course, now).filter(({ kind }) => kind === 'link')).toEqual([
      { kind: 'link', name: 'unopened', lessons: [], checked: null, due: null, state: 'due' },
      { kind: 'link', name: 'opened', lessons: [], checked: '2026-11-01', due: '2026-12-01', state: 'soon' },
    ]);
    expect(printFreshness(course, now)).toMatch(/In the library without a link: gone, none$/);
  });

  it('prints what waits for a city under it, with the sources that it cites', () => {
    const printed = printFreshness(courseOf(changed(lesson, '{#p02}', '{#p02 awaits=oulu checked=2026-11-25}')), now);
    expect(printed).toMatch(/^state +what +looked up +due +lessons\ndue +W2 +never +now +read\nfresh +m1\.l1\.p02 +2026-11-25 +2027-05-25 +read\n1 due, 0 due within 30 days, 1 fresh\n\nHeld back/);
    expect(printed).toMatch(/city +block +sources +lesson\noulu +m1\.l1\.p02 +W2 +read$/);
  });
});
