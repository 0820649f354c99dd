import { describe, expect, it } from 'vitest';
import type { CourseRules, LessonState } from '../progress';
import { addDays, addPause, dateSessions, dayIn, hasFinishedSession, openSessions, readPause, readPlan, startOfDay, stateOf, stripOf, studyDaysFrom, typedPlan, weekdayOf, type StudyPlan } from './plan';

const lessonsOf = (session: number) => ['a', 'b'].map((part) => ({ id: `${part}${session}`, kind: 'reading' as const, minutes: 15, session }));
const course: CourseRules = {
  passPercent: 70,
  watchedPercent: 90,
  modules: [
    { id: 'one', status: 'published', lessons: [1, 2, 3].flatMap(lessonsOf) },
    { id: 'two', status: 'draft', lessons: lessonsOf(4) },
  ],
};
const done = (...ids: string[]): Record<string, LessonState> => Object.fromEntries(ids.map((id) => [id, 'done']));
// 1 March 2027 is a Monday.
const plan = (changes: Partial<StudyPlan> = {}): StudyPlan => ({ weekdays: [1, 4], time: '17:30', timeZone: 'Europe/Brussels', startsOn: '2027-03-01', pauses: [], ...changes });
const datedFrom = (from: string, changes: Partial<StudyPlan> = {}, states = {}) => dateSessions(plan(changes), openSessions(states, course), from);
const daysOf = (...given: Parameters<typeof datedFrom>) => datedFrom(...given).map(({ session, day }) => `${session} ${day}`);

describe('days', () => {
  it('go over months, years and the 29th of February', () => {
    expect([addDays('2027-12-31', 1), addDays('2028-02-28', 1), addDays('2028-02-29', 1), addDays('2027-02-28', 1), addDays('2028-03-01', -1)]).toEqual(['2028-01-01', '2028-02-29', '2028-03-01', '2027-03-01', '2028-02-29']);
    expect([weekdayOf('2027-03-01'), weekdayOf('2028-02-29'), weekdayOf('2027-03-07')]).toEqual([1, 2, 7]);
  });

  it('are those of the zone, not of the server', () => {
    const at = new Date('2027-03-01T22:30:00.000Z');
    expect(['Europe/Athens', 'Europe/Helsinki', 'Europe/Zagreb', 'America/New_York'].map((timeZone) => dayIn(at, { timeZone }))).toEqual(['2027-03-02', '2027-03-02', '2027-03-01', '2027-03-01']);
    expect(startOfDay('2027-03-02', { timeZone: 'Europe/Athens' }).toISOString()).toBe('2027-03-01T22:00:00.000Z');
  });

  it('begin with the first moment that the clocks show, where midnight is left out', () => {
    expect(startOfDay('2027-03-28', { timeZone: 'Atlantic/Azores' }).toISOString()).toBe('2027-03-28T01:00:00.000Z');
  });
});

describe('what is left', () => {
  it('are the sessions with unfinished lessons of what is published, with their minutes', () => {
    expect(openSessions(done('a1', 'b1', 'b2'), course)).toEqual([
      { session: 2, minutes: 15, lessonIds: ['a2'] },
      { session: 3, minutes: 30, lessonIds: ['a3', 'b3'] },
    ]);
    expect(openSessions({ a1: 'opened' }, course)[0]).toMatchObject({ session: 1, minutes: 30 });
    expect(openSessions(done('a1', 'b1', 'a2', 'b2', 'a3', 'b3'), course)).toEqual([]);
  });

  it('knows whether lessons of a day finished a session', () => {
    expect(hasFinishedSession(['b1'], done('a1', 'b1'), course)).toBe(true);
    expect(hasFinishedSession(['a2'], done('a1', 'b1', 'a2'), course)).toBe(false);
    expect(hasFinishedSession(['a4', 'b4'], done('a4', 'b4'), course)).toBe(false);
    expect(hasFinishedSession([], done('a1', 'b1'), course)).toBe(false);
  });
});

