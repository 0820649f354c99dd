import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data';

describe('findPersonalData', () => {
  it.each(['write to office@example.org', 'office@example.org.', 'Büro: büro@städte.example'])('notices the e-mail address in "%s"', (text) =>
    expect(findPersonalData(text)).toBe('email'),
  );

  it.each(['+49 211 8991', '+34 976 72 12 34', '(0211) 89-91000', '0033 4 76 76 36 36', '06 12 34 56 78', 'call 976 721 234', '347 1234567'])(
    'notices the telephone number in "%s"',
    (text) => expect(findPersonalData(text)).toBe('phone'),
  );

  it.each([
    'Plan 2019–2024',
    'Strategy 2021-2027, 12 members, 4,500 residents',
    'adopted on 01.09.2021 and 2023-05-12',
    '1 200 000 residents, 25.000 €',
    'Articles 10, 12 and 15 of law 20/2013',
    'met 3 times @ town hall',
    '',
  ])('stays silent about "%s"', (text) => expect(findPersonalData(text)).toBeNull());
});
