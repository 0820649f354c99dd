import { z } from 'zod';
import { readOptionalYaml, shown } from '../files/content-files';
import { day, following, id, words } from '../files/schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from '../files/shelf';
import { within } from '../words/wording';
import type { Change, ChangeText } from './changes';

const changesFile = z.strictObject({ changes: z.array(z.strictObject({ id, day })) });
const changesTextFile = z.strictObject({ ...following, changes: z.record(id, z.strictObject({ title: words, text: words })) });

type Texts = WordedYaml<z.infer<typeof changesTextFile>>;

const path = 'changes/changes.yaml';
const unit: Unit = { base: 'changes/changes', unit: 'changes', strict: true, sources: [] };

/** What was changed in the course, the latest first; nothing where there is no such file. */
export function readChanges(shelf: Shelf): Change[] {
  const file = readOptionalYaml(shelf.reading, path, changesFile);
  const texts = file && readWordedYaml(shelf, unit, changesTextFile);
  if (!file || !texts) return [];
  const ids = file.changes.map((change) => change.id);
  for (const twice of ids.filter((each, at) => ids.indexOf(each) < at)) shelf.reading.findings.error({ file: shown(path), where: twice, says: 'stands here twice', remedy: 'Give the later one an id of its own.' });
  const read = byLocale((locale) => readLanguage(shelf, ids, texts(locale)));
  const changes = file.changes.map((change) => ({ ...change, text: byLocale((locale) => read[locale].get(change.id) as ChangeText) }));
  return changes.toSorted((a, b) => b.day.localeCompare(a.day));
}

function readLanguage(shelf: Shelf, ids: readonly string[], { wording, both }: Texts): Map<string, ChangeText> {
  for (const stranger of Object.keys(both.own?.changes ?? {}).filter((own) => !ids.includes(own))) {
    shelf.reading.findings.error({ file: shown(wording.of.path), where: `changes.${stranger}`, says: 'is not in changes.yaml', remedy: 'Add it there or take it out.' });
  }
  return new Map(ids.map((change) => {
    const text = within(within(both, 'changes'), change);
    const entry = wording.entry(change, text);
    return [change, { title: entry.need('title', within(text, 'title')), text: entry.need('text', within(text, 'text')) }];
  }));
}
