import { i18nOf } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { findLessonOfTool, listSources, type Course } from '../content/course';
import type { RepeatField, SimpleField, Tool } from '../content/tool';
import { listRows, rowPath, scaleSteps, type ToolValues } from '../workbook/tool';
import type { StrategyOf } from './desk';

interface Spot {
  tool: Tool;
  locale: Locale;
  path: string;
  /** counts the rows, so that they differ */
  at: number;
}

function exampleOf(maxLength: number, { tool, locale, path, at }: Spot): string {
  const example = tool.text[locale].fields[path.replace(/\.[^.]+\./, '.')]?.example?.text;
  return `${example ?? `${path} – é ß ñ`} (${at + 1})`.slice(-maxLength);
}

function entriesOf({ from, many }: Extract<SimpleField, { kind: 'entries' }>, { at }: Spot): string {
  const [first = '', last = ''] = [from[0]?.repeat, from.at(-1)?.repeat];
  return many ? `${first}.1 ${first}.2` : `${last}.${at + 1}`;
}

function chosenOf(field: Exclude<SimpleField, { maxLength: number }>, spot: Spot): string {
  const { tool, at } = spot;
  switch (field.kind) {
    case 'choice':
      return field.options[at % field.options.length] ?? '';
    case 'tags':
      return field.options.slice(0, 2).join(' ');
    case 'list':
      return 'ES';
    case 'scale':
      return scaleSteps(tool, field.scale)[at % scaleSteps(tool, field.scale).length] ?? '';
    case 'month':
      return `202${7 + Math.floor(at / 6)}-${String(1 + ((at * 2) % 12)).padStart(2, '0')}`;
    case 'number':
      return String(Math.max(field.min, at + 1));
    default:
      return entriesOf(field, spot);
  }
}

function valueOf(field: SimpleField, spot: Spot): string {
  return 'maxLength' in field ? exampleOf(field.maxLength, spot) : chosenOf(field, spot);
}

function rowsOf(field: RepeatField): string[] {
  return listRows(field).slice(0, field.rows ? undefined : Math.max(field.min, 2));
}

/** Every field of a tool filled: words are the course's own examples, numbered so that each is found again. */
export function filledTool(tool: Tool, locale: Locale): ToolValues {
  const entries = tool.groups.flatMap((group) => group.fields).flatMap((field) => {
    if (field.kind !== 'repeat') return [[field.id, valueOf(field, { tool, locale, path: field.id, at: 0 })]];
    return rowsOf(field).flatMap((row, at) => field.fields.map((sub) => [rowPath(field.id, row, sub.id), valueOf(sub, { tool, locale, path: rowPath(field.id, row, sub.id), at })]));
  });
  return Object.fromEntries(entries) as ToolValues;
}

/** A workbook in which every field is filled, ready to be put together. */
export function filledStrategy(course: Course, locale: Locale, more: Partial<StrategyOf> = {}): StrategyOf {
  const tools = Object.values(course.tools);
  const lessons = tools.flatMap(({ id }) => findLessonOfTool(course, id) ?? []);
  const i18n = i18nOf(locale);
  return {
    tools,
    values: Object.fromEntries(tools.map((tool) => [tool.id, filledTool(tool, locale)])),
    sources: [...new Set(lessons.flatMap((lesson) => listSources(course, lesson)))],
    courseVersion: course.version,
    now: new Date('2027-03-05T10:00:00.000Z'),
    locale,
    typedIn: locale,
    words: { strategy: i18n.getFixedT(locale, 'strategy'), workbook: i18n.getFixedT(locale, 'workbook') },
    ...more,
  };
}
