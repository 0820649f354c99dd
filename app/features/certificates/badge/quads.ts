import { names, terms } from './terms';

/** A node of a document: its type, its id, and what is said of it. */
export interface Node {
  '@context'?: unknown;
  id?: string;
  type: string | readonly string[];
  [term: string]: unknown;
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const blank = '_:c14n0';

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function addressOf(value: string): string {
  const iri = names[value] ?? value;
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(iri)) throw new Error(`"${value}" is no address.`);
  return `<${iri}>`;
}

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' };

function literalOf(value: unknown, datatype: string | null): string {
  const words = String(value);
  if (/[^\P{Cc}\n\r]/u.test(words)) throw new Error('A text of a badge holds a control character.');
  const quoted = `"${words.replaceAll(/["\\\n\r]/g, (sign) => escapes[sign] ?? sign)}"`;
  return datatype === null ? quoted : `${quoted}^^<${datatype}>`;
}

/** Walks through a document and says every node as statements; at most one node may do without an id. */
class Statements {
  readonly lines = new Set<string>();
  private anonymous: Node | null = null;

  subject(node: Node): string {
    if (node.id !== undefined) return addressOf(node.id);
    if (this.anonymous !== null && this.anonymous !== node) throw new Error('Two nodes of a badge have no id: their order would have to be worked out.');
    this.anonymous = node;
    return blank;
  }

  private object(term: string, value: unknown): string {
    if (isNode(value)) return this.say(value);
    const known = terms[term];
    if (!known) throw new Error(`No context of ours is known to define "${term}".`);
    if (known.value === 'address') return addressOf(String(value));
    return literalOf(value, known.value === 'text' ? null : known.value.datatype);
  }

  say(node: Node): string {
    const subject = this.subject(node);
    for (const type of list(node.type)) this.lines.add(`${subject} <${rdfType}> ${addressOf(String(type))} .\n`);
    for (const [term, value] of Object.entries(node)) {
      if (term === '@context' || term === 'id' || term === 'type') continue;
      const predicate = terms[term]?.iri;
      if (predicate === undefined) throw new Error(`No context of ours is known to define "${term}".`);
      for (const one of list(value)) this.lines.add(`${subject} <${predicate}> ${this.object(term, one)} .\n`);
    }
    return subject;
  }
}

/**
 * A document as canonical N-Quads (RDF Dataset Canonicalization): for documents made of our terms, in which one node at most has
 * no id, its statements in order are the canonical form. Terms or shapes beyond that are refused rather than signed wrongly.
 */
export function canonicalQuads(document: Node): string {
  const statements = new Statements();
  statements.say(document);
  return [...statements.lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join('');
}
