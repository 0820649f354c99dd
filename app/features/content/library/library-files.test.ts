import { describe, expect, it } from 'vitest';
import { locales, masterLocale } from '../../../platform/locale';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem } from '../files/problems';
import { noteFollowing } from '../upkeep/following';
import { listIds } from '../upkeep/lock';

const file = 'library/resources.yaml';
const neutral = `resources:
  - { id: uni-01, project: unites, type: guide, titles: { en: A title, fr: Un titre }, languages: [en, fr], topics: [strategy], modules: all, link: { url: 'https://example.org/a', checked: '2026-11-25' } }
  - { id: uni-02, project: unites, type: report, titles: { en: Bare }, languages: null, topics: [charter], modules: [second], link: null }
  - { id: uni-03, project: unites, type: report, titles: {}, languages: null, topics: [charter], modules: [first], link: null }
`;
const english = 'resources:\n  uni-01: { summary: en about it }\n  uni-03: { gloss: en unnamed, remark: en why }\n';
const worded = (lang: string) => `resources:\n  uni-01: { ${lang === 'fr' ? '' : `gloss: ${lang} title, `}summary: ${lang} about it }\n  uni-02: { gloss: ${lang} bare }\n  uni-03: { gloss: ${lang} unnamed, remark: ${lang} why }\n`;

function withLibrary(changes: Record<string, string> = {}) {
  const texts = Object.fromEntries(locales.map((lang) => [`library/resources.${lang}.yaml`, lang === masterLocale ? english : worded(lang)]));
  return compileCourse(smallCourse({ [file]: neutral, ...texts, ...changes }));
}

const problemsOf = (changes: Record<string, string>) => withLibrary(changes).problems.filter(({ says }) => !/which English wording|does not hold/.test(says)).map(describeProblem);

describe('the library’s files', () => {
  it('become resources in five languages, each with the modules it names or with all', () => {
    const { course } = withLibrary();
    expect(problemsOf({})).toEqual([]);
    expect(course?.library.map(({ id, modules }) => [id, modules])).toEqual([['uni-01', ['first', 'second']], ['uni-02', ['second']], ['uni-03', ['first']]]);
    expect(course?.library[0]?.text.de).toMatchObject({ gloss: { text: 'de title', lang: 'de' }, summary: { text: 'de about it', state: 'machine' } });
    expect(course?.library[0]?.text.fr.gloss).toBeUndefined();
    expect(course?.library[1]?.text.en).toEqual({ gloss: undefined, summary: undefined, remark: undefined });
    expect(course?.library[2]?.text.en).toMatchObject({ gloss: { text: 'en unnamed' }, remark: { text: 'en why' } });
  });

  it('are no problem where there are none', () => {
    const { course, problems } = compileCourse(smallCourse());
    expect([course?.library, problems]).toEqual([[], []]);
  });

  it('give every resource an id that is locked', () => {
    const { course, markings } = withLibrary();
    if (!course) throw new Error('no course');
    expect(listIds(course, markings).map(({ name }) => name)).toEqual(expect.arrayContaining(['resource uni-01', 'resource uni-02', 'resource uni-03']));
  });

  it('make a translation outdated when the printed title changes or the English words do', () => {
    const { records } = withLibrary();
    const path = 'library/resources.de.yaml';
    const noted = noteFollowing(worded('de'), records.filter((record) => record.path === path), 'all');
    const statesWith = (changes: Record<string, string>) => withLibrary({ [path]: noted, ...changes }).records.filter((record) => record.path === path).map(({ state }) => state);
    expect(statesWith({})).toEqual(['machine', 'machine', 'machine']);
    expect(statesWith({ [file]: neutral.replace('en: Bare', 'en: Renamed') })).toEqual(['machine', 'outdated', 'machine']);
    expect(statesWith({ 'library/resources.en.yaml': english.replace('en about it', 'en about that') })).toEqual(['outdated', 'machine', 'machine']);
  });

  it.each([
    ['a module that is not there', { [file]: neutral.replace('[second]', '[third]') }, 'names the module third'],
    ['two resources with one id', { [file]: neutral.replace('uni-02', 'uni-01') }, 'has the id of an earlier resource'],
    ['an unknown topic', { [file]: neutral.replace('[strategy]', '[weather]') }, 'none of the allowed words'],
    ['a link that is no address', { [file]: neutral.replace('https://example.org/a', 'example.org') }, 'needs a full address'],
    ['words for a resource that is not there', { 'library/resources.de.yaml': `${worded('de')}  uni-09: { gloss: x }\n` }, 'is not in resources.yaml'],
    ['a title without a translation', { 'library/resources.de.yaml': worded('de').replace('gloss: de title, ', '') }, 'uni-01.gloss: is missing'],
    ['a resource without a translation', { 'library/resources.it.yaml': worded('it').replace('  uni-02: { gloss: it bare }\n', '') }, 'uni-02: is missing'],
    ['a work that no document names, without words for it', { 'library/resources.en.yaml': english.replace('gloss: en unnamed, ', '') }, 'uni-03.gloss: is missing'],
  ])('tell the author of %s', (_, changes, says) => {
    expect(problemsOf(changes).join('\n')).toContain(says);
  });
});
