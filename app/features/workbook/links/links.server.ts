import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { statements } from '../../../platform/statements.server';
import { findToolPath } from '../../content/course';
import { getCourse } from '../../content/load.server';
import type { Tool } from '../../content/tool';
import { freeRow } from '../rows';
import { findField, findRepeat, isEmpty, rowPath, type ToolDefinition, type ToolValues } from '../tool';
import type { SavedTool } from '../form/tool-form';
import { findOpenTool, save, saveTool, type Change, type PostedTool, type PostResult } from '../tool.server';
import { readOthers } from '../field-store.server';
import { inWorkbookOf } from '../team/owner.server';
import { checkValue, listChosen } from '../values';
import { applyWrite } from '../version';
import { wordsPath } from '../words';
import type { LinkedTool, LinkedTools } from './linked';
import { listEntries, listSourceTools, listUsingTools, type EntriesField, type Workbook } from './workbook';

interface Row {
  toolId: string;
  fieldId: string;
  value: string;
  writeId: string;
  otherValues: string | null;
}
type Rows = readonly Row[];

function findRows(learnerId: string, toolIds: readonly string[]): Promise<Row[]> {
  return statements.$queryRaw<Row[]>`
    SELECT "toolId", "fieldId", "value", "writeId", "otherValues" FROM "ToolField" WHERE ${inWorkbookOf(learnerId)} AND "toolId" IN (${Prisma.join([...toolIds])})`;
}

function byTool(rows: Rows, pick: 'value' | 'writeId'): Record<string, Record<string, string>> {
  const tools: Record<string, Record<string, string>> = {};
  for (const row of rows) (tools[row.toolId] ??= {})[row.fieldId] = row[pick];
  return tools;
}

function linkedTool(tool: Tool, locale: Locale): LinkedTool {
  const path = findToolPath(getCourse(), tool.id);
  return { title: tool.text[locale].title, url: path === null ? null : `/${locale}/${path}` };
}

function definitionOf({ text: _words, ...definition }: Tool): ToolDefinition {
  return definition;
}

function savedOf(rows: Rows, toolId: string): SavedTool {
  const own = rows.filter((row) => row.toolId === toolId);
  const others = own.map((row) => [row.fieldId, readOthers(row.otherValues)] as const);
  return {
    values: Object.fromEntries(own.map((row) => [row.fieldId, row.value])),
    writeIds: Object.fromEntries(own.map((row) => [row.fieldId, row.writeId])),
    others: Object.fromEntries(others.filter(([, versions]) => versions.length > 0)),
  };
}

/** A tool of the workbook in which a learner works, with all that its page needs of the other tools, in one query. */
export async function getToolPage(learnerId: string, tool: Tool, locale: Locale): Promise<{ saved: SavedTool; links: LinkedTools }> {
  const { tools } = getCourse();
  const related = [...new Set([tool.id, ...listSourceTools(tool), ...listUsingTools(tools, tool.id)])].flatMap((id) => tools[id] ?? []);
  const rows = await findRows(learnerId, related.map(({ id }) => id));
  const workbook: Workbook = { tools: Object.fromEntries(related.map((each) => [each.id, definitionOf(each)])), values: byTool(rows, 'value') };
  const titles = Object.fromEntries(related.map((each) => [each.id, linkedTool(each, locale)]));
  return { saved: savedOf(rows, tool.id), links: { workbook, tools: titles, writeIds: byTool(rows, 'writeId') } };
}

async function valuesOf(learnerId: string, toolId: string): Promise<ToolValues> {
  return byTool(await findRows(learnerId, [toolId]), 'value')[toolId] ?? {};
}

type EntryRefusal = { refused: 'unknown-field' | 'no-name' | 'full' | 'too-long' };

interface Place {
  field: EntriesField;
  path: string;
  name: string;
}

function placeOf(tool: ToolDefinition, post: PostedTool): Place | EntryRefusal {
  const { path = '', name = '' } = post.entry ?? {};
  const field = findField(tool, path);
  if (field?.kind !== 'entries') return { refused: 'unknown-field' };
  return isEmpty(name) ? { refused: 'no-name' } : { field, path, name: name.trim() };
}

