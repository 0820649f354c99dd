import { isEmpty } from '../tool';
import { wordsPath } from '../words';
import { escapeMarkup, type ChartOf, type Picture } from './drawing';

/** Texts as a chain of boxes, each leading to the next; it is a list already, so it needs no table. */
export function drawChain({ chart, values, words }: ChartOf<'chain'>): Picture | null {
  if (chart.fields.every((path) => isEmpty(values[path]))) return null;
  const boxes = chart.fields.map((path) => {
    const text = isEmpty(values[path]) ? words.strings.notYet : (values[path] ?? '');
    return `<li><strong>${escapeMarkup(words.labels[wordsPath(path)] ?? path)}</strong><span>${escapeMarkup(text)}</span></li>`;
  });
  return { picture: `<ol class="workbook-chain">${boxes.join('')}</ol>`, table: '', plain: null };
}
