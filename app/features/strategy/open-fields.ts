import { missingFields } from '../workbook/rows';
import { findRepeat, isEmpty, rowPath, type ToolDefinition, type ToolValues } from '../workbook/tool';

/** A required field, or whole rows of one, that nobody has filled in. */
export type OpenField = { path: string } | { repeat: string; rows: number };

/** What is still open in a tool, in the order of its page: fields one by one, rows in which nothing stands as a number. */
export function listOpenFields(tool: ToolDefinition, values: ToolValues): OpenField[] {
  const paths = missingFields(tool, values);
  const isBlank = (repeat: string, row: string) => {
    const field = findRepeat(tool, repeat);
    return field !== null && !field.rows && field.fields.every((sub) => isEmpty(values[rowPath(repeat, row, sub.id)]));
  };
  const blank = new Map<string, Set<string>>();
  const open: OpenField[] = [];
  for (const path of paths) {
    const [repeat = '', row] = path.split('.');
    if (row === undefined || !isBlank(repeat, row)) open.push({ path });
    else blank.set(repeat, (blank.get(repeat) ?? new Set()).add(row));
  }
  return [...open, ...[...blank].map(([repeat, rows]) => ({ repeat, rows: rows.size }))];
}

/** How many required fields of all tools are still empty. */
export function countOpenFields({ tools, values }: { tools: readonly ToolDefinition[]; values: Readonly<Record<string, ToolValues | undefined>> }): number {
  return tools.reduce((sum, tool) => sum + missingFields(tool, values[tool.id] ?? {}).length, 0);
}
