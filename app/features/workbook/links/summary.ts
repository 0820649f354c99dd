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

/** The numbers that the platform works out, in words; none when there is nothing to work with. */
export function wordResults({ workbook, tool, words }: SummaryOf): { label: string; value: string }[] {
  return tool.results.flatMap((result) => {
    const label = words.results[result.id] ?? result.id;
    if (result.kind === 'rows') {
      return rowResults(workbook, tool.id, result).map(({ row, product, isMarked }) => {
        const value = writeAmount(product, words.locale, undefined) + (isMarked ? ` – ${words.strings.marked}` : '');
        return { label: label + words.strings.colon + rowHeading(words, result.of.repeat, row), value };
      });
    }
    const value = resultOf(workbook, tool.id, result);
    const unit = result.kind === 'share' ? 'percent' : result.unit;
    return value === null ? [] : [{ label, value: writeAmount(value, words.locale, unit) }];
  });
}

/** The remarks that apply now, in words. `{{rows}}` in a remark names what it is about. */
export function wordRemarks({ workbook, tool, words }: SummaryOf): string[] {
  return listRemarks(workbook, tool.id).map(({ id, repeat, about }) => {
    const names = about.map((name) => (repeat === null ? name : rowHeading(words, repeat, name)));
    return fill(words.notes[id] ?? id, { rows: names.join(', ') });
  });
}

/** The numbers that the platform works out, as markup; empty when the tool has none or nothing to work with. */
export function drawResults(of: SummaryOf): string {
  const lines = wordResults(of).map(({ label, value }) => `<div class="workbook-result"><dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd></div>`);
  return lines.join('');
}

/** The remarks that apply now, as list items; empty when there are none. */
export function drawRemarks(of: SummaryOf): string {
  return wordRemarks(of).map((remark) => `<li>${escapeMarkup(remark)}</li>`).join('');
}
