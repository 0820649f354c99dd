import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../content/course-fixture';
import { compileCourse } from '../../content/files/course-files';
import type { PieceRecord } from '../../content/files/content-files';
import type { Revised } from '../../content/revisions/revision';
import { noFilter, pieceName } from './desk';
import { beginningOf, isWaiting, lastApproved, listOutdatedSince, listPieceLines, listTexts, nextWaiting, writerOf } from './pieces';

const files = smallCourse();
const { course, records } = compileCourse(files);
if (!course) throw new Error('The small course does not compile.');
const desk = { course, records, since: new Map<string, Date>(), now: new Date() };
const path = 'modules/01-first/lessons/01-read/lesson.fr.md';
const unit = records.find((record) => record.path === path)?.unit ?? '';
const own = records.filter((record) => record.unit === unit && record.locale === 'fr');
const day = (text: string) => new Date(`${text}T12:00:00.000Z`);
const revised = (more: Partial<Revised>): Revised => ({ number: 1, path, key: 'p01', unit, locale: 'fr', kind: 'meaning', state: null, follows: null, filePrint: '', print: '', english: null, publishedAt: day('2026-03-02'), isSettled: false, ...more });

describe('the pieces of a unit', () => {
  it('stand in their order with the beginning of their English, by the languages', () => {
    const lines = listPieceLines(desk, files, { unit, filter: noFilter }) ?? [];
    expect(lines.map(({ key }) => key)).toEqual(own.map(({ key }) => key));
    for (const { english, cells } of lines) expect([english === '', cells.map(({ locale }) => locale)]).toEqual([false, ['fr', 'de', 'it', 'es']]);
  });

  it('are those that a filter leaves; no unit of that name is none', () => {
    expect(listPieceLines(desk, files, { unit, filter: { ...noFilter, language: 'de' } })?.every(({ cells }) => cells.length === 1)).toBe(true);
    expect(listPieceLines(desk, files, { unit, filter: { ...noFilter, state: 'reviewed' } })).toEqual([]);
    expect(listPieceLines(desk, files, { unit: 'nowhere', filter: noFilter })).toBeNull();
  });

  it('begin with words, not with signs, and end at a word', () => {
    expect(beginningOf({ '': '## [Words](term:x) *here*[^W2]' })).toBe('Words here');
    expect(beginningOf({ a: 'word '.repeat(40) })).toMatch(/^(?:word )+…$/);
    expect(beginningOf({})).toBe('');
  });
});

describe('since when a piece is outdated', () => {
  it('is when its English stopped being what it follows, if a revision knows', () => {
    const english = { path: path.replace('.fr.', '.en.'), locale: 'en' } as const;
    const revisions = [
      revised({ ...english, number: 1, english: { before: 'aaaaaa', after: 'bbbbbb' }, publishedAt: day('2026-03-02') }),
      revised({ ...english, number: 2, english: { before: 'bbbbbb', after: 'cccccc' }, publishedAt: day('2026-03-09') }),
    ];
    const record = (follows: string): PieceRecord => ({ path, key: 'p01', unit, locale: 'fr', state: 'outdated', fingerprint: 'cccccc', follows });
    const since = (follows: string) => listOutdatedSince([record(follows)], revisions).get(pieceName(record(follows)));
    expect([since('aaaaaa'), since('bbbbbb'), since('dddddd')]).toEqual([day('2026-03-02'), day('2026-03-09'), undefined]);
    expect(listOutdatedSince([{ ...record('aaaaaa'), state: 'machine' }], revisions).size).toBe(0);
  });
});

describe('what waits', () => {
  const record = (state: PieceRecord['state']): PieceRecord => ({ path, key: 'p01', unit, locale: 'fr', state, fingerprint: 'a' });
  const states = ['missing', 'machine', 'draft', 'reviewed', 'outdated'] as const;

  it('is for who translates what has to be written, for who reviews all that nobody has approved, for others nothing', () => {
    const waiting = (rights: Parameters<typeof isWaiting>[1]) => states.filter((state) => isWaiting(record(state), rights));
    expect(waiting({ fr: 'translates' })).toEqual(['missing', 'machine', 'outdated']);
    expect(waiting({ fr: 'reviews' })).toEqual(['missing', 'machine', 'draft', 'outdated']);
    expect(waiting({ de: 'reviews' })).toEqual([]);
  });

  it('comes next in the same unit and language, at last from the beginning, and never the piece itself', () => {
    const rights = { fr: 'reviews' } as const;
    expect(nextWaiting(records, own[0] ?? { path: '', key: '' }, rights)).toBe(own[1]);
    expect(nextWaiting(records, own.at(-1) ?? { path: '', key: '' }, rights)).toBe(own[0]);
    const done = records.map((each) => (own.indexOf(each) > 0 ? { ...each, state: 'reviewed' as const } : each));
    expect(nextWaiting(done, own[0] ?? { path: '', key: '' }, rights)).toBeNull();
    expect(nextWaiting(records, { path: 'nowhere', key: 'x' }, rights)).toBeNull();
  });
});

describe('the texts of a piece', () => {
  it('stand beside their English, with the former English only where it was another', () => {
    const [text] = listTexts(files, { path, key: 'p01' }, { '': 'Something else.' });
    expect(text).toMatchObject({ leaf: '', former: 'Something else.' });
    expect(text?.own).not.toBe('');
    expect(listTexts(files, { path, key: 'p01' }, { '': text?.english ?? '' })[0]?.former).toBeNull();
    expect(listTexts(files, { path, key: 'p01' }, null)[0]?.former).toBeNull();
  });

  it('were last approved beside the English that the newest approved revision follows, else that of the file', () => {
    const record: PieceRecord = { path, key: 'p01', unit, locale: 'fr', state: 'draft', fingerprint: 'cccccc', follows: 'bbbbbb' };
    expect(lastApproved(record, [revised({ state: 'reviewed', follows: 'aaaaaa' }), revised({ number: 2, state: 'draft', follows: 'bbbbbb' })])).toBe('aaaaaa');
    expect(lastApproved(record, [])).toBe('bbbbbb');
  });
});

describe('who wrote the present words', () => {
  const by = (userId: string, print: string, filePrint = 'file') => ({ userId, print, filePrint });

  it('is who brought them, not who approved them since', () => {
    expect(writerOf([by('b', 'two'), by('a', 'two'), by('b', 'one')], 'two')).toBe('a');
  });

  it('is nobody where they stand in the file, or where there is no revision of them', () => {
    expect(writerOf([by('b', 'file')], 'file')).toBeNull();
    expect(writerOf([], 'file')).toBeNull();
    expect(writerOf([by('a', 'one')], 'two')).toBeNull();
  });

  it('stays who it was when the files have the words by now', () => {
    expect(writerOf([by('b', 'two', 'two'), by('a', 'two', 'file')], 'two')).toBe('a');
  });
});
