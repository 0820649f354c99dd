import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../content/revisions/difference';
import { findAgain, likeness, quoteIn, sentencesOf } from './quote';

const text = 'Cities plan together with residents. Migrants take part from the start! Does it work?\nIt takes time.';
const find = (quote: string, now: string) => findAgain(quoteIn(text, quote), now, 'en');
const words = fc.array(fc.constantFrom('city', 'plan', 'people', 'budget', 'school', 'voice', 'house'), { minLength: 1, maxLength: 12 });
const sentences = fc.array(words.map((some) => `${some.join(' ')}.`), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));

describe('the sentences of a text', () => {
  it('end where sentences or lines end', () => {
    expect(sentencesOf(text, 'en')).toEqual(['Cities plan together with residents.', 'Migrants take part from the start!', 'Does it work?', 'It takes time.']);
    expect(sentencesOf(' \n ', 'en')).toEqual([]);
  });
});

describe('what was chosen', () => {
  it('is kept with the words around it', () => {
    expect(quoteIn(text, 'Does it  work?')).toEqual({ quote: 'Does it work?', before: 'nts. Migrants take part from the start! ', after: ' It takes time.' });
  });

  it('is the whole text without a choice, and stays as it is where it does not stand in the text', () => {
    expect(quoteIn(text, '')).toEqual({ quote: oneLine(text), before: '', after: '' });
    expect(quoteIn(text, 'Next page')).toEqual({ quote: 'Next page', before: '', after: '' });
  });
});

describe('a quote', () => {
  it('is found where it stood while the text is the same, whatever was chosen', () => {
    fc.assert(fc.property(sentences, fc.nat(), (some, which) => {
      const list = sentencesOf(some, 'en');
      const chosen = list[which % list.length] ?? '';
      expect(findAgain(quoteIn(some, chosen), some, 'en')).toEqual({ how: 'exact', text: oneLine(chosen) });
      expect(findAgain(quoteIn(some, ''), some, 'en').how).toBe('exact');
    }));
  });

  it('is found when only what stands before or after it was edited', () => {
    expect(find('Migrants take part from the start!', text.replace('Cities plan', 'Towns and cities plan'))).toMatchObject({ how: 'exact' });
    expect(find('Migrants take part from the start!', text.replace('Does it work?', 'It works.'))).toMatchObject({ how: 'exact' });
  });

  it('is found elsewhere in the text', () => {
    expect(find('Migrants take part from the start!', 'It takes time. Residents decide. Migrants take part from the start! Nobody is left out.')).toEqual({ how: 'moved', text: 'Migrants take part from the start!' });
  });

  it('is found in other words when they are like it', () => {
    expect(find('Migrants take part from the start!', text.replace('Migrants take part from the start!', 'Migrants take part from the very first day!'))).toEqual({ how: 'similar', text: 'Migrants take part from the very first day!' });
  });

  it('is said to be gone when nothing is like it', () => {
    expect(find('Migrants take part from the start!', 'Budgets are set in spring. Schools open in autumn.')).toEqual({ how: 'changed' });
    expect(find('Migrants take part from the start!', '')).toEqual({ how: 'changed' });
    expect(findAgain({ quote: '', before: '', after: '' }, text, 'en')).toEqual({ how: 'changed' });
  });

  it('is always found as some run of the present text or not at all', () => {
    fc.assert(fc.property(sentences, sentences, (before, now) => {
      const found = findAgain(quoteIn(before, ''), now, 'en');
      if (found.how !== 'changed') expect(oneLine(now)).toContain(found.text);
    }));
  });
});

describe('likeness', () => {
  it('is 1 for the same words, 0 for none in common, and the same from both sides', () => {
    fc.assert(fc.property(sentences, sentences, (one, other) => {
      expect(likeness(one, one)).toBe(1);
      expect(likeness(one, other)).toBe(likeness(other, one));
    }));
    expect(likeness('city', 'school')).toBe(0);
    expect([likeness('', ''), likeness('', '…')]).toEqual([1, 0]);
  });
});
