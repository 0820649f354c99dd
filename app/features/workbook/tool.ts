import type { RepeatField, SimpleField, Tool, ToolField } from '../content/tool';

/** A tool without its words: all that rules and the browser's island need. */
export type ToolDefinition = Omit<Tool, 'text'>;

/** What a learner wrote, by field path: city_name, processes.1.name, stages.define.level. */
export type ToolValues = Readonly<Record<string, string | undefined>>;

/** The path under which a field of a row is saved; rows count from 1 where they have no ids of their own. */
export function rowPath(repeatId: string, row: string | number, fieldId: string): string {
  return `${repeatId}.${row}.${fieldId}`;
}

function allFields(tool: ToolDefinition): ToolField[] {
  return tool.groups.flatMap((group) => group.fields);
}

/** All repeated fields of a tool. */
export function listRepeats(tool: ToolDefinition): RepeatField[] {
  return allFields(tool).flatMap((field) => (field.kind === 'repeat' ? [field] : []));
}

/** The repeated field with this id, or null. */
export function findRepeat(tool: ToolDefinition, id: string): RepeatField | null {
  return listRepeats(tool).find((field) => field.id === id) ?? null;
}

/** The rows that a repeated field can hold, in their order. */
export function listRows({ rows, max }: RepeatField): string[] {
  return rows ?? Array.from({ length: max }, (_, index) => String(index + 1));
}

function isRow({ rows, max }: RepeatField, row: string): boolean {
  return rows ? rows.includes(row) : /^[1-9]\d?$/.test(row) && Number(row) <= max;
}

/** The field that a path names, or null when the tool has none there. */
export function findField(tool: ToolDefinition, path: string): SimpleField | null {
  const [id, row, sub, ...rest] = path.split('.');
  const field = allFields(tool).find((candidate) => candidate.id === id);
  if (!field || rest.length > 0) return null;
  if (field.kind !== 'repeat') return row === undefined ? field : null;
  return (isRow(field, row ?? '') && field.fields.find((candidate) => candidate.id === sub)) || null;
}

/** Every path that a tool can save, in the order of the page. */
export function listPaths(tool: ToolDefinition): string[] {
  return allFields(tool).flatMap((field) => {
    if (field.kind !== 'repeat') return [field.id];
    return listRows(field).flatMap((row) => field.fields.map((sub) => rowPath(field.id, row, sub.id)));
  });
}

/** Tells whether a field counts as not filled: nothing but blanks. */
export function isEmpty(value: string | undefined): boolean {
  return (value ?? '').trim() === '';
}

/** The steps of a scale as they are saved: '0', '1', … */
export function scaleSteps(tool: ToolDefinition, scale: string): string[] {
  const { from, steps } = tool.scales[scale] ?? { from: 0, steps: 0 };
  return Array.from({ length: steps }, (_, step) => String(from + step));
}
