import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem } from '../files/problems';
import { listIds } from '../upkeep/lock';
import { listCityUses } from './city-uses';

const file = 'cities/cities.yaml';
const neutral = `cities:
  - { id: oulu, country: FI, at: [65, 25.5], label: before, sources: [W1], shows: { youth: is, coordination: planned }, instruments: [{ id: house, name: Talo, lang: fi }, { id: plan }] }
  - { id: zaragoza, country: ES, at: [41.6, -0.9], label: after, sources: [W2, W1], confirmed: '2026-11-25', shows: {}, instruments: [{ id: plan }] }
partners: [{ id: eurocities, name: Eurocities }]
`;
const worded = (lang: string) => `cities:
  oulu: { aim: ${lang} aim, value: ${lang} value, instruments: { house: { text: ${lang} house }, plan: { title: ${lang} Plan, text: ${lang} plan } } }
  zaragoza: { aim: ${lang} goal, value: ${lang} worth, instruments: { plan: { title: ${lang} Plan, text: ${lang} plan } } }
partners: { eurocities: ${lang} leads }
`;

function withCities(changes: Record<string, string> = {}) {
  const texts = Object.fromEntries(locales.map((lang) => [`cities/cities.${lang}.yaml`, worded(lang)]));
  return compileCourse(smallCourse({ [file]: neutral, ...texts, ...changes }));
}

const problemsOf = (changes: Record<string, string>) => withCities(changes).problems.filter(({ says }) => !/which English wording|does not hold/.test(says)).map(describeProblem);

describe('the files of the cities', () => {
  it('become cities and partners in five languages', () => {
    const { course } = withCities();
    expect(problemsOf({})).toEqual([]);
    expect(course?.cities.map(({ id, confirmed }) => [id, confirmed])).toEqual([['oulu', undefined], ['zaragoza', '2026-11-25']]);
    expect(course?.cities[0]?.text.de).toMatchObject({ aim: { text: 'de aim', lang: 'de', state: 'machine' }, instruments: [{ id: 'house', text: { text: 'de house' } }, { id: 'plan', title: { text: 'de Plan' } }] });
    expect(course?.partners[0]?.text.it).toMatchObject({ text: 'it leads' });
  });

  it('are no problem where there are none', () => {
    const { course, problems } = compileCourse(smallCourse());
    expect([course?.cities, course?.partners, problems]).toEqual([[], [], []]);
  });

  it('give every city and partner an id that is locked', () => {
    const { course, markings } = withCities();
    if (!course) throw new Error('no course');
    expect(listIds(course, markings).map(({ name }) => name)).toEqual(expect.arrayContaining(['city oulu', 'city zaragoza', 'partner eurocities']));
  });

  it('let English stand in, marked, where a language has no file', () => {
    const { course } = compileCourse(smallCourse({ [file]: neutral, 'cities/cities.en.yaml': worded('en') }));
    expect(course?.cities[0]?.text.es.aim).toEqual({ text: 'en aim', lang: 'en', state: 'missing' });
    expect(course?.partners[0]?.text.es.lang).toBe('en');
  });

  it.each([
    ['a city that is not of the project', { [file]: neutral.replace('id: oulu', 'id: espoo') }, 'none of the allowed words'],
    ['a city that stands there twice', { [file]: neutral.replace('id: oulu', 'id: zaragoza') }, 'stands here twice'],
    ['a source that is not there', { [file]: neutral.replace('[W1]', '[W9]') }, 'names the source W9'],
    ['an unknown theme', { [file]: neutral.replace('youth: is', 'sport: is') }, 'sport'],
    ['words for an instrument that is not there', { 'cities/cities.fr.yaml': worded('fr').replace('house: {', 'home: {') }, 'cities.oulu.instruments.home: is not in cities.yaml'],
    ['an instrument without name and title', { 'cities/cities.en.yaml': worded('en').replace('plan: { title: en Plan, ', 'plan: { ') }, 'instruments.plan.title: is missing'],
    ['a number that differs from English', { 'cities/cities.de.yaml': worded('de').replace('de leads', 'de leads 7') }, 'has other numbers than English'],
  ])('tell the author of %s', (_, changes, says) => {
    expect(problemsOf(changes).join('\n')).toContain(says);
  });
});

describe('where the course speaks of a city', () => {
  const usesIn = (cityId: string, changes: Record<string, string> = {}) => {
    const { course } = withCities(changes);
    if (!course) throw new Error('no course');
    return listCityUses(course, cityId, 'fr');
  };

  it('are the modules whose case it is, with links to the blocks', () => {
    expect(usesIn('zaragoza')).toEqual([
      { number: 1, title: expect.objectContaining({ text: 'fr First' }), address: '/fr/course/first', isMain: true, lessons: [{ number: '1.1', title: expect.objectContaining({ text: 'fr Read' }), address: '/fr/course/first/read#c01' }] },
    ]);
  });

  it('are not blocks that the city has still to confirm, nor modules without a word of it', () => {
    const path = 'modules/01-first/lessons/01-read/lesson.en.md';
    const [use] = usesIn('zaragoza', changed(path, 'case city=zaragoza', 'case city=zaragoza awaits=zaragoza'));
    expect(use).toMatchObject({ isMain: true, lessons: [] });
    expect(usesIn('oulu')).toEqual([]);
  });
});
