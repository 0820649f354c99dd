import type { Term, ToolNote, ToolResult } from '../../content/tool';
import { filledRows, holdAll } from '../rows';
import { findRepeat, isEmpty, rowPath, type ToolDefinition } from '../tool';
import { listChoices, listEntries, productsOf, type Workbook } from './workbook';

function sum(workbook: Workbook, toolId: string, terms: readonly Term[]): number | null {
  const products = terms.flatMap((term) => productsOf(workbook, toolId, term));
  return products.length === 0 ? null : products.reduce((total, { product }) => total + product, 0);
}

/** A total, or a share in whole per cent; null while nothing can be worked out, and for results by row. */
export function resultOf(workbook: Workbook, toolId: string, result: ToolResult): number | null {
  if (result.kind === 'total') return sum(workbook, toolId, result.of);
  if (result.kind === 'rows') return null;
  const whole = sum(workbook, toolId, result.whole);
  return whole === null || whole === 0 ? null : Math.round(((sum(workbook, toolId, result.part) ?? 0) * 100) / whole);
}

/** The product of each row, and whether it reaches the mark. */
export function rowResults(workbook: Workbook, toolId: string, result: Extract<ToolResult, { kind: 'rows' }>): { row: string; product: number; isMarked: boolean }[] {
  return productsOf(workbook, toolId, result.of).map((each) => ({ ...each, isMarked: each.product >= result.mark }));
}

/** A remark that applies now; `about` are the rows (by id) or the names of entries that it is about. */
export interface Remark {
  id: string;
  repeat: string | null;
  about: string[];
}

type Judge<Kind extends ToolNote['kind']> = (workbook: Workbook, tool: ToolDefinition, note: Extract<ToolNote, { kind: Kind }>) => Remark | null;

function filledOf(workbook: Workbook, tool: ToolDefinition, repeat: string) {
  const field = findRepeat(tool, repeat);
  const values = workbook.values[tool.id] ?? {};
  return { field, values, rows: field ? filledRows(field, values) : [] };
}

function matching(workbook: Workbook, tool: ToolDefinition, note: Extract<ToolNote, { kind: 'count' | 'none' }>): { all: string[]; found: string[] } {
  const { field, values, rows } = filledOf(workbook, tool, note.repeat);
  const all = rows.filter((row) => note.rows?.includes(row) ?? true);
  return { all, found: field ? all.filter((row) => holdAll(field, note.if, { values, row })) : [] };
}

const count: Judge<'count'> = (workbook, tool, note) => {
  const { all, found } = matching(workbook, tool, note);
  return all.length > 0 && found.length < note.atLeast ? { id: note.id, repeat: null, about: [] } : null;
};

const none: Judge<'none'> = (workbook, tool, note) => {
  const { found } = matching(workbook, tool, note);
  return found.length > 0 ? { id: note.id, repeat: note.repeat, about: found } : null;
};

const distinct: Judge<'distinct'> = (workbook, tool, note) => {
  const { values, rows } = filledOf(workbook, tool, note.repeat);
  const given = rows.map((row) => values[rowPath(note.repeat, row, note.field)]).filter((value) => !isEmpty(value));
  return given.length > 0 && new Set(given).size < note.atLeast ? { id: note.id, repeat: null, about: [] } : null;
};

const chosen: Judge<'chosen'> = (workbook, tool, note) => {
  const source = workbook.tools[note.of.tool];
  const field = source && findRepeat(source, note.of.repeat);
  const values = workbook.values[note.of.tool] ?? {};
  const choices = listChoices(tool, workbook.values[tool.id] ?? {}).filter(({ path }) => path.replace(/\.[^.]+\./, '.') === note.by);
  const named = new Set(choices.flatMap((choice) => choice.chosen));
  if (!field || named.size === 0) return null;
  const left = listEntries(workbook, [note.of]).filter(({ id }) => !named.has(id) && holdAll(field, note.if, { values, row: id.slice(note.of.repeat.length + 1) }));
  return left.length > 0 ? { id: note.id, repeat: null, about: left.map(({ name }) => name) } : null;
};

const result: Judge<'result'> = (workbook, tool, note) => {
  const wanted = tool.results.find(({ id }) => id === note.result);
  const value = wanted ? resultOf(workbook, tool.id, wanted) : null;
  return value !== null && value < note.atLeast ? { id: note.id, repeat: null, about: [] } : null;
};

function judge(workbook: Workbook, tool: ToolDefinition, note: ToolNote): Remark | null {
  switch (note.kind) {
    case 'count':
      return count(workbook, tool, note);
    case 'none':
      return none(workbook, tool, note);
    case 'distinct':
      return distinct(workbook, tool, note);
    case 'chosen':
      return chosen(workbook, tool, note);
    default:
      return result(workbook, tool, note);
  }
}

/** The remarks that apply to a tool as it stands; they never keep anybody from finishing. */
export function listRemarks(workbook: Workbook, toolId: string): Remark[] {
  const tool = workbook.tools[toolId];
  return tool ? tool.notes.flatMap((note) => judge(workbook, tool, note) ?? []) : [];
}
