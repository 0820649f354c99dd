import type { Cell, Part, Run } from '../../platform/papers/paper';
import type { Source } from '../content/course';
import { listDates, type Dated } from '../workbook/outline/outline';
import { findField } from '../workbook/tool';
import { fullLabelOf, writeMonth } from '../workbook/words';
import { answerOf, runOf, type Desk } from './desk';
import { openPart } from './groups';
import { listOpenFields, type OpenField } from './open-fields';

function heading(id: string, text: string): Part {
  return { kind: 'heading', level: 1, id, words: [{ text }] };
}

/** What a date is of: the field that holds it, and for a row what names it. */
export function dateWords(desk: Desk, { toolId, path, name }: Dated): string {
  const words = desk.plain[toolId];
  const tool = desk.byId[toolId];
  const field = tool && name ? findField(tool, name) : null;
  const named = tool && field && name ? answerOf(desk, { tool, path: name }, field)?.text : undefined;
  const label = words ? fullLabelOf(words, path) : path;
  return named === undefined ? label : `${label} (${named})`;
}

/** Annex A: every month that the workbook holds, earliest first. */
export function timelineParts(desk: Desk): Part[] {
  const { strategy } = desk.words;
  const dates = listDates(desk.tools, desk.values);
  const rows = dates.map((date): Cell[] => {
    const title = desk.byId[date.toolId]?.text[desk.locale].title;
    return [{ text: writeMonth(date.month, desk.locale) }, { text: dateWords(desk, date) }, title ? runOf(desk, title) : { text: '' }];
  });
  const heads = [strategy('timeline.month'), strategy('timeline.what'), strategy('timeline.tool')].map((text) => ({ text }));
  const body: Part = { kind: 'table', caption: { text: strategy('timeline.caption') }, heads, rows, widths: [2, 6, 3] };
  return [heading('annex-timeline', strategy('timeline.title')), dates.length > 0 ? body : openPart(desk)];
}

function sourceRuns({ locale }: Desk, { title, author, publisher, year, url, lang }: Source): Run[] {
  const work: Run = lang !== undefined && lang !== locale ? { text: title, lang } : { text: title };
  const facts = [author, publisher, year].filter(Boolean).join(', ');
  return [work, { text: [facts && `. ${facts}`, url && `. ${url}`].filter(Boolean).join('') }];
}

/** Annex B: who made the course, and the sources on which the lessons with these tools rest. */
export function sourceParts(desk: Desk): Part[] {
  const { strategy } = desk.words;
  const credits = (['course', 'funding', 'charter', 'texts'] as const).map((key): Part => ({ kind: 'text', words: [{ text: strategy(`credits.${key}`) }] }));
  return [heading('annex-sources', strategy('credits.title')), ...credits, { kind: 'list', isOrdered: true, items: desk.sources.map((source) => sourceRuns(desk, source)) }];
}

function openWords(desk: Desk, toolId: string, open: OpenField): Run {
  const words = desk.plain[toolId];
  if ('path' in open) return { text: words ? fullLabelOf(words, open.path) : open.path };
  const label = words?.labels[open.repeat] ?? open.repeat;
  return { text: `${label}${words?.strings.colon ?? ': '}${desk.words.strategy('openFields.rows', { count: open.rows })}` };
}

/** What the workbook asks for and does not have yet, tool by tool. */
export function openFieldParts(desk: Desk): Part[] {
  const { strategy } = desk.words;
  const parts = desk.tools.flatMap((tool): Part[] => {
    const open = listOpenFields(tool, desk.values[tool.id] ?? {});
    if (open.length === 0) return [];
    const title: Part = { kind: 'heading', level: 2, id: `open-${tool.id}`, words: [runOf(desk, tool.text[desk.locale].title)] };
    return [title, { kind: 'list', items: open.map((each) => [openWords(desk, tool.id, each)]) }];
  });
  const lead: Part = { kind: 'text', words: [{ text: parts.length > 0 ? strategy('openFields.lead') : strategy('openFields.none') }] };
  return [heading('open-fields', strategy('openFields.title')), lead, ...parts];
}
