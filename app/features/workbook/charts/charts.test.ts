import { describe, expect, it } from 'vitest';
import type { ToolChart } from '../../content/tool';
import type { ToolDefinition } from '../tool';
import type { PlainWords } from '../words';
import { drawChart } from './chart';

const strings = { none: 'not chosen', notYet: 'not yet', phase: 'Phase', level: 'Level', number: 'No.', lift: 'Lift: {{names}}', colon: ': ' };
const words = {
  locale: 'en',
  labels: { people: 'People', 'people.name': 'Name', 'people.power': 'Power', 'people.interest': 'Interest', 'people.hit': 'Affected', 'people.from': 'From', 'people.to': 'Until', 'people.back': 'Feedback', one: 'One', two: 'Two' },
  rows: { people: 'Person {{number}}' },
  rowNames: {},
  scales: {},
  options: {},
  notes: {},
  results: {},
  strings,
} as unknown as PlainWords;

const tool: ToolDefinition = {
  id: 'map',
  scales: { strength: { from: 1, steps: 5 }, hit: { from: 0, steps: 4 } },
  groups: [
    {
      id: 'g',
      fields: [
        {
          id: 'people',
          kind: 'repeat',
          min: 0,
          max: 9,
          required: false,
          fields: [
            { id: 'name', kind: 'text', maxLength: 50, required: false },
            { id: 'power', kind: 'scale', scale: 'strength', required: false },
            { id: 'interest', kind: 'scale', scale: 'strength', required: false },
            { id: 'hit', kind: 'scale', scale: 'hit', required: false },
            { id: 'from', kind: 'month', required: false },
            { id: 'to', kind: 'month', required: false },
            { id: 'back', kind: 'month', required: false },
          ],
        },
        { id: 'one', kind: 'text', maxLength: 50, required: false },
        { id: 'two', kind: 'text', maxLength: 50, required: false },
      ],
    },
  ],
  charts: [],
  results: [],
  notes: [],
};

const map: ToolChart = { id: 'm', kind: 'map', repeat: 'people', name: 'name', across: 'interest', up: 'power', size: 'hit', lift: [{ field: 'hit', atLeast: 2 }, { field: 'power', atMost: 2 }] };
const timeline: ToolChart = { id: 't', kind: 'timeline', repeat: 'people', name: 'name', from: 'from', to: 'to', mark: 'back' };
const chain: ToolChart = { id: 'c', kind: 'chain', fields: ['one', 'two'] };

function draw(chart: ToolChart, values: Record<string, string>) {
  return drawChart({ chart, tool, values, words, caption: 'Caption' });
}

function row(number: number, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`people.${number}.${name}`, value]));
}

const placed = { name: 'Tenants', power: '1', interest: '5', hit: '3' };

describe('the stakeholder map', () => {
  it('is not drawn before somebody has a place', () => {
    expect(draw(map, {})).toBeNull();
    expect(draw(map, row(1, { name: 'Tenants', power: '2' }))).toBeNull();
  });

  it('places by influence and interest, sizes by how strongly somebody is affected, and numbers by row', () => {
    const drawn = draw(map, { ...row(2, placed), ...row(3, { name: 'Mayor', power: '5', interest: '1', hit: '0' }) });
    const circles = [...(drawn?.picture ?? '').matchAll(/cx="(\d+)" cy="(\d+)" r="(\d+)"/g)].map((match) => match.slice(1).map(Number));
    const [tenants = [], mayor = []] = circles;
    expect(tenants[0]).toBeGreaterThan(mayor[0] ?? 0);
    expect(tenants[1]).toBeGreaterThan(mayor[1] ?? 0);
    expect(tenants[2]).toBeGreaterThan(mayor[2] ?? 0);
    expect(drawn?.picture).toContain('>2</text>');
  });

  it('marks by an arrow, in the table and in words whom to lift', () => {
    const drawn = draw(map, { ...row(1, placed), ...row(2, { ...placed, name: 'Office', power: '4' }) });
    expect(drawn?.picture.match(/workbook-map-lift/g)).toHaveLength(1);
    expect(drawn?.picture).toContain('Lift: Tenants');
    expect(drawn?.table).toContain('Tenants ↑');
    expect(drawn?.table).not.toContain('Office ↑');
  });

  it('keeps numbers at the same place apart', () => {
    const drawn = draw(map, Object.assign({}, ...[1, 2, 3].map((number) => row(number, placed))));
    const places = [...(drawn?.picture ?? '').matchAll(/cx="(\d+)" cy="(\d+)"/g)].map((match) => match[0]);
    expect(new Set(places).size).toBe(3);
  });

  it('says the same in its table and its description', () => {
    const drawn = draw(map, row(7, placed));
    expect(drawn?.table).toContain('<th scope="row">7</th><td>Tenants ↑</td><td>1</td><td>5</td><td>3</td>');
    expect(drawn?.picture).toContain('7 Tenants: Power 1, Interest 5, Affected 3');
  });

  it('escapes what people wrote', () => {
    const drawn = draw(map, row(1, { ...placed, name: '<img src=x>"&' }));
    expect(`${drawn?.picture}${drawn?.table}`).not.toContain('<img');
  });
});

describe('the timeline', () => {
  it('is not drawn without a date', () => {
    expect(draw(timeline, row(1, { name: 'Define' }))).toBeNull();
  });

  it('draws bars one after the other and the mark where it belongs', () => {
    const drawn = draw(timeline, { ...row(1, { name: 'Discover', from: '2027-01', to: '2027-03', back: '2027-04' }), ...row(2, { name: 'Define', from: '2027-04', to: '2027-06' }) });
    const bars = [...(drawn?.picture ?? '').matchAll(/workbook-chart-bar" x="(\d+)" y="\d+" width="(\d+)"/g)].map((match) => match.slice(1).map(Number));
    expect(bars).toEqual([[0, 240], [240, 240]]);
    expect(drawn?.picture.match(/workbook-timeline-mark/g)).toHaveLength(1);
    expect(drawn?.table).toContain('<th scope="row">Discover</th><td>Jan 2027</td><td>Mar 2027</td><td>Apr 2027</td>');
  });

  it('takes a year alone for all of it, and an end without a beginning for one month', () => {
    const drawn = draw(timeline, { ...row(1, { name: 'A', from: '2027', to: '2027' }), ...row(2, { name: 'B', to: '2027-12' }) });
    const bars = [...(drawn?.picture ?? '').matchAll(/workbook-chart-bar" x="(\d+)" y="\d+" width="(\d+)"/g)].map((match) => match.slice(1).map(Number));
    expect(bars).toEqual([[0, 480], [440, 40]]);
  });
});

describe('the chain', () => {
  it('shows every box once one of them is written', () => {
    expect(draw(chain, {})).toBeNull();
    const drawn = draw(chain, { one: 'Money & rooms' });
    expect(drawn?.picture).toContain('<strong>One</strong><span>Money &amp; rooms</span>');
    expect(drawn?.picture).toContain('<strong>Two</strong><span>not yet</span>');
    expect(drawn?.table).toBe('');
  });
});
