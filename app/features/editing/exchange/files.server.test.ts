import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { getEdition } from '../../content/load.server';
import { readPiece } from '../../content/revisions/piece-words';
import type { AtWork } from '../desk/working.server';
import { readRevisions } from '../revisions/following.server';
import { findRecord, listRevisions, publishRevision } from '../revisions/revisions.server';
import { findFormat, judgeFile, listUnits, takeFile, writePart, type JudgedFile } from './files.server';
import { countFates } from './judging';

const now = new Date('2026-03-02T12:00:00.000Z');
const path = 'modules/01-why-co-design/lessons/03-what-co-design-is/lesson.fr.md';
const part = { locale: 'fr', group: null, unit: 'what-co-design-is' } as const;
const fileOf = (format: 'po' | 'xliff') => writePart(part, format, now) ?? '';
const wordsOf = (key: string) => readPiece(getEdition().files, { path, key })?.words[''];
const fatesOf = (text: string) => {
  const file = judgeFile(text, 'fr');
  return 'fault' in file ? file.fault : countFates(file.judged);
};
const heading = 'Une échelle de 1969';
/** A French translator works on one heading with a program, and calls it done. */
const worked = {
  po: (text: string) => text.replace(/#, fuzzy\n(msgctxt "[^"]+#h01"\nmsgid "[^"]+"\nmsgstr ")[^"]+"/, `$1## ${heading}, donc"`),
  xliff: (text: string) => text.replace(/(<unit id="h01"[\s\S]*?<segment state=")initial("[\s\S]*?<target>)[^<]*/, `$1translated$2## ${heading}, donc`),
};

let fleur: AtWork;

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  fleur = { userId: (await makeUser({ email: 'fleur@example.org', name: 'Fleur' })).id, rights: { fr: 'translates' } };
});

describe.each(['po', 'xliff'] as const)('a part of the course as %s', (format) => {
  it('that comes back as it went changes nothing', () => {
    const { same, ...others } = fatesOf(fileOf(format)) as ReturnType<typeof countFates>;
    expect([same, new Set(Object.values(others))]).toEqual([listUnits(part).length, new Set([0])]);
  });

  it('that comes back with other words is first only looked at, then taken as a draft of who brings it, once', async () => {
    const text = worked[format](fileOf(format));
    expect(fatesOf(text)).toMatchObject({ changes: 1, unknown: 0, fails: 0 });
    expect(wordsOf('h01')).not.toContain('donc');
    expect(await takeFile(fleur, text, { locale: 'fr', now })).toEqual({ taken: 1, refused: [] });
    expect([wordsOf('h01'), findRecord({ path, key: 'h01' })?.state]).toEqual([`## ${heading}, donc`, 'draft']);
    expect(await listRevisions({ path, key: 'h01' })).toMatchObject([{ author: 'Fleur', state: 'draft' }]);
    expect(await takeFile(fleur, text, { locale: 'fr', now })).toEqual({ taken: 0, refused: [] });
  });

  it('does not take a text whose English has changed meanwhile', async () => {
    const text = worked[format](fileOf(format));
    const english = { path: path.replace('.fr.', '.en.'), key: 'h01' };
    await publishRevision(null, { ...english, words: { '': '## The ladder from 1969' }, kind: 'meaning', note: '', state: null, seen: readPiece(getEdition().files, english)?.print ?? '' }, now);
    expect(fatesOf(text)).toMatchObject({ changes: 0, outdated: 1 });
    expect(await takeFile(fleur, text, { locale: 'fr', now })).toMatchObject({ taken: 0 });
  });
});

describe('a file', () => {
  it('is for one language; who may not write in it takes nothing', async () => {
    expect(judgeFile(fileOf('po'), 'de')).toEqual({ fault: 'other-language' });
    expect(await takeFile({ ...fleur, rights: { de: 'reviews' } }, worked.po(fileOf('po')), { locale: 'fr', now })).toBeNull();
    expect(wordsOf('h01')).not.toContain('donc');
  });

  it('that is none, of another kind, too large or in another encoding is refused', () => {
    expect([' ', 'a,b', 'x'.repeat(5_000_000), '# \uFFFD', '<a'].map((text) => fatesOf(text))).toEqual(['none', 'unknown-format', 'too-large', 'not-utf8', 'broken']);
  });

  it('names the fate of each text, with what fails', () => {
    const text = fileOf('po').replace(/#, fuzzy\n(msgctxt "[^"]+#h01"\nmsgid "[^"]+"\nmsgstr ")[^"]+"/, '$1## Une échelle de 1968"');
    expect((judgeFile(text, 'fr') as JudgedFile).judged[0]).toMatchObject({ context: `${path}#h01`, fate: 'fails', checks: [{ kind: 'numbers' }] });
  });

  it('is taken whole, however many pieces it changes', async () => {
    const text = (writePart({ locale: 'fr', group: 'beside', unit: null }, 'po', now) ?? '').replaceAll('#, fuzzy\n', '');
    const first = await takeFile(fleur, text, { locale: 'fr', now });
    expect(first).toMatchObject({ refused: [] });
    expect(await takeFile(fleur, text, { locale: 'fr', now })).toEqual({ taken: 0, refused: [] });
    expect(fatesOf(text)).toMatchObject({ changes: 0, fails: 0 });
  }, 60_000);
});

describe('what is given out', () => {
  it('is a unit, a module with its parts, or the whole language, with the terms in notes', () => {
    const all = listUnits({ locale: 'fr', group: null, unit: null });
    const module = listUnits({ locale: 'fr', group: 'why-co-design', unit: null });
    expect([all.length > module.length, module.length > listUnits(part).length, listUnits(part).length > 20]).toEqual([true, true, true]);
    expect(listUnits(part).some(({ notes }) => notes.some((note) => note.includes(' → ')))).toBe(true);
    expect(writePart({ locale: 'fr', group: null, unit: 'nowhere' }, 'po', now)).toBeNull();
  });

  it('has one of two formats', () => {
    expect(['po', 'xliff', 'csv', null].map(findFormat)).toEqual(['po', 'xliff', null, null]);
  });
});
