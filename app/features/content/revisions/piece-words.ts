import { parse } from 'yaml';
import { masterLocale } from '../../../platform/locale';
import type { ContentFiles } from '../files/content-files';
import { entryText, fingerprint } from '../upkeep/fingerprint';
import { readBlockSource, writeBlock } from './block-text';
import { setInYaml, type YamlPath, type YamlValue } from './yaml-text';

/** Which piece of the course is meant: a worded file below `content/`, and a block, `front` or an entry in it, as `PieceRecord` has them. */
export interface PieceAt {
  path: string;
  key: string;
}

/** The words of a piece by the place of each in it: a block has one, under ''; a list of texts stands line by line. */
export type Words = Readonly<Record<string, string>>;

export interface ReadPiece {
  words: Words;
  /** changes when the words do */
  print: string;
}

/** What is written of a piece; what is left out stays as it is. */
export interface PieceChange {
  words?: Words;
  /** fingerprint of the English that a translation follows */
  follows?: string;
  state?: 'machine' | 'draft' | 'reviewed';
  /** only of a block: the city whose word it waits for; null: it waits no longer */
  awaits?: string | null;
  /** only of a block: the day on which its city confirmed it; null: it has not */
  confirmed?: string | null;
}

/** How a YAML file is changed: as its author typed it, which is slow, or with no regard to that. */
export type Layout = 'kept' | 'any';

const blockKey = '';
const frontKey = 'front';

/** Where the entries of a kind of file stand, by the name of the file; a key that is its own part of the file is named with it. */
const entriesOf: Readonly<Record<string, { below: string; own: readonly string[] }>> = {
  quiz: { below: 'questions', own: ['intro'] },
  narration: { below: 'slides', own: ['title'] },
  facilitator: { below: 'questions', own: ['aim', 'exercise', 'online'] },
  tool: { below: 'fields', own: ['title', 'intro'] },
};

/** Groups of a file whose entries are named with them in its `follows`. */
const namedGroups: Readonly<Record<string, readonly string[]>> = { facilitator: ['parts'], cities: ['partners'], tool: ['groups', 'scales', 'charts', 'results', 'notes', 'sample'] };

/** The entry of a worded YAML file that a key of its `follows` means. */
function entryOf({ path, key }: PieceAt): YamlPath {
  const [, folder, name = ''] = /^(?:(.*)\/)?([^/]+)\.[a-z]{2}\.yaml$/.exec(path) ?? [];
  const file = folder === 'workbook' ? 'tool' : name;
  const [group = '', ...rest] = key.split('.');
  if (rest.length > 0 && namedGroups[file]?.includes(group)) return [group, rest.join('.')];
  const { below, own } = entriesOf[file] ?? { below: file, own: [] };
  return own.includes(key) ? [key] : [below, key];
}

interface Leaf {
  place: YamlPath;
  isList: boolean;
  text: string;
}

const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every((part) => typeof part === 'string');

function listLeaves(value: unknown, place: YamlPath = []): Leaf[] {
  if (typeof value === 'string') return [{ place, isList: false, text: value }];
  if (isTextList(value)) return [{ place, isList: true, text: value.join('\n') }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => listLeaves(part, [...place, name]));
}

function stepInto(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined), value);
}

function wordsOf(leaves: readonly Leaf[]): Words {
  return Object.fromEntries(leaves.map(({ place, text }) => [place.join('.'), text]));
}

const frontPart = /^---\r?\n([\s\S]*?)\r?\n---/;

function readFront(text: string): ReadPiece | null {
  const { title, summary } = (parse(frontPart.exec(text)?.[1] ?? '') ?? {}) as { title?: string; summary?: string };
  if (title === undefined) return null;
  return { words: summary === undefined ? { title } : { title, summary }, print: fingerprint(entryText({ title, summary })) };
}

function readEntry(entry: unknown): ReadPiece | null {
  return entry === undefined || entry === null ? null : { words: wordsOf(listLeaves(entry)), print: fingerprint(entryText(entry)) };
}

/** Reads pieces of one file, which is opened once; null for what is not there. */
export function openPieces(files: ContentFiles, path: string): (key: string) => ReadPiece | null {
  const text = files.get(path);
  if (text === undefined) return () => null;
  if (!path.endsWith('.md')) {
    const file: unknown = parse(text);
    return (key) => readEntry(stepInto(file, entryOf({ path, key })));
  }
  return (key) => {
    if (key === frontKey) return readFront(text);
    const source = readBlockSource(text, key);
    return source ? { words: { [blockKey]: source }, print: fingerprint(source) } : null;
  };
}

/** The words of a piece as its file has them, or null. */
export function readPiece(files: ContentFiles, { path, key }: PieceAt): ReadPiece | null {
  return openPieces(files, path)(key);
}

