import type { Condition, RepeatField, SimpleField, Term, Tool, ToolChart, ToolField, ToolNote, ToolResult } from '../tool';
import { listFields } from '../tool-fields';

type Structure = Omit<Tool, 'text'>;
/** Where in the file, and what is wrong there. */
type ToolFault = [where: string, says: string];

function repeatOf(tool: Structure, id: string): RepeatField | null {
  const field = tool.groups.flatMap((group) => group.fields).find((each) => each.id === id);
  return field?.kind === 'repeat' ? field : null;
}

function listUnknown(repeat: RepeatField | null, names: readonly string[]): string[] {
  return repeat ? names.filter((name) => !repeat.fields.some(({ id }) => id === name)) : [];
}

function conditionNames(conditions: readonly Condition[] = []): string[] {
  return conditions.map(({ field }) => field);
}

/** What one part says of the rows of a repeated field of this tool: the field and its parts must be there. */
function faultsOfRows(tool: Structure, where: string, of: { repeat: string; names: readonly string[]; rows?: readonly string[] | undefined }): ToolFault[] {
  const repeat = repeatOf(tool, of.repeat);
  if (!repeat) return [[where, `speaks of ${of.repeat}, which is no repeated field`]];
  const unknown = listUnknown(repeat, of.names).map((name): ToolFault => [where, `speaks of ${of.repeat}.${name}, which is not there`]);
  const rows = (of.rows ?? []).filter((row) => !repeat.rows?.includes(row)).map((row): ToolFault => [where, `speaks of the row ${row}, which is not there`]);
  return [...unknown, ...rows];
}

function hasTurnedBounds(field: ToolField | SimpleField): boolean {
  return (field.kind === 'repeat' || field.kind === 'number') && field.min > field.max;
}

function namedInRow(field: ToolField | SimpleField): string[] {
  return [...conditionNames(field.requiredWhen), ...('proposeBy' in field && field.proposeBy !== undefined ? [field.proposeBy] : [])];
}

function faultsOfField(tool: Structure, path: string, field: ToolField | SimpleField): ToolFault[] {
  const faults: ToolFault[] = [];
  if (field.kind === 'scale' && tool.scales[field.scale] === undefined) faults.push([path, `uses the scale ${field.scale}, which is not there`]);
  if (hasTurnedBounds(field)) faults.push([path, 'has a minimum above its maximum']);
  const names = namedInRow(field);
  return names.length === 0 ? faults : [...faults, ...faultsOfRows(tool, path, { repeat: path.split('.')[0] ?? '', names })];
}

function chartPaths(tool: Structure, kind: SimpleField['kind']): string[] {
  return tool.groups
    .flatMap((group) => group.fields)
    .flatMap((field) => (field.kind === 'repeat' ? (field.rows ?? []).flatMap((row) => field.fields.filter((sub) => sub.kind === kind).map((sub) => `${field.id}.${row}.${sub.id}`)) : field.kind === kind ? [field.id] : []));
}

function faultsOfChart(tool: Structure, chart: ToolChart): ToolFault[] {
  const where = `charts.${chart.id}`;
  if (chart.kind === 'map') return faultsOfRows(tool, where, { repeat: chart.repeat, names: [chart.name, chart.across, chart.up, chart.size, ...conditionNames(chart.lift)] });
  if (chart.kind === 'timeline') {
    const names = [chart.name, chart.from, chart.to, chart.mark].flatMap((name) => name ?? []);
    return faultsOfRows(tool, where, { repeat: chart.repeat, names });
  }
  if (chart.kind === 'change') return chart.repeats.flatMap((repeat) => faultsOfRows(tool, where, { repeat, names: [chart.from, chart.to] }));
  const drawn = chartPaths(tool, chart.kind === 'bars' ? 'scale' : 'text');
  return chart.fields.filter((path) => !drawn.includes(path)).map((path): ToolFault => [where, `draws ${path}, which is no ${chart.kind === 'bars' ? 'scale' : 'text'}`]);
}

function faultsOfTerm(tool: Structure, where: string, { tool: other, repeat, if: conditions, multiply }: Term): ToolFault[] {
  return other === undefined ? faultsOfRows(tool, where, { repeat, names: [...conditionNames(conditions), ...multiply] }) : [];
}

