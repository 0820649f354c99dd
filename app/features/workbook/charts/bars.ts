import { findField, isEmpty } from '../tool';
import { rowHeading, wordsPath } from '../words';
import { chartTitleId, drawing, drawLabel, drawTable, escapeMarkup, lineHeight, wrapWords, type ChartOf, type Picture } from './drawing';

const width = 240;
const barHeight = 18;
const rowGap = 14;
const lineLength = 30;

interface Bar {
  label: string;
  /** share of the whole width, 0 to 1; null while no level is chosen */
  share: number | null;
  word: string;
  steps: number;
}

interface Scaled {
  from: number;
  steps: number;
  words: readonly string[];
}

function scaleOf({ tool, words }: ChartOf<'bars'>, path: string): Scaled {
  const field = findField(tool, path);
  const id = field?.kind === 'scale' ? field.scale : '';
  return { ...(tool.scales[id] ?? { from: 0, steps: 2 }), words: words.scales[id] ?? [] };
}

// A scale from 0 has an empty bar for none; on a scale from 1 its lowest step is a bar already.
function shareOf(step: number, { from, steps }: Scaled): number {
  return from === 0 ? step / (steps - 1) : (step + 1) / steps;
}

function labelAt({ words }: ChartOf<'bars'>, path: string): string {
  const [repeat = '', row] = path.split('.');
  return row === undefined ? (words.labels[wordsPath(path)] ?? path) : rowHeading(words, repeat, row);
}

function readBar(of: ChartOf<'bars'>, path: string): Bar {
  const label = labelAt(of, path);
  const scale = scaleOf(of, path);
  const value = of.values[path];
  const step = Number(value) - scale.from;
  const isChosen = !isEmpty(value) && step >= 0 && step < scale.steps;
  if (!isChosen) return { label, share: null, word: of.words.strings.none, steps: scale.steps };
  return { label, share: shareOf(step, scale), word: `${value} – ${scale.words[step] ?? ''}`, steps: scale.steps };
}

function drawBar({ share, word, steps, lines }: Bar & { lines: readonly string[] }, top: number): string {
  const at = top + lines.length * lineHeight;
  const ticks = Array.from({ length: steps - 2 }, (_, step) => Math.round(((step + 1) / (steps - 1)) * width));
  return [
    drawLabel(lines, top),
    `<g transform="translate(0 ${at})"><rect class="workbook-chart-track" width="${width}" height="${barHeight}" rx="4"/>`,
    `<rect class="workbook-chart-bar" width="${Math.round((share ?? 0) * width)}" height="${barHeight}" rx="4"/>`,
    ...ticks.map((x) => `<line class="workbook-chart-tick" x1="${x}" x2="${x}" y2="${barHeight}"/>`),
    drawValue(word),
    '</g>',
  ].join('');
}

function drawValue(word: string): string {
  return `<text class="workbook-chart-value" y="${barHeight + 14}">${escapeMarkup(word)}</text>`;
}

/** Chosen levels as bars, one below the other. */
export function drawBars(of: ChartOf<'bars'>): Picture | null {
  const bars = of.chart.fields.map((path) => readBar(of, path));
  if (bars.every(({ share }) => share === null)) return null;
  let top = 0;
  const body = bars.map((bar) => {
    const lines = wrapWords(bar.label, lineLength);
    const drawn = drawBar({ ...bar, lines }, top);
    top += lines.length * lineHeight + barHeight + lineHeight + rowGap;
    return drawn;
  });
  const { strings } = of.words;
  const describe = bars.map(({ label, word }) => label + strings.colon + word).join('; ');
  const svg = drawing({ width, height: top, titleId: chartTitleId(of.chart.id), describe, body: body.join('') });
  const [head, rows] = [[strings.phase, strings.level], bars.map(({ label, word }) => [label, word])];
  return { picture: svg, table: drawTable({ caption: of.caption, head, rows }), plain: { svg, width, height: top, describe, key: null, head, rows } };
}
