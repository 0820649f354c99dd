import type { z } from 'zod';
import { readOptionalYaml, shown } from '../files/content-files';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from '../files/shelf';
import type { Piece } from '../piece';
import type { Tool } from '../tool';
import { listFields } from '../tool-fields';
import { within } from '../words/wording';
import type { Aim, AimText, ToolHint } from './aims';
import { aimsFile, aimsTextFile } from './aims-schemas';

type Entry = z.infer<typeof aimsFile>['aims'][number];
type Texts = WordedYaml<z.infer<typeof aimsTextFile>>;

const path = 'aims/aims.yaml';
const unit: Unit = { base: 'aims/aims', unit: 'aims', strict: true, sources: [] };

/** What an aim may speak of. */
export interface AimSubjects {
  moduleIds: readonly string[];
  tools: Readonly<Record<string, Tool>>;
}

/** The aims in five languages, in the order of their file; none where there is no such file. */
export function readAims(shelf: Shelf, subjects: AimSubjects): Aim[] {
  const file = readOptionalYaml(shelf.reading, path, aimsFile);
  const texts = file && readWordedYaml(shelf, unit, aimsTextFile);
  if (!file || !texts) return [];
  checkEntries(shelf, file.aims, subjects);
  const words = byLocale((locale) => readLanguage(shelf, file.aims, texts(locale)));
  return file.aims.map(({ id, cities, first }) => ({ id, cities, first, text: byLocale((locale) => words[locale].get(id) as AimText) }));
}

function checkEntries(shelf: Shelf, aims: readonly Entry[], { moduleIds, tools }: AimSubjects): void {
  const error = (where: string, says: string, remedy: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy });
  const twice = (ids: readonly string[]) => [...new Set(ids.filter((each, at) => ids.indexOf(each) !== at))];
  for (const id of twice(aims.map((aim) => aim.id))) error(id, 'stands here twice', 'Take one of them out.');
  for (const { id, first, tools: hints } of aims) {
    for (const module of twice(first)) error(id, `begins twice with ${module}`, 'Take one of them out.');
    for (const module of first.filter((name) => !moduleIds.includes(name))) error(id, `begins with ${module}, which is no module`, 'Correct the name.');
    for (const [toolId, fields] of Object.entries(hints)) {
      const known = tools[toolId] && listFields(tools[toolId]).map((field) => field.path);
      if (!known) error(id, `speaks of ${toolId}, which is no tool of the workbook`, 'Correct the name.');
      for (const field of fields.filter((name) => known && !known.includes(name))) error(id, `has an example for ${toolId}/${field}, which is not there`, 'Correct the name.');
    }
  }
}

function readLanguage(shelf: Shelf, aims: readonly Entry[], texts: Texts): Map<string, AimText> {
  refuseStrangers(shelf, aims, texts);
  return new Map(aims.map((aim) => [aim.id, readAim(texts, aim)]));
}

function readAim({ wording, both }: Texts, { id, first, tools }: Entry): AimText {
  const words = within(within(both, 'aims'), id);
  const entry = wording.entry(id, words);
  const hints = first.flatMap((module): [string, Piece][] => {
    const piece = entry.piece(`modules.${module}`, within(within(words, 'modules'), module));
    return piece ? [[module, piece]] : [];
  });
  const readTool = (toolId: string, fields: readonly string[]): ToolHint => {
    const said = within(within(words, 'tools'), toolId);
    const example = (field: string) => entry.need(`tools.${toolId}.examples.${field}`, within(within(said, 'examples'), field));
    return { prompt: entry.need(`tools.${toolId}.prompt`, within(said, 'prompt')), examples: Object.fromEntries(fields.map((field) => [field, example(field)])) };
  };
  return {
    title: entry.need('title', within(words, 'title')),
    text: entry.need('text', within(words, 'text')),
    modules: Object.fromEntries(hints),
    tools: Object.fromEntries(Object.entries(tools).map(([toolId, fields]) => [toolId, readTool(toolId, fields)])),
  };
}

function refuseStrangers(shelf: Shelf, aims: readonly Entry[], { wording, both }: Texts): void {
  const own = both.own?.aims ?? {};
  const strangers = Object.entries(own).flatMap(([id, words]) => {
    const aim = aims.find((each) => each.id === id);
    if (!aim) return [id];
    const modules = Object.keys(words.modules).filter((module) => !aim.first.includes(module)).map((module) => `${id}.modules.${module}`);
    const tools = Object.entries(words.tools).flatMap(([toolId, { examples }]) => {
      const fields = aim.tools[toolId];
      if (!fields) return [`${id}.tools.${toolId}`];
      return Object.keys(examples).filter((field) => !fields.includes(field)).map((field) => `${id}.tools.${toolId}.examples.${field}`);
    });
    return [...modules, ...tools];
  });
  for (const where of strangers) {
    shelf.reading.findings.error({ file: shown(wording.of.path), where: `aims.${where}`, says: 'is not in aims.yaml', remedy: 'Add it there or take it out.' });
  }
}
