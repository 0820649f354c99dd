import type { CalendarEvent } from '../../platform/calendar/ics';
import type { Cell } from '../../platform/tables/table';
import type { SimpleField } from '../content/tool';
import { listDates } from '../workbook/outline/outline';
import { filledRows } from '../workbook/rows';
import { findRepeat, isEmpty, rowPath } from '../workbook/tool';
import { dateWords } from './annexes';
import { answerOf, setDesk, type Desk, type StrategyOf } from './desk';

const toolId = 'wb-actions';
const repeatId = 'actions';

function rowsOf({ byId, values }: Desk): string[] {
  const tool = byId[toolId];
  const field = tool && findRepeat(tool, repeatId);
  return field ? filledRows(field, values[toolId] ?? {}) : [];
}

function cellOf(desk: Desk, field: SimpleField, row: string): Cell {
  const tool = desk.byId[toolId];
  const path = rowPath(repeatId, row, field.id);
  const value = desk.values[toolId]?.[path];
  if (!tool || isEmpty(value)) return null;
  if (field.kind === 'number') return Number(value);
  // Spreadsheets sort months only when the year comes first.
  if (field.kind === 'month') return value ?? null;
  return answerOf(desk, { tool, path }, field)?.text ?? null;
}

/** The action plan as rows of a table, its heads first: every field of every action, months as 2028-02, amounts as numbers. */
export function planTable(of: StrategyOf): Cell[][] {
  const desk = setDesk(of);
  const tool = desk.byId[toolId];
  const fields = (tool && findRepeat(tool, repeatId)?.fields) ?? [];
  const labels = desk.plain[toolId]?.labels ?? {};
  const heads = [of.words.strategy('plan.number'), ...fields.map(({ id }) => labels[`${repeatId}.${id}`] ?? id)];
  return [heads, ...rowsOf(desk).map((row): Cell[] => [Number(row), ...fields.map((field) => cellOf(desk, field, row))])];
}

/** The first day of a month, or of a year alone. */
function firstDay(value: string): Date {
  const [year = 0, month = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 1));
}

/** The last day of a month, or of a year alone. */
function lastDay(value: string): Date {
  const [year = 0, month = 12] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0));
}

interface EventOf {
  id: string;
  title: string;
  from: string;
  to: string;
}

function actionEvents(desk: Desk): EventOf[] {
  return rowsOf(desk).flatMap((row) => {
    const at = (name: string) => desk.values[toolId]?.[rowPath(repeatId, row, name)] ?? '';
    const [from, to] = [at('from') || at('to'), at('to') || at('from')];
    if (from === '' || to < from) return [];
    const title = at('title').trim() || `${desk.words.strategy('plan.number')} ${row}`;
    return [{ id: `action-${row}`, title, from, to }];
  });
}

// Months that stand alone in their tool: the decision, reviews, the answer to participants, the end.
function dateEvents(desk: Desk): EventOf[] {
  return listDates(desk.tools, desk.values).flatMap((date) => {
    if (date.path.includes('.')) return [];
    return [{ id: `${date.toolId}-${date.path}`, title: dateWords(desk, date), from: date.month, to: date.month }];
  });
}

function textOf(desk: Desk, id: string): string {
  const tool = desk.byId[toolId];
  const row = id.replace(/^action-/, '');
  const fields = (id.startsWith('action-') && tool && findRepeat(tool, repeatId)?.fields) || [];
  const lines = fields.flatMap((field) => {
    const answer = tool && field.id !== 'title' && answerOf(desk, { tool, path: rowPath(repeatId, row, field.id) }, field);
    return answer ? [`${desk.plain[toolId]?.labels[`${repeatId}.${field.id}`] ?? field.id}${desk.plain[toolId]?.strings.colon ?? ': '}${answer.text}`] : [];
  });
  return [...lines, desk.words.strategy('mark')].join('\n');
}

/** The action plan and the dates that stand alone, as whole days; `owner` keeps the same entry the same when the file is read again. */
export function planEvents(of: StrategyOf, owner: string): CalendarEvent[] {
  const desk = setDesk(of);
  return [...actionEvents(desk), ...dateEvents(desk)].map(({ id, title, from, to }) => ({
    uid: `${id}-${owner}`,
    time: { firstDay: firstDay(from), lastDay: lastDay(to) },
    title,
    text: textOf(desk, id),
    place: null,
    url: null,
    changedAt: of.now,
  }));
}
