import type { z } from 'zod';
import { readOptionalYaml, shown } from '../files/content-files';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from '../files/shelf';
import { within } from '../words/wording';
import type { Resource, ResourceText } from './library';
import { resourcesFile, resourcesTextFile } from './library-schemas';

type Entry = z.infer<typeof resourcesFile>['resources'][number];
type Texts = WordedYaml<z.infer<typeof resourcesTextFile>>;

const path = 'library/resources.yaml';
const unit: Unit = { base: 'library/resources', unit: 'library', strict: true, sources: [] };

/** The library in five languages, in the order of its file; empty where there is none. */
export function readLibrary(shelf: Shelf, moduleIds: readonly string[]): Resource[] {
  const file = readOptionalYaml(shelf.reading, path, resourcesFile);
  const texts = file && readWordedYaml(shelf, unit, resourcesTextFile);
  if (!file || !texts) return [];
  checkEntries(shelf, file.resources, moduleIds);
  const words = byLocale((locale) => readLanguage(shelf, file.resources, texts(locale)));
  return file.resources.map(({ modules, ...entry }) => ({
    ...entry,
    modules: modules === 'all' ? [...moduleIds] : modules,
    text: byLocale((locale) => words[locale].get(entry.id) ?? {}),
  }));
}

function checkEntries(shelf: Shelf, entries: readonly Entry[], moduleIds: readonly string[]): void {
  const error = (where: string, says: string, remedy: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy });
  entries.forEach(({ id, modules }, index) => {
    if (entries.findIndex((other) => other.id === id) < index) error(id, 'has the id of an earlier resource', 'Give it an id of its own.');
    for (const name of modules === 'all' ? [] : modules.filter((module) => !moduleIds.includes(module))) error(id, `names the module ${name}, which the course does not have`, `Known are ${moduleIds.join(', ')}.`);
  });
}

function readLanguage(shelf: Shelf, entries: readonly Entry[], texts: Texts): Map<string, ResourceText> {
  const { wording, both } = texts;
  for (const id of Object.keys(both.own?.resources ?? {}).filter((own) => !entries.some((entry) => entry.id === own))) {
    shelf.reading.findings.error({ file: shown(wording.of.path), where: `resources.${id}`, says: 'is not in resources.yaml', remedy: 'Add it there or take it out.' });
  }
  return new Map(entries.map((entry) => [entry.id, readResource(texts, entry)]));
}

/** A translation follows the printed title as well as the English words: its gloss says what the title means. */
function readResource({ wording, both }: Texts, { id, titles }: Entry): ResourceText {
  const words = within(within(both, 'resources'), id);
  const isPrinted = titles[wording.of.locale] !== undefined;
  const nothingToSay = isPrinted && words.english === undefined ? {} : undefined;
  const entry = wording.entry(id, { own: words.own ?? nothingToSay, english: { title: titles.en, ...words.english } });
  const gloss = titles.en === undefined ? entry.need('gloss', within(words, 'gloss')) : entry.piece('gloss', { own: words.own?.gloss });
  if (!gloss && !isPrinted && words.own) wording.tell(`${id}.gloss`);
  return { gloss, summary: entry.piece('summary', within(words, 'summary')), remark: entry.piece('remark', within(words, 'remark')) };
}
