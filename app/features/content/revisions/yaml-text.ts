import { isCollection, isMap, isScalar, parseDocument, stringify, type Document, type Node, type ParsedNode, type YAMLMap } from 'yaml';

/** Where a value stands in a YAML file: the keys and places that lead to it. */
export type YamlPath = readonly (string | number)[];

/** What is written: a text, a list of texts, or parts of these by name. */
export type YamlValue = string | readonly string[] | { readonly [name: string]: YamlValue };

type Keyed = YAMLMap.Parsed;

const needsQuotes = /^(?:true|false|null|yes|no|on|off|~|[\d.+-].*)?$/i;

function writeKey(key: string): string {
  return /^[A-Za-z0-9_.-]+$/.test(key) && !needsQuotes.test(key) ? key : JSON.stringify(key);
}

/** A value on one line, whatever stands around it: texts in double quotes, lists and parts in brackets. */
function writeValue(value: YamlValue): string {
  if (typeof value === 'string') return stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
  if (isList(value)) return `[${value.map(writeValue).join(', ')}]`;
  return `{ ${Object.entries(value).map(([name, part]) => `${writeKey(name)}: ${writeValue(part)}`).join(', ')} }`;
}

function isList(value: YamlValue): value is readonly string[] {
  return Array.isArray(value);
}

function rangeOf(node: Node): [number, number, number] {
  if (!node.range) throw new Error('A node that was read has its place in the text.');
  return node.range;
}

/** A value in place of another; what stood over several lines takes its last line break with it. */
function replaceNode(text: string, node: Node, value: YamlValue): string {
  const [start, end] = rangeOf(node);
  const breaks = /\s*$/.exec(text.slice(start, end))?.[0] ?? '';
  return `${text.slice(0, start)}${writeValue(value)}${breaks.includes('\n') ? '\n' : ''}${text.slice(end)}`;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', text[at - 1] === '\n' ? at - 1 : at);
  return end < 0 ? text.length : end;
}

/** One more entry at the end of a map, written as the others of it are. */
function addTo(text: string, map: Keyed, entry: string): string {
  const last = map.items.at(-1);
  const [start, end] = rangeOf(map);
  if (map.flow) {
    const inner = text.slice(0, end - 1).trimEnd();
    return `${inner}${last ? ', ' : ' '}${entry} ${text.slice(end - 1)}`;
  }
  const at = endOfLine(text, last?.value ? rangeOf(last.value)[1] : end);
  return `${text.slice(0, at)}\n${' '.repeat(columnOf(text, start))}${entry}${text.slice(at)}`;
}

function wrap(path: YamlPath, value: YamlValue): YamlValue {
  return [...path].reverse().reduce<YamlValue>((inner, name) => ({ [String(name)]: inner }), value);
}

/** The deepest map on the way to a place, and how many steps of the way lead to it. */
function deepestMap(document: Document.Parsed, path: YamlPath): { map: Keyed; steps: number } | null {
  for (let steps = path.length - 1; steps >= 0; steps -= 1) {
    const node = steps === 0 ? document.contents : document.getIn(path.slice(0, steps), true);
    if (isMap(node)) return { map: node as Keyed, steps };
    if (isCollection(node)) return null;
  }
  return null;
}

/** One more value where nothing stood. */
function addValue(text: string, { document, path, value }: { document: Document.Parsed; path: YamlPath; value: YamlValue }): string {
  const place = deepestMap(document, path);
  const [name, ...rest] = path.slice(place?.steps ?? 0);
  const entry = `${writeKey(String(name))}: ${writeValue(wrap(rest, value))}`;
  if (place) return addTo(text, place.map, entry);
  if (document.toJS() !== null) throw new Error(`Nothing can stand at ${path.join('.')}.`);
  return `${text.trimEnd()}${text.trim() ? '\n' : ''}${entry}\n`;
}

/**
 * The text of a YAML file with another value at a place; everything else stays as its author typed it. Throws when the file cannot
 * be read or the place cannot hold the value.
 */
export function setInYaml(text: string, path: YamlPath, value: YamlValue): string {
  const document = parseDocument<ParsedNode>(text);
  const [broken] = document.errors;
  if (broken) throw new Error(`The file is no valid YAML: ${broken.message}`);
  const node = document.getIn(path, true);
  return isScalar(node) || isCollection(node) ? replaceNode(text, node as Node, value) : addValue(text, { document, path, value });
}
