import { describe, expect, it } from 'vitest';
import { knock } from '../../../tests/setup/knock';
import { isDocument } from '../../slots.server';
import * as library from './library';

const ask = async (query = '') => {
  const { status, data } = await knock(library, { path: `/fr/library${query}`, params: { lng: 'fr' }, actor: { learnerId: 'nobody', userId: null, name: null, email: null, locale: 'fr' } });
  return { status, ...(data as Awaited<ReturnType<typeof library.loader>>) };
};

describe('the door of the library', () => {
  it('shows every resource of the catalogue when nothing is looked for', async () => {
    const { status, cards, total } = await ask();
    expect([status, cards.length]).toEqual([200, total]);
    expect(total).toBe(30);
  });

  it('shows what an address looks for, and leaves aside what it does not know', async () => {
    const found = await ask('?type=charter&topic=nowhere&page=9');
    expect(found.choice).toEqual({ type: 'charter' });
    expect(found.cards.map(({ id }) => id)).toEqual(['cha-01']);
  });

  it('keeps the page in memory only as long as nothing is looked for', () => {
    expect(isDocument('/fr/library')).toBe(true);
    expect(isDocument('/fr/library', '?type=guide')).toBe(false);
    expect(isDocument('/fr/glossary', '?from=card')).toBe(true);
  });
});
