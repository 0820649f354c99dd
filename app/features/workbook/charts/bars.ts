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

function readBar({ tool, values, words }: ChartOf<'bars'>, path: string): Bar {
  const field = findField(tool, path);
  const [repeat = '', row] = path.split('.');
  const label = row === undefined ? (words.labels[wordsPath(path)] ?? path) : rowHeading(words, repeat, row);
  const { from, steps } = tool.scales[field?.kind === 'scale' ? field.scale : ''] ?? { from: 0, steps: 2 };
  const value = values[path];
  const step = Number(value) - from;
  if (isEmpty(value) || !(step >= 0 && step < steps)) return { label, share: null, word: words.strings.none, steps };
  const word = words.scales[field?.kind === 'scale' ? field.scale : '']?.[step] ?? '';
  const share = from === 0 ? step / (steps - 1) : (step + 1) / steps;
  return { label, share, word: `${value} – ${word}`, steps };
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
  return {
    picture: drawing({ width, height: top, titleId: chartTitleId(of.chart.id), describe, body: body.join('') }),
    table: drawTable({ caption: of.caption, head: [strings.phase, strings.level], rows: bars.map(({ label, word }) => [label, word]) }),
  };
}
