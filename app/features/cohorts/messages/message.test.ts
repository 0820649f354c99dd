import { describe, expect, it } from 'vitest';
import { countLocales, maxChosen, maxOwnWords, readDraft, readKind, recipientsOf, type Recipient } from './message';

const id = 'abcdefghijklmnop';

function formOf(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const draftOf = (...fields: [string, string][]) => readDraft(formOf([['id', id], ['to', 'stalled'], ...fields]));

describe('a draft', () => {
  it('holds own words by language and the people who were chosen', () => {
    expect(draftOf(['words-de', ' Nur\r\nMut! '], ['words-it', ' '], ['member', 'a'], ['member', 'b'])).toEqual({ draft: { id, kind: 'stalled', words: { de: 'Nur\nMut!' }, chosen: ['a', 'b'] }, fault: null });
  });

  it('may be for the whole of a list', () => {
    expect(draftOf(['whole', 'yes'])?.draft.chosen).toBeNull();
  });

  it('is refused without people, or with too many words', () => {
    expect(draftOf()?.fault).toBe('nobody-chosen');
    expect(draftOf(['whole', 'yes'], ['words-fr', 'a'.repeat(maxOwnWords + 1)])?.fault).toBe('words-long');
    expect(draftOf(['whole', 'yes'], ['words-fr', 'a'.repeat(maxOwnWords)])?.fault).toBeNull();
  });

  it('takes no more people than a list shows', () => {
    expect(draftOf(...Array.from({ length: maxChosen + 5 }, (_, at): [string, string] => ['member', `m${at}`]))?.draft.chosen).toHaveLength(maxChosen);
  });

  it('is none without a list and an id of ours', () => {
    expect([readDraft(formOf([['id', id], ['to', 'rich']])), readDraft(formOf([['id', '../x'], ['to', 'stalled']])), readDraft(formOf([]))]).toEqual([null, null, null]);
  });
});

describe('the people of a list', () => {
  const person = (learnerId: string, locale: Recipient['locale'], isOut = false): Recipient => ({ learnerId, name: learnerId, locale, isOut });
  const list = [person('a', 'it'), person('b', 'de', true), person('c', 'de'), person('d', 'it')];

  it('get it when they were chosen and want it', () => {
    expect(recipientsOf(list, { chosen: null }).map(({ learnerId }) => learnerId)).toEqual(['a', 'c', 'd']);
    expect(recipientsOf(list, { chosen: ['b', 'c', 'stranger'] }).map(({ learnerId }) => learnerId)).toEqual(['c']);
  });

  it('are counted by language', () => {
    expect(countLocales(recipientsOf(list, { chosen: null }))).toEqual([{ locale: 'de', count: 1 }, { locale: 'it', count: 2 }]);
  });

  it('are those of the list that an address names', () => {
    expect([readKind('nearly-done'), readKind(null), readKind('__proto__')]).toEqual(['nearly-done', 'stalled', 'stalled']);
  });
});
