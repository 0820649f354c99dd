/** A moment, or a whole day as midnight in UTC; an event of whole days ends on its last day, which still counts. */
export type EventTime = { startsAt: Date; endsAt: Date } | { firstDay: Date; lastDay: Date };

/** Something in a calendar. */
export interface CalendarEvent {
  /** the same for ever, in every calendar of the world */
  uid: string;
  time: EventTime;
  title: string;
  text: string;
  place: string | null;
  url: string | null;
  /** when what is said of it last became different */
  changedAt: Date;
}

const dayMs = 86_400_000;
const maxOctets = 75;
const countedFrom = Date.UTC(2024, 0, 1);
const encoder = new TextEncoder();

/** A text as a value (RFC 5545, 3.3.11): the signs that mean something are escaped, lines are joined by a sign for a break. */
export function escapeText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
  return plain.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** A line of at most 75 octets each (RFC 5545, 3.1); what is longer goes on in the next after a blank, no sign is cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > maxOctets) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const momentOf = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
const dayOf = (at: Date) => momentOf(at).slice(0, 8);

function timeLines(time: EventTime): string[] {
  if ('startsAt' in time) return [`DTSTART:${momentOf(time.startsAt)}`, `DTEND:${momentOf(time.endsAt)}`];
  // The end of an event of whole days is the first day that no longer counts.
  return [`DTSTART;VALUE=DATE:${dayOf(time.firstDay)}`, `DTEND;VALUE=DATE:${dayOf(new Date(time.lastDay.getTime() + dayMs))}`, 'TRANSP:TRANSPARENT'];
}

/** A number that grows with every change, as calendars want it of a new version. */
function sequenceOf(changedAt: Date): number {
  return Math.max(0, Math.floor((changedAt.getTime() - countedFrom) / 1000));
}

function eventLines({ uid, time, title, text, place, url, changedAt }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${momentOf(changedAt)}`,
    `LAST-MODIFIED:${momentOf(changedAt)}`,
    `SEQUENCE:${sequenceOf(changedAt)}`,
    ...timeLines(time),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    'END:VEVENT',
  ];
}

interface Calendar {
  name: string;
  locale: string;
  events: readonly CalendarEvent[];
  /** true for a file that is read once, not an address to come back to */
  isFile?: boolean;
}

/** A calendar (RFC 5545 and 7986): one to subscribe to asks to be looked at anew every hour. */
export function writeCalendar({ name, locale, events, isFile = false }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//UNITES//Course//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(isFile ? [] : ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
