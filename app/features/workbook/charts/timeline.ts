import { filledRows } from '../rows';
import { findRepeat, isEmpty, rowPath } from '../tool';
import { rowHeading, writeMonth } from '../words';
import { chartTitleId, drawing, drawKey, drawLabel, drawTable, lineHeight, plainDrawing, wrapWords, type ChartOf, type Picture } from './drawing';

const width = 480;
const barHeight = 14;
const rowGap = 12;
const foot = 34;
const lineLength = 52;

interface Line {
  label: string;
  from: string;
  to: string;
  mark: string;
}

/** Months since year 0; a year alone begins in January and ends in December. */
function monthsOf(value: string, end: 'first' | 'last'): number {
  const [year, month] = value.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? (end === 'first' ? 1 : 12)) - 1;
}

function readLines({ chart, tool, values, words }: ChartOf<'timeline'>): Line[] {
  const field = findRepeat(tool, chart.repeat);
  if (!field) return [];
  return filledRows(field, values).map((row) => {
    const at = (name: string | undefined) => (name === undefined ? '' : (values[rowPath(field.id, row, name)] ?? ''));
    return { label: at(chart.name) || rowHeading(words, field.id, row), from: at(chart.from), to: at(chart.to), mark: at(chart.mark) };
  });
}

function spanOf(lines: readonly Line[]): { first: number; months: number } | null {
  const starts = lines.flatMap(({ from, to, mark }) => [from, to, mark].filter((value) => !isEmpty(value)).map((value) => monthsOf(value, 'first')));
  const ends = lines.flatMap(({ from, to, mark }) => [from, to, mark].filter((value) => !isEmpty(value)).map((value) => monthsOf(value, 'last')));
  if (starts.length === 0) return null;
  const first = Math.min(...starts);
  return { first, months: Math.max(...ends) - first + 1 };
}

function drawLine({ from, to, mark, lines }: Line & { lines: readonly string[] }, top: number, scale: { x: (month: number) => number }): string {
  const y = top + lines.length * lineHeight + 2;
  const start = from || to;
  const end = to || from;
  const left = start ? scale.x(monthsOf(start, 'first')) : 0;
  const right = end ? scale.x(monthsOf(end, 'last') + 1) : 0;
  const bar = start ? `<rect class="workbook-chart-bar" x="${left}" y="${y}" width="${Math.max(6, right - left)}" height="${barHeight}" rx="4"/>` : '';
  const at = mark ? scale.x(monthsOf(mark, 'last') + 0.5) : 0;
  const diamond = mark ? `<path class="workbook-timeline-mark" d="M${at} ${y - 3}l10 10-10 10-10-10z"/>` : '';
  return `${drawLabel(lines, top)}<rect class="workbook-chart-track" y="${y}" width="${width}" height="${barHeight}" rx="4"/>${bar}${diamond}`;
}

function drawYears({ first, months }: { first: number; months: number }, height: number, x: (month: number) => number): string {
  const years = [...Array(Math.ceil((first + months) / 12) - Math.floor(first / 12)).keys()].map((year) => Math.floor(first / 12) + year);
  return years
    .map((year) => {
      const at = Math.max(0, x(year * 12));
      const line = year * 12 > first ? `<line class="workbook-map-line" x1="${at}" x2="${at}" y2="${height - foot + 10}"/>` : '';
      return `${line}<text class="workbook-timeline-year" x="${Math.min(at + 3, width - 40)}" y="${height - 6}">${year}</text>`;
    })
    .join('');
}

/** Rows as bars over their months, with a mark where one month stands out. */
export function drawTimeline(of: ChartOf<'timeline'>): Picture | null {
  const { chart, words } = of;
  const lines = readLines(of);
  const span = spanOf(lines);
  if (!span) return null;
  const x = (month: number) => Math.round(((month - span.first) / span.months) * width);
  let top = 0;
  const body = lines.map((line) => {
    const label = wrapWords(line.label, lineLength);
    const drawn = drawLine({ ...line, lines: label }, top, { x });
    top += label.length * lineHeight + barHeight + rowGap;
    return drawn;
  });
  const height = top + foot;
  const shown = (value: string) => (value ? writeMonth(value, words.locale) : '–');
  const label = (name: string) => words.labels[`${chart.repeat}.${name}`] ?? name;
  const names = [chart.from, chart.to, ...(chart.mark === undefined ? [] : [chart.mark])];
  const rows = lines.map((line) => [line.label, shown(line.from), shown(line.to), ...(chart.mark === undefined ? [] : [shown(line.mark)])]);
  const describe = rows.map(([first = '', ...months]) => `${first}: ${names.map((name, at) => `${label(name)} ${months[at] ?? ''}`).join(', ')}`).join('; ');
  const key = chart.mark === undefined ? null : `◆ ${label(chart.mark)}`;
  const drawn = { width, height, titleId: chartTitleId(chart.id), describe, body: drawYears(span, height, x) + body.join('') };
  const sign = chart.mark === undefined ? [] : [{ drawn: '<path class="workbook-timeline-mark" d="M0 -10l10 10-10 10-10-10z"/>', meaning: label(chart.mark) }];
  const head = [words.labels[chart.repeat] ?? '', ...names.map(label)];
  return { picture: drawing(drawn) + drawKey(key), table: drawTable({ caption: of.caption, head, rows }), plain: { ...plainDrawing(drawn, sign), describe, key: null, head, rows } };
}
