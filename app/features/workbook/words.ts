import type { Locale } from '../../platform/locale';

/** The plain words of a tool in one language, as rules, pictures and the browser's island need them. */
export interface PlainWords {
  locale: Locale;
  /** titles of the groups of fields */
  groups: Readonly<Record<string, string>>;
  /** by path without rows: city_name, processes.name */
  labels: Readonly<Record<string, string>>;
  /** heading of a row by repeated field, with {{number}} */
  rows: Readonly<Record<string, string>>;
  /** names of rows that have ids of their own: stages → define → Define */
  rowNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
  scales: Readonly<Record<string, readonly string[]>>;
  /** options of choices and tags, by path without rows */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  notes: Readonly<Record<string, string>>;
  results: Readonly<Record<string, string>>;
  strings: Readonly<Record<PlainString, string>>;
}

export type PlainString =
  | 'count'
  | 'email'
  | 'phone'
  | 'badMonth'
  | 'badNumber'
  | 'add'
  | 'remove'
  | 'added'
  | 'removed'
  | 'used'
  | 'usedClear'
  | 'usedKeep'
  | 'none'
  | 'notYet'
  | 'phase'
  | 'level'
  | 'number'
  | 'lift'
  | 'colon'
  | 'marked';

/** Puts values into a worded template such as "Body or process {{number}}". */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Where the words of a path stand: rows share theirs, processes.2.name reads processes.name. */
export function wordsPath(path: string): string {
  return path.replace(/\.[^.]+\./, '.');
}

/** The heading of a row, or the name of a row that has one. */
export function rowHeading(words: PlainWords, repeat: string, row: string): string {
  const named = words.rowNames[repeat]?.[row];
  const template = words.rows[repeat];
  return named ?? (template === undefined ? `${words.labels[repeat] ?? repeat} ${row}` : fill(template, { number: row }));
}

/** What a list of missing fields calls a field: a row's field together with its row. */
export function fullLabelOf(words: PlainWords, path: string): string {
  const [id = '', row] = path.split('.');
  const label = words.labels[wordsPath(path)] ?? path;
  return row === undefined ? label : rowHeading(words, id, row) + words.strings.colon + label;
}

const monthFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A saved month ('2026-05') or year ('2026') as the language writes it. */
export function writeMonth(value: string, locale: Locale): string {
  const [year = '', month] = value.split('-');
  if (month === undefined) return year;
  const format = monthFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  monthFormats.set(locale, format);
  return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
}

/** A number as the language writes it, in euros when it is an amount of money. */
export function writeAmount(value: number, locale: Locale, unit: 'euro' | 'percent' | undefined): string {
  const style = unit === 'euro' ? { style: 'currency' as const, currency: 'EUR', maximumFractionDigits: Number.isInteger(value) ? 0 : 2, minimumFractionDigits: 0 } : {};
  const percent = unit === 'percent' ? { style: 'percent' as const } : {};
  return new Intl.NumberFormat(locale, { ...style, ...percent }).format(unit === 'percent' ? value / 100 : value);
}
