import { describe, expect, it } from 'vitest';
import { fieldOf, readPieceAt, readTyped, sameWords, wordsSaid, writePieceAt } from './piece-form';

describe('the address of a piece', () => {
  it('names its file and its key, and is read again', () => {
    const at = { path: 'modules/01-a/lesson.fr.md', key: 'parts.open' };
    expect(readPieceAt(new URLSearchParams(writePieceAt(at)))).toEqual(at);
  });

  it('is none without both, or with too much', () => {
    for (const query of ['', 'file=a', 'piece=b', `file=${'a'.repeat(201)}&piece=b`, `file=a&piece=${'b'.repeat(121)}`]) expect(readPieceAt(new URLSearchParams(query))).toBeNull();
  });
});

describe('the form of a piece', () => {
  it('brings the texts that the piece has, with the line ends of the files', () => {
    const form = new FormData();
    form.set('seen', 'abc123');
    form.set(fieldOf(''), ' one\r\ntwo\r');
    form.set(fieldOf('other'), 'not asked for');
    expect(readTyped(form, ['', 'missing'])).toEqual({ seen: 'abc123', words: { '': 'one\ntwo', missing: '' } });
  });

  it('leaves out what says nothing', () => {
    expect(wordsSaid({ a: 'x', b: ' \n' })).toEqual({ a: 'x' });
  });

  it('says the same whatever the order, line ends and spaces around', () => {
    expect(sameWords({ a: 'x\ny ', b: '' }, { a: 'x\r\ny' })).toBe(true);
    expect(sameWords({ a: 'x', b: 'y' }, { b: 'y', a: 'x' })).toBe(true);
    expect(sameWords({ a: 'x' }, { a: 'y' })).toBe(false);
    expect(sameWords({ a: 'x' }, {})).toBe(false);
  });
});
