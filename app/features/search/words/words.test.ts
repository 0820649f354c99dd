import { describe, expect, it } from 'vitest';
import { foldWord, listForms, listWords, textOfHtml } from './words';

const formsOf = (text: string) => listForms(text).map(({ form }) => form);
const wordsOf = (text: string) => listWords(text).map(({ form }) => form);

describe('a word as it is compared', () => {
  it.each([['Düsseldorf', 'dusseldorf'], ['Straße', 'strasse'], ['STRASSE', 'strasse'], ['cœur', 'coeur'], ['intégration', 'integration'], ['Città', 'citta'], ['niñez', 'ninez'], ['Łódź', 'lodz'], ['ﬁn', 'fin'], ['Integra\u00adtion', 'integration'], ['2030', '2030']])('%s is %s', (word, form) => {
    expect(foldWord(word)).toBe(form);
  });

  it('is the same however its accents are encoded', () => {
    expect(foldWord('e\u0301te\u0301')).toBe(foldWord('été'));
  });
});

describe('the words of a question', () => {
  it.each([['l’intégration', 'integration'], ["l'intégration", 'integration'], ['dell’integrazione', 'dell integrazione'], ["the city's plan", 'the city plan'], ['qu’est-ce', 'qu est ce']])('stand apart at an elision: %s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('leave out signs and single letters, but no figures', () => {
    expect(wordsOf('  „Plan B“ (2024) – 7? ')).toEqual(['plan', '2024', '7']);
  });
});

describe('the forms of a text', () => {
  it('hold a compound as its parts and as one word', () => {
    expect(formsOf('Das Co-Design')).toEqual(['das', 'co', 'design', 'codesign']);
  });

  it('hold a word that names all genders as the word that people type', () => {
    expect(formsOf('Bürger:innen')).toContain('burgerinnen');
    expect(formsOf('Bewohner*innen')).toContain('bewohnerinnen');
    expect(formsOf('habitant·es')).toEqual(['habitant', 'es', 'habitantes']);
    expect(formsOf('Drei Dinge: Zeit')).toEqual(['drei', 'dinge', 'zeit']);
  });

  it('say where in the text each stands', () => {
    const text = 'Un co-design à Düsseldorf.';
    expect(listForms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Un', 'co', 'design', 'co-design', 'Düsseldorf']);
  });
});

describe('the text of a block', () => {
  it('has no tags, no numbers of sources and no entities', () => {
    const html = '<p>Zwei <button type="button" class="term" data-term="x">Wörter</button>.<a class="cite" href="#source-S2" aria-label="Quelle 2">2</a> A &amp; B &#x27;c&#39;</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>';
    expect(textOfHtml(html)).toBe("Zwei Wörter. A & B 'c'\neins\nzwei");
  });
});
