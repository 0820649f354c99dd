import type { Locale } from '../../../platform/locale';

/** A zone that meetings are held in: its IANA name, the country, and the part of it where a country has several. */
export interface Zone {
  id: string;
  country: string;
  part?: string;
}

/** The zones to choose from: one of each country of the course's cities and their neighbours, and the islands whose clocks differ. */
export const zones: readonly Zone[] = [
  ...Object.entries({
    AL: 'Europe/Tirane', AT: 'Europe/Vienna', BA: 'Europe/Sarajevo', BE: 'Europe/Brussels', BG: 'Europe/Sofia', CH: 'Europe/Zurich', CY: 'Asia/Nicosia',
    CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen', EE: 'Europe/Tallinn', ES: 'Europe/Madrid', FI: 'Europe/Helsinki', FR: 'Europe/Paris',
    GB: 'Europe/London', GR: 'Europe/Athens', HR: 'Europe/Zagreb', HU: 'Europe/Budapest', IC: 'Atlantic/Canary', IE: 'Europe/Dublin', IS: 'Atlantic/Reykjavik',
    IT: 'Europe/Rome', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg', LV: 'Europe/Riga', MD: 'Europe/Chisinau', ME: 'Europe/Podgorica', MK: 'Europe/Skopje',
    MT: 'Europe/Malta', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo', PL: 'Europe/Warsaw', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade', SE: 'Europe/Stockholm',
    SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava', TR: 'Europe/Istanbul', UA: 'Europe/Kyiv',
  }).map(([country, id]) => ({ id, country })),
  { id: 'Europe/Lisbon', country: 'PT' },
  { id: 'Atlantic/Azores', country: 'PT', part: 'Açores' },
];

export const usualZone = 'Europe/Brussels';

/** Tells whether a text names one of the zones to choose from. */
export function isZone(text: string): boolean {
  return zones.some(({ id }) => id === text);
}

/** The zones as a language names them, sorted by that name. */
export function listZones(locale: Locale): { id: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const labelled = zones.map(({ id, country, part }) => ({ id, label: `${names.of(country) ?? country}${part ? ` (${part})` : ''}` }));
  return labelled.sort((a, b) => a.label.localeCompare(b.label, locale));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of one language, zone and kind, made once: making one costs more than a page. */
function formatOf(locale: string, timeZone: string, kind: 'day' | 'time' | 'zone' | 'parts'): Intl.DateTimeFormat {
  const key = [locale, timeZone, kind].join();
  const styles: Record<typeof kind, Intl.DateTimeFormatOptions> = {
    day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    zone: { timeZoneName: 'long' },
    parts: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  };
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...styles[kind], timeZone });
  formats.set(key, made);
  return made;
}

/** A moment on the clocks of a zone as forms hold it: a day and a time. */
export function clockOf(at: Date, timeZone: string): { day: string; time: string } {
  const parts = Object.fromEntries(formatOf('en', timeZone, 'parts').formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** The moment at which the clocks of a zone show a day and a time; the first where they show it twice, null where they leave it out. */
export function momentOf({ day, time }: { day: string; time: string }, timeZone: string): Date | null {
  const asIfUtc = Date.parse(`${day}T${time}:00.000Z`);
  if (Number.isNaN(asIfUtc)) return null;
  // A zone is at most 14 hours from UTC and changes by an hour or so: what it was a day before and after are the only candidates.
  const candidates = [-1, 1].map((side) => {
    const near = new Date(asIfUtc + side * 86_400_000);
    const shown = clockOf(near, timeZone);
    return new Date(asIfUtc + (near.getTime() - Date.parse(`${shown.day}T${shown.time}:00.000Z`)));
  });
  const fitting = candidates.filter((at) => {
    const shown = clockOf(at, timeZone);
    return shown.day === day && shown.time === time;
  });
  return fitting.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** When something takes place, in the words of a language: the day, from when to when, and the name of the zone. */
export function spanIn(startsAt: Date, { durationMinutes, timeZone }: { durationMinutes: number; timeZone: string }, locale: Locale): { day: string; from: string; to: string; zone: string } {
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  const time = formatOf(locale, timeZone, 'time');
  const zone = formatOf(locale, timeZone, 'zone').formatToParts(startsAt).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return { day: formatOf(locale, timeZone, 'day').format(startsAt), from: time.format(startsAt), to: time.format(endsAt), zone };
}
