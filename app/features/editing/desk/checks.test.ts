import { describe, expect, it } from 'vitest';
import type { Term } from '../../content/course';
import { checkText } from './checks';

const piece = (text: string) => ({ text, lang: 'fr' as const, state: 'reviewed' as const });
const terms: Term[] = [{ id: 'tokenism', group: 'g', term: piece('participation de façade'), meaning: piece('…'), forms: ['alibi'] }];
const check = (own: string, english: string) => checkText({ locale: 'fr', own, english, terms });

describe('the checks of a translation', () => {
  it('find nothing where numbers, sources, placeholders, links and terms are as in English', () => {
    expect(check('Un [alibi](term:tokenism) en {{year}}, 25\u00a0%.[^W2]', 'A [token](term:tokenism) in {{year}}, 25 %.[^W2]')).toEqual([]);
  });

  it('name what is lost and what is added, kind by kind', () => {
    expect(check('26 {{an}} [x](lesson:b)[^W3]', '25 {{year}} [x](lesson:a)[^W2]')).toEqual([
      { kind: 'numbers', lacks: ['25'], adds: ['26'] },
      { kind: 'sources', lacks: ['W2'], adds: ['W3'] },
      { kind: 'placeholders', lacks: ['{{year}}'], adds: ['{{an}}'] },
      { kind: 'links', lacks: ['lesson:a'], adds: ['lesson:b'] },
    ]);
  });

  it('name the term that is called by another name, and words that the course does not use', () => {
    expect(check('La [consultation](term:tokenism) des clandestins', 'The [token](term:tokenism)')).toEqual([{ kind: 'term', words: 'consultation', name: 'participation de façade' }, { kind: 'avoided', found: 'clandestins' }]);
  });

  it('see that a program has made one line of a list, not that a translation has fewer forms of a word', () => {
    expect(check('- un - deux', '- one\n- two')).toEqual([{ kind: 'lines' }]);
    expect(check('- un\n- deux', '- one\n- two')).toEqual([]);
    expect(check('alibi', 'token\ntokenism')).toEqual([]);
  });

  it('say of an empty text only that it is empty', () => {
    expect(check(' ', '25 {{year}}')).toEqual([{ kind: 'empty' }]);
    expect(check('', '')).toEqual([]);
  });
});
