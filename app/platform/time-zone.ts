import type { Locale } from './locale';

/** A zone that dates are named in: its IANA name, the country, and the part of it where a country has several. */
export interface Zone {
  id: string;
  country: string;
  part?: string;
}

/** The zones to choose from: one of each country that a profile may name and of its parts whose clocks differ. */
export const zones: readonly Zone[] = [
  ...Object.entries({
    AL: 'Europe/Tirane', AT: 'Europe/Vienna', BA: 'Europe/Sarajevo', BE: 'Europe/Brussels', BG: 'Europe/Sofia', CH: 'Europe/Zurich', CY: 'Asia/Nicosia',
    CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen', EE: 'Europe/Tallinn', ES: 'Europe/Madrid', FI: 'Europe/Helsinki', FR: 'Europe/Paris',
    GB: 'Europe/London', GR: 'Europe/Athens', HR: 'Europe/Zagreb', HU: 'Europe/Budapest', IC: 'Atlantic/Canary', IE: 'Europe/Dublin', IS: 'Atlantic/Reykjavik',
    IT: 'Europe/Rome', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg', LV: 'Europe/Riga', MD: 'Europe/Chisinau', ME: 'Europe/Podgorica', MK: 'Europe/Skopje',
    MT: 'Europe/Malta', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo', PL: 'Europe/Warsaw', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade', SE: 'Europe/Stockholm',
    SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava', TR: 'Europe/Istanbul', UA: 'Europe/Kyiv',
    AD: 'Europe/Andorra', AM: 'Asia/Yerevan', AZ: 'Asia/Baku', BY: 'Europe/Minsk', DZ: 'Africa/Algiers', EG: 'Africa/Cairo', GE: 'Asia/Tbilisi', IL: 'Asia/Jerusalem',
    JO: 'Asia/Amman', LB: 'Asia/Beirut', LI: 'Europe/Vaduz', LY: 'Africa/Tripoli', MA: 'Africa/Casablanca', MC: 'Europe/Monaco', PS: 'Asia/Gaza', SM: 'Europe/San_Marino', TN: 'Africa/Tunis',
  }).map(([country, id]) => ({ id, country })),
  { id: 'Europe/Lisbon', country: 'PT' },
  { id: 'Atlantic/Azores', country: 'PT', part: 'Açores' },
  { id: 'America/New_York', country: 'US', part: 'New York' },
  { id: 'America/Chicago', country: 'US', part: 'Chicago' },
  { id: 'America/Denver', country: 'US', part: 'Denver' },
  { id: 'America/Los_Angeles', country: 'US', part: 'Los Angeles' },
  { id: 'America/Halifax', country: 'CA', part: 'Halifax' },
  { id: 'America/Toronto', country: 'CA', part: 'Toronto' },
  { id: 'America/Winnipeg', country: 'CA', part: 'Winnipeg' },
  { id: 'America/Edmonton', country: 'CA', part: 'Edmonton' },
  { id: 'America/Vancouver', country: 'CA', part: 'Vancouver' },
];

export const usualZone = 'Europe/Brussels';

/** Tells whether a text names one of the zones to choose from. */
export function isZone(text: string): boolean {
  return zones.some(({ id }) => id === text);
}

/** Tells whether a text names a zone whose clocks are known here, of the list or not: browsers know more of them. */
export function isClock(text: string): boolean {
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}$/.test(text) || text.length > 64) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone of a country where all of it has the same clocks, or nearly all; else the usual one. */
export function zoneOfCountry(country: string | null): string {
  return zones.find((zone) => zone.country === country && zone.part === undefined)?.id ?? usualZone;
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

/** The moment of a day and a time in a zone; where its clocks leave that time out, as soon after as they show one. */
export function momentFrom(clock: { day: string; time: string }, timeZone: string): Date {
  const quarter = 15 * 60_000;
  const asIfUtc = Date.parse(`${clock.day}T${clock.time}:00.000Z`);
  const shifted = [0, 1, 2, 3, 4].map((step) => new Date(asIfUtc + step * quarter).toISOString());
  const found = shifted.map((iso) => momentOf({ day: iso.slice(0, 10), time: iso.slice(11, 16) }, timeZone)).find((at) => at !== null);
  return found ?? new Date(asIfUtc);
}

/** When something takes place, in the words of a language: the day, from when to when, and the name of the zone. */
export function spanIn(startsAt: Date, { durationMinutes, timeZone }: { durationMinutes: number; timeZone: string }, locale: Locale): { day: string; from: string; to: string; zone: string } {
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  const time = formatOf(locale, timeZone, 'time');
  const zone = formatOf(locale, timeZone, 'zone').formatToParts(startsAt).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return { day: formatOf(locale, timeZone, 'day').format(startsAt), from: time.format(startsAt), to: time.format(endsAt), zone };
}
