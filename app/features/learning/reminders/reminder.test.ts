import { describe, expect, it } from 'vitest';
import type { StudyPlan } from '../plan/plan';
import { rulesFixture } from '../rules-fixture';
import { decide, nextReminderAt, retryAt, unansweredOf, type Candidate } from './reminder';

// 1 March 2027 is a Monday.
const plan = (changes: Partial<StudyPlan> = {}): StudyPlan => ({ weekdays: [1, 4], time: '17:30', timeZone: 'Europe/Brussels', startsOn: '2027-03-01', pauses: [], ...changes });
const candidate = (changes: Partial<Candidate> = {}): Candidate => ({ plan: plan(), hour: 7, states: {}, lastActiveAt: null, sentAt: null, unanswered: 0, ...changes });
const at = (iso: string) => new Date(`${iso}:00.000Z`);
const decideAt = (iso: string, changes: Partial<Candidate> = {}) => decide(candidate(changes), rulesFixture, at(iso));
const next = (iso: string, changes: Partial<StudyPlan> = {}) => nextReminderAt(plan(changes), 7, at(iso))?.toISOString().slice(0, 16);
const all = Object.fromEntries(['text', 'film', 'check', 'tool', 'talk'].map((id) => [id, 'done' as const]));

describe('the next reminder', () => {
  it('is due at its hour of the next study day', () => {
    expect([next('2027-03-01T05:00'), next('2027-03-01T06:00'), next('2027-03-03T12:00')]).toEqual(['2027-03-01T06:00', '2027-03-04T06:00', '2027-03-04T06:00']);
  });

  it.each([
    ['Europe/Athens', '2027-03-25T05:00', '2027-03-29T04:00'],
    ['Europe/Helsinki', '2027-03-25T05:00', '2027-03-29T04:00'],
    ['Europe/Zagreb', '2027-03-25T06:00', '2027-03-29T05:00'],
    ['America/New_York', '2027-03-11T12:00', '2027-03-15T11:00'],
  ])('keeps its hour in %s when summer time begins', (timeZone, before, after) => {
    expect(next(`${before.slice(0, 11)}00:30`, { timeZone })).toBe(before);
    expect(next(before, { timeZone })).toBe(after);
  });

  it('waits for the first day, skips pauses and goes over the 29th of February', () => {
    expect(next('2027-02-01T12:00')).toBe('2027-03-01T06:00');
    expect(next('2027-03-01T12:00', { pauses: [{ from: '2027-03-02', to: '2027-03-10' }] })).toBe('2027-03-11T06:00');
    expect(next('2028-02-28T12:00', { weekdays: [2] })).toBe('2028-02-29T06:00');
  });
});

describe('a reminder', () => {
  it('is sent on a study day from its hour on, however late the round comes', () => {
    expect(decideAt('2027-03-01T06:00')).toMatchObject({ day: '2027-03-01', kind: 'session', nextAt: at('2027-03-04T06:00') });
    expect(decideAt('2027-03-01T21:00')).toMatchObject({ day: '2027-03-01', kind: 'session' });
  });

  it.each([
    ['before its hour', '2027-03-01T05:59', {}],
    ['on other days', '2027-03-02T06:00', {}],
    ['before the first day', '2027-02-25T06:00', {}],
    ['in a pause', '2027-03-01T06:00', { plan: plan({ pauses: [{ from: '2027-03-01', to: '2027-03-01' }] }) }],
    ['when everything is finished', '2027-03-01T06:00', { states: all }],
    ['when somebody was in the course that day already', '2027-03-01T06:00', { lastActiveAt: at('2027-02-28T23:00') }],
  ])('is not sent %s', (_, iso, changes) => {
    expect(decideAt(iso, changes)).toMatchObject({ kind: null });
  });

  it('is sent to who was in the course the evening before', () => {
    expect(decideAt('2027-03-01T06:00', { lastActiveAt: at('2027-02-28T22:59') })).toMatchObject({ kind: 'session' });
  });
});

describe('three reminders without an answer', () => {
  const sentAt = at('2027-02-25T06:00');

  it('are followed by the question whether a pause would help, and by two weeks without any', () => {
    expect(decideAt('2027-03-01T06:00', { unanswered: 2, sentAt })).toMatchObject({ kind: 'session', restsUntil: null });
    expect(decideAt('2027-03-01T06:00', { unanswered: 3, sentAt })).toMatchObject({ kind: 'pause', restsUntil: at('2027-03-14T23:00'), nextAt: at('2027-03-15T06:00') });
  });

  it('are answered by being in the course after the last', () => {
    const answered = { unanswered: 3, sentAt, lastActiveAt: at('2027-02-26T10:00') };
    expect([unansweredOf(answered), unansweredOf({ ...answered, lastActiveAt: at('2027-02-24T10:00') })]).toEqual([0, 3]);
    expect(decideAt('2027-03-01T06:00', answered)).toMatchObject({ kind: 'session', unanswered: 0 });
  });
});

describe('a mail that was not taken', () => {
  it('is tried again soon at first, and every half hour later on', () => {
    const due = at('2027-03-01T06:00');
    const waits = [0, 1, 10, 60, 600].map((minutes) => (retryAt(due, new Date(due.getTime() + minutes * 60_000)).getTime() - due.getTime()) / 60_000 - minutes);
    expect(waits).toEqual([1, 1, 5, 30, 30]);
  });
});
