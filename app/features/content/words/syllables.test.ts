import { describe, expect, it } from 'vitest';
import { countSyllables, type SyllableLocale } from './syllables';

const known: Record<SyllableLocale, Record<string, number>> = {
  en: {
    a: 1, the: 1, city: 2, people: 2, table: 2, tables: 2, time: 1, times: 1, services: 3, houses: 2, offices: 3, used: 1, asked: 1, decided: 3, needed: 2,
    participation: 5, integration: 4, media: 3, social: 2, radio: 3, various: 3, being: 2, doing: 2, playing: 2, migrant: 2, councillor: 3, evaluation: 5, equal: 2, actual: 3, whole: 1, role: 1,
  },
  fr: {
    la: 1, ville: 1, que: 1, langue: 1, personne: 2, personnes: 2, intégration: 4, participation: 5, migrantes: 2, habitants: 3, mairie: 2, réunion: 3, employée: 3, théâtre: 2, politique: 3, accueil: 2, étrangère: 3,
  },
  de: {
    die: 1, stadt: 1, städte: 2, integration: 5, beteiligung: 4, neue: 2, quelle: 2, 'Bürger:innen': 4, beachten: 3, verwaltung: 3, zugewanderte: 5, gemeinsam: 3, häuser: 2, eu: 1,
  },
  es: {
    y: 1, la: 1, ciudad: 2, país: 2, día: 2, participación: 5, integración: 4, migrantes: 3, leer: 2, ahora: 3, que: 1, guía: 2, ley: 1, administración: 5, autoridades: 5, cuidado: 3, evaluación: 4,
  },
};

describe.each(Object.entries(known) as [SyllableLocale, Record<string, number>][])('syllables in %s', (locale, words) => {
  it.each(Object.entries(words))('%s has %i', (word, syllables) => {
    expect(countSyllables(locale, word)).toBe(syllables);
  });
});
