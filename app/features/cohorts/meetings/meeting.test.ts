import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { fieldsOf, readMeeting, splitMeetings, type Meeting, type TypedMeeting } from './meeting';
import { clockOf, isZone, listZones, momentOf, spanIn, zones } from '../../../platform/time-zone';

const typed: TypedMeeting = { title: ' Auftakt\n', day: '2027-03-05', time: '10:00', timeZone: 'Europe/Helsinki', minutes: '90', place: 'https://meet.example/x' };
const read = (changes: Partial<TypedMeeting> = {}) => readMeeting({ ...typed, ...changes });
const at = (iso: string) => new Date(iso);

describe('the clocks of a zone', () => {
  it.each([
    ['2027-01-15', '10:00', 'Europe/Brussels', '2027-01-15T09:00:00.000Z'],
    ['2027-07-15', '10:00', 'Europe/Brussels', '2027-07-15T08:00:00.000Z'],
    ['2027-07-15', '00:30', 'Europe/Helsinki', '2027-07-14T21:30:00.000Z'],
    ['2027-01-15', '23:45', 'Atlantic/Azores', '2027-01-16T00:45:00.000Z'],
    ['2027-03-28', '03:00', 'Europe/Brussels', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '01:59', 'Europe/Brussels', '2027-03-28T00:59:00.000Z'],
    ['2027-07-01', '12:00', 'Atlantic/Reykjavik', '2027-07-01T12:00:00.000Z'],
  ])('show %s %s in %s at one moment', (...[day, time, zone, iso]) => {
    expect(momentOf({ day, time }, zone)).toEqual(at(iso));
  });

  it('show an hour twice when summer time ends: the first is meant', () => {
    expect(momentOf({ day: '2027-10-31', time: '02:30' }, 'Europe/Brussels')).toEqual(at('2027-10-31T00:30:00.000Z'));
  });

  it('leave an hour out when summer time begins', () => {
    expect(momentOf({ day: '2027-03-28', time: '02:30' }, 'Europe/Brussels')).toBeNull();
  });

  it('give back what was typed, in every zone and at every change of the year', () => {
    const around = [Date.UTC(2028, 2, 25, 20), Date.UTC(2028, 9, 28, 20)].flatMap((from) => Array.from({ length: 12 }, (_, hour) => from + hour * 3_600_000));
    const moments = [...around, ...Array.from({ length: 24 }, (_, step) => Date.UTC(2028, 0, 1 + step * 15, step))];
    for (const { id } of zones) {
      for (const ms of moments) {
        const moment = new Date(ms);
        const back = momentOf(clockOf(moment, id), id);
        // Of an hour that comes twice the first is given.
        expect([id, (moment.getTime() - (back?.getTime() ?? 0)) % 3_600_000, back !== null && back <= moment]).toEqual([id, 0, true]);
        expect(back && clockOf(back, id)).toEqual(clockOf(moment, id));
      }
    }
  });
});

describe('the zones', () => {
  it('are known to this system and named in every language, without two that look the same', () => {
    for (const locale of locales) {
      const labels = listZones(locale).map(({ label }) => label);
      expect(labels).toHaveLength(zones.length);
      expect(new Set(labels).size).toBe(zones.length);
      expect(labels.every((label) => label.length > 2)).toBe(true);
    }
    expect([isZone('Europe/Kyiv'), isZone('Mars/Base'), isZone('__proto__')]).toEqual([true, false, false]);
  });

  it('stand beside the time in the reader’s language, with the name of the season', () => {
    const spring = at('2027-03-05T08:00:00.000Z');
    const where = { durationMinutes: 90, timeZone: 'Europe/Helsinki' };
    expect(spanIn(spring, where, 'de')).toEqual({ day: 'Freitag, 5. März 2027', from: '10:00', to: '11:30', zone: 'Osteuropäische Normalzeit' });
    expect(spanIn(at('2027-07-05T08:00:00.000Z'), where, 'en')).toMatchObject({ from: '11:00', zone: 'Eastern European Summer Time' });
  });
});

describe('a meeting', () => {
  it('is read on the clocks of its zone', () => {
    expect(read()).toEqual({ meeting: { title: 'Auftakt', place: 'https://meet.example/x', timeZone: 'Europe/Helsinki', durationMinutes: 90, startsAt: at('2027-03-05T08:00:00.000Z') } });
  });

  it.each([
    [{ title: ' ' }, { title: 'title-missing' }],
    [{ title: 'x'.repeat(121) }, { title: 'title-long' }],
    [{ place: '' }, { place: 'place-missing' }],
    [{ place: 'x'.repeat(301) }, { place: 'place-long' }],
    [{ day: '2027-02-30' }, { day: 'bad-day' }],
    [{ day: '9999-01-01' }, { day: 'bad-day' }],
    [{ day: '' }, { day: 'bad-day' }],
    [{ time: '24:00' }, { time: 'bad-time' }],
    [{ time: '9 o’clock' }, { time: 'bad-time' }],
    [{ minutes: '' }, { minutes: 'bad-minutes' }],
    [{ minutes: '601' }, { minutes: 'bad-minutes' }],
    [{ minutes: '7.5' }, { minutes: 'bad-minutes' }],
    [{ timeZone: 'Europe/Atlantis' }, { timeZone: 'bad-zone' }],
    [{ day: '2027-03-28', time: '03:30' }, { time: 'no-such-time' }],
    [{ title: '', time: 'x' }, { title: 'title-missing', time: 'bad-time' }],
  ])('with %j is refused', (changes, faults) => {
    expect(read(changes)).toEqual({ faults });
  });

  it('fills its own form again as it was typed', () => {
    const meeting: Meeting = { id: 'm', title: 'Auftakt', place: 'Rathaus', timeZone: 'Europe/Helsinki', durationMinutes: 90, startsAt: at('2027-03-05T08:00:00.000Z') };
    expect(fieldsOf(meeting)).toEqual({ title: 'Auftakt', place: 'Rathaus', timeZone: 'Europe/Helsinki', minutes: '90', day: '2027-03-05', time: '10:00' });
    expect(fieldsOf(null, 'Europe/Rome')).toMatchObject({ timeZone: 'Europe/Rome', minutes: '60', title: '' });
  });
});

describe('meetings', () => {
  it('are coming until they are over', () => {
    const of = (id: string, iso: string) => ({ id, startsAt: at(iso), durationMinutes: 60 });
    const all = [of('later', '2027-03-09T10:00:00.000Z'), of('over', '2027-03-01T10:00:00.000Z'), of('under-way', '2027-03-05T09:30:00.000Z'), of('just-over', '2027-03-05T09:00:00.000Z')];
    const { coming, past } = splitMeetings(all, at('2027-03-05T10:00:00.000Z'));
    expect([coming.map(({ id }) => id), past.map(({ id }) => id)]).toEqual([['under-way', 'later'], ['just-over', 'over']]);
  });
});
