import { describe, expect, it } from 'vitest';
import { readDeadlines, readLink, readSettings, weeksOf } from './settings';

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

const good = { name: ' Oulu \n 2027 ', startsOn: '2027-03-03', endsOn: '2027-04-09', sessionsPerWeek: '2', locales: ['fr', 'en', 'xx'], pauseWeeks: ['2027-03-24', '2027-03-22', 'no'] };

describe('the settings of a cohort', () => {
  it('are read from a form, pauses as the Mondays of their weeks', () => {
    expect(readSettings(form(good))).toEqual({ settings: { name: 'Oulu 2027', startsOn: day('2027-03-03'), endsOn: day('2027-04-09'), sessionsPerWeek: 2, locales: ['en', 'fr'], pauseWeeks: ['2027-03-22'] } });
    expect(readSettings(form({ name: 'A', sessionsPerWeek: '14' }))).toMatchObject({ settings: { startsOn: null, endsOn: null, locales: [], pauseWeeks: [] } });
  });

  it.each([
    [{ name: '  ' }, { name: 'name-missing' }],
    [{ name: 'a'.repeat(81) }, { name: 'name-long' }],
    [{ startsOn: '2027-02-30' }, { startsOn: 'bad-date' }],
    [{ endsOn: 'tomorrow' }, { endsOn: 'bad-date' }],
    [{ endsOn: '2027-03-02' }, { endsOn: 'end-before-start' }],
    [{ sessionsPerWeek: '0' }, { sessionsPerWeek: 'bad-pace' }],
    [{ sessionsPerWeek: '' }, { sessionsPerWeek: 'bad-pace' }],
    [{ sessionsPerWeek: '2.5' }, { sessionsPerWeek: 'bad-pace' }],
    [{ sessionsPerWeek: '15', name: '' }, { sessionsPerWeek: 'bad-pace', name: 'name-missing' }],
  ])('are refused field by field: %o', (change, faults) => {
    expect(readSettings(form({ ...good, ...change }))).toEqual({ faults });
  });

  it('offer the weeks from the first to the last day for pauses', () => {
    expect(weeksOf({ startsOn: day('2027-03-03'), endsOn: day('2027-03-15') })).toEqual(['2027-03-01', '2027-03-08', '2027-03-15']);
    expect(weeksOf({ startsOn: day('2027-03-03'), endsOn: null })).toEqual([]);
    expect(weeksOf({ startsOn: day('2027-03-03'), endsOn: day('2099-03-15') })).toHaveLength(60);
  });

  it('limit a link to a day, which counts to its end, and to a number of places', () => {
    expect(readLink(form({ joinUntil: '2027-03-03', joinLimit: '30' }))).toEqual({ joinUntil: day('2027-03-04'), joinLimit: 30 });
    expect(readLink(form({}))).toEqual({ joinUntil: null, joinLimit: null });
    expect(readLink(form({ joinUntil: 'x', joinLimit: '0' }))).toEqual({ faults: { joinUntil: 'bad-date', joinLimit: 'bad-limit' } });
  });

  it('name a day for each module, or none', () => {
    expect(readDeadlines(form({ 'due-one': '2027-03-03', 'due-two': '', 'due-other': '2027-01-01' }), ['one', 'two'])).toEqual({ days: { one: day('2027-03-03'), two: null } });
    expect(readDeadlines(form({ 'due-one': '3.3.2027' }), ['one', 'two'])).toEqual({ faults: { 'due-one': 'bad-date' } });
  });
});
