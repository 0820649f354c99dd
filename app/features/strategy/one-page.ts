import type { Part, Run } from '../../platform/papers/paper';
import { namedEntries } from '../workbook/links/workbook';
import { filledRows } from '../workbook/rows';
import { findField, findRepeat, isEmpty, rowPath } from '../workbook/tool';
import { writeMonth } from '../workbook/words';
import { openCell, typedRun, type Desk } from './desk';

// As much as fits on one page.
const mostLines = 5;
const mostGroups = 8;

function valueOf({ values }: Desk, toolId: string, path: string): string | null {
  const value = values[toolId]?.[path];
  return isEmpty(value) ? null : (value ?? '').trim();
}

function rowsOf(desk: Desk, toolId: string, repeat: string): string[] {
  const tool = desk.byId[toolId];
  const field = tool && findRepeat(tool, repeat);
  return field ? filledRows(field, desk.values[toolId] ?? {}) : [];
}

function priorityItems(desk: Desk): Run[] {
  return rowsOf(desk, 'wb-priorities', 'priorities').flatMap((row) => {
    const title = valueOf(desk, 'wb-priorities', rowPath('priorities', row, 'title'));
    return title === null ? [] : [typedRun(desk, title)];
  });
}

function actionItems(desk: Desk): Run[][] {
  return rowsOf(desk, 'wb-actions', 'actions').flatMap((row) => {
    const at = (name: string) => valueOf(desk, 'wb-actions', rowPath('actions', row, name));
    const [title, from] = [at('title'), at('from')];
    if (title === null) return [];
    return [from === null ? [typedRun(desk, title)] : [typedRun(desk, title), { text: ` – ${desk.words.strategy('onePage.from', { month: writeMonth(from, desk.locale) })}` }]];
  });
}

/** Whoever is invited by the engagement plan or the roadmap, each named once. */
function groupNames(desk: Desk): string[] {
  const invited = [['wb-engagement', 'engagement', 'group'], ['wb-roadmap', 'stages', 'groups']] as const;
  const names = invited.flatMap(([toolId, repeat, name]) =>
    rowsOf(desk, toolId, repeat).flatMap((row) => {
      const path = rowPath(repeat, row, name);
      const tool = desk.byId[toolId];
      const field = tool && findField(tool, path);
      return field?.kind === 'entries' ? namedEntries(desk.workbook, field, desk.values[toolId]?.[path]).flatMap((entry) => entry.name ?? []) : [];
    }),
  );
  return [...new Set(names)];
}

function dateItems(desk: Desk): Run[][] {
  const dates = [['wb-mandate', 'decision_month', 'decision'], ['wb-indicators', 'feedback_date', 'feedback'], ['wb-indicators', 'renewal_date', 'renewal']] as const;
  return dates.flatMap(([toolId, path, key]) => {
    const month = valueOf(desk, toolId, path);
    return month === null ? [] : [[{ text: desk.words.strategy(`onePage.${key}`, { month: writeMonth(month, desk.locale) }) }]];
  });
}

/** One page in plain language for people who were not there: what, what is promised, what first, who, and when. */
export function onePageParts(desk: Desk): Part[] {
  const { strategy } = desk.words;
  const say = (text: string | null): Part => (text === null ? { kind: 'text', words: [openCell(desk)], tone: 'open' } : { kind: 'text', words: [typedRun(desk, text)] });
  const list = (items: readonly (readonly Run[])[]): Part => (items.length === 0 ? say(null) : { kind: 'list', items });
  const part = (key: 'vision' | 'promise' | 'priorities' | 'actions' | 'groups' | 'dates' | 'step', body: Part): Part[] => [
    { kind: 'heading', level: 2, id: `one-page-${key}`, words: [{ text: strategy(`onePage.${key}`) }] },
    body,
  ];
  const promise = valueOf(desk, 'wb-roadmap', 'promise_final') ?? valueOf(desk, 'wb-mandate', 'draft_promise');
  const names = groupNames(desk).slice(0, mostGroups);
  return [
    { kind: 'heading', level: 1, id: 'one-page', words: [{ text: strategy('onePage.title') }] },
    { kind: 'text', words: [{ text: strategy('onePage.lead') }], tone: 'small' },
    ...part('vision', say(valueOf(desk, 'wb-priorities', 'vision'))),
    ...part('promise', say(promise)),
    ...part('priorities', list(priorityItems(desk).slice(0, mostLines).map((item) => [item]))),
    ...part('actions', list(actionItems(desk).slice(0, mostLines))),
    ...part('groups', say(names.length > 0 ? names.join(', ') : null)),
    ...part('dates', list(dateItems(desk))),
    ...part('step', say(valueOf(desk, 'wb-indicators', 'next_step_30_days'))),
  ];
}
