import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { getCourse, getEdition, getFilesEdition, setOverlay } from '../../content/load.server';
import { nothingOver } from '../../content/revisions/revision';
import { findLesson } from '../../content/course';
import { readPiece, type Words } from '../../content/revisions/piece-words';
import { followRevisions, readRevisions } from './following.server';
import { findEnglish, findRecord, listRevisions, publishRevision, publishRevisions, type Change } from './revisions.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const folder = 'modules/01-why-co-design/lessons/03-what-co-design-is';
const at = (locale: Locale, key = 'p01') => ({ path: `${folder}/lesson.${locale}.md`, key });
const printOf = (locale: Locale) => readPiece(getEdition().files, at(locale))?.print ?? '';
const sourceOf = (locale: Locale) => readPiece(getEdition().files, at(locale))?.words[''] ?? '';
const change = (words: Words | null, more: Partial<Change> = {}): Change => ({ ...at('en'), words, kind: 'meaning', note: '', state: null, seen: printOf('en'), ...more });
const english = (words: string, more: Partial<Change> = {}) => change({ '': words }, more);
const german = (words: string, more: Partial<Change> = {}) => change({ '': words }, { ...at('de'), seen: printOf('de'), state: 'reviewed', ...more });
const stateOf = (locale: Locale) => findRecord(at(locale))?.state;
const shownIn = (locale: Locale) => findLesson(getCourse(), 'what-co-design-is')?.text[locale].blocks[0]?.html ?? '';

let editor: string;

// Other tests of this process read the course as its files have it.
afterAll(() => setOverlay(nothingOver));

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  editor = (await makeUser({ email: 'editor@example.org', name: 'Edith' })).id;
});

