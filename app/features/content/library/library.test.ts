import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../../platform/locale';
import type { ByLocale } from '../piece';
import { cardOf, chooseResources, countFacets, linkStateOf, readChoice, type Resource, type ResourceText } from './library';

const text = Object.fromEntries(locales.map((lang) => [lang, { gloss: { text: `${lang} gloss`, lang, state: 'machine' } }])) as ByLocale<ResourceText>;
const base: Resource = { id: 'a', project: 'unites', type: 'guide', titles: { en: 'A' }, languages: null, topics: ['strategy'], modules: ['first'], link: null, text };
const guide: Resource = base;
const report: Resource = { ...base, id: 'b', type: 'report', project: 'mixities', topics: ['strategy', 'gender'], modules: ['first', 'second'], languages: ['en', 'fr'] };
const toolkit: Resource = { ...base, id: 'c', type: 'toolkit', project: 'mixities', topics: ['gender'], modules: ['second'] };
const all = [guide, report, toolkit];

const choiceOf = (query: string) => readChoice(new URLSearchParams(query), all);
const idsOf = (query: string) => chooseResources(all, choiceOf(query)).map(({ id }) => id);

describe('looking for resources', () => {
  it('shows every one when nothing is asked for', () => {
    expect(idsOf('')).toEqual(['a', 'b', 'c']);
    expect(idsOf('project=&topic=')).toEqual(['a', 'b', 'c']);
  });

  it.each([['project=mixities', 'bc'], ['topic=gender', 'bc'], ['module=first', 'ab'], ['type=guide', 'a'], ['language=fr', 'b'], ['language=not-stated', 'ac'], ['topic=gender&module=first', 'b'], ['type=guide&project=mixities', '']])('by %s finds %s', (query, found) => {
    expect(idsOf(query).join('')).toBe(found);
  });

  it.each(['topic=nowhere', 'language=%3Cscript%3E', 'colour=red', 'module=__proto__', 'type=Guide'])('leaves aside what no resource has: %s', (query) => {
    expect(choiceOf(query)).toEqual({});
    expect(idsOf(query)).toEqual(['a', 'b', 'c']);
  });

  it('counts for each value what choosing it would show', () => {
    const choice = choiceOf('project=mixities&type=report');
    const counts = countFacets(all, choice);
    expect(counts.project).toEqual([{ value: 'unites', count: 0 }, { value: 'mixities', count: 1 }]);
    expect(counts.type).toEqual([{ value: 'guide', count: 0 }, { value: 'report', count: 1 }, { value: 'toolkit', count: 1 }]);
    for (const { value, count } of counts.module) expect(chooseResources(all, { ...choice, module: value })).toHaveLength(count);
  });

  it('counts a value that nothing chosen leaves with nought instead of hiding it', () => {
    expect(countFacets(all, choiceOf('language=fr')).project).toContainEqual({ value: 'unites', count: 0 });
  });
});

describe('a card', () => {
  const titleIn = (titles: Resource['titles'], locale: Locale) => cardOf({ ...base, titles }, locale).title;

  it('bears the title as printed: in the reader’s language where there is one, else in that of the print', () => {
    expect(titleIn({ en: 'A', fr: 'Un' }, 'fr')).toEqual({ text: 'Un', lang: 'fr' });
    expect(titleIn({ en: 'A', fr: 'Un' }, 'de')).toEqual({ text: 'A', lang: 'en' });
    expect(titleIn({}, 'de')).toBeNull();
  });

  it('bears the words of the reader’s language only', () => {
    const card = cardOf(base, 'it');
    expect(card.text.gloss?.text).toBe('it gloss');
    expect(card).not.toHaveProperty('titles');
  });

  it('says how sure its link is', () => {
    const url = 'https://example.org';
    expect([null, { url }, { url, checked: '2026-11-25' }, { url, checked: '2026-11-25', gone: true }].map((link) => linkStateOf({ link }))).toEqual(['none', 'given', 'checked', 'gone']);
  });
});
