import type { Translate } from '../../../platform/strings';
import type { Locale } from '../../../platform/locale';
import type { SimpleField, Tool } from '../../content/tool';
import { listOptions } from '../form/tool-words';
import { namedEntries, type Workbook } from '../links/workbook';
import { isEmpty } from '../tool';
import { listChosen } from '../values';
import { writeAmount, writeMonth } from '../words';

interface ShownIn {
  tool: Tool;
  workbook: Workbook;
  locale: Locale;
  t: Translate<'workbook'>;
}

/** A saved value as people read it: names instead of ids, months and amounts as the language writes them; nothing for nothing. */
export function shownValue(field: SimpleField, { path, value }: { path: string; value: string }, { tool, workbook, locale, t }: ShownIn): string {
  if (isEmpty(value)) return '';
  switch (field.kind) {
    case 'entries':
      return namedEntries(workbook, field, value).map(({ name }) => name ?? t('linked.gone')).join(', ');
    case 'month':
      return writeMonth(value, locale);
    case 'number':
      return writeAmount(Number(value), locale, field.unit);
    case 'text':
    case 'longtext':
      return value;
    default: {
      const options = listOptions(field, tool.text[locale], { tool, path, locale });
      return listChosen(value).map((id) => options.find((option) => option.value === id)?.words.text ?? id).join(', ');
    }
  }
}
