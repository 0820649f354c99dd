import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { entryText, fingerprint } from '../upkeep/fingerprint';
import { Findings, describeProblem } from '../files/problems';
import { Wording, stateOf, within, type Marks } from './wording';

function open(locale: Locale, { marks = {}, strict = true, present = true }: { marks?: Marks; strict?: boolean; present?: boolean } = {}) {
  const findings = new Findings();
  const reading = { files: new Map<string, string>(), findings, records: [] };
  const place = { page: locale, lang: locale, sources: [], address: () => null };
  const wording = new Wording({ reading, path: `quiz.${locale}.yaml`, unit: 'check', locale, strict, present, marks, place });
  return { wording, reading, lines: () => findings.problems.map(describeProblem) };
}

const english = { label: 'Name', hint: 'As on the door' };
const print = fingerprint(entryText(english));

describe('the state of a piece', () => {
  it('is original in English whatever the file says', () => {
    expect(stateOf('en', { follows: 'ffffff', state: 'draft' }, 'aaaaaa')).toBe('original');
  });

  it('is outdated when it follows another wording, even if it was reviewed', () => {
    expect(stateOf('fr', { follows: 'ffffff', state: 'reviewed' }, 'aaaaaa')).toBe('outdated');
  });

  it('is what its author declared while it follows today\'s wording', () => {
    expect(stateOf('fr', { follows: 'aaaaaa', state: 'reviewed' }, 'aaaaaa')).toBe('reviewed');
    expect(stateOf('fr', { follows: 'aaaaaa', state: 'draft' }, 'aaaaaa')).toBe('draft');
  });

  it('is machine when nobody declared anything', () => {
    expect(stateOf('fr', {}, 'aaaaaa')).toBe('machine');
  });
});

describe('an entry of a worded file', () => {
  it('gives the words of its language with their state', () => {
    const { wording, lines } = open('de', { marks: { follows: { name: print }, states: { name: 'reviewed' } } });
    const words = { own: { label: 'Name', hint: 'Wie am Eingang' }, english };
    expect(wording.entry('name', words).need('label', within(words, 'label'))).toEqual({ text: 'Name', lang: 'de', state: 'reviewed' });
    expect([wording.missing, lines()]).toEqual([0, []]);
  });

  it('lets English stand in for one text and tells which', () => {
    const { wording, lines } = open('de');
    const words: { own: { label: string; hint?: string }; english: typeof english } = { own: { label: 'Name' }, english };
    const entry = wording.entry('name', words);
    expect(entry.piece('hint', within(words, 'hint'))).toEqual({ text: 'As on the door', lang: 'en', state: 'missing' });
    expect([wording.missing, lines()]).toEqual([1, ['content/quiz.de.yaml, name.hint: is missing. Add it, or English will stand in.']]);
  });

  it('tells a missing entry once, not each of its texts', () => {
    const { wording, lines } = open('de');
    const words = { english };
    const entry = wording.entry('name', words);
    entry.need('label', within(words, 'label'));
    entry.need('hint', within(words, 'hint'));
    expect(lines()).toEqual(['content/quiz.de.yaml, name: is missing. Add it, or English will stand in.']);
  });

  it('is silent where the whole file is missing or nothing is published', () => {
    for (const options of [{ present: false }, { strict: false }]) {
      const { wording, lines } = open('de', options);
      wording.entry('name', { english });
      expect(lines()).toEqual([]);
    }
  });

  it('is an error when English itself lacks what must be there, told once for all languages', () => {
    for (const [locale, told] of [['en', 1], ['de', 0]] as const) {
      const { wording, lines } = open(locale);
      const piece = wording.entry('name', { own: {}, english: {} }).need('label', {});
      expect([piece.text, lines().length]).toEqual(['', told]);
    }
  });

  it('has no text that neither language has', () => {
    expect(open('de').wording.entry('name', { own: {}, english: {} }).piece('hint', {})).toBeUndefined();
  });

  it('is recorded for the board with the fingerprint of today\'s English and the print of its own words', () => {
    const { wording, reading } = open('it', { marks: { follows: { name: 'ffffff' } } });
    wording.entry('name', { own: english, english });
    expect(reading.records).toEqual([{ path: 'quiz.it.yaml', unit: 'check', locale: 'it', key: 'name', state: 'outdated', fingerprint: print, follows: 'ffffff', own: print }]);
  });

  it('collects glossary terms of its phrases and refuses foreign links in the file they stand in', () => {
    const { wording, lines } = open('fr');
    const words = { own: '[a](term:tokenism) [b](https://example.org)', english: 'a' };
    expect(wording.entry('name', words).phrase('', words)?.text).toBe('a b');
    expect([...wording.terms]).toEqual(['tokenism']);
    expect(lines().some((line) => line.startsWith('content/quiz.fr.yaml, name: links to https://example.org'))).toBe(true);
  });

  it('is held to the language rules', () => {
    const { wording, lines } = open('fr');
    const words = { own: 'les réfugié·es', english: 'refugees' };
    wording.entry('name', words).need('', words);
    expect(lines()).toHaveLength(1);
  });
});

describe('within', () => {
  it('goes down in both as far as they go', () => {
    expect(within({ own: { a: 1 }, english: { a: 2 } }, 'a')).toEqual({ own: 1, english: 2 });
    expect(within<{ a: number }, 'a'>({}, 'a')).toEqual({ own: undefined, english: undefined });
  });
});