describe('a plan', () => {
  it('gives each session a chosen weekday, in order', () => {
    expect(daysOf('2027-03-01')).toEqual(['1 2027-03-01', '2 2027-03-04', '3 2027-03-08']);
    expect(daysOf('2027-03-01', { weekdays: [7] })).toEqual(['1 2027-03-07', '2 2027-03-14', '3 2027-03-21']);
    expect(daysOf('2027-03-01', { weekdays: [1, 2, 3, 4, 5, 6, 7] })).toEqual(['1 2027-03-01', '2 2027-03-02', '3 2027-03-03']);
  });

  it('does not begin before its first day', () => {
    expect(daysOf('2027-02-01', { startsOn: '2027-03-02' })).toEqual(['1 2027-03-04', '2 2027-03-08', '3 2027-03-11']);
  });

  it('gives who is behind new days, and who is ahead an earlier end', () => {
    expect(daysOf('2027-03-23', {}, done('a1', 'b1'))).toEqual(['2 2027-03-25', '3 2027-03-29']);
    expect(daysOf('2027-03-02', {}, done('a1', 'b1', 'a2', 'b2'))).toEqual(['3 2027-03-04']);
  });

  it('rests in its pauses, both days counted, and goes on after them', () => {
    expect(daysOf('2027-03-01', { pauses: [{ from: '2027-03-04', to: '2027-03-14' }] })).toEqual(['1 2027-03-01', '2 2027-03-15', '3 2027-03-18']);
    expect(daysOf('2027-03-01', { pauses: [{ from: '2027-03-05', to: '2027-03-07' }] })).toEqual(['1 2027-03-01', '2 2027-03-04', '3 2027-03-08']);
  });

  it('finds its days behind as many pauses as a plan may have', () => {
    const pauses = Array.from({ length: 12 }, (_, at) => ({ from: addDays('2027-03-01', at * 120), to: addDays('2027-03-01', at * 120 + 119) }));
    expect(studyDaysFrom(plan({ weekdays: [1], pauses }), '2027-03-01', 10)).toHaveLength(10);
  });

  it.each([
    ['Europe/Athens', '2027-03-25T15:30:00.000Z', '2027-03-29T14:30:00.000Z'],
    ['Europe/Helsinki', '2027-03-25T15:30:00.000Z', '2027-03-29T14:30:00.000Z'],
    ['Europe/Zagreb', '2027-03-25T16:30:00.000Z', '2027-03-29T15:30:00.000Z'],
    ['America/New_York', '2027-03-25T21:30:00.000Z', '2027-03-29T21:30:00.000Z'],
  ])('keeps its time of day in %s when summer time begins in Europe', (timeZone, before, after) => {
    expect(datedFrom('2027-03-25', { timeZone }).map(({ startsAt }) => startsAt.toISOString()).slice(0, 2)).toEqual([before, after]);
  });

  it('keeps its time of day in New York when summer time begins and ends there, and in Oulu when it ends', () => {
    const newYork = { timeZone: 'America/New_York', weekdays: [6, 7] };
    expect(datedFrom('2027-03-13', newYork).map(({ startsAt }) => startsAt.toISOString()).slice(0, 2)).toEqual(['2027-03-13T22:30:00.000Z', '2027-03-14T21:30:00.000Z']);
    expect(datedFrom('2027-11-06', newYork).map(({ startsAt }) => startsAt.toISOString()).slice(0, 2)).toEqual(['2027-11-06T21:30:00.000Z', '2027-11-07T22:30:00.000Z']);
    expect(datedFrom('2027-10-28', { timeZone: 'Europe/Helsinki' }).map(({ startsAt }) => startsAt.toISOString()).slice(0, 2)).toEqual(['2027-10-28T14:30:00.000Z', '2027-11-01T15:30:00.000Z']);
  });

  it('takes the next moment that there is where the clocks leave its time out', () => {
    expect(datedFrom('2027-03-28', { weekdays: [7], time: '02:30' })[0]?.startsAt.toISOString()).toBe('2027-03-28T01:00:00.000Z');
  });

  it('waits, is active, rests, and is finished once nothing is left', () => {
    const open = openSessions({}, course);
    const paused = plan({ pauses: [{ from: '2027-03-10', to: '2027-03-12' }] });
    expect([stateOf(paused, open, '2027-02-28'), stateOf(paused, open, '2027-03-01'), stateOf(paused, open, '2027-03-12'), stateOf(paused, [], '2027-03-12')]).toEqual(['waiting', 'active', 'paused', 'finished']);
  });
});

