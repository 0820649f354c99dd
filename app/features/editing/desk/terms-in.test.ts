import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../content/course';
import { listTermsIn, splitAtTerms } from './terms-in';

const piece = (text: string) => ({ text, lang: 'en' as const, state: 'original' as const });
const term = (id: string, name: string, ...forms: string[]): Term => ({ id, group: 'g', term: piece(name), meaning: piece('…'), forms });
const terms = [term('co-design', 'co-design', 'co-designed'), term('co-design-process', 'co-design process'), term('tokenism', 'tokenism', 'token (gesture)')];
const named = (text: string) => splitAtTerms(text, terms).flatMap(({ text: words, termId }) => (termId === null ? [] : [[words, termId]]));

describe('the terms of a text', () => {
  it('are found in any case, in their forms and over line ends; the longest name counts', () => {
    expect(named('Co-design is no\ntoken (gesture): a co-design\nprocess is co-designed.')).toEqual([['Co-design', 'co-design'], ['token (gesture)', 'tokenism'], ['co-design\nprocess', 'co-design-process'], ['co-designed', 'co-design']]);
  });

  it('are whole words, and not what a link leads to', () => {
    expect(named('tokenisms [words](term:tokenism) pre-co-designs')).toEqual([]);
    expect(named('[tokenism](term:tokenism)')).toEqual([['tokenism', 'tokenism']]);
  });

  it('leave the text as it is when put together again', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('co-design', 'process', 'tokenism', ' ', '\n', '](', 'term:', ')', 'x')), (parts) => {
      expect(splitAtTerms(parts.join(''), terms).map(({ text }) => text).join('')).toBe(parts.join(''));
    }));
    expect(splitAtTerms('', terms)).toEqual([]);
    expect(splitAtTerms('nothing', [])).toEqual([{ text: 'nothing', termId: null }]);
  });

  it('are listed once, named or linked, and only those of the glossary', () => {
    expect(listTermsIn(['tokenism and [gestures](term:tokenism)', 'co-design [x](term:nowhere)'], terms)).toEqual(['tokenism', 'co-design']);
  });
});
