import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonForm, reasonOf, readView, readWords } from './moderation';
import { editForm, editMinutes, firstNameOf, maxPostLength, mayEdit, pageCountOf, postForm, postsPerPage, readInput, readPage, replyForm, stateOf, typedOf } from './post';

const good = { form: 'abcdefgh12345678', text: 'A thought', lang: 'de', name: 'Ada', audience: 'all' };

function input(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const faultsOf = (changes: Record<string, string>) => {
  const read = readInput(postForm, input({ ...good, ...changes }));
  return 'faults' in read ? read.faults : {};
};

describe('a post that is sent', () => {
  it('is read with its line breaks, the name in one line', () => {
    expect(readInput(postForm, input({ ...good, text: ' One\r\n\r\n\r\nTwo \u0000', name: ' Ada \n O. ' }))).toEqual({ value: { ...good, text: 'One\n\nTwo', name: 'Ada O.' } });
  });

  it.each([
    [{ text: '' }, { text: 'text-missing' }],
    [{ text: ' \u200b\n\u0007' }, { text: 'text-missing' }],
    [{ text: 'a'.repeat(maxPostLength + 1) }, { text: 'text-long' }],
    [{ name: '' }, { name: 'name-missing' }],
    [{ name: '…' }, { name: 'name-missing' }],
    [{ name: 'a'.repeat(41) }, { name: 'name-long' }],
    [{ lang: 'pt' }, { lang: 'lang-unknown' }],
    [{ lang: '__proto__' }, { lang: 'lang-unknown' }],
    [{ audience: 'a'.repeat(41) }, { audience: 'audience-unknown' }],
    [{ text: '', name: '' }, { text: 'text-missing', name: 'name-missing' }],
  ])('says what is wrong with each field: %j', (changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('may be exactly as long as a post may be, and emoji or another script', () => {
    for (const text of ['a'.repeat(maxPostLength), '👍', 'שלום', 'مرحبا']) expect(faultsOf({ text })).toEqual({});
  });

  it('without a form or with none of ours is noticed', () => {
    for (const form of ['', 'short', '../../etc/passwd', 'a b c d e f g h']) expect(faultsOf({ form })).toHaveProperty('form');
    expect(readInput(postForm, input({}))).toMatchObject({ faults: { text: 'text-missing', name: 'name-missing', lang: 'lang-unknown', audience: 'audience-unknown' } });
  });

  it('is read or refused, whatever is sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('form', 'text', 'lang', 'name', 'audience', '__proto__'), fc.string({ unit: 'binary' })), (fields) => {
        for (const schema of [postForm, replyForm, editForm]) expect(Object.keys(readInput(schema, input(fields)))).toHaveLength(1);
      }),
    );
  });

  it('comes back as it was typed, within bounds', () => {
    expect(typedOf(input({ text: ' as typed \r\n', name: 'Ada' }))).toEqual({ text: ' as typed \r\n', name: 'Ada' });
    expect(typedOf(input({ text: 'a'.repeat(60_000) })).text).toHaveLength(3 * maxPostLength);
  });
});

describe('what became of a post', () => {
  const createdAt = new Date('2026-03-02T12:00:00.000Z');
  const post = { createdAt, hiddenAt: null, deletedAt: null };
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);

  it('is changed by its author for a quarter of an hour', () => {
    expect(editMinutes).toBe(15);
    expect([0, 14.9, 15, 60].map((minutes) => mayEdit(post, after(minutes)))).toEqual([true, true, false, false]);
  });

  it('is never changed once it is hidden or deleted', () => {
    expect(mayEdit({ ...post, hiddenAt: createdAt }, createdAt)).toBe(false);
    expect(mayEdit({ ...post, deletedAt: createdAt }, createdAt)).toBe(false);
  });

  it('is deleted before it is hidden', () => {
    expect(stateOf(post)).toBe('shown');
    expect(stateOf({ hiddenAt: createdAt, deletedAt: null })).toBe('hidden');
    expect(stateOf({ hiddenAt: createdAt, deletedAt: createdAt })).toBe('deleted');
  });
});

describe('a name that is proposed', () => {
  it('is the first word of the name in the account', () => {
    expect([' Ada  Lovelace ', 'Bo', '', 'a'.repeat(80)].map(firstNameOf)).toEqual(['Ada', 'Bo', '', 'a'.repeat(40)]);
  });
});

describe('pages', () => {
  it('are counted from one, and an address that names none means the first', () => {
    expect(['1', '7', null, '', '0', '-1', '1e9', '2.5', '99999999', 'x'].map(readPage)).toEqual([1, 7, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect([0, 1, postsPerPage, postsPerPage + 1].map(pageCountOf)).toEqual([1, 1, 1, 2]);
  });
});

describe('a reason', () => {
  it('is chosen, with words or without', () => {
    expect(readInput(reasonForm, input({ reason: 'personal' }))).toEqual({ value: { reason: 'personal', words: '' } });
    expect(readInput(reasonForm, input({ reason: 'other', words: ' a\r\nb ' }))).toEqual({ value: { reason: 'other', words: 'a\nb' } });
  });

  it('is asked for when it is missing or unknown, and its words are bounded', () => {
    for (const reason of ['', 'because', '__proto__']) expect(readInput(reasonForm, input({ reason }))).toEqual({ faults: { reason: 'reason-missing' } });
    expect(readInput(reasonForm, input({ reason: 'other', words: 'a'.repeat(501) }))).toEqual({ faults: { words: 'words-long' } });
    expect(readWords('a'.repeat(501))).toHaveLength(500);
  });

  it('that is not known any more is another one, as is a view', () => {
    expect([reasonOf('politics'), reasonOf('gone'), reasonOf(null)]).toEqual(['politics', 'other', 'other']);
    expect([readView('hidden'), readView('x'), readView(null)]).toEqual(['hidden', 'all', 'all']);
  });
});
