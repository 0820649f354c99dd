import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { compileCourse } from '../../content/files/course-files';
import { getEdition, getFilesEdition, readFiles, setOverlay } from '../../content/load.server';
import { nothingOver } from '../../content/revisions/revision';
import { isFatal } from '../../content/files/problems';
import { readPiece } from '../../content/revisions/piece-words';
import { followRevisions, readRevisions } from './following.server';
import { publishRevision } from './revisions.server';
import { noteServedFiles, pullRevisions, pushFiles } from './sync.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const lesson = (locale: Locale) => `modules/01-why-co-design/lessons/03-what-co-design-is/lesson.${locale}.md`;
const wordsOf = (locale: Locale) => readPiece(getEdition().files, { path: lesson(locale), key: 'p01' });
const publish = (locale: Locale, words: string, kind: 'form' | 'meaning' = 'meaning') =>
  publishRevision(null, { path: lesson(locale), key: 'p01', words: { '': words }, kind, note: '', state: 'reviewed', seen: wordsOf(locale)?.print ?? '' }, now);
const asked = { isTrial: false };
const pushed = { isTrial: false, kind: 'meaning' as const, now };

let folder = '';

// Other tests of this process read the course as its files have it.
afterAll(() => setOverlay(nothingOver));

beforeEach(async () => {
  await emptyDatabase();
  await readRevisions();
  await noteServedFiles(now);
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'content-')), 'content');
  mkdirSync(folder);
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const fileOf = (locale: Locale) => readFileSync(path.join(folder, lesson(locale)), 'utf8');
function rewrite(locale: Locale, words: string) {
  const [line = ''] = /^\{#p01[^}]*\}$/m.exec(fileOf(locale)) ?? [];
  writeFileSync(path.join(folder, lesson(locale)), fileOf(locale).replace(/^\{#p01[^}]*\}\n[\s\S]*?\n\n/m, `${line}\n${words}\n\n`));
}

describe('content:pull', () => {
  it('writes what was published into its file, and no other line', async () => {
    const before = fileOf('en').split('\n');
    await publish('en', 'A new opening.');
    const { written, clashes } = await pullRevisions(folder, asked);
    expect([written, clashes]).toEqual([[{ path: lesson('en'), key: 'p01' }], []]);
    const after = fileOf('en').split('\n');
    expect(after).toContain('A new opening.');
    expect(after.filter((line) => !before.includes(line))).toEqual(['A new opening.']);
    expect((await pullRevisions(folder, asked)).written).toEqual([]);
  });

  it('leaves a course without errors, with what translations follow', async () => {
    await publish('en', 'A new opening.', 'form');
    await publish('de', 'Ein neuer Anfang.');
    const { texts } = await pullRevisions(folder, asked);
    expect([...texts.keys()].sort()).toEqual((['de', 'en', 'es', 'fr', 'it'] as const).map(lesson));
    const { problems, records } = compileCourse(readFiles(folder), getFilesEdition());
    expect(problems.filter((problem) => isFatal(problem))).toEqual([]);
    expect((['fr', 'de', 'it', 'es'] as const).map((locale) => records.find((record) => record.path === lesson(locale) && record.key === 'p01')?.state)).toEqual(['machine', 'reviewed', 'machine', 'machine']);
  });

  it('writes nothing on trial', async () => {
    const before = fileOf('en');
    await publish('en', 'A new opening.');
    expect((await pullRevisions(folder, { isTrial: true })).written).toHaveLength(1);
    expect(fileOf('en')).toBe(before);
  });

  it('names what was changed in the file too, and leaves it', async () => {
    await publish('en', 'From the browser.');
    rewrite('en', 'From the file.');
    const { written, clashes } = await pullRevisions(folder, asked);
    expect(written).toEqual([]);
    expect(clashes).toEqual([{ path: lesson('en'), key: 'p01', files: { '': 'From the file.' }, published: { '': 'From the browser.' } }]);
    expect(fileOf('en')).toContain('From the file.');
  });
});

describe('content:push', () => {
  it('publishes what the files say otherwise, once', async () => {
    rewrite('en', 'From the file.');
    expect((await pushFiles(folder, pushed)).published.map(({ key }) => key)).toEqual(['p01']);
    await followRevisions();
    expect(wordsOf('en')?.words).toEqual({ '': 'From the file.' });
    expect(getEdition().records.find((record) => record.path === lesson('fr') && record.key === 'p01')?.state).toBe('outdated');
    expect((await pushFiles(folder, pushed)).published).toEqual([]);
    expect(getEdition().conflicting).toEqual([]);
  });

  it('leaves translations current where only the form changed', async () => {
    rewrite('en', 'From the file.');
    await pushFiles(folder, { ...pushed, kind: 'form' });
    await followRevisions();
    expect(getEdition().records.find((record) => record.path === lesson('fr') && record.key === 'p01')?.state).toBe('machine');
  });

  it('names what was changed in the browser too, and leaves it', async () => {
    await publish('en', 'From the browser.');
    rewrite('en', 'From the file.');
    const { published, clashes } = await pushFiles(folder, pushed);
    expect([published, clashes.map(({ files, published: theirs }) => [files, theirs])]).toEqual([[], [[{ '': 'From the file.' }, { '': 'From the browser.' }]]]);
    expect(wordsOf('en')?.words).toEqual({ '': 'From the browser.' });
  });

  it('does not undo what was published while the file stayed as it was', async () => {
    await publish('en', 'From the browser.');
    expect(await pushFiles(folder, pushed)).toEqual({ published: [], clashes: [], unknown: [] });
  });

  it('refuses files with which no course could start', async () => {
    rewrite('en', 'See [x](term:nowhere).');
    await expect(pushFiles(folder, pushed)).rejects.toThrow('Nothing was written');
    expect(await db.revision.count()).toBe(0);
  });

  it('says so where no server was started yet', async () => {
    await db.servedFiles.deleteMany();
    await expect(pushFiles(folder, pushed)).rejects.toThrow('start it once');
  });
});

describe('a server that starts', () => {
  it('settles what its files have by now, and only that', async () => {
    const words = wordsOf('en')?.words[''] ?? '';
    await publish('en', 'Something else.');
    await publish('en', words);
    await publish('fr', 'Autre chose.');
    await noteServedFiles(now);
    const rows = await db.revision.findMany({ orderBy: { number: 'asc' } });
    expect(rows.map(({ path: name, settledAt }) => [name, settledAt !== null])).toEqual([[lesson('en'), false], [lesson('en'), true], [lesson('fr'), false]]);
    expect(wordsOf('fr')?.words).toEqual({ '': 'Autre chose.' });
  });
});
