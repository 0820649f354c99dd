import { describe, expect, it } from 'vitest';
import { listSpelledWords, readProse } from './spelling';

describe('the prose of a file', () => {
  it('is the head and the text of a lesson', () => {
    expect(readProse('lesson.en.md', '---\ntitle: A tiitle\nfollows: 0cdc5d\nstate: machine\n---\n\nWords.\n')).toBe('A tiitle\n\nWords.\n');
  });

  it('is every value of a YAML or JSON file, except ids and records of translation', () => {
    expect(readProse('quiz.de.yaml', 'q1:\n  prompt: Frage\n  follows: abcdef\n  options: { a: Ja, b: [Nein] }\n')).toBe('Frage\nJa\nNein');
  });
});

describe('the words that are looked up', () => {
  it('leave out block heads, targets of links, notes, placeholders, addresses and numbers', () => {
    const text = '{#p01 monday follows=024842 state=machine}\nSee [the map](lesson:bild-yuor-map).[^S2] {{count}} of 42, https://exmaple.org';
    expect(listSpelledWords(text, 'en')).toEqual(['See', 'the', 'map', 'of']);
  });

  it('keep a misspelt word as it stands', () => {
    expect(listSpelledWords('The comittee decides.', 'en')).toContain('comittee');
  });

  it('are German neutral forms without their ending', () => {
    expect(listSpelledWords('Akteur:innen und Teilnehmer:in', 'de')).toEqual(['Akteur', 'und', 'Teilnehmer']);
  });

  it('are the parts that an apostrophe joins, whichever sign it is', () => {
    expect(listSpelledWords('l’intégration d\'une ville', 'fr')).toEqual(['intégration', 'une', 'ville']);
    expect(listSpelledWords('the city’s plan', 'en')).toEqual(['the', 'city', 'plan']);
  });
});