/** The entry of that name, and what must be written when there is none yet. */
function entryFor(source: ToolDefinition, values: ToolValues, { field, name }: Place): { id: string; write: { path: string; value: string } | null } | EntryRefusal {
  const [from] = field.from;
  const repeat = from && findRepeat(source, from.repeat);
  if (!from || !repeat) return { refused: 'unknown-field' };
  const entries = listEntries({ tools: { [source.id]: source }, values: { [source.id]: values } }, [from]);
  const same = entries.find((entry) => entry.name.trim().toLowerCase() === name.toLowerCase());
  if (same) return { id: same.id, write: null };
  const row = freeRow(repeat, values);
  if (row === null) return { refused: 'full' };
  const path = rowPath(repeat.id, row, from.name);
  const checked = checkValue(source, path, name);
  if ('refused' in checked) return { refused: 'too-long' };
  return { id: `${repeat.id}.${row}`, write: { path, value: checked.value } };
}

function changeTo({ learnerId, locale }: PostedTool, place: { toolId: string; path: string }, at: { now: Date; value: (stored: string) => string }): Change {
  const apply: Change['apply'] = (stored) => {
    const value = at.value(stored?.value ?? '');
    return stored?.value === value ? stored : applyWrite(stored, { writeId: newId(), value, seen: stored?.writeId ?? null, at: at.now });
  };
  return { writer: { learnerId, locale }, toolId: place.toolId, fieldId: place.path, now: at.now, apply };
}

/** Saves the form, adds an entry to the earlier tool that a field chooses from, and chooses it; one of that name is not added twice. */
export async function addEntry(post: PostedTool, now: Date): Promise<PostResult | EntryRefusal> {
  const tool = findOpenTool(post.toolId);
  if ('refused' in tool) return tool;
  const place = placeOf(tool, post);
  const saved = await saveTool(post, now);
  if ('refused' in place || 'refused' in saved) return 'refused' in place ? place : saved;
  const sourceId = place.field.from[0]?.tool ?? '';
  const source = findOpenTool(sourceId);
  if ('refused' in source) return source;
  const entry = entryFor(source, await valuesOf(post.learnerId, sourceId), place);
  if ('refused' in entry) return entry;
  const choose = (stored: string) => (place.field.many ? [...new Set([...listChosen(stored), entry.id])].join(' ') : entry.id);
  const changes = [changeTo(post, { toolId: post.toolId, path: place.path }, { now, value: choose })];
  const { write } = entry;
  if (write) changes.push(changeTo(post, { toolId: sourceId, path: write.path }, { now, value: () => write.value }));
  await save(changes);
  return saved;
}

function proposalOf(tool: Tool, path: string, { values, locale }: { values: ToolValues; locale: Locale }): string | null {
  const field = findField(tool, path);
  if (!field || !('proposeBy' in field) || field.proposeBy === undefined) return null;
  const answer = values[path.replace(/[^.]+$/, field.proposeBy)];
  return tool.text[locale].fields[wordsPath(path)]?.proposals?.[answer ?? '']?.text ?? null;
}

/** Saves the form, then writes into a field the text of an earlier tool, or the wording proposed for what was answered beside it. */
export async function takeOffer(post: PostedTool, now: Date): Promise<PostResult | { refused: 'nothing-offered' }> {
  const tool = findOpenTool(post.toolId);
  if ('refused' in tool) return tool;
  const saved = await saveTool(post, now);
  if ('refused' in saved) return saved;
  const path = post.take ?? '';
  const field = findField(tool, path);
  const offer = field && 'offer' in field ? field.offer : undefined;
  const offered = offer ? (await valuesOf(post.learnerId, offer.tool))[offer.field] : undefined;
  const text = offered ?? proposalOf(tool, path, { values: await valuesOf(post.learnerId, tool.id), locale: post.locale });
  if (isEmpty(text ?? '')) return { refused: 'nothing-offered' };
  await save([changeTo(post, { toolId: tool.id, path }, { now, value: () => text ?? '' })]);
  return saved;
}

