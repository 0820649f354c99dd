import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import type { Locale } from '../../platform/locale';
import { getEdition, setOverlay } from '../content/load.server';
import { nothingOver } from '../content/revisions/revision';
import { readPiece } from '../content/revisions/piece-words';
import { findUnitPage, getOverview } from './overview.server';
import { getPiecePage } from './piece-page.server';
import { previewWords } from './preview.server';
import { dropDraft, saveDraft } from './revisions/drafts.server';
import { readRevisions } from './revisions/following.server';
import { findRecord, publishRevision } from './revisions/revisions.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const unit = 'what-co-design-is';
const at = (locale: Locale, key = 'p02') => ({ path: `modules/01-why-co-design/lessons/03-what-co-design-is/lesson.${locale}.md`, key });
const question = { path: 'modules/01-why-co-design/lessons/05-check-why-co-design/quiz.fr.yaml', key: 'q1' };
const printOf = (locale: Locale) => readPiece(getEdition().files, at(locale))?.print ?? '';
const draft = (words: string) => ({ ...at('fr'), unit, words: { '': words }, print: printOf('fr') });
const publish = (words: string) => publishRevision('edith', { ...at('fr'), words: { '': words }, kind: 'form', note: 'a slip', state: 'draft', seen: printOf('fr') }, now);
const page = (user: string, from: Parameters<typeof getPiecePage>[2]['from'] = null) => getPiecePage(user, at('fr'), { from, locale: 'en' });

// Other tests of this process read the course as its files have it.
afterAll(() => setOverlay(nothingOver));

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  await makeUser({ id: 'edith', name: 'Edith' });
  await makeUser({ id: 'evan', name: 'Evan' });
});

describe('the page of editing', () => {
  it('shows what was begun and published, by whom, and every part of the course once', async () => {
    await saveDraft('edith', draft('Brouillon.'), now);
    await publish('Publié.');
    await saveDraft('evan', draft('Autre.'), now);
    const { drafts, published, units, clashing } = await getOverview('evan', 'en');
    expect(drafts.map(({ begins, author, isOwn, of }) => [begins, author, isOwn, of])).toEqual([['Autre.', 'Evan', true, 'fr']]);
    expect(published.map(({ begins, author, note, unit: about }) => [begins, author, note, about?.id])).toEqual([['Publié.', 'Edith', 'a slip', unit]]);
    expect(clashing).toEqual([]);
    const ids = units.flatMap((part) => part.units.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(getEdition().records.map((record) => record.unit))).toEqual(new Set(ids));
  });

  it('names what its file contradicts', async () => {
    await publish('Publié.');
    await db.revision.updateMany({ data: { filePrint: '000000' } });
    await readRevisions();
    expect((await getOverview('evan', 'en')).clashing.map(({ key, isLost }) => [key, isLost])).toEqual([['p02', false]]);
    expect((await page('evan'))?.fileWords).not.toBeNull();
  });
});

describe('a part of the course', () => {
  it('has all its texts in one language, with what is changed here', async () => {
    await publish('Publié.');
    const found = findUnitPage(unit, { locale: 'de', of: 'fr' });
    expect(found?.pieces.filter(({ isRevised }) => isRevised).map(({ key, begins, state }) => [key, begins, state])).toEqual([['p02', 'Publié.', 'draft']]);
    expect(found?.pieces.length).toBe(findUnitPage(unit, { locale: 'de', of: 'en' })?.pieces.length);
    expect(findUnitPage('where-does-our-city-stand', { locale: 'de', of: 'fr' })?.tool?.id).toBe('wb-baseline');
    expect(findUnitPage('nothing', { locale: 'de', of: 'fr' })).toBeNull();
  });
});

describe('the page of a text', () => {
  it('begins with the words that count, beside English', async () => {
    const found = await page('edith');
    expect(found?.fields.map(({ text, english }) => [text, english])).toEqual([[readPiece(getEdition().files, at('fr'))?.words[''], readPiece(getEdition().files, at('en'))?.words['']]]);
    expect([found?.seen, found?.draftAt, found?.others, found?.history, found?.answers]).toEqual([printOf('fr'), null, [], [], null]);
    expect(await getPiecePage('edith', at('fr', 'nowhere'), { from: null, locale: 'en' })).toBeNull();
  });

  it('has one’s own draft in the form, and tells of that of another', async () => {
    await saveDraft('edith', draft('Brouillon.'), now);
    const [own, other] = [await page('edith'), await page('evan')];
    expect([own?.fields[0]?.text, own?.draftAt, own?.others]).toEqual(['Brouillon.', now.toISOString(), []]);
    expect(other?.fields[0]?.text).not.toBe('Brouillon.');
    expect(other?.others.map(({ author, differences }) => [author, differences[0]?.parts.at(-1)])).toEqual([['Edith', { how: 'new', text: 'Brouillon.' }]]);
    expect([await dropDraft('edith', at('fr')), await dropDraft('edith', at('fr')), (await page('edith'))?.draftAt]).toEqual([true, false, null]);
  });

  it('keeps a draft to the words from which it was begun, so that publishing it later is noticed', async () => {
    await saveDraft('evan', draft('Brouillon.'), now);
    await publish('Publié.');
    const late = await page('evan');
    expect(late?.seen).not.toBe(printOf('fr'));
    expect(await publishRevision('evan', { ...at('fr'), words: { '': 'Brouillon.' }, kind: 'form', note: '', state: 'draft', seen: late?.seen ?? '' }, now)).toEqual({ refused: 'changed-meanwhile' });
  });

  it('puts words of the history or of the file into the form', async () => {
    const inFile = readPiece(getEdition().files, at('fr'))?.words[''];
    await publish('Un.');
    await publish('Deux.');
    const first = (await page('edith'))?.history.at(-1)?.number ?? 0;
    expect((await page('edith', { revision: first }))?.fields[0]?.text).toBe('Un.');
    expect((await page('edith', 'file'))?.fields[0]?.text).toBe(inFile);
    expect((await page('edith'))?.isInFile).toBe(false);
  });

  it('says of a question how often it was answered', async () => {
    const found = await getPiecePage('edith', question, { from: null, locale: 'en' });
    expect([found?.answers, found?.fields.some(({ label }) => label === 'feedback')]).toEqual([0, true]);
  });
});

describe('a preview', () => {
  const record = findRecord(at('fr'));

  it('shows the words as learners would read them, and keeps nothing', async () => {
    const { shown } = previewWords(record ?? expect.fail(), { '': 'Un *mot* de [participation](term:participation).[^W14]' });
    expect(shown[0]?.html).toMatch(/<em>mot<\/em>.*data-term="participation".*class="cite"/);
    expect(await db.revision.count()).toBe(0);
  });

  it('says what the course has against them', () => {
    const { problems } = previewWords(record ?? expect.fail(), { '': 'Un <b>mot</b> de 1970.' });
    expect(problems.map(({ level }) => level)).toEqual(expect.arrayContaining(['error', 'warning']) as string[]);
  });
});
