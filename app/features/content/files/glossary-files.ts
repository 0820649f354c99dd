import { readOptionalYaml, shown } from './content-files';
import type { Source, Term } from '../course';
import type { Reading } from './content-files';
import type { ByLocale } from '../piece';
import { sourcesFile, termsFile, termsTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit } from './shelf';
import { within } from '../words/wording';

const glossary: Unit = { base: 'glossary/terms', unit: 'glossary', strict: true, sources: [] };

/** Every source by its code. */
export function readSources(reading: Reading): Record<string, Source> {
  const file = readOptionalYaml(reading, 'sources.yaml', sourcesFile) ?? {};
  return Object.fromEntries(Object.entries(file).map(([code, source]) => [code, { code, ...source }]));
}

/** The glossary in five languages, each in the alphabetical order of its language. */
export function readGlossary(shelf: Shelf): ByLocale<Term[]> {
  const file = readOptionalYaml(shelf.reading, 'glossary/terms.yaml', termsFile);
  const texts = file && readWordedYaml(shelf, glossary, termsTextFile);
  if (!file || !texts) return byLocale(() => []);
  const planned = file.groups.flatMap((group) => group.terms.map((id) => ({ id, group: group.id })));
  const known = planned.map((term) => term.id);
  return byLocale((locale) => {
    const { wording, both } = texts(locale);
    for (const id of Object.keys(both.own?.terms ?? {})) {
      if (!known.includes(id)) shelf.reading.findings.error({ file: shown(wording.of.path), where: `terms.${id}`, says: 'is not in terms.yaml', remedy: 'Add it there or take it out.' });
    }
    const terms = planned.map(({ id, group }): Term => {
      const words = within(within(both, 'terms'), id);
      const entry = wording.entry(id, words);
      return {
        id,
        group,
        term: entry.need('term', within(words, 'term')),
        meaning: entry.need('meaning', within(words, 'meaning')),
        forms: (words.own ?? words.english)?.forms ?? [],
      };
    });
    return terms.sort((a, b) => a.term.text.localeCompare(b.term.text, locale));
  });
}
