import { describe, expect, it } from 'vitest';
import type { Locale } from '../../platform/locale';
import { weights, type Item, type Passage } from './findable';
import { answer as answerTo } from './search';
import { buildIndex, type SearchIndex } from './search-index';

const answer = (index: SearchIndex, question: string) => answerTo(index, question, { most: 5 });
const passage = (text: string, more: Partial<Passage> = {}): Passage => ({ anchor: 'p01', weight: weights.text, lang: 'en', read: () => text, isShown: true, ...more });
const page = (path: string, [title, lang]: [string, Locale], ...passages: Passage[]): Item => ({
  group: 'lessons',
  path,
  title: { text: title, lang },
  place: { kind: 'module', number: 1 },
  passages: [passage(title, { anchor: '', weight: weights.title, lang, isShown: false }), ...passages],
});

/** A course of as many pages as texts, each called by a letter; finds their letters, the best first. */
function finder(locale: Locale, ...texts: string[]) {
  const items = texts.map((text, at) => page(String.fromCharCode(97 + at), ['Title', locale], passage(text, { lang: locale })));
  const index = buildIndex(items, locale);
  return (question: string) => answer(index, question).groups.flatMap(({ hits }) => hits.map(({ path }) => path)).join('');
}

describe('what is found', () => {
  it.each<[Locale, string, string]>([
    ['en', 'Cities plan', 'city'],
    ['fr', 'Au nom de l’intégration', "l'intégration"],
    ['fr', 'Au nom de l’intégration', 'integration'],
    ['fr', 'Des stratégies locales', 'stratégie locale'],
    ['it', 'Il senso dell’integrazione', 'integrazioni'],
    ['it', 'Il senso dell’integrazione', "dell'integrazione"],
    ['es', 'Las ciudades', 'ciudad'],
    ['de', 'In den Städten', 'Stadt'],
    ['de', 'Auf der Straße', 'Strasse'],
    ['de', 'Auf der Strasse', 'Straße'],
    ['de', 'Die Stadt Düsseldorf', 'Dusseldorf'],
    ['de', 'Die Stadt Düsseldorf', 'Duesseldorf'],
    ['fr', 'La ville de Düsseldorf', 'duesseldorf'],
    ['de', 'Der Integrationsrat tagt', 'Integration'],
    ['de', 'Eine Integrationsstrategie', 'Strategie'],
    ['de', 'Viele Integrationsstrategien', 'Strategie'],
    ['de', 'Das Migrationsstrategiepapier', 'Strategie'],
    ['de', 'Alle Bürger:innen', 'Bürgerinnen'],
    ['en', 'About co-design', 'codesign'],
    ['en', 'About co-design', 'co design'],
    ['en', 'The strategy', 'stratgy'],
    ['en', 'The strategy', 'stratgey'],
    ['en', 'Local participation', 'particpaton'],
    ['en', 'Local participation', 'partic'],
  ])('in %s: “%s” by “%s”', (locale, text, question) => {
    expect(finder(locale, 'Nothing of all', text)(question)).toBe('b');
  });

  it.each<[Locale, string, string]>([['en', 'A plan', 'plam'], ['en', 'The strategy', 'statrgei'], ['en', 'Participation', 'partic now'], ['de', 'Die Beratung', 'Rat'], ['en', 'A masterplan', 'plan']])('in %s not: “%s” by “%s”', (locale, text, question) => {
    expect(finder(locale, text)(question)).toBe('');
  });

  it('is nothing where nothing was asked or nothing is there', () => {
    expect(finder('en', 'A plan')('…')).toBe('');
    expect(answer(buildIndex([], 'en'), 'plan')).toEqual({ count: 0, groups: [] });
  });

  it('is found in English, and marked as English, where it is not translated', () => {
    const index = buildIndex([page('a', ['Titel', 'de'], passage('Newly arrived neighbours'))], 'de');
    const [hit] = answer(index, 'neighbour').groups[0]?.hits ?? [];
    expect(hit).toMatchObject({ lang: 'de', spots: [{ lang: 'en', path: 'a#p01' }] });
  });
});

describe('the order', () => {
  it('has the word itself before its kin, and those before a slip', () => {
    expect(finder('en', 'a strategem', 'many strategies', 'one strategy')('strategy')).toBe('cb');
    expect(finder('de', 'Eine Integrationsstrategie', 'Strategien', 'Strategie')('Strategie')).toBe('cba');
  });

  it('has what holds all words before what holds some, and leaves out what holds few', () => {
    const find = finder('en', 'strategy strategy', 'A city', 'One city has a strategy for housing', 'other', 'other', 'other');
    expect(find('city strategy')[0]).toBe('c');
    expect(find('city strategy housing')).toBe('c');
  });

  it('does not count the small words of a question', () => {
    const find = finder('en', 'how do you do that in the end', 'Reach people', 'that is the end');
    expect(find('how do I reach the people')).toBe('b');
    expect(find('that')).toBe('ac');
  });

  it('has titles before texts', () => {
    const index = buildIndex([page('a', ['Other', 'en'], passage('housing housing')), page('b', ['Housing', 'en'], passage('other'))], 'en');
    expect(answer(index, 'housing').groups[0]?.hits.map(({ path }) => path)).toEqual(['b', 'a']);
  });

  it('has what holds the words in one place before what holds them in two', () => {
    const index = buildIndex([page('a', ['T', 'en'], passage('city'), passage('housing', { anchor: 'p02' })), page('b', ['T', 'en'], passage('city housing'))], 'en');
    expect(answer(index, 'city housing').groups[0]?.hits.map(({ path }) => path)).toEqual(['b', 'a']);
  });

  it('leaves words aside that nothing answers', () => {
    expect(finder('en', 'One city')('qqqqq city')).toBe('a');
  });
});

describe('a hit', () => {
  it('leads to its best places, each once, two at most', () => {
    const spots = ['p01', 'p01', 'p02', 'p03', 'p04'].map((anchor) => passage('housing', { anchor }));
    const [hit] = answer(buildIndex([page('a', ['T', 'en'], ...spots)], 'en'), 'housing').groups[0]?.hits ?? [];
    expect(hit?.spots.map(({ path }) => path)).toEqual(['a#p01', 'a#p02']);
  });

  it('says what a page is about where only its name was found', () => {
    const [hit] = answer(buildIndex([page('a', ['Housing', 'en'], passage('Where people live.', { anchor: '' }))], 'en'), 'housing').groups[0]?.hits ?? [];
    expect(hit).toMatchObject({ title: [{ text: 'Housing', isMarked: true }], spots: [{ path: 'a', excerpt: [{ text: 'Where people live.', isMarked: false }] }] });
  });

  it('is one of as many of a group as are asked for, with how many there are', () => {
    const index = buildIndex(Array.from({ length: 20 }, (_, at) => page(`p${at}`, ['T', 'en'], passage('housing'))), 'en');
    const { count, groups } = answerTo(index, 'housing', { most: 5 });
    expect([count, groups[0]?.count, groups[0]?.hits.length]).toEqual([20, 20, 5]);
  });

  it('is in the one group that is asked for', () => {
    const index = buildIndex([page('a', ['Housing', 'en']), { ...page('b', ['Housing', 'en']), group: 'library' }], 'en');
    const { count, groups } = answerTo(index, 'housing', { most: 5, group: 'library' });
    expect([count, groups.map(({ group }) => group)]).toEqual([1, ['library']]);
    expect(answerTo(index, 'housing', { most: 5, group: 'cities' })).toEqual({ count: 0, groups: [] });
  });
});
