import type { Locale } from '../../platform/locale';
import type { QuestionKind } from '../content/quiz';

/** The part of a question that its answers are checked against; a `SheetQuestion` fits. */
export interface QuestionShape {
  id: string;
  kind: QuestionKind;
  options: readonly { id: string }[];
  targets: readonly { id: string }[];
}

/**
 * One answer as it is kept: an option's id, a list of ids (chosen options; items in their order), a map (item to target;
 * while an ordering is unfinished, item to position), a number (or the text that could not be read as one), or free text.
 */
export type Answer = string | number | string[] | Record<string, string | number>;
export type Answers = Record<string, Answer>;

/** The longest text that is kept where a number is asked. */
export const maxNumberLength = 40;

const groupedByComma = { sign: ',', form: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/ };
const groupedByPoint = { sign: '.', form: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ };

/** How a language groups thousands, besides by spaces. */
const grouping: Record<Locale, { sign: string; form: RegExp } | null> = {
  en: groupedByComma,
  fr: null,
  de: groupedByPoint,
  it: groupedByPoint,
  es: groupedByPoint,
};

/** Reads a number as people type it in a language: decimal comma or point, grouped thousands, a sign; `null` if it is none. */
export function readNumber(text: string, locale: Locale): number | null {
  const plain = text.replace(/[\s'’]/g, '').replace(/^[−–]/, '-').replace(/^\+/, '');
  if (plain.length > maxNumberLength) return null;
  const group = grouping[locale];
  const digits = group?.form.test(plain) ? plain.replaceAll(group.sign, '') : plain;
  return /^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(digits) ? Number(digits.replace(',', '.')) : null;
}

const formats = new Map<Locale, Intl.NumberFormat>();

/** Writes a number so that `readNumber` of the same language reads it back. */
export function writeNumber(value: number, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
  formats.set(locale, format);
  return format.format(value);
}

/** The order of items that a map of positions means, or `null` while positions are missing or given twice. */
export function orderOf(question: QuestionShape, positions: Readonly<Record<string, unknown>>): string[] | null {
  const order = question.options.map(({ id }) => id).sort((a, b) => Number(positions[a]) - Number(positions[b]));
  return order.every((id, index) => Number(positions[id]) === index + 1) ? order : null;
}

/** The order after an item was moved by one place; the same order when it cannot move further. */
export function move(order: readonly string[], item: string, by: 1 | -1): string[] {
  const from = order.indexOf(item);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((id) => id !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

function partsOf(question: QuestionShape, fields: ReadonlyMap<string, string[]>): Record<string, string> {
  const parts = question.options.map(({ id }) => [id, fields.get(`${question.id}.${id}`)?.[0] ?? ''] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== ''));
}

function readParts(question: QuestionShape, parts: Record<string, string>): Answer | null {
  if (Object.keys(parts).length === 0) return null;
  if (question.kind === 'matching') return parts;
  return orderOf(question, parts) ?? Object.fromEntries(Object.entries(parts).map(([id, position]) => [id, Number(position)]));
}

function readField(question: QuestionShape, values: string[], locale: Locale): Answer | null {
  const [first = ''] = values;
  if (question.kind === 'multiple') return values.length > 0 ? values : null;
  if (first.trim() === '') return null;
  return question.kind === 'numeric' ? (readNumber(first, locale) ?? first.trim()) : first.replaceAll('\r\n', '\n');
}

/** The names of the fields of a question in the form. */
export function namesOf(question: QuestionShape): string[] {
  const isParted = question.kind === 'ordering' || question.kind === 'matching';
  return isParted ? question.options.map((option) => `${question.id}.${option.id}`) : [question.id];
}

/** Reads the fields of one question as they stand in the form; `null` where nothing was given. Not checked yet. */
export function readControls(question: QuestionShape, fields: ReadonlyMap<string, string[]>, locale: Locale): Answer | null {
  const isParted = question.kind === 'ordering' || question.kind === 'matching';
  return isParted ? readParts(question, partsOf(question, fields)) : readField(question, fields.get(question.id) ?? [], locale);
}

/** The texts of a form by the name of their field; `null` when it holds a file. */
export function groupFields(form: Iterable<readonly [string, unknown]>): Map<string, string[]> | null {
  const fields = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') return null;
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}
