import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf, oneLine } from './difference';

const words = fc.array(fc.constantFrom('city', 'plan', 'people', 'budget', 'school', 'voice', 'house'), { maxLength: 40 });
const sentences = words.map((some) => some.join(' '));

describe('the differences of two texts', () => {
  it('hold the former without what is new, and the present without what is gone', () => {
    fc.assert(fc.property(sentences, sentences, (former, present) => {
      const parts = differencesOf(former, present);
      const without = (how: string) => parts.filter((part) => part.how !== how).map((part) => part.text).join(' ');
      expect([without('new'), without('gone')]).toEqual([oneLine(former), oneLine(present)]);
    }));
  });

  it('name what changed', () => {
    expect(differencesOf('part from the start', 'part from the first day')).toEqual([{ how: 'same', text: 'part from the' }, { how: 'gone', text: 'start' }, { how: 'new', text: 'first day' }]);
  });
});
