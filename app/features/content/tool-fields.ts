import type { SimpleField, Tool, ToolField } from './tool';

/** All fields of a tool by their path without row numbers: a repeated field comes before the fields of its row. */
export function listFields(tool: Pick<Tool, 'groups'>): { path: string; field: ToolField | SimpleField }[] {
  return tool.groups.flatMap((group) =>
    group.fields.flatMap((field) => [
      { path: field.id, field },
      ...(field.kind === 'repeat' ? field.fields.map((inner) => ({ path: `${field.id}.${inner.id}`, field: inner })) : []),
    ]),
  );
}
