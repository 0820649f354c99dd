import { readOptionalYaml, shown } from './content-files';
import type { Source, Term } from './course';
import type { Reading } from './content-files';
import type { ByLocale } from './piece';
import { sourcesFile, termsFile, termsTextFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit } from './shelf';

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
    const { wording, own, english } = texts(locale);
    for (const id of Object.keys(own?.terms ?? {})) {
      if (!known.includes(id)) shelf.reading.findings.error({ file: shown(wording.of.path), where: `terms.${id}`, says: 'is not in terms.yaml', remedy: 'Add it there or take it out.' });
    }
    const terms = planned.map(({ id, group }): Term => {
      const [mine, original] = [own?.terms[id], english.terms[id]];
      const entry = wording.entry(id, mine, original);
      return {
        id,
        group,
        term: entry.need('term', mine?.term, original?.term),
        meaning: entry.need('meaning', mine?.meaning, original?.meaning),
        forms: (mine ?? original)?.forms ?? [],
      };
    });
    return terms.sort((a, b) => a.term.text.localeCompare(b.term.text, locale));
  });
}
