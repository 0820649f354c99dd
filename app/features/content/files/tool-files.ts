import type { z } from 'zod';
import { readYaml, shown } from './content-files';
import { toolFile, toolTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import { listToolFaults } from './tool-structure';
import { listStrangePlaces, readSample, type SampleFile } from '../samples/tool-sample';
import type { Both } from '../words/wording';
import { within } from '../words/wording';
import type { Piece } from '../piece';
import type { FieldText, SimpleField, Tool, ToolField, ToolText } from '../tool';
import { listFields } from '../tool-fields';

type Structure = Omit<Tool, 'text'>;
type ToolWords = z.infer<typeof toolTextFile>;
type FieldWords = ToolWords['fields'][string];

/** A tool of the workbook with its words in five languages. */
export function readTool(shelf: Shelf, unit: Unit): Tool | null {
  const file = readYaml(shelf.reading, `${unit.base}.yaml`, toolFile);
  const texts = readWordedYaml(shelf, unit, toolTextFile);
  if (!file || !texts) return null;
  const { sample, ...tool } = file;
  const strange = listStrangePlaces(tool, sample).map((path) => [`sample.${path}`, 'is no field of the tool'] as const);
  for (const [where, says] of [...listToolFaults(tool), ...strange]) shelf.reading.findings.error({ file: shown(`${unit.base}.yaml`), where, says, remedy: 'Correct it.' });
  return { ...tool, text: byLocale((locale) => readLanguage(shelf, { tool, sample }, texts(locale))) };
}

function readLanguage(shelf: Shelf, { tool, sample }: { tool: Structure; sample: SampleFile }, text: WordedYaml<ToolWords>): ToolText {
  const { wording, both } = text;
  if (both.own) refuseStrangers(shelf, { path: wording.of.path, tool, own: both.own });
  const opening = within(both, 'intro');
  const byId = <T>(parts: readonly { id: string }[], read: (text: WordedYaml<ToolWords>, id: string) => T) => Object.fromEntries(parts.map(({ id }) => [id, read(text, id)]));
  const fields = Object.fromEntries(listFields(tool).map(({ path, field }) => [path, readField(text, path, { tool, field })]));
  return {
    title: wording.entry('title', within(both, 'title')).need('', within(both, 'title')),
    intro: opening.english === undefined ? null : (wording.entry('intro', opening).phrase('', opening) ?? null),
    groups: byId(tool.groups, readGroup),
    fields,
    sample: readSample(text, sample, { tool, fields }),
    scales: Object.fromEntries(Object.entries(tool.scales).map(([id, { steps }]) => [id, readScale(text, id, steps)])),
    charts: byId(tool.charts, readChart),
    results: byId(tool.results, readResult),
    notes: byId(tool.notes, readNote),
    terms: [...wording.terms],
    missing: wording.missing,
  };
}

function readGroup({ wording, both }: WordedYaml<ToolWords>, id: string) {
  const words = within(within(both, 'groups'), id);
  const entry = wording.entry(`groups.${id}`, words);
  return { title: entry.need('title', within(words, 'title')), intro: entry.piece('intro', within(words, 'intro')) };
}

/** The ids that a field's options, rows and proposals are worded by. */
function wordedIds(tool: Structure, path: string, field: ToolField): Record<'options' | 'rows' | 'proposals', string[]> {
  const by = 'proposeBy' in field && field.proposeBy !== undefined ? path.replace(/[^.]+$/, field.proposeBy) : null;
  const asked = listFields(tool).find((each) => each.path === by)?.field;
  return {
    options: field.kind === 'choice' || field.kind === 'tags' ? field.options : [],
    rows: field.kind === 'repeat' ? (field.rows ?? []) : [],
    proposals: asked ? answersOf(tool, asked) : [],
  };
}

function answersOf(tool: Structure, field: ToolField | SimpleField): string[] {
  if (field.kind === 'choice') return field.options;
  const scale = field.kind === 'scale' ? tool.scales[field.scale] : undefined;
  return Array.from({ length: scale?.steps ?? 0 }, (_, step) => String((scale?.from ?? 0) + step));
}

function readField({ wording, both }: WordedYaml<ToolWords>, path: string, { tool, field }: { tool: Structure; field: ToolField }): FieldText {
  const words: Both<FieldWords> = within(within(both, 'fields'), path);
  const entry = wording.entry(path, words);
  const ids = wordedIds(tool, path, field);
  const readAll = (name: 'options' | 'rows' | 'proposals'): Record<string, Piece> =>
    Object.fromEntries(ids[name].map((id) => [id, entry.need(`${name}.${id}`, within(within(words, name), id))]));
  const text: FieldText = { label: entry.need('label', within(words, 'label')), options: readAll('options') };
  for (const name of ['rows', 'proposals'] as const) if (ids[name].length > 0) text[name] = readAll(name);
  for (const name of ['hint', 'example', 'row'] as const) {
    const piece = entry.piece(name, within(words, name));
    if (piece) text[name] = piece;
  }
  return text;
}

function readScale({ wording, both }: WordedYaml<ToolWords>, id: string, steps: number) {
  const words = within(within(both, 'scales'), id);
  const entry = wording.entry(`scales.${id}`, words);
  return Array.from({ length: steps }, (_, step) => entry.need(`${step}`, within(words, step)));
}

function readChart({ wording, both }: WordedYaml<ToolWords>, id: string) {
  const words = within(within(both, 'charts'), id);
  const entry = wording.entry(`charts.${id}`, words);
  return { title: entry.need('title', within(words, 'title')), caption: entry.piece('caption', within(words, 'caption')) };
}

function readResult({ wording, both }: WordedYaml<ToolWords>, id: string) {
  const words = within(within(both, 'results'), id);
  const entry = wording.entry(`results.${id}`, words);
  return { label: entry.need('label', within(words, 'label')), hint: entry.piece('hint', within(words, 'hint')) };
}

function readNote({ wording, both }: WordedYaml<ToolWords>, id: string) {
  const words = within(within(both, 'notes'), id);
  return wording.entry(`notes.${id}`, words).need('', words);
}

function refuseStrangers(shelf: Shelf, { path, tool, own }: { path: string; tool: Structure; own: ToolWords }): void {
  const error = (where: string, says: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy: 'Correct it or take it out.' });
  const places = listStrangePlaces(tool, own.sample).map((path) => `sample.${path}`);
  for (const where of [...listStrangers(tool, own), ...listStrangeWords(tool, own), ...places]) error(where, `is not in ${tool.id}.yaml`);
  for (const [id, words] of Object.entries(own.scales)) {
    const steps = tool.scales[id]?.steps ?? words.length;
    if (words.length !== steps) error(`scales.${id}`, `has ${words.length} steps instead of ${steps}`);
  }
}

function listStrangers(tool: Structure, own: ToolWords): string[] {
  const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  const known = {
    groups: idsOf(tool.groups),
    fields: listFields(tool).map((field) => field.path),
    scales: Object.keys(tool.scales),
    charts: idsOf(tool.charts),
    results: idsOf(tool.results),
    notes: idsOf(tool.notes),
  };
  return (['groups', 'fields', 'scales', 'charts', 'results', 'notes'] as const).flatMap((part) =>
    Object.keys(own[part])
      .filter((id) => !known[part].includes(id))
      .map((id) => `${part}.${id}`),
  );
}

function listStrangeWords(tool: Structure, own: ToolWords): string[] {
  return listFields(tool).flatMap(({ path, field }) => {
    const known = wordedIds(tool, path, field);
    return (['options', 'rows', 'proposals'] as const).flatMap((part) =>
      Object.keys(own.fields[path]?.[part] ?? {})
        .filter((id) => !known[part].includes(id))
        .map((id) => `fields.${path}.${part}.${id}`),
    );
  });
}
