import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import type { Locale } from '../../../platform/locale';
import { findFaults, type Fault } from './markdown-faults';
import { bindTerms } from './term-binding';
import type { HtmlElement as Element, HtmlNode, HtmlRoot, MarkNode, MarkRoot } from './markdown-trees';

/** Where the compiled text will stand. */
export interface Place {
  /** language of the page: links lead there */
  page: Locale;
  /** language of the words */
  lang: Locale;
  /** codes of the lesson's sources, in the order of their numbers */
  sources: readonly string[];
  /** address of a lesson or module, or null when there is none */
  address: (kind: 'lesson' | 'module', id: string, page: Locale) => string | null;
}

export interface Compiled {
  html: string;
  /** the words without marks */
  text: string;
  /** ids of glossary terms in order of first use */
  terms: string[];
  /** source codes in order of citation */
  cites: string[];
  /** term:, lesson: and module: links as written, in their order */
  links: string[];
  /** 2 or 3 when the block is a heading */
  level: 2 | 3 | null;
  /** how many paragraphs, lists, tables, … stand side by side in it */
  parts: number;
  faults: Fault[];
}

const sourceWords: Record<Locale, string> = { en: 'Source', fr: 'Source', de: 'Quelle', it: 'Fonte', es: 'Fuente' };
const tableWords: Record<Locale, string> = { en: 'Table', fr: 'Tableau', de: 'Tabelle', it: 'Tabella', es: 'Tabla' };

const allowed = {
  tagNames: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'code', 'pre', 'br', 'hr'],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['term', 'lesson', 'module', 'source'] },
  strip: ['script', 'style'],
};

/** Phrases know no lists or headings: "1. May" at their beginning stays as typed. */
const blockMarks = ['list', 'headingAtx', 'setextUnderline', 'blockQuote', 'codeIndented', 'codeFenced', 'thematicBreak', 'definition', 'htmlFlow', 'htmlText', 'autolink', 'codeText'];

function phraseOnly(this: Processor): void {
  Object.assign(this.data(), { micromarkExtensions: [{ disable: { null: blockMarks } }] });
}

const blockParser = unified().use(remarkParse).use(remarkGfm).freeze();
/** Without GitHub's additions parsing takes half the time; most blocks have none of their signs. */
const plainBlockParser = unified().use(remarkParse).freeze();
const additions = /[|~@]|www\.|https?:|\[[ xX]\]|\]:/i;
const phraseParser = unified().use(remarkParse).use(phraseOnly).freeze();
const cleaner = unified().use(remarkParse).use(remarkRehype).use(rehypeSanitize, allowed).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** One block of Markdown as sanitised HTML, with what it uses and what is wrong with it. */
export function compileBlock(source: string, place: Place): Compiled {
  const tree = (additions.test(source) ? blockParser : plainBlockParser).parse(source);
  const parts = tree.children.length;
  const only = parts === 1 ? tree.children[0] : undefined;
  const level = only?.type === 'heading' && (only.depth === 2 || only.depth === 3) ? only.depth : null;
  return { ...compile(tree, place), level, parts };
}

/** A phrase (question, answer, hint): emphasis and glossary terms, everything else as typed. */
export function compilePhrase(source: string, place: Place): Compiled {
  if (!/[*_[\]\\&<>~!"\n]/.test(source)) return { html: source, text: source, terms: [], cites: [], links: [], level: null, parts: 1, faults: [] };
  const tree = phraseParser.parse(source);
  const compiled = compile(tree, place);
  if (tree.children.length > 1) compiled.faults.push({ what: 'paragraphs', says: 'has more than one paragraph', remedy: 'Make it one.' });
  return { ...compiled, html: compiled.html.replace(/^<p>|<\/p>$/g, ''), level: null, parts: 1 };
}

function compile(tree: MarkRoot, place: Place): Omit<Compiled, 'level' | 'parts'> {
  const faults = findFaults(tree, place.sources);
  const used = { links: [] as string[], cites: [] as string[] };
  markCitations(tree, used.cites);
  listLinks(tree, used.links);
  const html = cleaner.runSync(tree);
  const text = plainText(html).trim();
  rewrite(html, place);
  const terms = used.links.filter((link) => link.startsWith('term:')).map((link) => link.slice(5));
  return { html: writer.stringify(html).trim(), text, terms: [...new Set(terms)], ...used, faults };
}

/** Turns `[^W26]` into a link `source:W26`; a footnote without its own text is plain text to Markdown. */
function markCitations(node: MarkNode, cites: string[]): void {
  if (!('children' in node)) return;
  const children = node.children.flatMap((child): MarkNode[] => {
    markCitations(child, cites);
    return child.type === 'text' ? splitCitations(child.value, cites) : [child];
  });
  Object.assign(node, { children });
}

function splitCitations(value: string, cites: string[]): MarkNode[] {
  return value.split(/(\[\^[A-Za-z0-9-]+\])/).flatMap((part): MarkNode[] => {
    const code = /^\[\^([A-Za-z0-9-]+)\]$/.exec(part)?.[1];
    if (code) {
      cites.push(code);
      return [{ type: 'link', url: `source:${code}`, children: [] }];
    }
    return part ? [{ type: 'text', value: part }] : [];
  });
}

function listLinks(node: MarkNode, links: string[]): void {
  if (node.type === 'link' && !node.url.startsWith('source:')) links.push(node.url);
  if ('children' in node) for (const child of node.children) listLinks(child, links);
}

function plainText(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** What only our own code may write is written after sanitising. */
function rewrite(node: HtmlRoot | Element, place: Place): void {
  const rewritten = node.children.map((child) => (child.type === 'element' ? rewriteElement(child, place) : child));
  node.children = bindTerms(rewritten) as Element['children'];
}

function rewriteElement(element: Element, place: Place): Element {
  rewrite(element, place);
  if (element.tagName === 'a') return rewriteLink(element, place);
  if (element.tagName === 'table') return wrapTable(element, place.lang);
  if (element.tagName === 'th' || element.tagName === 'td') {
    const { align } = element.properties;
    element.properties = {
      ...(element.tagName === 'th' ? { scope: 'col' } : {}),
      ...(align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {}),
    };
  }
  return element;
}

function rewriteLink(link: Element, place: Place): Element {
  const [kind = '', id = ''] = String(link.properties.href ?? '').split(':');
  if (kind === 'term') {
    return { ...link, tagName: 'button', properties: { type: 'button', className: ['term'], popoverTarget: `term-${id}`, dataTerm: id } };
  }
  if (kind === 'source') return citation(id, place);
  const href = kind === 'lesson' || kind === 'module' ? place.address(kind, id, place.page) : null;
  return href ? { ...link, properties: { href } } : { ...link, tagName: 'span', properties: {} };
}

function citation(code: string, { sources, lang }: Place): Element {
  const number = String(sources.indexOf(code) + 1);
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['cite'], href: `#source-${code}`, ariaLabel: `${sourceWords[lang]} ${number}` },
    children: [{ type: 'text', value: number }],
  };
}

function wrapTable(table: Element, lang: Locale): Element {
  const head = table.children.find((child) => child.type === 'element' && child.tagName === 'thead');
  const names = head && 'children' in head ? listCells(head).filter(Boolean) : [];
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: [tableWords[lang], names.join(', ')].filter(Boolean).join(': ') },
    children: [table],
  };
}

function listCells(element: Element): string[] {
  if (element.tagName === 'th') return [plainText(element).trim()];
  return element.children.flatMap((child) => (child.type === 'element' ? listCells(child) : []));
}
