import type { Condition, RepeatField, SimpleField } from '../content/tool';
import { isEmpty, listRows, rowPath, type ToolDefinition, type ToolValues } from './tool';

function rowValues(field: RepeatField, values: ToolValues, row: string): (string | undefined)[] {
  return field.fields.map((sub) => values[rowPath(field.id, row, sub.id)]);
}

/** Tells whether nothing stands in a row. */
export function isBlankRow(field: RepeatField, values: ToolValues, row: string): boolean {
  return rowValues(field, values, row).every(isEmpty);
}

/** The rows in which something stands, in their order. */
export function filledRows(field: RepeatField, values: ToolValues): string[] {
  return listRows(field).filter((row) => !isBlankRow(field, values, row));
}

/** The first row after all that are filled, otherwise the first gap; null when every row is filled. A number is not given twice while there is another. */
export function freeRow(field: RepeatField, values: ToolValues): string | null {
  const rows = listRows(field);
  const blank = rows.filter((row) => isBlankRow(field, values, row));
  const last = filledRows(field, values).at(-1);
  return blank.find((row) => last === undefined || rows.indexOf(row) > rows.indexOf(last)) ?? blank[0] ?? null;
}

/** The rows a page shows: all that are filled, and blank ones up to the smallest number, at least one. */
export function shownRows(field: RepeatField, values: ToolValues): string[] {
  if (field.rows) return field.rows;
  const filled = filledRows(field, values);
  const wanted = Math.max(1, field.min) - filled.length;
  const blank = listRows(field).filter((row) => !filled.includes(row)).slice(0, Math.max(0, wanted));
  return [...filled, ...blank].sort((a, b) => Number(a) - Number(b));
}

function isInRange(rank: number, { atLeast, atMost }: Condition): boolean {
  return !Number.isNaN(rank) && rank >= (atLeast ?? -Infinity) && rank <= (atMost ?? Infinity);
}

function rankOf(field: SimpleField | undefined, value: string): number {
  return field?.kind === 'choice' ? field.options.indexOf(value) : Number(value);
}

function holds(field: RepeatField, condition: Condition, value: string | undefined): boolean {
  if (condition.filled !== undefined) return isEmpty(value) !== condition.filled;
  if (isEmpty(value)) return false;
  const given = value ?? '';
  const isOne = condition.is === undefined || given.split(' ').some((part) => condition.is?.includes(part));
  const isRanged = condition.atLeast === undefined && condition.atMost === undefined;
  const sub = field.fields.find(({ id }) => id === condition.field);
  return isOne && (isRanged || isInRange(rankOf(sub, given), condition));
}

/** Tells whether all conditions hold in a row; none given, they hold. */
export function holdAll(field: RepeatField, conditions: readonly Condition[] | undefined, { values, row }: { values: ToolValues; row: string }): boolean {
  return (conditions ?? []).every((condition) => holds(field, condition, values[rowPath(field.id, row, condition.field)]));
}

/** Tells whether a field of a row must be filled as things stand. */
export function isRequired(field: RepeatField, sub: SimpleField, at: { values: ToolValues; row: string }): boolean {
  return sub.required || (sub.requiredWhen !== undefined && holdAll(field, sub.requiredWhen, at));
}

function missingInRow(field: RepeatField, values: ToolValues, row: string): string[] {
  const wanted = field.fields.filter((sub) => isRequired(field, sub, { values, row }));
  const needed = wanted.length > 0 ? wanted : field.fields.slice(0, 1);
  return needed.map((sub) => rowPath(field.id, row, sub.id)).filter((path) => isEmpty(values[path]));
}

function missingRows(field: RepeatField, values: ToolValues): string[] {
  const rows = listRows(field).map((row) => ({ row, missing: missingInRow(field, values, row), isBlank: isBlankRow(field, values, row) }));
  const open = rows.filter(({ missing }) => missing.length > 0);
  const complete = rows.length - open.length;
  const begunFirst = open.sort((a, b) => Number(a.isBlank) - Number(b.isBlank));
  return begunFirst.slice(0, Math.max(0, field.min - complete)).flatMap(({ missing }) => missing);
}

/** The paths still to be filled before the tool is complete; of a repeated field at least `min` whole rows. */
export function missingFields(tool: ToolDefinition, values: ToolValues): string[] {
  return tool.groups
    .flatMap((group) => group.fields)
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
