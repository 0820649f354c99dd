import { describe, expect, it } from 'vitest';
import type { ToolChart } from '../../content/tool';
import type { ToolDefinition } from '../tool';
import type { PlainWords } from '../words';
import { changeTable } from './change-table';
import { drawChart } from './chart';

const words = {
  locale: 'en',
  groups: { maker: 'Maker', buyer: 'Buyer & co' },
  labels: { makes: 'The city', 'makes.before': 'Before', 'makes.after': 'After', buys: 'The city', 'buys.before': 'Before', 'buys.after': 'After' },
  rows: {},
  rowNames: { makes: { speak: 'speaks up', open: 'opens "doors"' }, buys: { fair: 'buys fairly' } },
  scales: { practice: ['nothing', 'some', 'all'] },
  options: {},
  notes: {},
  results: {},
  strings: { none: 'not chosen', level: 'level', colon: ': ' },
} as unknown as PlainWords;

const rated = [
  { id: 'before', kind: 'scale', scale: 'practice', required: false },
  { id: 'after', kind: 'scale', scale: 'practice', required: false },
] as const;

const chart: ToolChart = { id: 'change', kind: 'change', repeats: ['makes', 'buys'], from: 'before', to: 'after' };

const tool: ToolDefinition = {
  id: 'charter',
  scales: { practice: { from: 0, steps: 3 } },
  groups: [
    { id: 'maker', fields: [{ id: 'makes', kind: 'repeat', min: 0, max: 2, required: false, rows: ['speak', 'open'], fields: [...rated] }, { id: 'makes_reason', kind: 'longtext', maxLength: 90, required: false }] },
    { id: 'buyer', fields: [{ id: 'buys', kind: 'repeat', min: 0, max: 1, required: false, rows: ['fair'], fields: [...rated] }] },
  ],
  charts: [chart],
  results: [],
  notes: [],
};

const draw = (values: Record<string, string>) => drawChart({ chart, tool, values, words, caption: 'Caption' });
const placesOf = (markup: string | undefined, what: string) => [...(markup ?? '').matchAll(new RegExp(`workbook-change-${what}" cx="(\\d+)"`, 'g'))].map((match) => Number(match[1]));

describe('the picture of change', () => {
  it('is not drawn before anything is rated', () => {
    expect(draw({})).toBeNull();
    expect(draw({ makes_reason: 'Because' })).toBeNull();
  });

  it('sets a ring where a row stood, a dot where it stands, and the way between them', () => {
    const { picture } = draw({ 'makes.speak.before': '0', 'makes.speak.after': '2' }) ?? {};
    const [before = 0] = placesOf(picture, 'before');
    const [after = 0] = placesOf(picture, 'after');
    expect(before).toBeLessThan(after);
    expect(picture).toContain(`workbook-change-line" x1="${before}" x2="${after}"`);
  });

  it('shows a row that stayed as a dot in its ring, and a lower one further to the left', () => {
    const { picture } = draw({ 'makes.speak.before': '1', 'makes.speak.after': '1', 'buys.fair.before': '2', 'buys.fair.after': '0' }) ?? {};
    const [before, after] = [placesOf(picture, 'before'), placesOf(picture, 'after')];
    expect(before[0]).toBe(after[0]);
    expect(after[1]).toBeLessThan(before[1] ?? 0);
    expect(picture?.match(/workbook-change-line/g)).toHaveLength(1);
  });

  it('leaves open what was left open, and what no step of the scale is', () => {
    const drawn = draw({ 'makes.speak.before': '1', 'makes.open.after': '7', 'buys.fair.after': 'x' });
    expect(placesOf(drawn?.picture, 'before')).toHaveLength(1);
    expect(placesOf(drawn?.picture, 'after')).toHaveLength(0);
    expect(drawn?.table).toContain('<th scope="row">speaks up</th><td>1 – some</td><td>not chosen</td>');
    expect(drawn?.table).toContain('<td>not chosen</td><td>not chosen</td>');
  });

  it('says the same in its table, part by part, and in its description', () => {
    const drawn = draw({ 'makes.speak.before': '1', 'makes.speak.after': '2' });
    expect(drawn?.table).toContain('<caption>Caption</caption><thead><tr><th scope="col">The city</th><th scope="col">Before</th><th scope="col">After</th>');
    expect(drawn?.table).toContain('scope="rowgroup" colspan="3">Buyer &amp; co</th>');
    expect(drawn?.picture).toContain('Maker: speaks up (Before: 1 – some, After: 2 – all)');
  });

  it('tells before from after by words and shapes, not by colour', () => {
    const drawn = draw({ 'makes.speak.before': '1' });
    expect(drawn?.picture).toContain('◯</span> Before');
    expect(drawn?.picture).toContain('●</span> After');
  });

  it('escapes its words', () => {
    const drawn = draw({ 'makes.open.before': '0' });
    expect(drawn?.picture).not.toContain('"doors"');
    expect(drawn?.table).not.toContain('"doors"');
  });
});

describe('the table for spreadsheets', () => {
  it('has a row for every commitment, rated or open, with the reason of its part', () => {
    const values = { 'makes.speak.before': '1', 'makes.speak.after': '2', makes_reason: 'Minutes' };
    expect(changeTable({ tool, values, words, heads: { part: 'Role', reason: 'Why' } })).toEqual([
      ['Role', 'The city', 'Before', 'Before (level)', 'After', 'After (level)', 'Why'],
      ['Maker', 'speaks up', 'some', 1, 'all', 2, 'Minutes'],
      ['Maker', 'opens "doors"', null, null, null, null, 'Minutes'],
      ['Buyer & co', 'buys fairly', null, null, null, null, null],
    ]);
  });

  it('is empty for a tool that rates nothing twice', () => {
    expect(changeTable({ tool: { ...tool, charts: [] }, values: {}, words, heads: { part: 'Role', reason: 'Why' } })).toEqual([]);
  });
});
