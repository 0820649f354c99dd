import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { escapeText, foldLine, writeCalendar, type CalendarEvent } from './ics';

const changedAt = new Date('2027-01-05T08:30:00.000Z');
const eventOf = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-a@unites',
  time: { startsAt: new Date('2027-03-05T09:00:00.000Z'), endsAt: new Date('2027-03-05T10:30:00.000Z') },
  title: 'Auftakt',
  text: 'Lerngruppe „Oulu“.',
  place: 'Rathaus, Zimmer 12',
  url: 'https://learn.example/de/cohorts/x',
  changedAt,
  ...changes,
});
const write = (...events: CalendarEvent[]) => writeCalendar({ name: 'UNITES-Kurs', locale: 'de', events });
const parse = (text: string) => new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
const eventsOf = (text: string) => parse(text).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a line', () => {
  it('is folded at 75 octets, in no sign, and reads the same when it is unfolded', () => {
    for (const line of ['SUMMARY:short', `SUMMARY:${'a'.repeat(67)}`, `SUMMARY:${'é'.repeat(200)}`, `SUMMARY:${'👩🏽‍🏫'.repeat(40)}`, `DESCRIPTION:x${'語'.repeat(90)}`]) {
      const folded = foldLine(line).split('\r\n');
      for (const part of folded) expect(octets(part)).toBeLessThanOrEqual(75);
      expect(folded.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line);
      expect(folded.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    }
    expect(foldLine(`X:${'a'.repeat(73)}`)).not.toContain('\r\n');
  });
});

describe('a text', () => {
  it('escapes the signs that mean something, and nothing else', () => {
    expect(escapeText('a, b; c\\d "e": f')).toBe('a\\, b\\; c\\\\d "e": f');
    expect(escapeText('one\r\ntwo\rthree\n')).toBe('one\\ntwo\\nthree\\n');
    expect(escapeText('bell\u0007 and nul\u0000')).toBe('bell and nul');
  });

  it('cannot end its line and begin another property', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil';
    const events = eventsOf(write(eventOf({ title: evil, text: evil, place: evil })));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe('x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil');
  });

  it('comes back from another program as it went in', () => {
    const text = `Straße; „Größe“, C:\\Ordner\nzweite Zeile – ${'überlänge '.repeat(30)}👩🏽‍🏫`;
    const [event] = eventsOf(write(eventOf({ title: text.replaceAll('\n', ' '), text, place: text })));
    expect([event?.summary, event?.description, event?.location]).toEqual([text.replaceAll('\n', ' '), text, text]);
  });
});

describe('a calendar', () => {
  it('says its name, its language, its version and when to look again', () => {
    const calendar = parse(write());
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//UNITES//Course//DE');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('UNITES-Kurs');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('holds moments in UTC, with what tells versions apart', () => {
    const [event] = eventsOf(write(eventOf()));
    expect(event?.uid).toBe('meeting-a@unites');
    expect([event?.startDate.toJSDate().toISOString(), event?.endDate.toJSDate().toISOString()]).toEqual(['2027-03-05T09:00:00.000Z', '2027-03-05T10:30:00.000Z']);
    const [later] = eventsOf(write(eventOf({ changedAt: new Date(changedAt.getTime() + 1000) })));
    expect(later?.sequence).toBe((event?.sequence ?? 0) + 1);
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2027-01-05T08:30:00Z');
    expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2027-01-05T08:30:00Z');
  });

  it('holds whole days to the end of the last one, without making anybody busy', () => {
    const day = new Date('2027-02-28T00:00:00.000Z');
    const [event] = eventsOf(write(eventOf({ time: { firstDay: day, lastDay: day }, place: null, url: null })));
    expect([event?.startDate.isDate, String(event?.startDate), String(event?.endDate)]).toEqual([true, '2027-02-28', '2027-03-01']);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect([event?.location, event?.component.getFirstPropertyValue('url')]).toEqual([null, null]);
  });

  it('ends each line as the format asks, and is the same when nothing changed', () => {
    const text = write(eventOf(), eventOf({ uid: 'b' }));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(write(eventOf(), eventOf({ uid: 'b' }))).toBe(text);
  });
});
