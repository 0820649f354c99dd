import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../platform/calendar/ics';
import { locales } from '../../platform/locale';
import { writeCsv } from '../../platform/tables/csv';
import { getCourse } from '../content/load.server';
import type { StrategyOf } from './desk';
import { filledStrategy } from './filled-fixture';
import { planEvents, planTable } from './plan';

const course = getCourse();
const filled = filledStrategy(course, 'en');
const actions = { 'actions.1.title': '=1+1', 'actions.1.from': '2028-02', 'actions.1.to': '2028-11', 'actions.1.cost': '12000.5', 'actions.1.funding': 'own', 'actions.3.title': 'Second', 'actions.3.from': '2029' };
const own: StrategyOf = { ...filled, values: { 'wb-actions': actions, 'wb-mandate': { decision_month: '2027-11' } } };

function readEvents(of = own, owner = 'somebody') {
  const text = writeCalendar({ name: 'Plan', locale: of.locale, events: planEvents(of, owner), isFile: true });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
  return { text, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

describe('the action plan as a table', () => {
  it('has a row for each action and a column for each field, months that sort and amounts that add up', () => {
    const [heads = [], first = [], second = [], ...more] = planTable(own);
    expect(heads.slice(0, 3)).toEqual(['No.', 'Action', 'Priority it serves']);
    expect(heads).toHaveLength(15);
    const at = (head: string) => heads.indexOf(head);
    expect([first[0], first[at('From')], first[at('Until')], first[at('Cost')], first[at('Source of the money')]]).toEqual([1, '2028-02', '2028-11', 12000.5, 'Own budget']);
    expect([second[0], second[at('From')], second[at('Cost')]]).toEqual([3, '2029', null]);
    expect(more).toEqual([]);
  });

  it('names whom the map names, and is harmless in a spreadsheet', () => {
    const [, row = []] = planTable({ ...own, values: { 'wb-stakeholders': { 'stakeholders.1.name': 'Harbour office' }, 'wb-actions': { ...actions, 'actions.1.lead': 'stakeholders.1' } } });
    expect(row).toContain('Harbour office');
    expect(writeCsv(planTable(own))).toContain(`1,'=1+1,`);
  });

  it.each(locales)('has its heads in %s, and no row when nothing is planned', (locale) => {
    const [heads, ...rows] = planTable({ ...filledStrategy(course, locale), values: {} });
    expect(new Set(heads).size).toBe(15);
    expect(rows).toEqual([]);
  });
});

describe('the action plan as dates', () => {
  it('is whole days from the first day of a month to the last of another, a year alone being all of it', () => {
    const { events } = readEvents();
    const days = events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]);
    expect(days).toEqual([
      ['=1+1', '2028-02-01', '2028-12-01'],
      ['Second', '2029-01-01', '2030-01-01'],
      ['Month of the decision', '2027-11-01', '2027-12-01'],
    ]);
  });

  it('says of each action what is planned, and that it is a draft', () => {
    const [first] = readEvents().events;
    expect(first?.description).toContain('Source of the money: Own budget');
    expect(first?.description).toContain('Training draft – not adopted policy');
  });

  it('keeps the same entry for the same action, and another for somebody else', () => {
    const uids = (owner: string) => readEvents(own, owner).events.map(({ uid }) => uid);
    expect(uids('a')).toEqual(uids('a'));
    expect(uids('a').filter((uid) => uids('b').includes(uid))).toEqual([]);
    expect(readEvents().text).not.toContain('REFRESH-INTERVAL');
  });

  it('leaves out what has no month or ends before it begins, and is empty when nothing is planned', () => {
    const bad = { ...own, values: { 'wb-actions': { 'actions.1.title': 'None', 'actions.2.title': 'Backwards', 'actions.2.from': '2028-05', 'actions.2.to': '2028-01' } } };
    expect(readEvents(bad).events).toEqual([]);
    expect(readEvents({ ...own, values: {} }).events).toEqual([]);
  });
});
