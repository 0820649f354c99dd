import type { SimpleField } from '../content/tool';
import { countryCodes } from './countries';
import { findField, isEmpty, scaleSteps, type ToolDefinition } from './tool';

export type ValueProblem = 'unknown-field' | 'too-long' | 'bad-value';

type NumberField = Extract<SimpleField, { kind: 'number' }>;
type EntriesField = Extract<SimpleField, { kind: 'entries' }>;

// A form sends line ends as CR LF; a database cannot hold every control character.
function cleanText(value: string, oneLine: boolean): string {
  const lines = value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
  return oneLine ? lines.replace(/\n+/g, ' ') : lines;
}

/** A year, or a year and a month, as YYYY or YYYY-MM; also understands MM/YYYY and MM.YYYY. Null when it is neither. */
export function readMonth(value: string): string | null {
  const text = value.trim();
  const [, first, yearAfter] = /^(\d{1,2})\s?[./-]\s?(\d{4})$/.exec(text) ?? [];
  const [, yearBefore, second] = /^(\d{4})(?:\s?[./-]\s?(\d{1,2}))?$/.exec(text) ?? [];
  const year = yearAfter ?? yearBefore;
  const month = first ?? second;
  if (year === undefined || Number(year) < 1000) return null;
  if (month === undefined) return year;
  const inRange = Number(month) >= 1 && Number(month) <= 12;
  return inRange ? `${year}-${month.padStart(2, '0')}` : null;
}

/**
 * An amount as people type it in any of the five languages, written plainly: '1234.5'. Numbers here have two decimals at
 * most, so a point or comma before exactly three digits groups thousands. Null when it is no such number.
 */
export function readAmount(value: string, { min, max, decimals }: Pick<NumberField, 'min' | 'max' | 'decimals'>): string | null {
  const plain = value.replace(/[\s'’€%]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  if (!/^\d+(?:\.\d{1,2})?$/.test(plain)) return null;
  const amount = Number(plain);
  const fits = amount >= min && amount <= max && Number(amount.toFixed(decimals)) === amount;
  return fits ? String(amount) : null;
}

function chooseFrom(options: readonly string[], value: string): string | null {
  return options.includes(value) ? value : null;
}

/** The ids of a value that names several, in their order. */
export function listChosen(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter(Boolean);
}

function readTags(options: readonly string[], value: string): string | null {
  const chosen = listChosen(value);
  return chosen.every((id) => options.includes(id)) ? options.filter((id) => chosen.includes(id)).join(' ') : null;
}

function readEntries({ from, many }: EntriesField, value: string): string | null {
  const chosen = [...new Set(listChosen(value))];
  const areEntries = chosen.every((entry) => from.some(({ repeat }) => entry.startsWith(`${repeat}.`) && /^[1-9]\d?$/.test(entry.slice(repeat.length + 1))));
  return areEntries && (many || chosen.length === 1) ? chosen.join(' ') : null;
}

function readChosen(tool: ToolDefinition, field: SimpleField, value: string): string | null {
  switch (field.kind) {
    case 'list':
      return chooseFrom(countryCodes, value);
    case 'choice':
      return chooseFrom(field.options, value);
    case 'tags':
      return readTags(field.options, value);
    case 'scale':
      return chooseFrom(scaleSteps(tool, field.scale), value);
    case 'month':
      return readMonth(value);
    case 'number':
      return readAmount(value, field);
    case 'entries':
      return readEntries(field, value);
    default:
      return value;
  }
}

/** The value as it is saved, or why it cannot be; blanks alone always may be saved, they empty the field. */
export function checkValue(tool: ToolDefinition, path: string, typed: string): { value: string } | { refused: ValueProblem } {
  const field = findField(tool, path);
  if (!field) return { refused: 'unknown-field' };
  if (isEmpty(typed)) return { value: '' };
  if (field.kind === 'text' || field.kind === 'longtext') {
    const value = cleanText(typed, field.kind === 'text');
    if (value.length > field.maxLength) return { refused: 'too-long' };
    return { value: isEmpty(value) ? '' : value };
  }
  const value = readChosen(tool, field, typed);
  return value === null ? { refused: 'bad-value' } : { value };
}
