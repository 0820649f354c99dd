import type { z } from 'zod';
import { readOptionalYaml, shown } from '../files/content-files';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from '../files/shelf';
import type { Piece } from '../piece';
import { within } from '../words/wording';
import type { City, CityText, InstrumentText, Partner } from './cities';
import { citiesFile, citiesTextFile } from './cities-schemas';

type CitiesFile = z.infer<typeof citiesFile>;
type Entry = CitiesFile['cities'][number];
type Texts = WordedYaml<z.infer<typeof citiesTextFile>>;

const path = 'cities/cities.yaml';
const unit: Unit = { base: 'cities/cities', unit: 'cities', strict: true, sources: [] };

export interface Cities {
  cities: City[];
  partners: Partner[];
}

/** The pilot cities and the partners in five languages, in the order of their file; none where there is no such file. */
export function readCities(shelf: Shelf): Cities {
  const file = readOptionalYaml(shelf.reading, path, citiesFile);
  const texts = file && readWordedYaml(shelf, unit, citiesTextFile);
  if (!file || !texts) return { cities: [], partners: [] };
  checkEntries(shelf, file);
  const words = byLocale((locale) => readLanguage(shelf, file, texts(locale)));
  const wordsOf = <T>(pick: (read: LanguageWords) => Map<string, T>, id: string) => byLocale((locale) => pick(words[locale]).get(id) as T);
  return {
    cities: file.cities.map((city) => ({ ...city, text: wordsOf((read) => read.cities, city.id) })),
    partners: file.partners.map((partner) => ({ ...partner, text: wordsOf((read) => read.partners, partner.id) })),
  };
}

function checkEntries(shelf: Shelf, { cities, partners }: CitiesFile): void {
  const error = (where: string, says: string, remedy: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy });
  for (const list of [cities, partners]) {
    const ids = list.map(({ id }) => id as string);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) error(id, 'stands here twice', 'Take one of them out.');
  }
  for (const { id, sources } of cities) {
    for (const name of sources.filter((each) => !shelf.sources[each])) error(id, `names the source ${name}, which content/sources.yaml does not have`, 'Add the source there, or correct the code.');
  }
}

interface LanguageWords {
  cities: Map<string, CityText>;
  partners: Map<string, Piece>;
}

function readLanguage(shelf: Shelf, file: CitiesFile, texts: Texts): LanguageWords {
  refuseStrangers(shelf, file, texts);
  const { wording, both } = texts;
  const readPartner = (id: string) => {
    const words = within(within(both, 'partners'), id);
    return wording.entry(`partners.${id}`, words).need('', words);
  };
  return {
    cities: new Map(file.cities.map((city) => [city.id, readCity(texts, city)])),
    partners: new Map(file.partners.map(({ id }) => [id, readPartner(id)])),
  };
}

function readCity({ wording, both }: Texts, { id, instruments }: Entry): CityText {
  const words = within(within(both, 'cities'), id);
  const entry = wording.entry(id, words);
  const readInstrument = ({ id: own, name }: Entry['instruments'][number]): InstrumentText => {
    const said = within(within(words, 'instruments'), own);
    const title = name === undefined ? entry.need(`instruments.${own}.title`, within(said, 'title')) : undefined;
    return { id: own, title, text: entry.need(`instruments.${own}.text`, within(said, 'text')) };
  };
  return { aim: entry.need('aim', within(words, 'aim')), value: entry.need('value', within(words, 'value')), instruments: instruments.map(readInstrument) };
}

function refuseStrangers(shelf: Shelf, { cities, partners }: CitiesFile, { wording, both }: Texts): void {
  const written: [where: string, known: string[], own: object][] = [
    ['cities', cities.map(({ id }) => id), both.own?.cities ?? {}],
    ['partners', partners.map(({ id }) => id), both.own?.partners ?? {}],
    ...cities.map(({ id, instruments }): [string, string[], object] => [`cities.${id}.instruments`, instruments.map((each) => each.id), both.own?.cities[id]?.instruments ?? {}]),
  ];
  for (const [where, known, own] of written) {
    for (const id of Object.keys(own).filter((each) => !known.includes(each))) {
      shelf.reading.findings.error({ file: shown(wording.of.path), where: `${where}.${id}`, says: 'is not in cities.yaml', remedy: 'Add it there or take it out.' });
    }
  }
}
