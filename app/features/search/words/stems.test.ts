import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { stemOf } from './stems';

const kin: readonly (readonly [Locale, string])[] = [
  ['en', 'integration integrate integrated'],
  ['en', 'city cities'],
  ['fr', 'stratégie stratégies stratégique'],
  ['fr', 'municipal municipaux'],
  ['de', 'Stadt Städte Städten'],
  ['de', 'Beteiligung Beteiligungen'],
  ['it', 'integrazione integrazioni'],
  ['it', 'rifugiato rifugiata rifugiati'],
  ['es', 'ciudad ciudades'],
  ['es', 'integración integraciones'],
];

describe('a stem', () => {
  it.each(kin)('is the same for all forms of a word in %s: %s', (locale, words) => {
    expect(new Set(words.split(' ').map((word) => stemOf(word, locale))).size).toBe(1);
  });

  it('tells different words apart', () => {
    expect(stemOf('Stadt', 'de')).not.toBe(stemOf('Staat', 'de'));
    expect(stemOf('plan', 'en')).not.toBe(stemOf('plane', 'en').slice(0, 3));
  });

  it('bears no accents', () => {
    expect(stemOf('Räte', 'de')).toBe('rat');
    expect(stemOf('réfugiés', 'fr')).toBe('refugi');
  });
});
