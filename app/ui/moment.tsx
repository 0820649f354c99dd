import type { Locale } from '../platform/locale';

const formats = new Map<Locale, Intl.DateTimeFormat>();

function formatOf(locale: Locale): Intl.DateTimeFormat {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' });
  formats.set(locale, format);
  return format;
}

/** A moment as readers of a language see it, on the clocks of Brussels. */
export function Moment({ at, locale }: { at: string; locale: Locale }) {
  return <time dateTime={at}>{formatOf(locale).format(new Date(at))}</time>;
}
