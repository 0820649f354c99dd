import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/locale';
import { countryCodes, listCountries } from './countries';

describe('the list of countries', () => {
  it('holds each of the 249 assigned codes once', () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  it.each(locales)('names every country in %s and never shows a bare code', (locale) => {
    for (const { code, name } of listCountries(locale)) expect(name, code).not.toBe(code);
  });

  it.each(locales)('is in the alphabetical order of %s, accents beside their letter', (locale) => {
    const names = listCountries(locale).map((country) => country.name);
    expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
  });

  it('puts Österreich beside O in German and Égypte beside E in French, not after Z', () => {
    const german = listCountries('de').map((country) => country.code);
    expect(german.indexOf('AT')).toBeLessThan(german.indexOf('PL'));
    const french = listCountries('fr').map((country) => country.code);
    expect(french.indexOf('EG')).toBeLessThan(french.indexOf('FR'));
  });

  it('is made once per language', () => {
    expect(listCountries('it')).toBe(listCountries('it'));
  });
});
