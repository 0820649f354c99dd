import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { editionOf } from './edition';
import { readPiece, type Words } from './piece-words';
import { listRewordings, nothingOver, type Revised } from './revision';

const files = smallCourse();
const { course, ...compiled } = compileCourse(files);
if (!course) throw new Error('The small course is whole.');
const base = { files, course, ...compiled };
const lesson = (locale: Locale) => `modules/01-first/lessons/01-read/lesson.${locale}.md`;
const quiz = (locale: Locale) => `modules/01-first/lessons/04-check/quiz.${locale}.yaml`;
const printOf = (path: string, key: string) => readPiece(files, { path, key })?.print ?? '';
const englishOf = (from: { records: readonly { path: string; key: string; fingerprint: string }[] }, path: string, key: string) =>
  from.records.find((record) => record.path === path && record.key === key)?.fingerprint ?? '';

function revision(number: number, words: Words | null, change: Partial<Revised> = {}): Revised {
  const at = { path: lesson('en'), key: 'p01', ...change };
  return {
    number, unit: 'read', locale: 'en', words, kind: 'meaning', state: null, follows: null, filePrint: printOf(at.path, at.key), print: `print${number}`,
    english: null, publishedAt: new Date(number), isSettled: false, ...at,
  };
}

const stateIn = (edition: ReturnType<typeof editionOf>, locale: Locale, key = 'p01') => edition.records.find((record) => record.path === lesson(locale) && record.key === key)?.state;
const wordsIn = (edition: ReturnType<typeof editionOf>, path = lesson('en'), key = 'p01') => readPiece(edition.files, { path, key })?.words[''];

describe('an edition', () => {
  it('is the course of the files where nothing lies over them', () => {
    expect(editionOf(base, nothingOver).course).toBe(course);
  });

  it('says what the newest revision says, and marks four translations as outdated', () => {
    const edition = editionOf(base, { revisions: [revision(1, { '': 'First words.' }), revision(2, { '': 'Second words.' })], cityWords: [] });
    expect(wordsIn(edition)).toBe('Second words.');
    expect(edition.course.modules[0]?.lessons[0]?.text.en.blocks[0]?.html).toContain('Second words.');
    expect(['fr', 'de', 'it', 'es'].map((locale) => stateIn(edition, locale as Locale))).toEqual(Array(4).fill('outdated'));
    expect(stateIn(edition, 'fr', 'p02')).toBe('machine');
    expect(edition.course.fingerprint).not.toBe(course.fingerprint);
  });

  it('leaves translations current after a change of form, over several of them', () => {
    const first = editionOf(base, { revisions: [revision(1, { '': 'First words.' })], cityWords: [] });
    const second = editionOf(base, { revisions: [revision(1, { '': 'Second words.' })], cityWords: [] });
    const prints = [base, first, second].map((edition) => englishOf(edition, lesson('en'), 'p01'));
    const form = (number: number, words: string): Revised => revision(number, { '': words }, { kind: 'form', english: { before: prints[number - 1] ?? '', after: prints[number] ?? '' } });
    const edition = editionOf(base, { revisions: [form(1, 'First words.'), form(2, 'Second words.')], cityWords: [] });
    expect(stateIn(edition, 'de')).toBe('machine');
    const meant = editionOf(base, { revisions: [form(1, 'First words.'), { ...form(2, 'Second words.'), kind: 'meaning' }], cityWords: [] });
    expect(stateIn(meant, 'de')).toBe('outdated');
  });

  it('has a translation with its state, following the English that it names', () => {
    const follows = englishOf(base, lesson('en'), 'p01');
    const edition = editionOf(base, { revisions: [revision(1, { '': 'Neue Worte.' }, { path: lesson('de'), locale: 'de', state: 'reviewed', follows })], cityWords: [] });
    expect([wordsIn(edition, lesson('de')), stateIn(edition, 'de'), stateIn(edition, 'fr')]).toEqual(['Neue Worte.', 'reviewed', 'machine']);
  });

  it('goes back to the file where the newest revision says so, and once the files have it', () => {
    const before = wordsIn(editionOf(base, nothingOver));
    for (const last of [revision(2, null), { ...revision(2, { '': 'Settled.' }), isSettled: true }]) {
      expect(wordsIn(editionOf(base, { revisions: [revision(1, { '': 'First words.' }), last], cityWords: [] }))).toBe(before);
    }
  });

  it('names what its file has changed since, and keeps the revision on top', () => {
    const edition = editionOf(base, { revisions: [revision(1, { '': 'First words.' }, { filePrint: 'other' })], cityWords: [] });
    expect([edition.conflicting, wordsIn(edition)]).toEqual([[1], 'First words.']);
  });

  it('leaves out what would break the course, and serves the rest', () => {
    const wrong = revision(1, { '': 'See [this](term:nobody-knows).' });
    const right = revision(2, { '': 'Richtig.[^W1]' }, { path: lesson('de'), key: 'p02', locale: 'de' });
    const edition = editionOf(base, { revisions: [wrong, right], cityWords: [] });
    expect(edition.lost).toEqual([1]);
    expect(wordsIn(edition)).toBe(wordsIn(editionOf(base, nothingOver)));
    expect(wordsIn(edition, lesson('de'), 'p02')).toBe('Richtig.[^W1]');
  });

  it('hides and shows blocks as their cities said, in every language', () => {
    const edition = editionOf(base, { revisions: [], cityWords: [{ path: lesson('en'), key: 'p01', awaits: 'athens' }] });
    const read = edition.course.modules[0]?.lessons[0];
    expect([read?.awaiting?.fr.map(({ id }) => id), read?.text.fr.blocks.some(({ id }) => id === 'p01')]).toEqual([['p01'], false]);
    const shown = editionOf(base, { revisions: [], cityWords: [{ path: lesson('en'), key: 'p01', awaits: null }] }, edition);
    expect(shown.course.modules[0]?.lessons[0]).toEqual(course.modules[0]?.lessons[0]);
  });
});

describe('a question that means something else', () => {
  it('is named with its language and the time of its last change', () => {
    const of = (number: number, locale: Locale, kind: 'form' | 'meaning') => revision(number, { prompt: 'Why?' }, { path: quiz(locale), key: 'q1', unit: 'check', locale, kind });
    expect(listRewordings([of(1, 'en', 'meaning'), of(2, 'fr', 'form'), of(3, 'en', 'meaning'), of(4, 'en', 'form')])).toEqual(new Map([['check/q1/en', new Date(3)]]));
  });
});
