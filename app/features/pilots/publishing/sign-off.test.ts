import { describe, expect, it } from 'vitest';
import { requiredCities } from './required';
import { listCounting, listMissing, readSignOff, type SignOff } from './sign-off';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const signed = (given: Partial<SignOff>): SignOff => ({ id: 'x', cityId: 'zagreb', moduleId: 'one', locale: 'en', version: 1, function: 'coordinator', verdict: 'ready', words: '', signedAt: at(0), ...given });
const testers = [{ cityId: 'zagreb', locales: ['en', 'it'] }, { cityId: 'zagreb', locales: ['en'] }, { cityId: 'oulu', locales: ['en'] }, { cityId: 'prague', locales: ['de'] }] as const;
const missing = (signOffs: SignOff[], version = 1) => listMissing(signOffs, requiredCities(null, testers as never, 'en'), version);

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe('a sign-off', () => {
  it('has a language, one of three verdicts and, if wanted, words', () => {
    expect(readSignOff(formOf({ language: 'it', verdict: 'after-changes', words: ' Quasi ' }))).toMatchObject({ input: { locale: 'it', verdict: 'after-changes' } });
    expect(readSignOff(formOf({ language: 'it' }))).toEqual({ fault: 'verdict-missing' });
    expect(readSignOff(formOf({ verdict: 'ready' }))).toEqual({ fault: 'locale-missing' });
    expect(readSignOff(formOf({ language: 'it', verdict: 'ready', words: 'a'.repeat(2001) }))).toEqual({ fault: 'words-long' });
  });

  it('counts if it is the newest of its city and function', () => {
    const old = signed({ id: 'old', verdict: 'not-ready' });
    const newer = signed({ id: 'new', signedAt: at(5) });
    const other = signed({ id: 'other', function: 'partner', verdict: 'after-changes' });
    expect(listCounting([newer, other, old]).map(({ id }) => id)).toEqual(['new', 'other']);
  });
});

describe('what is missing before a module is published', () => {
  it('is the word of every city with a tester of the language', () => {
    expect(missing([])).toEqual([{ cityId: 'oulu', why: 'unsigned' }, { cityId: 'zagreb', why: 'unsigned' }]);
    expect(missing([signed({}), signed({ cityId: 'oulu' })])).toEqual([]);
  });

  it('is the word about the present version', () => {
    expect(missing([signed({}), signed({ cityId: 'oulu', version: 2 })], 2)).toEqual([{ cityId: 'zagreb', why: 'unsigned' }]);
  });

  it('is told where a function of a city says otherwise, until it signs again', () => {
    const doubts = signed({ function: 'partner', verdict: 'not-ready' });
    const all = [signed({}), signed({ cityId: 'oulu' }), doubts];
    expect(missing(all)).toEqual([{ cityId: 'zagreb', why: 'not-ready', function: 'partner' }]);
    expect(missing([...all, signed({ function: 'partner', signedAt: at(9) })])).toEqual([]);
  });

  it('is nothing where nobody tests in the language', () => {
    expect(listMissing([], requiredCities(null, testers as never, 'fr'), 1)).toEqual([]);
  });
});
