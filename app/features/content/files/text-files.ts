import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { checkYaml, shown } from './content-files';
import type { AwaitingBlock, Block, Heading, LessonText } from '../course';
import { entryText, fingerprint } from '../upkeep/fingerprint';
import { findSlips, listCites } from '../words/language';
import { compileBlock, type Compiled } from '../words/markdown';
import type { ByLocale, Piece, PieceState } from '../piece';
import { lessonFront } from './schemas';
import { byLocale, placeOf, tellAbsent, type Shelf, type Unit } from './shelf';
import { readWorded, type WordedBlock, type WordedFile } from './worded-file';
import { stateOf } from '../words/wording';

interface Front {
  title: string;
  summary?: string;
  follows?: string;
  state?: string;
}

interface Document extends WordedFile {
  meta: Front;
}

/** What the worded files of a unit say, split into what is shown and what is held back. */
export interface ReadText {
  text: ByLocale<LessonText>;
  awaiting: ByLocale<AwaitingBlock[]>;
  /** codes of the sources that shown blocks may cite, in the order of the unit */
  sources: string[];
}

interface Pair {
  shelf: Shelf;
  unit: Unit;
  locale: Locale;
  path: string;
  own: Document | null;
  english: Document;
  /** codes that shown blocks may cite */
  sources: string[];
}

const blank: Piece = { text: '', lang: masterLocale, state: 'missing' };

/** The text of a lesson or module in five languages, English standing in piece by piece. */
export function readText(shelf: Shelf, unit: Unit): ReadText {
  const documents = new Map(locales.map((locale) => [locale, readDocument(shelf, `${unit.base}.${locale}.md`)]));
  const english = documents.get(masterLocale);
  const path = `${unit.base}.${masterLocale}.md`;
  if (!english) {
    if (!shelf.reading.files.has(path)) {
      shelf.reading.findings.error({ file: shown(path), where: '', says: 'is not there', remedy: 'Create it: English comes first.' });
    }
    const empty = byLocale(() => ({ title: blank, summary: blank, blocks: [], terms: [], headings: [], missing: 0 }));
    return { text: empty, awaiting: byLocale(() => []), sources: [...unit.sources] };
  }
  const hidden = listHiddenSources(english.blocks);
  const sources = unit.sources.filter((code) => !hidden.has(code));
  const pairOf = (locale: Locale): Pair => ({ shelf, unit, locale, path: `${unit.base}.${locale}.md`, own: documents.get(locale) ?? null, english, sources });
  const read = byLocale((locale) => assemble(pairOf(locale)));
  return { text: byLocale((locale) => read[locale].text), awaiting: byLocale((locale) => read[locale].awaiting), sources };
}

/** Codes that only blocks cite which wait for a city's word: the list of sources must not give them away. */
function listHiddenSources(blocks: WordedBlock[]): Set<string> {
  const cited = (awaiting: boolean) => blocks.filter((block) => (block.awaits !== undefined) === awaiting).flatMap((block) => listCites(block.source));
  const open = new Set(cited(false));
  return new Set(cited(true).filter((code) => !open.has(code)));
}

function readDocument(shelf: Shelf, path: string): Document | null {
  const file = readWorded(shelf.reading, path);
  const meta = file && checkYaml(shelf.reading, { path, text: file.front }, lessonFront);
  return file && meta ? { ...file, meta } : null;
}

function assemble(pair: Pair): { text: LessonText; awaiting: AwaitingBlock[] } {
  if (!pair.own && !pair.shelf.reading.files.has(pair.path)) tellAbsent(pair.shelf, pair.unit, pair.path);
  if (pair.own) compareBlocks(pair, pair.own);
  const { title, summary } = readFront(pair);
  const terms = new Set<string>();
  const headings: Heading[] = [];
  const blocks: Block[] = [];
  const awaiting: AwaitingBlock[] = [];
  for (const english of pair.english.blocks) {
    const { block, compiled } = readBlock(pair, english);
    if (english.awaits) {
      awaiting.push({ ...block, awaits: english.awaits, after: blocks.at(-1)?.id ?? null, cites: [...new Set(compiled.cites)] });
      continue;
    }
    for (const term of compiled.terms) terms.add(term);
    if (compiled.level) headings.push({ id: block.id, title: compiled.text, level: compiled.level, lang: block.lang });
    blocks.push(block);
  }
  const missing = [title, summary, ...blocks].filter((piece) => piece.state === 'missing').length;
  return { text: { title, summary, blocks, terms: [...terms], headings, missing }, awaiting };
}

