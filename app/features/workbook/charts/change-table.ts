import type { Cell } from '../../../platform/tables/table';
import type { ToolChart } from '../../content/tool';
import { headsOf, readChange, type Rating } from './change';
import type { ToolDefinition, ToolValues } from '../tool';
import type { PlainWords } from '../words';

interface TableOf {
  tool: ToolDefinition;
  values: ToolValues;
  words: PlainWords;
  /** heads of the columns that the tool has no words for */
  heads: { part: string; reason: string };
}

function cellsOf(rating: Rating | null): Cell[] {
  return rating ? [rating.word, rating.step] : [null, null];
}

function isChange(chart: ToolChart): chart is Extract<ToolChart, { kind: 'change' }> {
  return chart.kind === 'change';
}

/** What somebody rated twice as rows of a table: every row with its part, both numbers, both words and the reason given for the part. */
export function changeTable({ tool, values, words, heads: { part, reason } }: TableOf): Cell[][] {
  return tool.charts.filter(isChange).flatMap((chart) => {
    const [what, ...heads] = headsOf({ words, chart });
    const rated = heads.flatMap((head) => [head, `${head} (${words.strings.level})`]);
    const rows = readChange({ chart, tool, values, words }).flatMap(({ repeat, title, rows: lines }) =>
      lines.map((row): Cell[] => [title, row.name, ...cellsOf(row.from), ...cellsOf(row.to), values[`${repeat}_reason`] ?? null]),
    );
    return [[part, what, ...rated, reason], ...rows];
  });
}
