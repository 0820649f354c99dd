import type { RepeatField, SimpleField, ToolField } from '../../content/tool';
import { filledRows, missingFields } from '../rows';
import { findRepeat, isEmpty, listRepeats, rowPath, type ToolDefinition, type ToolValues } from '../tool';

/** A chapter of the outline: which groups of which tools it is made of, and which of their pictures it shows. */
export interface Chapter {
  id: 'stand' | 'mandate' | 'roles' | 'coordination' | 'promise' | 'safety' | 'vision' | 'actions' | 'indicators' | 'next';
  parts: readonly { tool: string; groups: readonly string[]; charts?: readonly string[]; results?: boolean }[];
}

/** The chapters of the draft outline in their order; the cover is made of the baseline's first group. Source: course plan, end product. */
export const chapters: readonly Chapter[] = [
  { id: 'stand', parts: [{ tool: 'wb-baseline', groups: ['processes', 'levels', 'balance'], charts: ['levels'] }] },
  { id: 'mandate', parts: [{ tool: 'wb-mandate', groups: ['owners', 'decision', 'space', 'conditions', 'rules'] }] },
  {
    id: 'roles',
    parts: [
      { tool: 'wb-mandate', groups: ['roles'], charts: ['roles'] },
      { tool: 'wb-charter', groups: ['policy-maker', 'service-provider', 'employer', 'buyer'], charts: ['change'] },
    ],
  },
  {
    id: 'coordination',
    parts: [
      { tool: 'wb-stakeholders', groups: ['map', 'missing'], charts: ['map'] },
      { tool: 'wb-coordination', groups: ['model', 'seats', 'duties'], results: true },
    ],
  },
  { id: 'promise', parts: [{ tool: 'wb-roadmap', groups: ['promise', 'stages'], charts: ['levels', 'timeline'] }] },
  {
    id: 'safety',
    parts: [
      { tool: 'wb-engagement', groups: ['plan'], results: true },
      { tool: 'wb-risk', groups: ['statements', 'register', 'safeguarding', 'data', 'stop'], results: true },
    ],
  },
  { id: 'vision', parts: [{ tool: 'wb-priorities', groups: ['vision', 'priorities', 'declined'] }] },
  { id: 'actions', parts: [{ tool: 'wb-actions', groups: ['actions', 'review'], charts: ['timeline'], results: true }] },
  { id: 'indicators', parts: [{ tool: 'wb-indicators', groups: ['theory', 'indicators', 'stories', 'dates'], charts: ['chain'] }] },
  { id: 'next', parts: [{ tool: 'wb-indicators', groups: ['next'] }] },
];

/** How far a tool is filled: required fields that are, and all that are required as things stand. */
export interface Fullness {
  toolId: string;
  filled: number;
  required: number;
  isStarted: boolean;
}

/** How many of a tool's required fields are filled; 0 of n when nothing was begun. */
export function fullnessOf(tool: ToolDefinition, values: ToolValues): Fullness {
  const required = missingFields(tool, {}).length;
  const missing = missingFields(tool, values).length;
  return { toolId: tool.id, filled: Math.max(0, required - missing), required, isStarted: Object.values(values).some((value) => !isEmpty(value)) };
}

/** All required fields that are filled, in whole per cent of all; 100 only when nothing is missing. */
export function percentOf(tools: readonly Fullness[]): number {
  const required = tools.reduce((sum, tool) => sum + tool.required, 0);
  const filled = tools.reduce((sum, tool) => sum + tool.filled, 0);
  return required === 0 ? 0 : Math.floor((filled * 100) / required);
}

/** A date that somebody wrote into a tool: '2027-05', or a year alone. */
export interface Dated {
  month: string;
  toolId: string;
  /** path of the field that holds it */
  path: string;
  /** for a row: the path of the field that names it */
  name: string | null;
}

function isDate(field: ToolField | SimpleField): boolean {
  return field.kind === 'month';
}

function nameOfRow(field: RepeatField, row: string): string | null {
  const first = field.fields.find(({ kind }) => kind === 'text' || kind === 'entries');
  return field.rows || !first ? null : rowPath(field.id, row, first.id);
}

function datesInRows(tool: ToolDefinition, values: ToolValues): Dated[] {
  return listRepeats(tool).flatMap((field) =>
    filledRows(field, values).flatMap((row) =>
      field.fields.filter(isDate).flatMap((sub) => {
        const path = rowPath(field.id, row, sub.id);
        const month = values[path];
        return isEmpty(month) ? [] : [{ month: month ?? '', toolId: tool.id, path, name: nameOfRow(field, row) }];
      }),
    ),
  );
}

const looksBack: readonly string[] = ['wb-baseline'];

/** Every date ahead that the tools hold, earliest first; since when a body exists is none. */
export function listDates(tools: readonly ToolDefinition[], values: Readonly<Record<string, ToolValues | undefined>>): Dated[] {
  const ahead = tools.filter(({ id }) => !looksBack.includes(id));
  const dates = ahead.flatMap((tool) => {
    const own = values[tool.id] ?? {};
    const alone = tool.groups.flatMap((group) => group.fields).filter(isDate);
    const plain = alone.flatMap(({ id }): Dated[] => (isEmpty(own[id]) ? [] : [{ month: own[id] ?? '', toolId: tool.id, path: id, name: null }]));
    return [...plain, ...datesInRows(tool, own)];
  });
  return dates.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

/** Tells whether a group holds anything that was written. */
export function isGroupFilled(tool: ToolDefinition, groupId: string, values: ToolValues): boolean {
  const group = tool.groups.find(({ id }) => id === groupId);
  return (group?.fields ?? []).some((field) => {
    const repeat = findRepeat(tool, field.id);
    return repeat ? filledRows(repeat, values).length > 0 : !isEmpty(values[field.id]);
  });
}
