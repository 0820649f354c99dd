import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldName, labelOf, listFaults, maxFieldLength, piecePath, readPieceAt, readTyped, typedWords } from './piece-form';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ seen: 'abc123', ...fields })) data.append(name, value);
  return data;
}

describe('the address of a piece', () => {
  it('names a file and a key, and is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), fc.string({ minLength: 1, maxLength: 100 }), (path, key) => {
        expect(readPieceAt(new URLSearchParams(piecePath({ path, key }).replace('edit/piece?', '')))).toEqual({ path, key });
      }),
    );
  });

  it.each(['', 'file=a.md', 'key=p01', `file=${'a'.repeat(300)}&key=p01`])('is none in %j', (query) => {
    expect(readPieceAt(new URLSearchParams(query))).toBeNull();
  });
});

describe('what an editor typed', () => {
  it('is read field by field, with the line breaks of files', () => {
    const typed = readTyped(form({ [fieldName('')]: ' One\r\ntwo ', kind: 'form', note: ' why ', current: 'on' }));
    expect(typed).toEqual({ words: { '': 'One\ntwo' }, kind: 'form', isCurrent: true, note: 'why', seen: 'abc123', asFile: false });
  });

  it('may say nothing yet of the kind of change', () => {
    expect(readTyped(form({}))).toMatchObject({ kind: null, isCurrent: false, words: {} });
    expect(readTyped(form({ kind: 'other' }))?.kind).toBeNull();
  });

  it('is no form of ours with a field too long, too many fields or a strange print', () => {
    expect(readTyped(form({ [fieldName('a')]: 'x'.repeat(maxFieldLength + 1) }))).toBeNull();
    expect(readTyped(form({ seen: '<script>' }))).toBeNull();
    expect(readTyped(form(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [fieldName(String(index)), 'x']))))).toBeNull();
  });

  it('lacks nothing but what English has: fields that stay empty are left out', () => {
    const typed = readTyped(form({ [fieldName('title')]: 'T', [fieldName('hint')]: '' }));
    expect(typed && typedWords(typed)).toEqual({ title: 'T' });
  });
});

describe('the faults of a form', () => {
  const typed = (fields: Record<string, string>) => readTyped(form(fields)) ?? expect.fail();

  it('are a kind that is not said, and words that were emptied', () => {
    expect(listFaults(typed({ [fieldName('')]: '' }), { '': 'Words.' })).toEqual({ [fieldName('')]: 'empty', kind: 'kind' });
    expect(listFaults(typed({ [fieldName('hint')]: '', kind: 'meaning' }), {})).toEqual({});
  });

  it('are none of words where the file’s are wanted back', () => {
    expect(listFaults(typed({ [fieldName('')]: '', kind: 'form', as: 'file' }), { '': 'Words.' })).toEqual({});
  });
});

it('a field is called by the last part of its place', () => {
  expect([labelOf(''), labelOf('title'), labelOf('options.a.feedback'), labelOf('labels.street')]).toEqual([
    { label: 'text', within: '' }, { label: 'title', within: '' }, { label: 'feedback', within: 'options a' }, { label: null, within: 'labels street' },
  ]);
});
