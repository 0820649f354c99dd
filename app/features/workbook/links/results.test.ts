import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepeatField } from '../../content/tool';
import type { ToolDefinition } from '../tool';
import { readAmount } from '../values';
import { listRemarks, resultOf, rowResults } from './results';
import { listEntries, listSourceTools, listUses, listUsingTools, namedEntries, type Workbook } from './workbook';

const groups = [{ tool: 'map', repeat: 'people', name: 'name' }];

const map: ToolDefinition = {
  id: 'map',
  scales: { strength: { from: 1, steps: 5 } },
  groups: [
    {
      id: 'g',
      fields: [
        {
          id: 'people',
          kind: 'repeat',
          min: 1,
          max: 9,
          required: true,
          fields: [
            { id: 'name', kind: 'text', maxLength: 50, required: true },
            { id: 'sector', kind: 'choice', options: ['city', 'led', 'other'], required: true },
            { id: 'influence', kind: 'scale', scale: 'strength', required: true },
          ],
        },
      ],
    },
  ],
  charts: [],
  results: [],
  notes: [
    { id: 'sectors', kind: 'distinct', repeat: 'people', field: 'sector', atLeast: 2 },
    { id: 'led', kind: 'count', repeat: 'people', if: [{ field: 'sector', is: ['led'] }], atLeast: 1 },
    { id: 'weak', kind: 'none', repeat: 'people', if: [{ field: 'influence', atMost: 2 }] },
  ],
};

const seats: RepeatField = {
  id: 'lines',
  kind: 'repeat',
  min: 0,
  max: 9,
  required: false,
  fields: [
    { id: 'who', kind: 'entries', from: groups, many: true, required: false },
    { id: 'number', kind: 'number', min: 0, max: 100, decimals: 0, required: false },
    { id: 'cost', kind: 'number', min: 0, max: 1000, decimals: 2, required: false },
    { id: 'kind', kind: 'choice', options: ['ours', 'theirs'], required: false },
  ],
};

const plan: ToolDefinition = {
  id: 'plan',
  scales: {},
  groups: [{ id: 'g', fields: [seats] }],
  charts: [],
  results: [
    { id: 'total', kind: 'total', of: [{ repeat: 'lines', multiply: ['number', 'cost'] }] },
    { id: 'share', kind: 'share', part: [{ repeat: 'lines', if: [{ field: 'kind', is: ['theirs'] }], multiply: ['number'] }], whole: [{ repeat: 'lines', multiply: ['number'] }] },
    { id: 'score', kind: 'rows', of: { repeat: 'lines', multiply: ['number', 'cost'] }, mark: 12 },
  ],
  notes: [
    { id: 'uninvited', kind: 'chosen', of: { tool: 'map', repeat: 'people', name: 'name' }, if: [], by: 'lines.who' },
    { id: 'nothing', kind: 'result', result: 'share', atLeast: 1 },
  ],
};

function workbook(mapValues: Record<string, string>, planValues: Record<string, string> = {}): Workbook {
  return { tools: { map, plan }, values: { map: mapValues, plan: planValues } };
}

function result(id: string, values: Record<string, string>): number | null {
  const found = plan.results.find((each) => each.id === id);
  return found ? resultOf(workbook({}, values), 'plan', found) : null;
}

const two = { 'people.2.name': 'Tenants', 'people.5.name': 'Cleaners' };

describe('entries', () => {
  it('are named by the number of their row, so that a new name is the new name everywhere', () => {
    expect(listEntries(workbook(two), groups)).toEqual([{ id: 'people.2', name: 'Tenants' }, { id: 'people.5', name: 'Cleaners' }]);
  });

  it('that are gone have no name any more', () => {
    const field = seats.fields[0];
    if (field?.kind !== 'entries') throw new Error('The first field chooses entries.');
    expect(namedEntries(workbook(two), field, 'people.5 people.7')).toEqual([{ id: 'people.5', name: 'Cleaners' }, { id: 'people.7', name: null }]);
  });

  it('know where they are chosen', () => {
    expect(listUses(workbook(two, { 'lines.1.who': 'people.2 people.5', 'lines.4.who': 'people.5' }), 'map')).toEqual({
      'people.2': [{ tool: 'plan', path: 'lines.1.who', value: 'people.2 people.5' }],
      'people.5': [{ tool: 'plan', path: 'lines.1.who', value: 'people.2 people.5' }, { tool: 'plan', path: 'lines.4.who', value: 'people.5' }],
    });
  });

  it('tie tools together in both directions', () => {
    expect(listSourceTools(plan)).toEqual(['map']);
    expect(listUsingTools({ map, plan }, 'map')).toEqual(['plan']);
    expect(listUsingTools({ map, plan }, 'plan')).toEqual([]);
  });
});

