import type { RepeatField } from '../../content/tool';
import { filledRows, holdAll } from '../rows';
import { findRepeat, isEmpty, rowPath } from '../tool';
import { fill, rowHeading } from '../words';
import { chartTitleId, drawing, drawKey, drawTable, escapeMarkup, type ChartOf, type Picture } from './drawing';

const plot = { left: 44, top: 14, size: 420, width: 480, height: 480 };
const radii = [15, 20, 25, 30];

interface Bubble {
  row: string;
  name: string;
  across: number | null;
  up: number | null;
  size: number | null;
  isLifted: boolean;
}

function readBubbles({ chart, values, words }: ChartOf<'map'>, field: RepeatField): Bubble[] {
  const numberAt = (row: string, name: string) => {
    const value = values[rowPath(field.id, row, name)];
    return isEmpty(value) ? null : Number(value);
  };
  return filledRows(field, values).map((row) => ({
    row,
    name: values[rowPath(field.id, row, chart.name)]?.trim() || rowHeading(words, field.id, row),
    across: numberAt(row, chart.across),
    up: numberAt(row, chart.up),
    size: numberAt(row, chart.size),
    isLifted: chart.lift !== undefined && holdAll(field, chart.lift, { values, row }),
  }));
}

interface Axis {
  from: number;
  steps: number;
}

function axisOf({ tool }: ChartOf<'map'>, field: RepeatField, name: string): Axis {
  const sub = field.fields.find(({ id }) => id === name);
  return tool.scales[sub?.kind === 'scale' ? sub.scale : ''] ?? { from: 1, steps: 5 };
}

function place(value: number, { from, steps }: Axis): number {
  return ((value - from + 0.5) / steps) * plot.size;
}

// Bubbles at the same place stand around it, so that each number can be read.
function offsetOf(index: number, count: number): { x: number; y: number } {
  if (count === 1) return { x: 0, y: 0 };
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const away = 20 + count * 2;
  return { x: Math.cos(angle) * away, y: Math.sin(angle) * away };
}

function drawBubble({ row, size, isLifted }: Bubble, { x, y }: { x: number; y: number }): string {
  const r = radii[Math.min(size ?? 0, radii.length - 1)] ?? 15;
  const arrow = isLifted ? `<path class="workbook-map-lift" d="M${x} ${y - r - 4}v-16m-6 7 6-7 6 7"/>` : '';
  return `<g><circle class="workbook-map-bubble${isLifted ? ' is-lifted' : ''}" cx="${x}" cy="${y}" r="${r}"/><text class="workbook-map-number" x="${x}" y="${y + 6}">${escapeMarkup(row)}</text>${arrow}</g>`;
}

function drawGrid(across: Axis, up: Axis): string {
  const { left, top, size } = plot;
  const lines = [...Array(across.steps + 1).keys()].map((step) => {
    const x = left + (step / across.steps) * size;
    return `<line class="workbook-map-line" x1="${x}" x2="${x}" y1="${top}" y2="${top + size}"/>`;
  });
  const rows = [...Array(up.steps + 1).keys()].map((step) => {
    const y = top + (step / up.steps) * size;
    return `<line class="workbook-map-line" x1="${left}" x2="${left + size}" y1="${y}" y2="${y}"/>`;
  });
  const numbers = [...Array(across.steps).keys()].map((step) => `<text class="workbook-map-tick" x="${left + place(across.from + step, across)}" y="${top + size + 18}">${across.from + step}</text>`);
  const heights = [...Array(up.steps).keys()].map((step) => `<text class="workbook-map-tick" x="${left - 12}" y="${top + size - place(up.from + step, up) + 5}">${up.from + step}</text>`);
  return [...lines, ...rows, ...numbers, ...heights].join('');
}

function drawAxes({ chart, words }: ChartOf<'map'>): string {
  const label = (name: string) => escapeMarkup(words.labels[`${chart.repeat}.${name}`] ?? name);
  const { left, top, size } = plot;
  const middle = top + size / 2;
  return `<text class="workbook-map-axis" x="${left + size / 2}" y="${top + size + 40}">${label(chart.across)} →</text><text class="workbook-map-axis" transform="rotate(-90 12 ${middle})" x="12" y="${middle}">${label(chart.up)} →</text>`;
}

function drawBubbles(bubbles: readonly Bubble[], across: Axis, up: Axis): string {
  const placed = bubbles.flatMap((bubble) => (bubble.across === null || bubble.up === null ? [] : [{ bubble, at: `${bubble.across} ${bubble.up}`, across: bubble.across, up: bubble.up }]));
  return placed
    .map(({ bubble, at, ...value }) => {
      const same = placed.filter((other) => other.at === at).map((other) => other.bubble);
      const offset = offsetOf(same.indexOf(bubble), same.length);
      const x = Math.round(plot.left + place(value.across, across) + offset.x);
      const y = Math.round(plot.top + plot.size - place(value.up, up) + offset.y);
      return drawBubble(bubble, { x, y });
    })
    .join('');
}

/** Entries on a grid of two scales, numbered as their rows, as large as a third scale says; an arrow marks those to be lifted. */
export function drawMap(of: ChartOf<'map'>): Picture | null {
  const { chart, tool, words } = of;
  const field = findRepeat(tool, chart.repeat);
  const bubbles = field ? readBubbles(of, field) : [];
  if (!field || bubbles.every(({ across, up }) => across === null || up === null)) return null;
  const [across, up] = [axisOf(of, field, chart.across), axisOf(of, field, chart.up)];
  const label = (name: string) => words.labels[`${chart.repeat}.${name}`] ?? name;
  const shown = (value: number | null) => (value === null ? '–' : String(value));
  const rows = bubbles.map((bubble) => [bubble.row, bubble.name + (bubble.isLifted ? ` ↑` : ''), shown(bubble.up), shown(bubble.across), shown(bubble.size)]);
  const lifted = bubbles.filter(({ isLifted }) => isLifted).map(({ name }) => name);
  const describe = bubbles.map((bubble) => `${bubble.row} ${bubble.name}: ${label(chart.up)} ${shown(bubble.up)}, ${label(chart.across)} ${shown(bubble.across)}, ${label(chart.size)} ${shown(bubble.size)}`).join('; ');
  const key = lifted.length > 0 ? fill(words.strings.lift, { names: lifted.join(', ') }) : null;
  const { width, height } = plot;
  const svg = drawing({ width, height, titleId: chartTitleId(chart.id), describe, body: drawGrid(across, up) + drawAxes(of) + drawBubbles(bubbles, across, up) });
  const head = [words.strings.number, label(chart.name), label(chart.up), label(chart.across), label(chart.size)];
  return { picture: svg + drawKey(key), table: drawTable({ caption: of.caption, head, rows }), plain: { svg, width, height, describe, key, head, rows } };
}
