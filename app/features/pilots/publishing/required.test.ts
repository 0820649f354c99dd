import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../platform/locale';
import { readRequired, requiredCities, ruleIn } from './required';

const testers = [{ cityId: 'zagreb', locales: ['en', 'it'] }, { cityId: 'oulu', locales: ['en'] }, { cityId: 'zagreb', locales: ['en'] }] as const;
const inMutable = testers.map(({ cityId, locales }) => ({ cityId, locales: [...locales] as Locale[] }));

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the cities that have to sign', () => {
  it('are those with a tester of the language where nothing was set, or set as usual', () => {
    expect(requiredCities(null, inMutable, 'en')).toEqual(['oulu', 'zagreb']);
    expect(requiredCities({ cityIds: null }, inMutable, 'it')).toEqual(['zagreb']);
    expect(requiredCities(null, inMutable, 'fr')).toEqual([]);
  });

  it('are those that an editor chose, with a tester or without', () => {
    expect(requiredCities({ cityIds: ['athens'] }, inMutable, 'en')).toEqual(['athens']);
  });

  it('follow what was set last for the module and the language', () => {
    const rule = (number: number, moduleId: string, locale: Locale) => ({ number, moduleId, locale });
    const rules = [rule(1, 'a', 'en'), rule(2, 'a', 'de'), rule(3, 'a', 'en'), rule(4, 'b', 'en')];
    expect(ruleIn(rules, { moduleId: 'a', locale: 'en' })?.number).toBe(3);
    expect(ruleIn(rules, { moduleId: 'c', locale: 'en' })).toBeNull();
  });
});

describe('the form', () => {
  it('asks for the usual cities or for chosen ones, of those that there are', () => {
    expect(readRequired(formOf([['language', 'de'], ['rule', 'usual'], ['cities', 'oulu']]))).toEqual({ input: { locale: 'de', cityIds: null } });
    expect(readRequired(formOf([['language', 'de'], ['rule', 'chosen'], ['cities', 'zagreb'], ['cities', 'oulu'], ['cities', 'paris']]))).toEqual({ input: { locale: 'de', cityIds: ['oulu', 'zagreb'] } });
  });

  it('is refused without a language, and without a city where cities are chosen', () => {
    expect(readRequired(formOf([['rule', 'usual']]))).toEqual({ fault: 'locale-missing' });
    expect(readRequired(formOf([['language', 'de'], ['rule', 'chosen']]))).toEqual({ fault: 'cities-missing' });
  });
});
