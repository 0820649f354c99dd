import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryUrl, readQuery, shows, sortNames, sorts, type GridQuery } from './query';

const query: GridQuery = { show: 'all', sort: 'name', search: '', place: null };
const readUrl = (url: string) => readQuery(new URL(url, 'http://localhost').searchParams);
const valueOf: Record<(typeof sorts)[keyof typeof sorts]['column'], fc.Arbitrary<string | number>> = { nameKey: fc.string({ maxLength: 40 }), doneCount: fc.nat(42), lastActiveAt: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }).map((at) => at.toISOString()), joinedAt: fc.constant('2027-03-01T00:00:00.000Z') };

describe('what the table is asked', () => {
  it('stands whole in its address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shows), fc.constantFrom(...sortNames), fc.constantFrom('', 'élodie å', '%_\\'), (show, sort, search) => {
        const [value] = fc.sample(valueOf[sorts[sort].column], 1);
        const place = { value: value ?? '', learnerId: 'abcDEF012', isBack: true };
        expect(readUrl(queryUrl('/de/cohorts/x', query, { show, sort, search, place }))).toEqual({ show, sort, search, place });
      }),
    );
  });

  it('begins at the first page when something else is asked', () => {
    const later = { ...query, place: { value: 'b', learnerId: 'x', isBack: false } };
    expect(queryUrl('/p', later, { show: 'stalled' })).toBe('/p?show=stalled#members');
    expect(queryUrl('/p', later, {})).toBe('/p#members');
  });

  it.each(['show=__proto__', 'sort=constructor', 'from=%00', 'from=e30=', `from=${btoa('[1,"x",false]')}`, `from=${btoa('["a","x"]')}`, `sort=least&from=${btoa('["a","x",false]')}`, `sort=quiet&from=${btoa('["yesterday","x",false]')}`])('is a valid question whatever the address says: %s', (text) => {
    expect(readQuery(new URLSearchParams(text))).toMatchObject({ show: 'all', place: null });
  });
});
