import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { listSentences, listWords, measure } from './readability';

describe('words', () => {
  it('are counted as on paper', () => {
    expect(listWords('L’accueil des 16 personnes : « oui » – Bürger:innen.')).toEqual(['L’accueil', 'des', '16', 'personnes', 'oui', 'Bürger:innen.']);
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', 4],
    ['Das gilt z. B. für Ämter. Es gilt auch hier.', 2],
    ['He said: "No." Then he left.', 2],
    ['¿Quién decide? ¿Cuándo?', 2],
    ['A figure of 2.5 per cent, e.g. in cities.', 1],
    ['  ', 0],
  ])('%s: %i', (text, sentences) => {
    expect(listSentences(text)).toHaveLength(sentences);
  });
});

describe('a readability index', () => {
  it('follows its published formula', () => {
    const letters = 'La città aiuta chi arriva'.replace(/ /g, '').length;
    expect(measure('en', ['The city can help.']).score).toBeCloseTo(206.835 - 1.015 * 4 - 84.6 * (5 / 4));
    expect(measure('fr', ['La ville aide.']).score).toBeCloseTo(207 - 1.015 * 3 - 73.6 * (3 / 3));
    expect(measure('de', ['Die Stadt hilft gern.']).score).toBeCloseTo(180 - 4 - 58.5);
    expect(measure('it', ['La città aiuta chi arriva.']).score).toBeCloseTo(89 + (300 - 10 * letters) / 5);
    expect(measure('es', ['La ciudad ayuda.']).score).toBeCloseTo(206.835 - 62.3 * (6 / 3) - 3);
  });

  it('is higher for short words and sentences in every language', () => {
    const hard = 'Interinstitutionalisation administrationnelle participationnelle extraordinariamente responsabilidad';
    for (const locale of locales) expect(measure(locale, ['Una no. Una no.']).score).toBeGreaterThan(measure(locale, [hard]).score ?? 0);
  });

  it('has no score without words', () => {
    expect(measure('de', ['', ' – '])).toEqual({ words: 0, sentences: 0, wordsPerSentence: 0, score: null });
  });
});
