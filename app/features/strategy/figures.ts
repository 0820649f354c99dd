import type { Cell, Figure, Part, Run } from '../../platform/papers/paper';
import type { Tool, ToolChart } from '../content/tool';
import { drawChart } from '../workbook/charts/chart';
import { runOf, typedRun, type Desk } from './desk';

interface FigureOf {
  tool: Tool;
  chart: ToolChart;
  /** the same on every page, and given to no other drawing of the document */
  id: string;
  /** what the part is called that the drawing is about, where there are several */
  of?: string | undefined;
}

function namesOf(desk: Desk, { tool, chart, of }: FigureOf): { title: Run; caption: Run } {
  const text = tool.text[desk.locale];
  const worded = text.charts[chart.id];
  const named = runOf(desk, worded?.title ?? text.title);
  const title = of === undefined ? named : { ...named, text: named.text + (desk.plain[tool.id]?.strings.colon ?? ': ') + of };
  return { title, caption: worded?.caption ? runOf(desk, worded.caption) : named };
}

/** A chart of a tool as a figure; null while there is nothing to draw, and for pictures that are lists in themselves. */
function figureOf(desk: Desk, place: FigureOf): Figure | null {
  const { tool, chart, id } = place;
  const words = desk.plain[tool.id];
  if (!words) return null;
  const { title, caption } = namesOf(desk, place);
  const plain = drawChart({ chart: { ...chart, id }, tool, values: desk.values[tool.id] ?? {}, words, caption: caption.text })?.plain;
  if (!plain) return null;
  const isNamedByWriter = chart.kind === 'map' || (chart.kind === 'timeline' && chart.name !== undefined);
  const cell = (cellText: string, column: number): Cell => (isNamedByWriter && column < 2 ? typedRun(desk, cellText) : { text: cellText });
  const rows = plain.rows.map((row) => row.map(cell));
  const table = { caption, heads: plain.head.map((head) => ({ text: head })), rows, widths: widthsOf(chart, plain.head.length) };
  return { kind: 'figure', id, title, svg: plain.svg, width: plain.width, height: plain.height, alt: plain.describe, key: plain.key, table };
}

// The column that names a row is wider than its numbers.
function widthsOf({ kind }: ToolChart, columns: number): number[] {
  if (kind === 'map') return [1, 5, 2, 2, 3];
  if (kind === 'timeline') return [5, 2, 2, 3].slice(0, columns);
  return [kind === 'bars' ? 1 : 3, ...Array<number>(columns - 1).fill(1)].slice(0, columns).map((width, at) => (kind === 'change' && at === 0 ? 2 : width));
}

/** The charts of a tool that are named, each as a figure. */
export function figureParts(desk: Desk, tool: Tool, chartIds: readonly string[]): Part[] {
  const charts = tool.charts.filter(({ id, kind }) => chartIds.includes(id) && kind !== 'change');
  return charts.flatMap((chart) => figureOf(desk, { tool, chart, id: `${tool.id}-${chart.id}` }) ?? []);
}

/** What a picture of change says of one repeated field: each group gets its own, so that none is longer than a page. */
export function changeFigures(desk: Desk, tool: Tool, { groupId, chartIds }: { groupId: string; chartIds: readonly string[] }): Figure[] {
  const ids = tool.groups.find(({ id }) => id === groupId)?.fields.map(({ id }) => id) ?? [];
  const of = tool.text[desk.locale].groups[groupId]?.title.text;
  return tool.charts.flatMap((chart) => {
    if (chart.kind !== 'change' || !chartIds.includes(chart.id)) return [];
    return chart.repeats.filter((repeat) => ids.includes(repeat)).flatMap((repeat) => figureOf(desk, { tool, chart: { ...chart, repeats: [repeat] }, id: `${tool.id}-${chart.id}-${repeat}`, of }) ?? []);
  });
}
