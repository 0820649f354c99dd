import type { Figure } from '../../platform/papers/paper';

const ink = { ink: '#14323e', soft: '#48616b', line: '#dfd3c2', strongLine: '#8a8577', pale: '#f4ece0', white: '#ffffff', teal: '#15616a', tealSoft: '#dcecea', coral: '#b23f25', coralSoft: '#fbe6df', leaf: '#41693a' };

/** The signs of charts as the light pages show them: files have no style sheet. A test holds every class against `workbook.css`. */
export const chartInks: Readonly<Record<string, string>> = {
  'workbook-chart-label': `fill:${ink.ink};font-size:13px;font-weight:600`,
  'workbook-chart-value': `fill:${ink.soft};font-size:12px`,
  'workbook-chart-track': `fill:${ink.pale};stroke:${ink.strongLine};stroke-width:1px`,
  'workbook-chart-bar': `fill:${ink.leaf}`,
  'workbook-chart-tick': `stroke:${ink.strongLine};stroke-width:1px`,
  'workbook-change-head': `fill:${ink.ink};font-size:15px;font-weight:700`,
  'workbook-change-number': `fill:${ink.soft};font-size:12px;text-anchor:middle`,
  'workbook-change-step': `fill:${ink.pale};stroke:${ink.strongLine};stroke-width:1px`,
  'workbook-change-line': `stroke:${ink.leaf};stroke-width:5px`,
  'workbook-change-before': `fill:${ink.white};stroke:${ink.ink};stroke-width:2px`,
  'workbook-change-after': `fill:${ink.leaf};stroke:${ink.ink};stroke-width:1px`,
  'workbook-map-line': `stroke:${ink.line};stroke-width:1px`,
  'workbook-map-tick': `fill:${ink.soft};font-size:16px;text-anchor:middle`,
  'workbook-map-axis': `fill:${ink.ink};font-size:16px;font-weight:600;text-anchor:middle`,
  'workbook-map-number': `fill:${ink.ink};font-size:18px;font-weight:600;text-anchor:middle`,
  'workbook-map-bubble': `fill:${ink.tealSoft};stroke:${ink.teal};stroke-width:2.5px`,
  'workbook-map-bubble is-lifted': `fill:${ink.coralSoft};stroke:${ink.coral};stroke-width:2.5px`,
  'workbook-map-lift': `fill:none;stroke:${ink.coral};stroke-linecap:round;stroke-linejoin:round;stroke-width:3px`,
  'workbook-timeline-mark': `fill:${ink.coral};stroke:${ink.white};stroke-width:2px`,
  'workbook-timeline-year': `fill:${ink.soft};font-size:16px;text-anchor:start`,
};

// In its file the strong face is a family of its own; its name alone finds it.
function styleOf(name: string): string {
  return (chartInks[name] ?? '').replace(/font-weight:\d+/, "font-family:'Inter SemiBold'");
}

// Bubbles, marks and the last line of words reach a little over the edge.
const edge = 6;

/** A chart as a drawing that stands alone: its size, its face and its colours are in it. */
export function inkedSvg({ svg, width, height }: Pick<Figure, 'svg' | 'width' | 'height'>): string {
  const inside = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '').replace(/<desc[^>]*>[^<]*<\/desc>/, '');
  // No file of our faces holds this arrow; the words beside it say what goes where.
  const inked = inside.replaceAll(' →', '').replaceAll(/class="([^"]+)"/g, (_, name: string) => `style="${styleOf(name)}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * edge}" height="${height + 2 * edge}" viewBox="${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}" font-family="Inter">${inked}</svg>`;
}
