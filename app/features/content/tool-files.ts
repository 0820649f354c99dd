import type { z } from 'zod';
import { readYaml, shown } from './content-files';
import { toolFile, toolTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import type { FieldText, Tool, ToolField, ToolText } from './tool';
import { listFields } from './tool-fields';

type Structure = Omit<Tool, 'text'>;
type ToolWords = z.infer<typeof toolTextFile>;

/** A tool of the workbook with its words in five languages. */
export function readTool(shelf: Shelf, unit: Unit): Tool | null {
  const file = readYaml(shelf.reading, `${unit.base}.yaml`, toolFile);
  const texts = readWordedYaml(shelf, unit, toolTextFile);
  if (!file || !texts) return null;
  checkStructure(shelf, unit, file);
  return { ...file, text: byLocale((locale) => readLanguage(shelf, file, texts(locale))) };
}

function readLanguage(shelf: Shelf, tool: Structure, text: WordedYaml<ToolWords>): ToolText {
  const { wording, own, english } = text;
  if (own) refuseStrangers(shelf, { path: wording.of.path, tool, own });
  const title = wording.entry('title', own?.title, english.title).need('', own?.title, english.title);
  const opening = english.intro === undefined ? null : wording.entry('intro', own?.intro, english.intro);
  return {
    title,
    intro: opening?.phrase('', own?.intro, english.intro) ?? null,
    groups: Object.fromEntries(tool.groups.map(({ id }) => [id, readGroup(text, id)])),
    fields: Object.fromEntries(listFields(tool).map(({ path, field }) => [path, readField(text, path, field)])),
    scales: Object.fromEntries(Object.entries(tool.scales).map(([id, steps]) => [id, readScale(text, id, steps)])),
    charts: Object.fromEntries(tool.charts.map(({ id }) => [id, readChart(text, id)])),
    terms: [...wording.terms],
    missing: wording.missing,
  };
}

function readGroup({ wording, own, english }: WordedYaml<ToolWords>, id: string) {
  const [mine, original] = [own?.groups[id], english.groups[id]];
  const entry = wording.entry(`groups.${id}`, mine, original);
  return { title: entry.need('title', mine?.title, original?.title), intro: entry.piece('intro', mine?.intro, original?.intro) };
}

function readField({ wording, own, english }: WordedYaml<ToolWords>, path: string, field: ToolField): FieldText {
  const [mine, original] = [own?.fields[path], english.fields[path]];
  const entry = wording.entry(path, mine, original);
  const options = field.kind === 'choice' ? field.options : [];
  const text: FieldText = {
    label: entry.need('label', mine?.label, original?.label),
    options: Object.fromEntries(options.map((id) => [id, entry.need(`options.${id}`, mine?.options?.[id], original?.options?.[id])])),
  };
  for (const name of ['hint', 'example', 'row'] as const) {
    const piece = entry.piece(name, mine?.[name], original?.[name]);
    if (piece) text[name] = piece;
  }
  return text;
}

function readScale({ wording, own, english }: WordedYaml<ToolWords>, id: string, steps: number) {
  const [mine, original] = [own?.scales[id], english.scales[id]];
  const entry = wording.entry(`scales.${id}`, mine, original);
  return Array.from({ length: steps }, (_, step) => entry.need(`${step}`, mine?.[step], original?.[step]));
}

function readChart({ wording, own, english }: WordedYaml<ToolWords>, id: string) {
  const [mine, original] = [own?.charts[id], english.charts[id]];
  const entry = wording.entry(`charts.${id}`, mine, original);
  return { title: entry.need('title', mine?.title, original?.title), caption: entry.piece('caption', mine?.caption, original?.caption) };
}

function refuseStrangers(shelf: Shelf, { path, tool, own }: { path: string; tool: Structure; own: ToolWords }): void {
  const fields = listFields(tool);
  const known = {
    groups: tool.groups.map((group) => group.id),
    fields: fields.map((field) => field.path),
    scales: Object.keys(tool.scales),
    charts: tool.charts.map((chart) => chart.id),
  };
  const error = (where: string, says: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy: 'Correct it or take it out.' });
  for (const part of ['groups', 'fields', 'scales', 'charts'] as const) {
    for (const id of Object.keys(own[part])) if (!known[part].includes(id)) error(`${part}.${id}`, `is not in ${tool.id}.yaml`);
  }
  for (const [id, words] of Object.entries(own.scales)) {
    if (tool.scales[id] !== undefined && words.length !== tool.scales[id]) error(`scales.${id}`, `has ${words.length} steps instead of ${tool.scales[id]}`);
  }
  for (const { path: name, field } of fields) {
    const strange = Object.keys(own.fields[name]?.options ?? {}).filter((id) => field.kind !== 'choice' || !field.options.includes(id));
    for (const id of strange) error(`fields.${name}.options.${id}`, `is not in ${tool.id}.yaml`);
  }
}

function checkStructure(shelf: Shelf, unit: Unit, tool: Structure): void {
  const fields = listFields(tool);
  const paths = fields.map((field) => field.path);
  const error = (where: string, says: string) => shelf.reading.findings.error({ file: shown(`${unit.base}.yaml`), where, says, remedy: 'Correct it.' });
  for (const { path, field } of fields) {
    if (paths.indexOf(path) !== paths.lastIndexOf(path)) error(path, 'is the id of two fields');
    if (['title', 'intro'].includes(path)) error(path, 'may not be the id of a field');
    if (field.kind === 'scale' && tool.scales[field.scale] === undefined) error(path, `uses the scale ${field.scale}, which is not there`);
    if (field.kind === 'repeat' && field.min > field.max) error(path, 'has a minimum above its maximum');
  }
  for (const chart of tool.charts) {
    for (const path of chart.fields) {
      if (fields.find((field) => field.path === path)?.field.kind !== 'scale') error(`charts.${chart.id}`, `draws ${path}, which is no scale`);
    }
  }
}
