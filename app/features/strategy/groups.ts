import type { Cell, Fact, Level, Part, Run } from '../../platform/papers/paper';
import type { RepeatField, SimpleField, Tool, ToolField } from '../content/tool';
import { labelOf, rowTitle } from '../workbook/form/tool-words';
import { isGroupFilled } from '../workbook/outline/outline';
import { filledRows, isRequired, missingFields } from '../workbook/rows';
import { rowPath } from '../workbook/tool';
import { answerOf, openCell, runOf, typedRun, type Desk } from './desk';

/** Rows with more fields than this are told one by one instead of in a table. */
const mostInTable = 3;

interface Of {
  desk: Desk;
  tool: Tool;
}

/** A sentence that something is still to be written. */
export function openPart(desk: Desk): Part {
  return { kind: 'text', words: [openCell(desk)], tone: 'open' };
}

function labelRun({ desk, tool }: Of, path: string): Run {
  return runOf(desk, labelOf(tool.text[desk.locale], path));
}

function titleRun({ desk, tool }: Of, field: RepeatField, row: string): Run {
  return runOf(desk, rowTitle(tool.text[desk.locale], field.id, row));
}

interface Place {
  field: RepeatField;
  row: string;
}

/** What a row's field says; `null` where nothing is written and nothing has to be. */
function cellOf({ desk, tool }: Of, sub: SimpleField, { field, row }: Place): Cell | null {
  const answer = answerOf(desk, { tool, path: rowPath(field.id, row, sub.id) }, sub);
  if (answer) return answer;
  return isRequired(field, sub, { values: desk.values[tool.id] ?? {}, row }) ? openCell(desk) : null;
}

function factsOf(of: Of, fields: readonly SimpleField[]): Fact[] {
  return fields.flatMap((field) => {
    const value = answerOf(of.desk, { tool: of.tool, path: field.id }, field) ?? (field.required ? openCell(of.desk) : null);
    return value ? [{ label: labelRun(of, field.id), value }] : [];
  });
}

function listOf(of: Of, field: RepeatField, rows: readonly string[]): Part[] {
  const [only] = field.fields;
  const items = rows.map((row) => [only ? (cellOf(of, only, { field, row }) ?? openCell(of.desk)) : openCell(of.desk)]);
  return [{ kind: 'list', items }];
}

function tableOf(of: Of, field: RepeatField, rows: readonly string[]): Part {
  const columns = field.fields.map((sub) => labelRun(of, `${field.id}.${sub.id}`));
  const label = labelRun(of, field.id);
  const body = rows.map((row): Cell[] => {
    const cells = field.fields.map((sub) => cellOf(of, sub, { field, row }) ?? { text: '–' });
    return field.rows ? [titleRun(of, field, row), ...cells] : cells;
  });
  return { kind: 'table', caption: label, heads: field.rows ? [label, ...columns] : columns, rows: body };
}

/** The field that names a row: its first, where somebody types or chooses a name. */
function nameField({ rows, fields: [first] }: RepeatField): SimpleField | null {
  return !rows && first && (first.kind === 'text' || first.kind === 'entries') ? first : null;
}

function cardOf(of: Of, { field, row }: Place, level: Level): Part[] {
  const { desk, tool } = of;
  const naming = nameField(field);
  const name = naming && answerOf(desk, { tool, path: rowPath(field.id, row, naming.id) }, naming);
  const title = titleRun(of, field, row);
  const words = name ? [title, { text: desk.plain[tool.id]?.strings.colon ?? ': ' }, name] : [title];
  const rest = name ? field.fields.filter((sub) => sub !== naming) : field.fields;
  const facts = rest.flatMap((sub) => {
    const value = cellOf(of, sub, { field, row });
    return value ? [{ label: labelRun(of, `${field.id}.${sub.id}`), value }] : [];
  });
  const heading: Part = { kind: 'heading', level, id: `${tool.id}-${field.id}-${row}`, words };
  return facts.length > 0 ? [heading, { kind: 'facts', caption: { text: words.map(({ text }) => text).join('') }, facts }] : [heading];
}

/** Which rows are still to be written: by name where they have one, otherwise how many. */
function openRows({ desk, tool }: Of, field: RepeatField, filled: readonly string[]): Part[] {
  const missing = missingFields(tool, desk.values[tool.id] ?? {}).flatMap((path) => (path.startsWith(`${field.id}.`) ? [path.split('.')[1] ?? ''] : []));
  const blank = [...new Set(missing)].filter((row) => !filled.includes(row));
  if (blank.length === 0) return [];
  const names = blank.map((row) => titleRun({ desk, tool }, field, row).text).join(', ');
  const text = field.rows ? desk.words.strategy('openNamed', { names }) : desk.words.strategy('openRows', { count: blank.length });
  return [{ kind: 'text', words: [{ text }], tone: 'open' }];
}

function repeatParts(of: Of, field: RepeatField, level: Level): Part[] {
  const rows = filledRows(field, of.desk.values[of.tool.id] ?? {});
  const open = openRows(of, field, rows);
  if (rows.length === 0) return open;
  if (field.fields.length === 1) return [...listOf(of, field, rows), ...open];
  if (field.fields.length <= mostInTable) return [tableOf(of, field, rows), ...open];
  return [...rows.flatMap((row) => cardOf(of, { field, row }, level)), ...open];
}

function fieldParts(of: Of, fields: readonly ToolField[], level: Level): Part[] {
  const parts: Part[] = [];
  let simple: SimpleField[] = [];
  const flush = () => {
    const facts = factsOf(of, simple);
    if (facts.length > 0) parts.push({ kind: 'facts', caption: facts[0]?.label ?? { text: '' }, facts });
    simple = [];
  };
  const hasSeveralLists = fields.filter(({ kind }) => kind === 'repeat').length > 1;
  for (const field of fields) {
    if (field.kind !== 'repeat') simple.push(field);
    else {
      flush();
      const isNamed = hasSeveralLists || field.fields.length === 1;
      if (isNamed) parts.push({ kind: 'heading', level, id: `${of.tool.id}-${field.id}`, words: [labelRun(of, field.id)] });
      const inside = isNamed ? nextLevel(level) : level;
      const written = repeatParts(of, field, inside);
      parts.push(...(written.length > 0 ? written : [openPart(of.desk)]));
    }
  }
  flush();
  return parts;
}

/** One step deeper, as far as headings go. */
export function nextLevel(level: Level): Level {
  return Math.min(level + 1, 4) as Level;
}

/** A group of fields under its title, with what is still open; `drawn` are repeated fields that a picture's table tells already. */
export function groupParts(desk: Desk, tool: Tool, { groupId, level, drawn }: { groupId: string; level: Level; drawn: readonly string[] }): Part[] {
  const group = tool.groups.find(({ id }) => id === groupId);
  const title = tool.text[desk.locale].groups[groupId]?.title;
  if (!group) return [];
  const heading: Part = { kind: 'heading', level, id: `${tool.id}-${groupId}`, words: [title ? runOf(desk, title) : typedRun(desk, groupId)] };
  const isFilled = isGroupFilled(tool, groupId, desk.values[tool.id] ?? {});
  const fields = group.fields.filter(({ id }) => !drawn.includes(id));
  return [heading, ...(isFilled ? fieldParts({ desk, tool }, fields, nextLevel(level)) : [openPart(desk)])];
}
