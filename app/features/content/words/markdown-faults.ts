import type { MarkNode } from './markdown-trees';

/** What can be wrong with words; pages say it in the reader's language. */
export type FaultKind = 'html' | 'picture' | 'footnote' | 'address' | 'heading' | 'source' | 'paragraphs' | 'parts' | 'nowhere' | 'sentences' | 'avoided' | 'numbers' | 'sources' | 'placeholders' | 'links';

/** What is wrong with a Markdown text, and what to do: for authors in English, for pages by its kind and what it is about. */
export interface Fault {
  says: string;
  remedy: string;
  what?: FaultKind;
  about?: string;
}

const innerLink = /^(?:term|lesson|module):[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Everything in a text that the course does not allow: raw HTML, pictures, outside addresses, unknown sources. */
export function findFaults(node: MarkNode, sources: readonly string[]): Fault[] {
  const own = faultsOf(node, sources);
  return 'children' in node ? [...own, ...node.children.flatMap((child) => findFaults(child, sources))] : own;
}

const refused: Partial<Record<MarkNode['type'], Fault>> = {
  image: { what: 'picture', says: 'holds a picture', remedy: 'Pictures belong to films; describe it in words.' },
  imageReference: { what: 'picture', says: 'holds a picture', remedy: 'Pictures belong to films; describe it in words.' },
  footnoteDefinition: { what: 'footnote', says: 'defines a footnote', remedy: 'Put the source into content/sources.yaml and cite it as [^W26].' },
};

function faultsOf(node: MarkNode, sources: readonly string[]): Fault[] {
  if (node.type === 'html') return [{ what: 'html', about: node.value.slice(0, 30), says: `holds raw HTML (${node.value.slice(0, 30)})`, remedy: 'Use Markdown only; write \\< for the sign itself.' }];
  if (node.type === 'link' || node.type === 'definition') return linkFaults(node.url);
  if (node.type === 'heading') return headingFaults(node.depth);
  if (node.type === 'text') return citedCodes(node.value).flatMap((code) => citationFaults(code, sources));
  return [refused[node.type] ?? []].flat();
}

function linkFaults(url: string): Fault[] {
  if (innerLink.test(url)) return [];
  return [{ what: 'address', about: url, says: `links to ${url}`, remedy: 'Put outside addresses into content/sources.yaml; inside, link to term:…, lesson:… or module:….' }];
}

function headingFaults(depth: number): Fault[] {
  return depth === 2 || depth === 3 ? [] : [{ what: 'heading', says: `holds a heading of level ${depth}`, remedy: 'Use ## or ###.' }];
}

function citationFaults(code: string, sources: readonly string[]): Fault[] {
  if (sources.includes(code)) return [];
  return [{ what: 'source', about: code, says: `cites ${code}, which is not among the lesson's sources`, remedy: `Add ${code} to sources in lesson.yaml, or correct the code.` }];
}

function citedCodes(text: string): string[] {
  return [...text.matchAll(/\[\^([A-Za-z0-9-]+)\]/g)].flatMap((match) => match[1] ?? []);
}
