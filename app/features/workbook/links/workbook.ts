import type { EntrySource, SimpleField, Term, ToolField } from '../../content/tool';
import { listFields } from '../../content/tool-fields';
import { filledRows, holdAll } from '../rows';
import { findRepeat, isEmpty, listRows, rowPath, type ToolDefinition, type ToolValues } from '../tool';
import { listChosen } from '../values';

/** Tools side by side: their definitions and what one learner wrote in them, by tool id. */
export interface Workbook {
  tools: Readonly<Record<string, ToolDefinition | undefined>>;
  values: Readonly<Record<string, ToolValues | undefined>>;
}

/** An entry that can be chosen: `stakeholders.3`, and the name it has now. */
export interface Entry {
  id: string;
  name: string;
}

export type EntriesField = Extract<SimpleField, { kind: 'entries' }>;

function termsOf(tool: ToolDefinition): Term[] {
  return tool.results.flatMap((result) => (result.kind === 'total' ? result.of : result.kind === 'rows' ? [result.of] : [...result.part, ...result.whole]));
}

function sourcesOf(field: ToolField | SimpleField): string[] {
  if (field.kind === 'entries') return field.from.map(({ tool }) => tool);
  return 'offer' in field && field.offer ? [field.offer.tool] : [];
}

/** Ids of the other tools whose entries, texts or numbers a tool uses. */
export function listSourceTools(tool: ToolDefinition): string[] {
  const ids = [
    ...listFields(tool).flatMap(({ field }) => sourcesOf(field)),
    ...termsOf(tool).flatMap((term) => term.tool ?? []),
    ...tool.notes.flatMap((note) => (note.kind === 'chosen' ? [note.of.tool] : [])),
  ];
  return [...new Set(ids)].filter((id) => id !== tool.id);
}

/** Ids of the other tools that choose entries of this one. */
export function listUsingTools(tools: Readonly<Record<string, ToolDefinition | undefined>>, toolId: string): string[] {
  return Object.values(tools).flatMap((tool) => {
    const uses = tool && tool.id !== toolId && listFields(tool).some(({ field }) => field.kind === 'entries' && field.from.some((source) => source.tool === toolId));
    return uses ? [tool.id] : [];
  });
}

/** The entries of some repeated fields that have a name, in the order of their tools. */
export function listEntries(workbook: Workbook, sources: readonly EntrySource[]): Entry[] {
  return sources.flatMap(({ tool, repeat, name }) => {
    const definition = workbook.tools[tool];
    const field = definition && findRepeat(definition, repeat);
    const values = workbook.values[tool] ?? {};
    const rows = field ? listRows(field) : [];
    return rows.flatMap((row) => {
      const named = values[rowPath(repeat, row, name)];
      return isEmpty(named) ? [] : [{ id: `${repeat}.${row}`, name: named ?? '' }];
    });
  });
}

/** The entries a field names: those that are gone are listed by their id without a name. */
export function namedEntries(workbook: Workbook, field: EntriesField, value: string | undefined): { id: string; name: string | null }[] {
  const entries = listEntries(workbook, field.from);
  return listChosen(value).map((id) => ({ id, name: entries.find((entry) => entry.id === id)?.name ?? null }));
}

/** Every field that chooses entries, with what it has chosen; fields of rows by row. */
export function listChoices(tool: ToolDefinition, values: ToolValues): { path: string; field: EntriesField; chosen: string[] }[] {
  return tool.groups.flatMap((group) => group.fields).flatMap((field) => {
    if (field.kind === 'entries') return [{ path: field.id, field, chosen: listChosen(values[field.id]) }];
    if (field.kind !== 'repeat') return [];
    const choosing = field.fields.flatMap((sub) => (sub.kind === 'entries' ? [sub] : []));
    return filledRows(field, values).flatMap((row) =>
      choosing.map((sub) => ({ path: rowPath(field.id, row, sub.id), field: sub, chosen: listChosen(values[rowPath(field.id, row, sub.id)]) })),
    );
  });
}

/** Where the entries of a tool are chosen in other tools, by entry id. */
export function listUses(workbook: Workbook, toolId: string): Record<string, { tool: string; path: string; value: string }[]> {
  const uses: Record<string, { tool: string; path: string; value: string }[]> = {};
  for (const tool of Object.values(workbook.tools)) {
    if (!tool || tool.id === toolId) continue;
    const values = workbook.values[tool.id] ?? {};
    for (const { path, field, chosen } of listChoices(tool, values)) {
      if (!field.from.some((source) => source.tool === toolId)) continue;
      for (const entry of chosen) (uses[entry] ??= []).push({ tool: tool.id, path, value: values[path] ?? '' });
    }
  }
  return uses;
}

/** The rows of a term that count, each with its product; a row that lacks one of the factors counts nothing. */
export function productsOf(workbook: Workbook, toolId: string, term: Term): { row: string; product: number }[] {
  const id = term.tool ?? toolId;
  const tool = workbook.tools[id];
  const field = tool && findRepeat(tool, term.repeat);
  const values = workbook.values[id] ?? {};
  if (!field) return [];
  return filledRows(field, values)
    .filter((row) => holdAll(field, term.if, { values, row }))
    .flatMap((row) => {
      const factors = term.multiply.map((name) => values[rowPath(term.repeat, row, name)]);
      return factors.some(isEmpty) ? [] : [{ row, product: factors.reduce((product, factor) => product * Number(factor), 1) }];
    });
}
