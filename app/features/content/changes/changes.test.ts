import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem } from '../files/problems';
import { listIds } from '../upkeep/lock';
import { feedOf } from './changes';

const file = 'changes/changes.yaml';
const neutral = "changes:\n  - { id: opening, day: '2026-03-01' }\n  - { id: library, day: '2026-04-01' }\n";
const worded = (lang: string) => `changes:\n  opening: { title: ${lang} opening, text: "${lang} <open> & free" }\n  library: { title: ${lang} library, text: ${lang} works }\n`;
const compiled = (changes: Record<string, string> = {}) => compileCourse(smallCourse({ [file]: neutral, ...Object.fromEntries(locales.map((lang) => [`changes/changes.${lang}.yaml`, worded(lang)])), ...changes }));
const problemsOf = (changes: Record<string, string>) => compiled(changes).problems.filter(({ says }) => !/which English wording|does not hold/.test(says)).map(describeProblem);

describe('the changes of the course', () => {
  it('are read in five languages, the latest first', () => {
    expect(problemsOf({})).toEqual([]);
    expect(compiled().course?.changes.map(({ id, text }) => [id, text.it.title.text])).toEqual([['library', 'it library'], ['opening', 'it opening']]);
  });

  it('have ids that are locked, since feed readers keep them', () => {
    const { course, markings } = compiled();
    if (!course) throw new Error('no course');
    expect(listIds(course, markings).map(({ name }) => name)).toEqual(expect.arrayContaining(['change opening', 'change library']));
  });

  it('are no problem where there are none', () => {
    expect(compileCourse(smallCourse()).course?.changes).toEqual([]);
  });

  it('show English, marked, where a language has no words', () => {
    const { course } = compileCourse(smallCourse({ [file]: neutral, 'changes/changes.en.yaml': worded('en') }));
    expect(course?.changes[0]?.text.de.title).toEqual({ text: 'en library', lang: 'en', state: 'missing' });
  });

  it('are told to their author when an id stands there twice or a text belongs to none', () => {
    expect(problemsOf({ [file]: neutral.replace('library', 'opening') }).join()).toContain('stands here twice');
    expect(problemsOf({ 'changes/changes.fr.yaml': worded('fr').replace('  library:', '  other:') }).join()).toContain('is not in changes.yaml');
  });
});

describe('the feed of changes', () => {
  const feed = feedOf(compiled().course?.changes ?? [], { title: 'Changes', description: 'Day by day', locale: 'de' }, 'https://learn.example/');

  it('has an item for each, which keeps its id and leads to its place', () => {
    expect(feed.match(/<item>/g)).toHaveLength(2);
    expect(feed).toContain('<guid isPermaLink="false">unites-change-opening</guid>');
    expect(feed).toContain('<link>https://learn.example/de/changes#opening</link>');
    expect(feed).toContain('<pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>');
  });

  it('is in the reader’s language and well-formed whatever the words hold', () => {
    expect(feed).toContain('<language>de</language>');
    expect(feed).toContain('de &lt;open&gt; &amp; free');
  });
});
