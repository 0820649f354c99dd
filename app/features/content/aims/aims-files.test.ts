import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem } from '../files/problems';
import { getCourse } from '../load.server';
import { listIds } from '../upkeep/lock';
import { findAim, recommendOrder } from './aims';

const neutral = `aims:
  - { id: renew, cities: [oulu], first: [second, first], tools: { wb-small: [city_name] } }
  - { id: share, first: [first] }
`;
const worded = (lng: string) => `aims:
  renew:
    title: ${lng} Renew
    text: ${lng} once more
    modules: { second: ${lng} look back }
    tools: { wb-small: { prompt: ${lng} ask, examples: { city_name: ${lng} Oulu } } }
  share: { title: ${lng} Share, text: ${lng} together }
`;

function compile(changes: Record<string, string | null> = {}) {
  const files = Object.fromEntries(locales.map((lng) => [`aims/aims.${lng}.yaml`, worded(lng)]));
  const { course, problems, records } = compileCourse(smallCourse({ 'aims/aims.yaml': neutral, ...files, ...changes }));
  return { course, records, lines: problems.map(describeProblem).join('\n') };
}

describe('the aims', () => {
  it('are read in their order, worded in every language', () => {
    const { course } = compile();
    expect(course?.aims.map(({ id, cities, first }) => [id, cities, first])).toEqual([['renew', ['oulu'], ['second', 'first']], ['share', [], ['first']]]);
    expect(course?.aims[0]?.text.fr).toMatchObject({
      title: { text: 'fr Renew', lang: 'fr' },
      modules: { second: { text: 'fr look back' } },
      tools: { 'wb-small': { prompt: { text: 'fr ask' }, examples: { city_name: { text: 'fr Oulu' } } } },
    });
  });

  it('may be missing altogether', () => {
    const { course } = compileCourse(smallCourse());
    expect(course?.aims).toEqual([]);
  });

  it('fall back to English piece by piece, marked and told', () => {
    const { course, lines } = compile({ 'aims/aims.de.yaml': worded('de').replace('    text: de once more\n', '    text: de once more\n').replace('prompt: de ask, ', '') });
    expect(lines).toContain('prompt');
    const { course: partly, lines: told } = compile({ 'aims/aims.de.yaml': worded('de').replace('    modules: { second: de look back }\n', '') });
    expect(partly?.aims[0]?.text.de.modules.second).toEqual({ text: 'en look back', lang: 'en', state: 'missing' });
    expect(told).toContain('content/aims/aims.de.yaml, renew.modules.second: is missing');
    expect(course?.aims[0]?.text.en.title.text).toBe('en Renew');
  });

  it('stand on the translation board and in the lock', () => {
    const { course, records, lines } = compile();
    expect(records.filter(({ unit, locale }) => unit === 'aims' && locale === 'it').map(({ key }) => key)).toEqual(['renew', 'share']);
    expect(course && listIds(course, new Map()).map(({ name }) => name)).toEqual(expect.arrayContaining(['aim renew', 'aim share']));
    expect(lines).toContain('content/aims/aims.it.yaml: does not say which English wording 2 pieces follow');
  });

  it.each([
    ['an aim twice', { from: 'id: share', to: 'id: renew', says: 'renew: stands here twice' }],
    ['a module that is not there', { from: 'first: [first]', to: 'first: [third]', says: 'share: begins with third, which is no module' }],
    ['a module twice', { from: 'first: [second, first]', to: 'first: [second, second]', says: 'renew: begins twice with second' }],
    ['a tool that is not there', { from: 'wb-small: [city_name]', to: 'wb-none: []', says: 'renew: speaks of wb-none, which is no tool of the workbook' }],
    ['a field that is not there', { from: '[city_name]', to: '[town]', says: 'renew: has an example for wb-small/town, which is not there' }],
    ['a city that is no pilot city', { from: '[oulu]', to: '[ulm]', says: 'cities' }],
  ])('may not name %s', (_what, { from, to, says }) => {
    expect(compile({ 'aims/aims.yaml': neutral.replace(from, to) }).lines).toContain(says);
  });

  it.each([
    ['an aim', { from: '  share:', to: '  stranger:', says: 'aims.stranger: is not in aims.yaml' }],
    ['a module', { from: '{ second:', to: '{ third:', says: 'aims.renew.modules.third: is not in aims.yaml' }],
    ['a tool', { from: '{ wb-small:', to: '{ wb-other:', says: 'aims.renew.tools.wb-other: is not in aims.yaml' }],
    ['a field', { from: '{ city_name:', to: '{ tier:', says: 'aims.renew.tools.wb-small.examples.tier: is not in aims.yaml' }],
  ])('may not word %s that their neutral file lacks', (_what, { from, to, says }) => {
    expect(compile({ 'aims/aims.de.yaml': worded('de').replace(from, to) }).lines).toContain(says);
  });
});

describe('an order', () => {
  const modules = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];

  it('begins with what the aim begins with; the others follow in the order of the course, each once', () => {
    expect(recommendOrder(modules, { first: ['c', 'a'] }).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('leaves out what is not in the course, and is the course\'s own where nothing comes first', () => {
    expect(recommendOrder(modules, { first: ['x'] })).toEqual(modules);
    expect(recommendOrder(modules, { first: [] })).toEqual(modules);
  });
});

describe('the aims of the course', () => {
  const { aims, modules } = getCourse();

  it('lead through every module exactly once', () => {
    for (const aim of aims) expect(new Set(recommendOrder(modules, aim).map(({ id }) => id)).size).toBe(modules.length);
  });

  it('are found by their id, and nothing else is', () => {
    expect(findAim(aims, 'update-strategy')?.id).toBe('update-strategy');
    for (const id of [null, '', 'gone']) expect(findAim(aims, id)).toBeNull();
  });
});