describe('a published change', () => {
  it('is on the page with the next request, and back as it was after it is taken back', async () => {
    const before = shownIn('en');
    expect(await publishRevision(editor, english('On Tuesday somebody will ask.'), now)).toEqual({ number: expect.any(Number) as number });
    expect(shownIn('en')).toContain('On Tuesday');
    await publishRevision(editor, change(null), now);
    expect(shownIn('en')).toBe(before);
  });

  it('outdates four translations when it changes the meaning, none when only the form', async () => {
    await publishRevision(editor, english(`${sourceOf('en')} Really.`), now);
    expect((['fr', 'de', 'it', 'es'] as const).map(stateOf)).toEqual(Array(4).fill('outdated'));
    expect(stateOf('en')).toBe('original');
    await publishRevision(editor, change(null), now);
    expect(stateOf('fr')).toBe('machine');
    await publishRevision(editor, english(`${sourceOf('en')} Really.`, { kind: 'form' }), now);
    expect((['fr', 'de', 'it', 'es'] as const).map(stateOf)).toEqual(Array(4).fill('machine'));
  });

  it('of a translation follows today’s English and says how far it was read', async () => {
    await publishRevision(editor, english('Something else.'), now);
    await publishRevision(editor, german('Etwas anderes.'), now);
    expect([stateOf('de'), stateOf('fr'), sourceOf('de')]).toEqual(['reviewed', 'outdated', 'Etwas anderes.']);
  });

  it('is refused where other words count by now, and nothing is lost of either', async () => {
    const seen = printOf('en');
    await publishRevision(editor, english('First.'), now);
    expect(await publishRevision(editor, english('Second.', { seen }), now)).toEqual({ refused: 'changed-meanwhile' });
    expect(sourceOf('en')).toBe('First.');
    expect(await publishRevision(editor, english('Second.'), now)).toHaveProperty('number');
  });

  it('is taken once where two publish at the same moment', async () => {
    const answers = await Promise.all([publishRevision(editor, english('One.'), now), publishRevision(editor, english('Two.'), now)]);
    expect(answers.filter((answer) => answer && 'number' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => answer && 'refused' in answer)).toEqual([{ refused: 'changed-meanwhile' }]);
    expect(await db.revision.count()).toBe(1);
  });

  it('is refused where nothing would change, and where the course could not hold it', async () => {
    expect(await publishRevision(editor, english(sourceOf('en')), now)).toEqual({ refused: 'unchanged' });
    const answer = await publishRevision(editor, english('See [x](term:nowhere) and <b>this</b>.'), now);
    expect(answer && 'problems' in answer && answer.problems.map(({ level }) => level)).toEqual(expect.arrayContaining(['error']) as string[]);
    expect(await db.revision.count()).toBe(0);
    expect(await publishRevision(editor, english('x', { key: 'nowhere' }), now)).toBeNull();
  });

  it('says only how far a translation was read, where its words stay', async () => {
    expect(await publishRevision(editor, german(sourceOf('de')), now)).toHaveProperty('number');
    expect(stateOf('de')).toBe('reviewed');
    expect(await publishRevision(editor, german(sourceOf('de')), now)).toEqual({ refused: 'unchanged' });
  });

  it('takes with it what its author had begun, and nobody else’s', async () => {
    const draft = { ...at('en'), unit: 'what-co-design-is', words: '{}', print: '', savedAt: now };
    await db.pieceDraft.createMany({ data: [{ ...draft, id: 'a', userId: editor }, { ...draft, id: 'b', userId: 'other' }] });
    await publishRevision(editor, english('Done.'), now);
    expect((await db.pieceDraft.findMany()).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('many changes at once', () => {
  it('are published together, but for what the course cannot hold, what was changed meanwhile and what stays as it is', async () => {
    const of = (key: string, words: string): Change => ({ ...german(words), ...at('de', key), seen: readPiece(getEdition().files, at('de', key))?.print ?? '' });
    const refused = await publishRevisions(editor, [of('p01', 'Eins.'), of('p02', 'Sieh [hier](term:nirgends).'), { ...of('p03', 'Drei.'), seen: '000000' }, of('p04', 'Vier.')], now);
    expect(refused).toEqual([at('de', 'p02'), at('de', 'p03')]);
    expect((await db.revision.findMany({ orderBy: { number: 'asc' } })).map(({ key }) => key)).toEqual(['p01', 'p04']);
    expect(sourceOf('de')).toBe('Eins.');
    expect(await publishRevisions(editor, [{ ...of('p01', 'Eins.'), state: 'reviewed' }], now)).toEqual([at('de')]);
    expect(await publishRevisions(editor, [], now)).toEqual([]);
  });
});

describe('other processes', () => {
  it('see what was published when they look', async () => {
    const { path, key } = at('en');
    const filePrint = readPiece(getFilesEdition().files, at('en'))?.print ?? '';
    await db.revision.create({ data: { path, key, unit: 'what-co-design-is', locale: 'en', afterNumber: 0, words: '{"":"From elsewhere."}', kind: 'meaning', filePrint, print: 'x', note: '', publishedAt: now } });
    expect(sourceOf('en')).not.toBe('From elsewhere.');
    await followRevisions();
    expect(sourceOf('en')).toBe('From elsewhere.');
  });
});

describe('the history', () => {
  it('has who, when and what, the newest first', async () => {
    const before = sourceOf('en');
    await publishRevision(editor, english('First.', { note: 'a typo' }), now);
    await publishRevision(editor, english('Second.', { kind: 'form' }), now);
    const history = await listRevisions(at('en'));
    expect(history.map(({ words, before: old, author, kind, note }) => [words, old, author, kind, note])).toEqual([
      [{ '': 'Second.' }, { '': 'First.' }, 'Edith', 'form', ''],
      [{ '': 'First.' }, { '': before }, 'Edith', 'meaning', 'a typo'],
    ]);
  });

  it('finds the English that a translation followed', async () => {
    const [before, print] = [sourceOf('en'), findRecord(at('en'))?.fingerprint ?? ''];
    expect(await findEnglish(at('de'), print)).toEqual({ '': before });
    await publishRevision(editor, english('First.'), now);
    expect(await findEnglish(at('de'), print)).toEqual({ '': before });
    expect(await findEnglish(at('de'), findRecord(at('de'))?.fingerprint ?? '')).toEqual({ '': 'First.' });
    expect(await findEnglish(at('de'), '000000')).toBeNull();
  });
});
