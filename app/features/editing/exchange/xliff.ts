import { DOMParser } from '@xmldom/xmldom';
import { masterLocale } from '../../../platform/locale';
import type { BoardState } from '../../content/upkeep/board';
import { nameOf, type Brought, type BroughtFile, type Exchange, type ExchangeUnit } from './exchange';

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** The standard's states say less than ours; ours stand beside them. What somebody has to look at first is initial. */
const states: Readonly<Record<BoardState, string>> = { missing: 'initial', machine: 'initial', outdated: 'initial', draft: 'translated', reviewed: 'reviewed' };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\t': '&#9;', '\n': '&#10;' };

/** What XML 1.0 cannot hold. */
const forbidden = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]/gu;

const escaped = (text: string) => text.replaceAll(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
const attribute = (text: string) => text.replaceAll(/[&<>"\r\n\t]/g, (sign) => entities[sign] ?? sign);

/** A text as XLIFF holds it; what XML cannot hold has an element of its own. */
function inlineOf(text: string): string {
  return escaped(text).replaceAll(forbidden, (sign) => `<cp hex="${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`);
}

/** The name of a text as an id of XML has to be written; a colon and a number stand for what it may not hold. */
function idOf(unit: ExchangeUnit): string {
  return nameOf(unit).replaceAll(/[^A-Za-z0-9._-]/gu, (sign) => `:${(sign.codePointAt(0) ?? 0).toString(16)}:`);
}

function nameBehind(id: string): string {
  return id.replaceAll(/:([0-9a-f]{1,6}):/g, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)));
}

function unitLines(unit: ExchangeUnit): string[] {
  const notes = unit.notes.map((note) => `        <note category="term">${escaped(note)}</note>`);
  const target = unit.translation === null ? [] : [`        <target>${inlineOf(unit.translation)}</target>`];
  return [
    `    <unit id="${idOf(unit)}" canResegment="no" xml:space="preserve">`,
    ...(notes.length === 0 ? [] : ['      <notes>', ...notes, '      </notes>']),
    `      <segment state="${states[unit.state]}" subState="unites:${unit.state}">`,
    `        <source>${inlineOf(unit.english)}</source>`,
    ...target,
    '      </segment>',
    '    </unit>',
  ];
}

/** The texts as an XLIFF 2.0 file with a file element for each file of the course. Programs look for whether spaces count at the unit itself. */
export function writeXliff({ locale, units }: Exchange): string {
  const paths = [...new Set(units.map(({ path }) => path))];
  const files = paths.flatMap((path, index) => [
    `  <file id="f${index + 1}" original="${attribute(path)}">`,
    ...units.filter((unit) => unit.path === path).flatMap(unitLines),
    '  </file>',
  ]);
  const head = ['<?xml version="1.0" encoding="UTF-8"?>', `<xliff xmlns="${namespace}" version="2.0" srcLang="${masterLocale}" trgLang="${locale}">`];
  return `${[...head, ...files, '</xliff>'].join('\n')}\n`;
}

function childrenOf(parent: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && names.includes((child as Element).localName)) found.push(child as Element);
  }
  return found;
}

/** Marks of a program around words are left aside; a placeholder is none of ours. */
function wordsOf(node: Node): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? '';
  const { localName } = node as Element;
  if (localName === 'cp') return String.fromCodePoint(parseInt((node as Element).getAttribute('hex') ?? '', 16));
  if (!['source', 'target', 'mrk', 'pc', 'sm', 'em'].includes(localName)) throw new RangeError('inline');
  const parts: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) parts.push(child.nodeType === 8 ? '' : wordsOf(child));
  return parts.join('');
}

function readUnit(unit: Element, original: string): Brought {
  const parts = childrenOf(unit, 'segment', 'ignorable');
  const textOf = (name: string, rest: (part: Element) => Element | undefined) => parts.map((part) => childrenOf(part, name)[0] ?? rest(part)).map((part) => (part ? wordsOf(part) : '')).join('');
  const segments = childrenOf(unit, 'segment');
  const translation = textOf('target', (part) => (part.localName === 'ignorable' ? childrenOf(part, 'source')[0] : undefined));
  const isFinished = segments.length > 0 && segments.every((segment) => childrenOf(segment, 'target').length > 0 && segment.getAttribute('state') !== 'initial');
  return { context: `${original}#${nameBehind(unit.getAttribute('id') ?? '')}`, english: textOf('source', () => undefined), translation, isFinished: isFinished && translation !== '' };
}

function listUnits(parent: Element): Element[] {
  return childrenOf(parent, 'unit', 'group').flatMap((child) => (child.localName === 'unit' ? [child] : listUnits(child)));
}

/** Parses XML without a document type: nothing is fetched, nothing stands for something else. */
function parse(text: string): Element | null {
  const problems: string[] = [];
  const note = (message: string) => void problems.push(message);
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(text, 'text/xml');
  const root = problems.length > 0 ? null : document.documentElement;
  return root?.localName === 'xliff' && root.namespaceURI === namespace ? root : null;
}

/** Reads an XLIFF 2.0 file; one with a document type is refused before it is parsed. */
export function readXliff(text: string): BroughtFile {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { fault: 'doctype' };
  try {
    const root = parse(text.replace(/^\uFEFF/, ''));
    if (!root) return { fault: 'broken' };
    const entries = childrenOf(root, 'file').flatMap((file) => listUnits(file).map((unit) => readUnit(unit, file.getAttribute('original') ?? '')));
    return entries.length === 0 ? { fault: 'no-units' } : { locale: (root.getAttribute('trgLang') ?? '').toLowerCase().split('-')[0] ?? '', entries };
  } catch (error) {
    return { fault: error instanceof RangeError && error.message === 'inline' ? 'inline' : 'broken' };
  }
}