describe('the picture', () => {
  it('has a row for each week from this one to the last session, and marks today, sessions and pauses', () => {
    const one = plan({ pauses: [{ from: '2027-03-03', to: '2027-03-04' }] });
    const rows = stripOf(one, dateSessions(one, openSessions({}, course), '2027-03-01'), '2027-03-02');
    expect(rows.map(({ monday }) => monday)).toEqual(['2027-03-01', '2027-03-08']);
    expect(rows.flatMap((row) => ('days' in row ? row.days : [])).flatMap(({ session }) => session ?? [])).toEqual([1, 2, 3]);
    expect('days' in (rows[0] ?? {}) && rows[0]).toMatchObject({ days: [{ isToday: false }, { isToday: true }, { isPaused: true }, { isPaused: true }, { isPaused: false }, {}, {}] });
  });

  it('draws weeks without a session together, and nothing of a plan that is finished', () => {
    const one = plan({ pauses: [{ from: '2027-03-04', to: '2027-04-20' }] });
    const rows = stripOf(one, dateSessions(one, openSessions({}, course), '2027-03-01'), '2027-03-01');
    expect(rows.map((row) => ('restTo' in row ? `${row.monday}–${row.restTo}` : row.monday))).toEqual(['2027-03-01', '2027-03-08–2027-04-18', '2027-04-19', '2027-04-26']);
    expect(stripOf(one, [], '2027-03-01')).toEqual([]);
  });
});

describe('the form of a plan', () => {
  const now = new Date('2027-03-01T10:00:00.000Z');
  const formOf = (fields: readonly (readonly [string, string])[]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return form;
  };
  const typed = typedPlan(formOf([['weekdays', '4'], ['weekdays', '1'], ['weekdays', '4'], ['time', '17:30'], ['timeZone', 'America/New_York'], ['startsOn', '2027-03-01']]));

  it('gives the plan with its days in order, each once', () => {
    expect(readPlan(typed, now)).toEqual({ plan: { weekdays: [1, 4], time: '17:30', timeZone: 'America/New_York', startsOn: '2027-03-01' } });
  });

  it('takes any zone whose clocks are known, of the list or not', () => {
    expect(readPlan({ ...typed, timeZone: 'Asia/Kolkata' }, now)).toHaveProperty('plan');
  });

  it.each([
    [{ weekdays: [] }, { weekdays: 'no-weekday' }],
    [{ time: '25:00' }, { time: 'bad-time' }],
    [{ timeZone: 'Mars/Base' }, { timeZone: 'bad-zone' }],
    [{ timeZone: '+02:00' }, { timeZone: 'bad-zone' }],
    [{ startsOn: '2027-02-30' }, { startsOn: 'bad-day' }],
    [{ startsOn: '2029-03-01' }, { startsOn: 'day-far' }],
    [{ startsOn: '1999-03-01' }, { startsOn: 'day-far' }],
  ])('says what is wrong with %j', (changes, faults) => {
    expect(readPlan({ ...typed, ...changes }, now)).toEqual({ faults });
  });

  it('refuses days that no week has', () => {
    expect(readPlan({ ...typed, weekdays: ['8'] }, now)).toHaveProperty('faults');
  });
});

describe('a pause', () => {
  const today = '2027-03-01';

  it.each([
    [{ from: '2027-03-05', to: '2027-03-04' }, { to: 'end-before-start' }],
    [{ from: '2027-02-01', to: '2027-02-20' }, { to: 'pause-over' }],
    [{ from: '2027-03-01', to: '2027-07-30' }, { to: 'pause-long' }],
    [{ from: '', to: '2027-03-04' }, { from: 'bad-day' }],
    [{ from: '2031-03-01', to: '2031-03-04' }, { from: 'day-far' }],
  ])('is refused as %j', (typed, faults) => {
    expect(readPause(typed, today)).toEqual({ faults });
  });

  it('may be one day, or have begun', () => {
    expect(readPause({ from: today, to: today }, today)).toHaveProperty('pause');
    expect(readPause({ from: '2027-02-20', to: today }, today)).toHaveProperty('pause');
  });

  it('becomes one with those that it touches; those that are over go', () => {
    const pauses = [{ from: '2027-02-01', to: '2027-02-05' }, { from: '2027-03-10', to: '2027-03-14' }];
    expect(addPause(pauses, { from: '2027-03-15', to: '2027-03-20' }, today)).toEqual([{ from: '2027-03-10', to: '2027-03-20' }]);
    expect(addPause(pauses, { from: '2027-03-02', to: '2027-03-04' }, today)).toEqual([{ from: '2027-03-02', to: '2027-03-04' }, { from: '2027-03-10', to: '2027-03-14' }]);
    expect(addPause(pauses, { from: '2027-03-11', to: '2027-03-12' }, today)).toEqual([{ from: '2027-03-10', to: '2027-03-14' }]);
  });
});
