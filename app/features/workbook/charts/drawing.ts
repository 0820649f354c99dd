import type { ToolChart } from '../../content/tool';
import type { ToolDefinition, ToolValues } from '../tool';
import type { PlainWords } from '../words';

export interface ChartOf<Kind extends ToolChart['kind'] = ToolChart['kind']> {
  chart: Extract<ToolChart, { kind: Kind }>;
  tool: ToolDefinition;
  values: ToolValues;
  words: PlainWords;
  /** what the table says it shows */
  caption: string;
}

/** A picture and its table as markup, drawn alike by server and browser; null while there is nothing to draw. */
export interface Picture {
  picture: string;
  table: string;
  /** the same for files; null where the picture is a list in itself */
  plain: PlainChart | null;
}

/** A chart without its page: the drawing alone, and the words of its table. */
export interface PlainChart {
  svg: string;
  width: number;
  height: number;
  /** what the drawing shows, in words */
  describe: string;
  /** what its signs mean */
  key: string | null;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The id of a chart's heading. */
export function chartTitleId(chartId: string): string {
  return `chart-${chartId}`;
}

/** Text as it stands in markup. */
export function escapeMarkup(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Breaks a label into lines of at most so many letters; a longer word keeps a line of its own. */
export function wrapWords(text: string, maxLength: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const lineHeight = 18;

/** A label of several lines, its first baseline a little below the given top. */
export function drawLabel(lines: readonly string[], top: number): string {
  const spans = lines.map((line, at) => `<tspan x="0" y="${top + at * lineHeight + 13}">${escapeMarkup(line)}</tspan>`);
  return `<text class="workbook-chart-label">${spans.join('')}</text>`;
}

interface Drawn {
  width: number;
  height: number;
  titleId: string;
  describe: string;
  body: string;
}

/** A drawing with its description for those who cannot see it; `titleId` is the id of the figure's heading. */
export function drawing({ width, height, titleId, describe, body }: Drawn): string {
  const size = `viewBox="0 0 ${width} ${height}"`;
  return `<svg class="workbook-chart" ${size} role="img" aria-labelledby="${titleId} ${titleId}-desc"><desc id="${titleId}-desc">${escapeMarkup(describe)}</desc>${body}</svg>`;
}

/** A sign of a drawing and what it means. */
export interface Sign {
  /** drawn around 0 0 */
  drawn: string;
  meaning: string;
}

const signHeight = 26;

/** What the signs of a drawing mean, drawn in itself: files have no faces that hold all signs. */
function drawSigns(signs: readonly Sign[], top: number): { body: string; height: number } {
  const lines = signs.map(({ drawn, meaning }, at) => {
    const y = top + at * signHeight + 14;
    return `<g transform="translate(12 ${y})">${drawn}</g><text class="workbook-chart-value" x="30" y="${y + 5}">${escapeMarkup(meaning)}</text>`;
  });
  return { body: lines.join(''), height: signs.length * signHeight };
}

/** A drawing for files, with what its signs mean below. */
export function plainDrawing(drawn: Drawn, signs: readonly Sign[]): Pick<PlainChart, 'svg' | 'width' | 'height'> {
  const key = drawSigns(signs, drawn.height);
  const height = drawn.height + key.height;
  return { svg: drawing({ ...drawn, height, body: drawn.body + key.body }), width: drawn.width, height };
}

/** What the signs of a drawing mean, below it; nothing where they need no words. */
export function drawKey(key: string | null): string {
  return key === null ? '' : `<p class="hint">${escapeMarkup(key)}</p>`;
}

/** A table of plain texts; the first cell of a row is its heading. */
export function drawTable({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }): string {
  const heads = head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => `<tr><th scope="row">${escapeMarkup(first)}</th>${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
  return `<table class="workbook-table"><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
