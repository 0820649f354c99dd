import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { colonsPerHundredWords, findSlips } from './language';

const slips = (locale: Locale, text: string, english?: string) => findSlips({ locale, text, english }).map((slip) => slip.says);

describe('words our own voice does not use', () => {
  it.each<[Locale, string]>([
    ['en', 'a wave of migrants'],
    ['en', 'hard-to-reach groups'],
    ['fr', 'les réfugié·es'],
    ['fr', 'les clandestins'],
    ['de', 'die Flüchtlingswelle'],
    ['de', 'Bürger*innen'],
    ['de', 'BürgerInnen'],
    ['it', 'car tuttə'],
    ['it', 'car* tutt*'],
    ['it', 'Care e cari tutt*, *benvenuti*'],
    ['it', 'gli extracomunitari'],
    ['it', 'la coprogettazione'],
    ['es', 'tod@s'],
    ['es', 'los MENA'],
    ['es', 'los/as vecinos'],
  ])('%s: %s', (locale, text) => {
    expect(slips(locale, text).length).toBeGreaterThan(0);
  });

  it.each<[Locale, string]>([
    ['en', 'A microwave, illegible, the waves of the sea'],
    ['en', 'Nobody says "hard-to-reach groups" here.'],
    ['fr', 'Le terme « réfugié·es » est cité.'],
    ['fr', 'les personnes réfugiées'],
    ['de', 'Bürger:innen und Geflüchtete, *kursiv* und **fett**'],
    ['it', 'le *persone* migranti e la co-progettazione'],
    ['it', '**molto** *importante*, *parole in corsivo*.'],
    ['it', "nell'*accoglienza*: *uno*; **due tre**"],
    ['es', 'las personas migrantes y/o refugiadas; info@example.org'],
    ['es', 'el sexto éxito'],
  ])('%s lets pass: %s', (locale, text) => {
    expect(slips(locale, text)).toEqual([]);
  });
});

describe('a translation beside English', () => {
  it('has the same numbers whatever their separators', () => {
    expect(slips('de', '20.000 Menschen, 2,5 % im Jahr 2018', '20,000 people, 2.5 % in 2018')).toEqual([]);
    expect(slips('fr', '20\u202f000 personnes', '20,000 people')).toEqual([]);
  });

  it('is told which number differs', () => {
    expect(slips('it', 'nel 1968', 'in 1969')).toEqual(['has other numbers than English: lacks 1969; adds 1968']);
  });

  it('cites the same sources', () => {
    expect(slips('es', 'Así.[^W5]', 'So.[^W5][^W14]')).toEqual(['has other sources than English: lacks W14']);
  });

  it('leads to the same terms and lessons', () => {
    expect(slips('de', '[a](term:x)', '[a](term:y)')).toEqual(['has other links than English: lacks term:y; adds term:x']);
  });

  it('keeps placeholders letter by letter', () => {
    expect(slips('fr', 'Ligne {{numéro}}', 'Row {{number}}')).toEqual(['has other placeholders than English: lacks {{number}}; adds {{numéro}}']);
  });

  it('does not take digits in codes, ids or variables for numbers', () => {
    expect(slips('de', 'Zeile {{number}}[^W5] [a](lesson:l-2)', 'Row {{number}}[^W5] [a](lesson:l-2)')).toEqual([]);
  });
});

describe('colon forms in German', () => {
  it('are counted per hundred words', () => {
    expect(colonsPerHundredWords(`Bürger:innen ${'wort '.repeat(49)}`)).toBeCloseTo(2);
    expect(colonsPerHundredWords('')).toBe(0);
  });
});