function faultsOfResult(tool: Structure, result: ToolResult): ToolFault[] {
  const terms = result.kind === 'total' ? result.of : result.kind === 'rows' ? [result.of] : [...result.part, ...result.whole];
  return terms.flatMap((term) => faultsOfTerm(tool, `results.${result.id}`, term));
}

function faultsOfNote(tool: Structure, note: ToolNote): ToolFault[] {
  const where = `notes.${note.id}`;
  if (note.kind === 'result') return tool.results.some(({ id }) => id === note.result) ? [] : [[where, `speaks of the result ${note.result}, which is not there`]];
  if (note.kind === 'chosen') return listFields(tool).some(({ path, field }) => path === note.by && field.kind === 'entries') ? [] : [[where, `speaks of ${note.by}, which chooses no entries`]];
  if (note.kind === 'distinct') return faultsOfRows(tool, where, { repeat: note.repeat, names: [note.field] });
  return faultsOfRows(tool, where, { repeat: note.repeat, names: conditionNames(note.if), rows: note.rows });
}

/** What is wrong in a tool's structure by itself; what it says of other tools is checked when all are read. */
export function listToolFaults(tool: Structure): ToolFault[] {
  const fields = listFields(tool);
  const paths = fields.map(({ path }) => path);
  const twice = [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))];
  return [
    ...twice.map((path): ToolFault => [path, 'is the id of two fields']),
    ...paths.filter((path) => path === 'title' || path === 'intro').map((path): ToolFault => [path, 'may not be the id of a field']),
    ...fields.flatMap(({ path, field }) => faultsOfField(tool, path, field)),
    ...tool.charts.flatMap((chart) => faultsOfChart(tool, chart)),
    ...tool.results.flatMap((result) => faultsOfResult(tool, result)),
    ...tool.notes.flatMap((note) => faultsOfNote(tool, note)),
  ];
}

function nameOf(tools: Readonly<Record<string, Structure>>, { tool, repeat, names }: { tool: string; repeat: string; names: readonly string[] }): string | null {
  const other = tools[tool];
  if (!other) return `${tool}, which is not there`;
  const field = repeatOf(other, repeat);
  if (!field) return `${tool}/${repeat}, which is no repeated field`;
  const [unknown] = listUnknown(field, names);
  return unknown === undefined ? null : `${tool}/${repeat}.${unknown}, which is not there`;
}

/** What a tool says of other tools and is not so. */
export function listLinkFaults(tool: Structure, tools: Readonly<Record<string, Structure>>): ToolFault[] {
  const fields = listFields(tool);
  const sources = fields.flatMap(({ path, field }) => (field.kind === 'entries' ? field.from.map(({ tool: other, repeat, name }) => ({ where: path, tool: other, repeat, names: [name] })) : []));
  const terms = tool.results.flatMap((result) => {
    const all = result.kind === 'total' ? result.of : result.kind === 'rows' ? [result.of] : [...result.part, ...result.whole];
    return all.flatMap((term) => (term.tool === undefined ? [] : [{ where: `results.${result.id}`, tool: term.tool, repeat: term.repeat, names: [...conditionNames(term.if), ...term.multiply] }]));
  });
  const notes = tool.notes.flatMap((note) => (note.kind === 'chosen' ? [{ where: `notes.${note.id}`, tool: note.of.tool, repeat: note.of.repeat, names: [note.of.name, ...conditionNames(note.if)] }] : []));
  const faults = [...sources, ...terms, ...notes].flatMap(({ where, ...named }): ToolFault[] => {
    const fault = nameOf(tools, named);
    return fault === null ? [] : [[where, `speaks of ${fault}`]];
  });
  const offers = fields.flatMap(({ path, field }): ToolFault[] => {
    if (!('offer' in field) || !field.offer) return [];
    const { tool: other, field: offered } = field.offer;
    const isText = Object.values(tools[other]?.groups ?? []).some((group) => group.fields.some((each) => each.id === offered && 'maxLength' in each));
    return isText ? [] : [[path, `is offered ${other}/${offered}, which is no text`]];
  });
  return [...faults, ...offers];
}
