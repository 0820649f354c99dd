import { z } from 'zod';
import { printableLine } from '../../../platform/plain-text';
import type { Locale } from '../../../platform/locale';

/** The level of the authority that somebody works for. */
export const authorityLevels = ['local', 'regional', 'national', 'other'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

/** Countries by their two letters (ISO 3166-1): the members of the Council of Europe, and those that cities there work with most. */
export const countries = [
  'AD', 'AL', 'AM', 'AT', 'AZ', 'BA', 'BE', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'DK', 'DZ', 'EE', 'EG', 'ES', 'FI', 'FR', 'GB', 'GE', 'GR', 'HR', 'HU', 'IE', 'IL', 'IS', 'IT', 'JO', 'LB', 'LI',
  'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PS', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'SM', 'TN', 'TR', 'UA', 'US', 'CA', 'XK',
] as const;
export type Country = (typeof countries)[number];

/** What somebody said about their work; null where they said nothing. */
export interface Profile {
  country: Country | null;
  city: string | null;
  authorityLevel: AuthorityLevel | null;
}

export const maxCity = 80;

const orNothing = <T>(value: T) => (value === '' || value === undefined ? null : value);
const chosen = <const T extends readonly [string, ...string[]]>(names: T) => z.preprocess(orNothing, z.enum(names).nullable());

/** The form about somebody's work; everything may stay empty. */
export const profileForm = z.object({
  country: chosen(countries),
  city: z.string().default('').transform(printableLine).pipe(z.string().max(maxCity)).transform(orNothing),
  authorityLevel: chosen(authorityLevels),
});

/** The countries with their names in a language, in its order. */
export function namedCountries(locale: Locale): { code: Country; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countries.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => a.name.localeCompare(b.name, locale));
}
