import type { Locale } from '../platform/locale';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A day as people of this language write it: 25 November 2026. */
export function dayIn(day: Date | string, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(new Date(day));
}

const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

/** A day with its weekday, or the weekday alone: Thursday 4 March, Thursday, Thu. */
export function weekdayIn(day: Date | string, locale: Locale, kind: 'day' | 'long' | 'short' | 'narrow' = 'day'): string {
  const key = `${locale} ${kind}`;
  const style: Intl.DateTimeFormatOptions = kind === 'day' ? { weekday: 'long', day: 'numeric', month: 'long' } : { weekday: kind };
  const format = weekdayFormats.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone: 'UTC' });
  weekdayFormats.set(key, format);
  return format.format(new Date(day));
}
