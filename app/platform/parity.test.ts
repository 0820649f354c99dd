import { describe, expect, it } from 'vitest';
import { findParityFaults } from './parity';

const english = { greet: 'Hello {{name}}', left_one: '{{count}} minute', left_other: '{{count}} minutes' };
const romance = { greet: 'Salut {{name}}', left_one: '{{count}} minute', left_many: '{{count}} de minutes', left_other: '{{count}} minutes' };
const files = { en: english, fr: romance, de: english, it: romance, es: romance };

describe('findParityFaults', () => {
  it('finds nothing where every language has every key in its own plural forms', () => {
    expect(findParityFaults('common', files)).toEqual([]);
  });

  it('asks for the plural form that only some languages have', () => {
    const { left_many: _, ...without } = romance;
    expect(findParityFaults('common', { ...files, fr: without })).toEqual(['locales/fr/common.json: left_many is missing']);
  });

  it('names keys that English does not have, and empty texts', () => {
    const faults = findParityFaults('common', { ...files, de: { ...english, greet: ' ', old: 'x' } });
    expect(faults).toContain('locales/de/common.json: old is not in English');
    expect(faults).toContain('locales/de/common.json: greet is empty');
  });

  it('finds a placeholder that was translated by mistake', () => {
    const faults = findParityFaults('common', { ...files, de: { ...english, greet: 'Hallo {{nom}}' } });
    expect(faults).toEqual(['locales/de/common.json: greet has the places {nom}, English has {name}']);
  });

  it('says when a whole file is missing', () => {
    expect(findParityFaults('common', { en: english, fr: romance, de: english, it: romance })).toEqual(['locales/es/common.json is missing']);
  });
});