/** What a translated piece says of itself: which English it follows, and how far it has been read. */
export interface PieceMarks {
  follows?: string;
  state?: string;
}

function marksOfBlock(text: string, id: string): PieceMarks {
  const line = new RegExp(`^\\{#${id}(?=[\\s}])[^}\\n]*`, 'm').exec(text)?.[0] ?? '';
  const valueOf = (mark: string) => new RegExp(`\\b${mark}=(\\w+)`).exec(line)?.[1];
  return { follows: valueOf('follows'), state: valueOf('state') };
}

function marksOfEntry(text: string, key: string): PieceMarks {
  const { follows, states } = (parse(text) ?? {}) as { follows?: Record<string, string>; states?: Record<string, string> };
  return { follows: follows?.[key], state: states?.[key] };
}

/** The marks of a translated piece as its file has them. */
export function readMarks(files: ContentFiles, { path, key }: PieceAt): PieceMarks {
  const text = files.get(path) ?? '';
  if (!path.endsWith('.md')) return marksOfEntry(text, key);
  return key === frontKey ? ((parse(frontPart.exec(text)?.[1] ?? '') ?? {}) as PieceMarks) : marksOfBlock(text, key);
}

/** The file that says the same in English. */
export function englishPath(path: string): string {
  return path.replace(/\.[a-z]{2}\.(md|yaml)$/, `.${masterLocale}.$1`);
}

const valueOf = (text: string, isList: boolean): YamlValue => (isList ? text.split('\n').map((line) => line.trim()).filter(Boolean) : text);

/** The values to set in a YAML file for a change of a piece; only words that the piece has here or in English. */
function listSets(files: ContentFiles, at: PieceAt, { words = {}, follows, state }: PieceChange): [YamlPath, YamlValue][] {
  const entry = entryOf(at);
  const leavesIn = (path: string) => listLeaves(stepInto(parse(files.get(path) ?? ''), entry));
  const leaves = new Map([...leavesIn(englishPath(at.path)), ...leavesIn(at.path)].map((leaf) => [leaf.place.join('.'), leaf]));
  const own = Object.entries(words).flatMap(([name, text]): [YamlPath, YamlValue][] => {
    const leaf = leaves.get(name);
    return leaf ? [[[...entry, ...leaf.place], valueOf(text, leaf.isList)]] : [];
  });
  const marks: [YamlPath, YamlValue][] = [];
  if (follows !== undefined) marks.push([['follows', at.key], follows]);
  if (state !== undefined) marks.push([['states', at.key], state]);
  return [...own, ...marks];
}

function setInData(text: string, sets: readonly [YamlPath, YamlValue][]): string {
  const file = (parse(text) ?? {}) as Record<string, unknown>;
  for (const [path, value] of sets) {
    const inner = path.slice(0, -1).reduce<Record<string, unknown>>((part, step) => (part[step] ??= {}) as Record<string, unknown>, file);
    inner[path.at(-1) ?? ''] = value;
  }
  return JSON.stringify(file);
}

function writeFront(text: string, { words = {}, follows, state }: PieceChange): string {
  const values = { ...words, follows, state };
  const front = Object.entries(values).reduce((yaml, [name, value]) => (value === undefined ? yaml : setInYaml(yaml, [name], value)), frontPart.exec(text)?.[1] ?? '');
  const rest = text.replace(frontPart, '');
  return `---\n${front.trimEnd()}\n---${rest || '\n'}`;
}

function writeMarkdown(files: ContentFiles, { path, key }: PieceAt, change: PieceChange): string {
  const text = files.get(path) ?? '';
  if (key === frontKey) return writeFront(text, change);
  const { words, awaits, confirmed, follows, state } = change;
  const marks = Object.fromEntries(Object.entries({ awaits, confirmed, follows, state }).filter(([, value]) => value !== undefined)) as Record<string, string | null>;
  return writeBlock(text, files.get(englishPath(path)) ?? '', { id: key, source: words?.[blockKey], marks });
}

/** The text of a file after changes of its pieces, made in their order. Throws where the file cannot hold them. */
export function writePieces(files: ContentFiles, path: string, { changes, layout }: { changes: readonly (PieceChange & { key: string })[]; layout: Layout }): string {
  if (path.endsWith('.md')) {
    const changed = new Map(files);
    for (const { key, ...change } of changes) changed.set(path, writeMarkdown(changed, { path, key }, change));
    return changed.get(path) ?? '';
  }
  const sets = changes.flatMap(({ key, ...change }) => listSets(files, { path, key }, change));
  const text = files.get(path) ?? '';
  return layout === 'any' ? setInData(text, sets) : sets.reduce((yaml, [place, value]) => setInYaml(yaml, place, value), text);
}
