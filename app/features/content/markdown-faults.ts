import type { MarkNode } from './markdown-trees';

/** What is wrong with a Markdown text, and what to do. */
export interface Fault {
  says: string;
  remedy: string;
}

const innerLink = /^(?:term|lesson|module):[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Everything in a text that the course does not allow: raw HTML, pictures, outside addresses, unknown sources. */
export function findFaults(node: MarkNode, sources: readonly string[]): Fault[] {
  const own = faultsOf(node, sources);
  return 'children' in node ? [...own, ...node.children.flatMap((child) => findFaults(child, sources))] : own;
}

function faultsOf(node: MarkNode, sources: readonly string[]): Fault[] {
  switch (node.type) {
    case 'html':
      return [{ says: `holds raw HTML (${node.value.slice(0, 30)})`, remedy: 'Use Markdown only; write \\< for the sign itself.' }];
    case 'image':
    case 'imageReference':
      return [{ says: 'holds a picture', remedy: 'Pictures belong to films; describe it in words.' }];
    case 'footnoteDefinition':
      return [{ says: 'defines a footnote', remedy: 'Put the source into content/sources.yaml and cite it as [^W26].' }];
    case 'definition':
    case 'link':
      return innerLink.test(node.url) ? [] : [{ says: `links to ${node.url}`, remedy: 'Put outside addresses into content/sources.yaml; inside, link to term:…, lesson:… or module:….' }];
    case 'heading':
      return node.depth === 2 || node.depth === 3 ? [] : [{ says: `holds a heading of level ${node.depth}`, remedy: 'Use ## or ###.' }];
    case 'text':
      return citedCodes(node.value)
        .filter((code) => !sources.includes(code))
        .map((code) => ({ says: `cites ${code}, which is not among the lesson's sources`, remedy: `Add ${code} to sources in lesson.yaml, or correct the code.` }));
    default:
      return [];
  }
}

function citedCodes(text: string): string[] {
  return [...text.matchAll(/\[\^([A-Za-z0-9-]+)\]/g)].flatMap((match) => match[1] ?? []);
}
