import type { SimpleField, Tool, ToolField } from '../content/tool';
import { countryCodes } from './countries';

export type RepeatField = Extract<ToolField, { kind: 'repeat' }>;

/** A tool without its words: all that rules and the browser's island need. */
export type ToolDefinition = Pick<Tool, 'id' | 'scales' | 'groups' | 'charts'>;

/** What a learner wrote, by field path: city_name, processes.1.name. */
export type ToolValues = Readonly<Record<string, string | undefined>>;

export type ValueProblem = 'unknown-field' | 'too-long' | 'bad-value';

/** The path under which a field of a row is saved; rows count from 1. */
export function rowPath(repeatId: string, row: number, fieldId: string): string {
  return `${repeatId}.${row}.${fieldId}`;
}

function allFields(tool: ToolDefinition): ToolField[] {
  return tool.groups.flatMap((group) => group.fields);
}

/** The field that a path names, or null when the tool has none there. */
export function findField(tool: ToolDefinition, path: string): SimpleField | null {
  const [id, row, sub, ...rest] = path.split('.');
  const field = allFields(tool).find((candidate) => candidate.id === id);
  if (!field || rest.length > 0) return null;
  if (field.kind !== 'repeat') return row === undefined ? field : null;
  const known = /^[1-9]\d?$/.test(row ?? '') && Number(row) <= field.max;
  return (known && field.fields.find((candidate) => candidate.id === sub)) || null;
}

/** Every path that a tool can save, in the order of the page. */
export function listPaths(tool: ToolDefinition): string[] {
  return allFields(tool).flatMap((field) => {
    if (field.kind !== 'repeat') return [field.id];
    const rows = Array.from({ length: field.max }, (_, index) => index + 1);
    return rows.flatMap((row) => field.fields.map((sub) => rowPath(field.id, row, sub.id)));
  });
}

/** Tells whether a field counts as not filled: nothing but blanks. */
export function isEmpty(value: string | undefined): boolean {
  return (value ?? '').trim() === '';
}

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

function chooseFrom(options: readonly string[], value: string): string | null {
  return options.includes(value) ? value : null;
}

/** The steps of a scale as they are saved: '0', '1', … */
export function scaleSteps(tool: ToolDefinition, scale: string): string[] {
  return Array.from({ length: tool.scales[scale] ?? 0 }, (_, step) => String(step));
}

function readChosen(tool: ToolDefinition, field: SimpleField, value: string): string | null {
  switch (field.kind) {
    case 'list':
      return chooseFrom(countryCodes, value);
    case 'choice':
      return chooseFrom(field.options, value);
    case 'scale':
      return chooseFrom(scaleSteps(tool, field.scale), value);
    case 'month':
      return readMonth(value);
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

function rowValues(field: RepeatField, values: ToolValues, row: number): (string | undefined)[] {
  return field.fields.map((sub) => values[rowPath(field.id, row, sub.id)]);
}

/** The last row in which something stands; 0 when all are empty. */
export function lastFilledRow(field: RepeatField, values: ToolValues): number {
  const rows = Array.from({ length: field.max }, (_, index) => field.max - index);
  return rows.find((row) => rowValues(field, values, row).some((value) => !isEmpty(value))) ?? 0;
}

function missingInRow(field: RepeatField, values: ToolValues, row: number): string[] {
  const wanted = field.fields.filter((sub) => sub.required);
  const needed = wanted.length > 0 ? wanted : field.fields.slice(0, 1);
  return needed.map((sub) => rowPath(field.id, row, sub.id)).filter((path) => isEmpty(values[path]));
}

function isBlankRow(field: RepeatField, values: ToolValues, row: number): boolean {
  return rowValues(field, values, row).every(isEmpty);
}

function missingRows(field: RepeatField, values: ToolValues): string[] {
  const rows = Array.from({ length: field.max }, (_, index) => index + 1);
  const open = rows.map((row) => ({ row, missing: missingInRow(field, values, row) })).filter(({ missing }) => missing.length > 0);
  const complete = rows.length - open.length;
  const begunFirst = open.sort((a, b) => Number(isBlankRow(field, values, a.row)) - Number(isBlankRow(field, values, b.row)));
  return begunFirst.slice(0, Math.max(0, field.min - complete)).flatMap(({ missing }) => missing);
}

/** The paths still to be filled before the tool is complete; of a repeated field at least `min` whole rows. */
export function missingFields(tool: ToolDefinition, values: ToolValues): string[] {
  return allFields(tool)
    .filter((field) => field.required)
    .flatMap((field) => {
      if (field.kind === 'repeat') return missingRows(field, values);
      return isEmpty(values[field.id]) ? [field.id] : [];
    });
}

/** Tells whether every required field is filled. */
export function isComplete(tool: ToolDefinition, values: ToolValues): boolean {
  return missingFields(tool, values).length === 0;
}

export type PersonalData = 'email' | 'phone';

const emailPattern = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}/u;
const datePattern = /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\b/g;
const phonePattern = /(?:(?:\+|(?<![\d.,])00?)[1-9](?:[\s()./-]{0,2}\d){6,13}|(?<![\d.,])[3679]\d\d(?:[ .-]?\d){6,7})(?!\d)/;

/** Warns of a text that looks like an e-mail address or a telephone number; it never forbids it. */
export function findPersonalData(text: string): PersonalData | null {
  if (emailPattern.test(text)) return 'email';
  return phonePattern.test(text.replace(datePattern, ' ')) ? 'phone' : null;
}

/** The width of a chart's drawing, in its own units. */
export const chartWidth = 240;

/** The width of a bar on a scale from 0 to its highest step. */
export function barWidth(level: number | null, steps: number): number {
  return steps < 2 ? 0 : Math.round(((level ?? 0) / (steps - 1)) * chartWidth);
}
