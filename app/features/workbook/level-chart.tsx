import type { TFunction } from 'i18next';
import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Tool, ToolChart } from '../content/tool';
import { barWidth, chartWidth as width, scaleSteps, type ToolValues } from './tool';
import { labelOf, langOf } from './tool-words';

interface Bar {
  path: string;
  label: string;
  /** null while no level is chosen */
  level: number | null;
  word: string;
}

interface Level {
  steps: number;
  words: readonly string[];
}

const lineHeight = 18;
const barHeight = 18;
const rowGap = 14;
const lineLength = 30;

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

function levelOf(tool: Tool, chart: ToolChart, locale: Locale): Level & { id: string } {
  const field = tool.groups.flatMap((group) => group.fields).find(({ id }) => id === chart.fields[0]);
  const id = field?.kind === 'scale' ? field.scale : '';
  return { id, steps: scaleSteps(tool, id).length, words: (tool.text[locale].scales[id] ?? []).map((word) => word.text) };
}

function Drawing({ bars, level, titleId }: { bars: readonly Bar[]; level: Level; titleId: string }) {
  const rows = bars.map((bar) => ({ bar, lines: wrapWords(bar.label, lineLength) }));
  const heightOf = (lines: readonly string[]) => lines.length * lineHeight + barHeight + lineHeight + rowGap;
  const topOf = (index: number) => rows.slice(0, index).reduce((top, { lines }) => top + heightOf(lines), 0);
  const ticks = Array.from({ length: level.steps }, (_, step) => step);
  const describe = bars.map((bar) => `${bar.label}: ${bar.word}`).join('; ');
  return (
    <svg className="workbook-chart" viewBox={`0 0 ${width} ${topOf(rows.length)}`} role="img" aria-labelledby={`${titleId} ${titleId}-desc`}>
      <desc id={`${titleId}-desc`} data-chart-desc>
        {describe}
      </desc>
      {rows.map(({ bar, lines }, index) => (
        <g key={bar.path} transform={`translate(0 ${topOf(index)})`}>
          <text className="workbook-chart-label">
            {lines.map((line, at) => (
              <tspan key={line} x="0" y={at * lineHeight + 13}>
                {line}
              </tspan>
            ))}
          </text>
          <g transform={`translate(0 ${lines.length * lineHeight})`}>
            <rect className="workbook-chart-track" width={width} height={barHeight} rx="4" />
            <rect className="workbook-chart-bar" width={barWidth(bar.level, level.steps)} height={barHeight} rx="4" data-bar={bar.path} />
            {ticks.slice(1, -1).map((step) => (
              <line key={step} className="workbook-chart-tick" x1={barWidth(step, level.steps)} x2={barWidth(step, level.steps)} y2={barHeight} />
            ))}
            <text className="workbook-chart-value" y={barHeight + 14} data-bar-word={bar.path}>
              {bar.word}
            </text>
          </g>
        </g>
      ))}
    </svg>
  );
}

function BarTable({ bars, caption, t }: { bars: readonly Bar[]; caption: string; t: TFunction<'workbook'> }) {
  return (
    <table className="workbook-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.phase')}</th>
          <th scope="col">{t('chart.level')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.path}>
            <th scope="row">{bar.label}</th>
            <td data-bar-word={bar.path}>{bar.word}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LevelChartProps {
  tool: Tool;
  chart: ToolChart;
  values: ToolValues;
  locale: Locale;
}

/** The chosen levels as bars with their table beside it; while none is chosen, a sentence says what will appear. */
export function LevelChart({ tool, chart, values, locale }: LevelChartProps) {
  const { t } = useWords('workbook');
  const text = tool.text[locale];
  const level = levelOf(tool, chart, locale);
  const words = text.charts[chart.id];
  const title = words?.title ?? text.title;
  const bars = chart.fields.map((path): Bar => {
    const value = values[path];
    const chosen = scaleSteps(tool, level.id).includes(value ?? '') ? Number(value) : null;
    const word = chosen === null ? t('chart.none') : `${chosen} – ${level.words[chosen] ?? ''}`;
    return { path, label: labelOf(text, path).text, level: chosen, word };
  });
  const isEmpty = bars.every((bar) => bar.level === null);
  const titleId = `chart-${chart.id}`;
  return (
    <figure className="card workbook-figure" data-chart={chart.id}>
      <h3 id={titleId} lang={langOf(title, locale)}>
        {title.text}
      </h3>
      <p className="hint" data-chart-empty hidden={!isEmpty}>
        {t('chart.empty')}
      </p>
      <div className="workbook-chart-pair" data-chart-pair hidden={isEmpty}>
        <Drawing bars={bars} level={level} titleId={titleId} />
        <BarTable bars={bars} caption={words?.caption?.text ?? title.text} t={t} />
      </div>
    </figure>
  );
}
