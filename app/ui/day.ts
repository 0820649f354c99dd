import type { Locale } from '../platform/locale';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A day as people of this language write it: 25 November 2026. */
export function dayIn(day: Date | string, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(new Date(day));
}
