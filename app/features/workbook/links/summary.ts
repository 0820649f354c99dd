import { escapeMarkup } from '../charts/drawing';
import type { ToolDefinition } from '../tool';
import { fill, rowHeading, writeAmount, type PlainWords } from '../words';
import { listRemarks, resultOf, rowResults } from './results';
import type { Workbook } from './workbook';

export interface SummaryOf {
  workbook: Workbook;
  tool: ToolDefinition;
  words: PlainWords;
}

function line(label: string, value: string): string {
  return `<div class="workbook-result"><dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd></div>`;
}

/** The numbers that the platform works out, as markup; empty when the tool has none or nothing to work with. */
export function drawResults({ workbook, tool, words }: SummaryOf): string {
  const lines = tool.results.flatMap((result) => {
    const label = words.results[result.id] ?? result.id;
    if (result.kind === 'rows') {
      return rowResults(workbook, tool.id, result).map(({ row, product, isMarked }) => {
        const value = writeAmount(product, words.locale, undefined) + (isMarked ? ` – ${words.strings.marked}` : '');
        return line(label + words.strings.colon + rowHeading(words, result.of.repeat, row), value);
      });
    }
    const value = resultOf(workbook, tool.id, result);
    const unit = result.kind === 'share' ? 'percent' : result.unit;
    return value === null ? [] : [line(label, writeAmount(value, words.locale, unit))];
  });
  return lines.join('');
}

/** The remarks that apply now, as list items; empty when there are none. `{{rows}}` in a remark names what it is about. */
export function drawRemarks({ workbook, tool, words }: SummaryOf): string {
  const items = listRemarks(workbook, tool.id).map(({ id, repeat, about }) => {
    const names = about.map((name) => (repeat === null ? name : rowHeading(words, repeat, name)));
    return `<li>${escapeMarkup(fill(words.notes[id] ?? id, { rows: names.join(', ') }))}</li>`;
  });
  return items.join('');
}
