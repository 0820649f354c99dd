import { describe, expect, it, vi } from 'vitest';
import { knock } from '../../../tests/setup/knock';
import type { Resource } from '../../features/content/library/library';
import { isDocument } from '../../slots.server';
import * as library from './library';

vi.mock('../../features/content/load.server', () => {
  const text = { en: {}, fr: { gloss: { text: 'Un guide', lang: 'fr', state: 'machine' } }, de: {}, it: {}, es: {} };
  const resource = (id: string, more: Partial<Resource>): Resource => ({ id, project: 'unites', type: 'guide', titles: { en: id }, languages: null, topics: ['strategy'], modules: ['first'], link: null, text, ...more } as Resource);
  const modules = ['published', 'draft'].map((status, index) => ({ id: ['first', 'second'][index], number: index + 1, status, text: { fr: { title: { text: status, lang: 'fr', state: 'machine' } } } }));
  return { getCourse: () => ({ modules, library: [resource('a-guide', {}), resource('a-charter', { type: 'charter', modules: ['first', 'second'] })] }) };
});

const ask = async (query = '') => {
  const { status, data } = await knock(library, { path: `/fr/library${query}`, actor: { learnerId: 'nobody', userId: null, name: null, email: null, locale: 'fr' } });
  return { status, ...(data as Awaited<ReturnType<typeof library.loader>>) };
};

describe('the door of the library', () => {
  it('shows every resource of the catalogue when nothing is looked for', async () => {
    const { status, cards, total } = await ask();
    expect([status, total, cards.map(({ id }) => id)]).toEqual([200, 2, ['a-guide', 'a-charter']]);
    expect(cards[0]).toMatchObject({ title: { text: 'a-guide', lang: 'en' }, text: { gloss: { text: 'Un guide' } } });
  });

  it('shows what an address looks for, and leaves aside what it does not know', async () => {
    const found = await ask('?type=charter&topic=nowhere&page=9');
    expect(found.choice).toEqual({ type: 'charter' });
    expect(found.cards.map(({ id }) => id)).toEqual(['a-charter']);
  });

  it('leads to modules that are open only', async () => {
    expect((await ask()).modules.map(({ address }) => address)).toEqual(['/fr/course/first', null]);
  });

  it('keeps the page in memory only as long as nothing is looked for', () => {
    expect(isDocument('/fr/library')).toBe(true);
    expect(isDocument('/fr/library', '?type=guide')).toBe(false);
    expect(isDocument('/fr/glossary', '?from=card')).toBe(true);
  });
});
