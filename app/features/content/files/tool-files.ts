import type { z } from 'zod';
import { readYaml, shown } from './content-files';
import { toolFile, toolTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import type { FieldText, Tool, ToolField, ToolText } from '../tool';
import { listFields } from '../tool-fields';
import { within } from '../words/wording';

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
  const { wording, both } = text;
  if (both.own) refuseStrangers(shelf, { path: wording.of.path, tool, own: both.own });
  const opening = within(both, 'intro');
  return {
    title: wording.entry('title', within(both, 'title')).need('', within(both, 'title')),
    intro: opening.english === undefined ? null : (wording.entry('intro', opening).phrase('', opening) ?? null),
    groups: Object.fromEntries(tool.groups.map(({ id }) => [id, readGroup(text, id)])),
    fields: Object.fromEntries(listFields(tool).map(({ path, field }) => [path, readField(text, path, field)])),
    scales: Object.fromEntries(Object.entries(tool.scales).map(([id, steps]) => [id, readScale(text, id, steps)])),
    charts: Object.fromEntries(tool.charts.map(({ id }) => [id, readChart(text, id)])),
    terms: [...wording.terms],
    missing: wording.missing,
  };
}

function readGroup({ wording, both }: WordedYaml<ToolWords>, id: string) {
  const words = within(within(both, 'groups'), id);
  const entry = wording.entry(`groups.${id}`, words);
  return { title: entry.need('title', within(words, 'title')), intro: entry.piece('intro', within(words, 'intro')) };
}

function readField({ wording, both }: WordedYaml<ToolWords>, path: string, field: ToolField): FieldText {
  const words = within(within(both, 'fields'), path);
  const entry = wording.entry(path, words);
  const options = field.kind === 'choice' ? field.options : [];
  const text: FieldText = {
    label: entry.need('label', within(words, 'label')),
    options: Object.fromEntries(options.map((id) => [id, entry.need(`options.${id}`, within(within(words, 'options'), id))])),
  };
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

function refuseStrangers(shelf: Shelf, { path, tool, own }: { path: string; tool: Structure; own: ToolWords }): void {
  const error = (where: string, says: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy: 'Correct it or take it out.' });
  for (const where of [...listStrangers(tool, own), ...listStrangeOptions(tool, own)]) error(where, `is not in ${tool.id}.yaml`);
  for (const [id, words] of Object.entries(own.scales)) {
    const steps = tool.scales[id] ?? words.length;
    if (words.length !== steps) error(`scales.${id}`, `has ${words.length} steps instead of ${steps}`);
  }
}

function listStrangers(tool: Structure, own: ToolWords): string[] {
  const known = {
    groups: tool.groups.map((group) => group.id),
    fields: listFields(tool).map((field) => field.path),
    scales: Object.keys(tool.scales),
    charts: tool.charts.map((chart) => chart.id),
  };
  return (['groups', 'fields', 'scales', 'charts'] as const).flatMap((part) =>
    Object.keys(own[part])
      .filter((id) => !known[part].includes(id))
      .map((id) => `${part}.${id}`),
  );
}

function listStrangeOptions(tool: Structure, own: ToolWords): string[] {
  return listFields(tool).flatMap(({ path, field }) => {
    const known = field.kind === 'choice' ? field.options : [];
    const named = Object.keys(own.fields[path]?.options ?? {});
    return named.filter((id) => !known.includes(id)).map((id) => `fields.${path}.options.${id}`);
  });
}

function checkStructure(shelf: Shelf, unit: Unit, tool: Structure): void {
  const fields = listFields(tool);
  const paths = fields.map((field) => field.path);
  const error = (where: string, says: string) => shelf.reading.findings.error({ file: shown(`${unit.base}.yaml`), where, says, remedy: 'Correct it.' });
  for (const path of new Set(paths.filter((path, index) => paths.indexOf(path) !== index))) error(path, 'is the id of two fields');
  for (const path of paths.filter((path) => path === 'title' || path === 'intro')) error(path, 'may not be the id of a field');
  for (const { path, field } of fields) {
    if (field.kind === 'scale' && tool.scales[field.scale] === undefined) error(path, `uses the scale ${field.scale}, which is not there`);
    if (field.kind === 'repeat' && field.min > field.max) error(path, 'has a minimum above its maximum');
  }
  const scales = fields.filter(({ field }) => field.kind === 'scale').map(({ path }) => path);
  for (const chart of tool.charts) {
    for (const path of chart.fields.filter((name) => !scales.includes(name))) error(`charts.${chart.id}`, `draws ${path}, which is no scale`);
  }
}
