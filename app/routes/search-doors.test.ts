import { describe, expect, it, vi } from 'vitest';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import type { SearchPageProps } from '../features/search/search-page';
import { longestQuestion } from '../features/search/question';
import { newId } from '../platform/ids';
import { isDocument } from '../slots.server';
import * as searchDoor from './public/search';
import { loader as suggestLoader } from './public/search-suggest';

vi.mock('../features/content/load.server', async () => {
  const { smallCourse } = await import('../features/content/course-fixture');
  const { compileCourse } = await import('../features/content/files/course-files');
  const { course } = compileCourse(smallCourse());
  return { getCourse: () => course };
});

const nobody = (): Actor => ({ learnerId: newId(), userId: null, name: null, email: null, locale: 'fr' });
const page = async (query: string, actor = nobody()) => {
  const { status, data, headers } = await knock(searchDoor, { path: `/fr/search${query}`, actor });
  return { status, headers, ...(data as SearchPageProps & { title: string }) };
};
async function typed(query: string, actor = nobody()) {
  const answer = await suggestLoader({ request: new Request(`http://localhost:3000/fr/search/suggest${query}`), params: { lng: 'fr' }, context: { actor, address: newId(), requestId: 'r', nonce: 'n' } } as never);
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

describe('the page of the search', () => {
  it('asks for a question where none was asked', async () => {
    expect(await page('')).toMatchObject({ status: 200, typed: '', answer: null, sentence: null });
  });

  it('leads to the very block, in the language of the page, with the words marked', async () => {
    const { status, answer } = await page('?q=1969');
    expect(status).toBe(200);
    const [group] = answer?.groups ?? [];
    expect(group?.label).toBe('Leçons');
    expect(group?.hits[0]).toMatchObject({ href: '/fr/course/first/read#p02', where: 'Module 1 · Leçon 1.1' });
    expect(group?.hits[0]?.spots[0]?.excerpt).toContainEqual({ text: '1969', isMarked: true });
  });

  it('finds terms in the glossary', async () => {
    const { answer } = await page('?q=tokenism');
    expect(answer?.groups.find(({ group }) => group === 'glossary')?.hits[0]).toMatchObject({ href: '/fr/glossary#tokenism', where: 'Glossaire' });
  });

  it('shows one group alone to whoever wants more of it, and leads back to all', async () => {
    const { group, answer } = await page('?q=tokenism&in=glossary');
    expect([group, answer?.groups.map((shown) => shown.group)]).toEqual(['glossary', ['glossary']]);
    expect((await page('?q=tokenism&in=nowhere')).group).toBeNull();
  });

  it('says that nothing was found, in a page like every other', async () => {
    expect(await page('?q=zzzzzz')).toMatchObject({ status: 200, answer: { count: 0, groups: [] } });
  });

  it.each(['?q=a', `?q=${'a'.repeat(longestQuestion + 1)}`])('answers 400 with a sentence to what is no question, and keeps it: %s', async (query) => {
    const { status, sentence, typed: kept, answer } = await page(query);
    expect([status, answer]).toEqual([400, null]);
    expect(sentence).toMatch(/lettres|long/);
    expect(query).toContain(kept);
  });

  it('finds nothing of drafts and of quizzes', async () => {
    for (const question of ['second', 'secret', 'which', 'several']) expect((await page(`?q=${question}`)).answer?.count).toBe(0);
  });

  it('is kept in no memory of pages', () => {
    expect([isDocument('/fr/search', '?q=x'), isDocument('/fr/search'), isDocument('/fr/search/suggest', '?q=x')]).toEqual([false, false, false]);
  });

  it('does not exist in a language that we do not speak', async () => {
    expect((await knock(searchDoor, { path: '/pt/search?q=plan', actor: nobody() })).status).toBe(404);
  });
});

describe('the answers while somebody types', () => {
  it('are JSON with how much there is in a sentence', async () => {
    const { status, headers, body } = await typed('?q=tokenis');
    expect(status).toBe(200);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(body.says).toMatch(/^\d résultat/);
    const glossary = body.groups.find(({ label }: { label: string }) => label === 'Glossaire');
    expect(glossary.hits[0]).toMatchObject({ href: '/fr/glossary#tokenism', where: 'Glossaire', title: expect.arrayContaining([{ text: 'tokenism', isMarked: true }]) });
  });

  it.each(['', '?q=', '?q=a', `?q=${'a'.repeat(101)}`])('are a sentence and 400 where nothing can be asked: %s', async (query) => {
    expect(await typed(query)).toMatchObject({ status: 400, body: { says: expect.stringMatching(/\.$/), groups: [] } });
  });
});

describe('too many searches', () => {
  it('are refused to one person with how long to wait, on the page and while typing', async () => {
    const actor = nobody();
    const answers = await Promise.all(Array.from({ length: 121 }, () => typed('?q=tokenism', actor)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(120);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused?.headers.get('Cache-Control')).toBe('no-store');
    const shown = await page('?q=tokenism', actor);
    expect(shown).toMatchObject({ status: 429, answer: null, sentence: expect.stringContaining('1 minute') });
    expect((await page('?q=tokenism')).status).toBe(200);
  });
});