describe('results', () => {
  it('add up the products of rows; a row that lacks a factor counts nothing', () => {
    expect(result('total', { 'lines.1.number': '4', 'lines.1.cost': '12.5', 'lines.2.number': '3' })).toBe(50);
    expect(result('total', {})).toBeNull();
  });

  it('give shares in whole per cent of all that counts', () => {
    const values = { 'lines.1.number': '13', 'lines.1.kind': 'ours', 'lines.2.number': '7', 'lines.2.kind': 'theirs' };
    expect(result('share', values)).toBe(35);
    expect(result('share', { 'lines.1.number': '0' })).toBeNull();
  });

  it('mark the rows that reach a mark', () => {
    const score = plan.results[2];
    if (score?.kind !== 'rows') throw new Error('The third result is one by row.');
    const values = { 'lines.1.number': '3', 'lines.1.cost': '4', 'lines.2.number': '2', 'lines.2.cost': '5' };
    expect(rowResults(workbook({}, values), 'plan', score)).toEqual([{ row: '1', product: 12, isMarked: true }, { row: '2', product: 10, isMarked: false }]);
  });

  it('never leave 0 to 100 as shares', () => {
    const rows = fc.array(fc.record({ number: fc.nat(100), kind: fc.constantFrom('ours', 'theirs') }), { maxLength: 9 });
    fc.assert(
      fc.property(rows, (lines) => {
        const share = result('share', Object.fromEntries(lines.flatMap(({ number, kind }, row) => [[`lines.${row + 1}.number`, String(number)], [`lines.${row + 1}.kind`, kind]])));
        return share === null || (share >= 0 && share <= 100);
      }),
    );
  });
});

describe('remarks', () => {
  const ids = (values: Record<string, string>) => listRemarks(workbook(values), 'map').map(({ id }) => id);

  it('are silent about a tool in which nothing stands', () => {
    expect(ids({})).toEqual([]);
  });

  it('stand as long as what they ask for does not hold', () => {
    expect(ids({ 'people.1.name': 'Office', 'people.1.sector': 'city', 'people.1.influence': '5' })).toEqual(['sectors', 'led']);
    expect(ids({ 'people.1.sector': 'city', 'people.2.sector': 'led' })).toEqual([]);
  });

  it('name the rows they are about', () => {
    expect(listRemarks(workbook({ 'people.1.sector': 'city', 'people.4.sector': 'led', 'people.4.influence': '2' }), 'map')).toEqual([{ id: 'weak', repeat: 'people', about: ['4'] }]);
  });

  it('name the entries that nobody chose, once somebody has begun to choose', () => {
    expect(listRemarks(workbook(two), 'plan')).toEqual([]);
    expect(listRemarks(workbook(two, { 'lines.1.who': 'people.2' }), 'plan')).toEqual([{ id: 'uninvited', repeat: null, about: ['Cleaners'] }]);
  });

  it('judge a number only when there is one', () => {
    const ours = { 'lines.1.number': '8', 'lines.1.kind': 'ours' };
    expect(listRemarks(workbook({}, ours), 'plan').map(({ id }) => id)).toEqual(['nothing']);
    expect(listRemarks(workbook({}, { ...ours, 'lines.2.number': '2', 'lines.2.kind': 'theirs' }), 'plan')).toEqual([]);
  });
});

describe('readAmount', () => {
  const money = { min: 0, max: 1_000_000, decimals: 2 };

  it.each([
    ['1234', '1234'],
    ['1 234,50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234', '1234'],
    ['1,5', '1.5'],
    ["1'234", '1234'],
    ['250 €', '250'],
    ['0', '0'],
  ])('reads %s as %s', (typed, read) => expect(readAmount(typed, money)).toBe(read));

  it.each(['-1', 'twelve', '1.2.3', '12,34,56', '1e3', '2000000', ''])('reads no amount in "%s"', (typed) => expect(readAmount(typed, money)).toBeNull());

  it('takes no cents where whole numbers are asked', () => {
    expect(readAmount('2,5', { min: 1, max: 52, decimals: 0 })).toBeNull();
    expect(readAmount('0', { min: 1, max: 52, decimals: 0 })).toBeNull();
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.nat(100_000_000), (cents) => readAmount(String(cents / 100), { ...money, max: 2_000_000 }) === String(cents / 100)));
  });
});
