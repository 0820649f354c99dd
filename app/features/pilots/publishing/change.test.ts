import { describe, expect, it } from 'vitest';
import { isStatus, statusBefore, tableOf } from './change';

const change = (status: 'draft' | 'pilot' | 'published', locale: 'en' | 'fr' = 'en') => ({ moduleId: 'one', locale, status });

describe('what counts after some decisions', () => {
  it('is the newest of each module and language', () => {
    expect(tableOf([change('pilot'), change('pilot', 'fr'), change('published')])).toEqual({ one: { en: 'published', fr: 'pilot' } });
  });
});

describe('the state before the newest decision', () => {
  it('is what another decision said, or the file', () => {
    expect(statusBefore([change('pilot'), change('published')], 'draft')).toBe('pilot');
    expect(statusBefore([change('pilot')], 'published')).toBe('published');
    expect(statusBefore([change('pilot'), change('published'), change('pilot')], 'draft')).toBe('published');
  });

  it('is not there where nobody decided anything', () => {
    expect(statusBefore([], 'draft')).toBeNull();
  });
});

describe('a state', () => {
  it('is one of three', () => {
    expect(['draft', 'pilot', 'published', 'gone', null].map(isStatus)).toEqual([true, true, true, false, false]);
  });
});