function readFront(pair: Pair): { title: Piece; summary: Piece } {
  const { own, english, locale, path, unit, shelf } = pair;
  const words = { title: english.meta.title, summary: english.meta.summary };
  const print = fingerprint(entryText(words));
  const state = own ? stateOf(locale, own.meta, print) : 'missing';
  const ownPrint = own && fingerprint(entryText({ title: own.meta.title, summary: own.meta.summary }));
  shelf.reading.records.push({ path, unit: unit.unit, locale, key: 'front', state, fingerprint: print, follows: own?.meta.follows, ...(ownPrint ? { own: ownPrint } : {}) });
  const piece = (key: 'title' | 'summary'): Piece => {
    const text = own?.meta[key];
    if (text !== undefined) {
      tellSlips(pair, key, { text, english: words[key] });
      return { text, lang: locale, state };
    }
    if (words[key] === undefined) return { text: '', lang: locale, state };
    if (own) tellGap(pair, key);
    return { text: words[key], lang: masterLocale, state: 'missing' };
  };
  return { title: piece('title'), summary: piece('summary') };
}

function readBlock(pair: Pair, english: WordedBlock): { block: Block; compiled: Compiled } {
  const { shelf, unit, locale } = pair;
  const own = pair.own?.blocks.find((block) => block.id === english.id && block.source);
  const state = noteBlock(pair, english, own);
  const lang = own ? locale : masterLocale;
  const sources = english.awaits ? [...new Set([...pair.sources, ...unit.sources])] : pair.sources;
  const compiled = compileBlock((own ?? english).source, { ...placeOf(shelf, unit, locale), lang, sources });
  if (own) {
    tellFaults(pair, own, compiled);
    tellSlips(pair, `block ${own.id}`, { text: own.source, english: english.source });
  }
  const marks = { ...(english.city ? { caseCity: english.city } : {}), ...(english.checked ? { checked: english.checked } : {}), ...(english.confirmed ? { confirmed: english.confirmed } : {}) };
  return { block: { id: english.id, kind: english.kind, html: compiled.html, lang, state, ...marks }, compiled };
}

function noteBlock(pair: Pair, english: WordedBlock, own: WordedBlock | undefined): PieceState {
  const { shelf, unit, locale, path } = pair;
  const print = fingerprint(english.source);
  const state = own ? stateOf(locale, own, print) : 'missing';
  shelf.reading.records.push({ path, unit: unit.unit, locale, key: english.id, state, fingerprint: print, follows: own?.follows, ...(own ? { own: fingerprint(own.source) } : {}) });
  if (!own && pair.own) tellGap(pair, `block ${english.id}`);
  return state;
}

function tellFaults({ shelf, path }: Pair, block: WordedBlock, compiled: Compiled): void {
  const where = `block ${block.id}`;
  for (const fault of compiled.faults) shelf.reading.findings.error({ file: shown(path), where, ...fault });
  if (block.kind === 'text' && compiled.parts > 1) {
    shelf.reading.findings.error({ file: shown(path), where, what: 'parts', says: `holds ${compiled.parts} paragraphs, lists or tables`, remedy: 'Give each its own block, or make it a note, an example or a case.' });
  }
}

function tellSlips({ shelf, path, locale }: Pair, where: string, words: { text: string; english?: string }): void {
  for (const slip of findSlips({ locale, ...words })) shelf.reading.findings.gap({ file: shown(path), where, ...slip });
}

function tellGap({ shelf, unit, path }: Pair, where: string): void {
  if (unit.strict) shelf.reading.findings.gap({ file: shown(path), where, says: 'is missing', remedy: 'Add it, or English will stand in.' });
}

type Complain = (block: string, says: string, remedy: string) => void;

function compareBlocks({ shelf, path, english }: Pair, own: Document): void {
  const error: Complain = (block, says, remedy) => shelf.reading.findings.error({ file: shown(path), where: `block ${block}`, says, remedy });
  const master = english.blocks.map((block) => block.id);
  for (const block of own.blocks) compareBlock(block, english.blocks.find(({ id }) => id === block.id), error);
  const common = own.blocks.filter((block) => master.includes(block.id));
  const expected = master.filter((id) => common.some((block) => block.id === id));
  const moved = common.find((block, index) => block.id !== expected[index]);
  if (moved) error(moved.id, 'stands in another place than in English', `Bring the blocks into the order ${expected.join(', ')}.`);
}

function compareBlock(block: WordedBlock, original: WordedBlock | undefined, error: Complain): void {
  if (!original) return error(block.id, 'does not exist in English', 'Take it out, or write it in English first.');
  if (original.kind !== block.kind) error(block.id, `is of kind ${block.kind}, in English ${original.kind}`, 'Give both the same kind.');
  else if (original.city !== block.city) error(block.id, `is about ${block.city ?? 'no city'}, in English about ${original.city ?? 'no city'}`, 'Name the same city.');
  for (const mark of ['awaits', 'checked', 'confirmed'] as const) {
    if (block[mark] && block[mark] !== original[mark]) error(block.id, `says ${mark}=${block[mark]}, in English ${original[mark] ?? 'nothing'}`, 'Take the mark out: translations have those of English.');
  }
}
