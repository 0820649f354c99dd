import type { HtmlElement, HtmlNode } from './markdown-trees';

/** Spaces at which a line may end; those before French punctuation are none. */
const breakingSpace = /[ \n\t]/;
/** What is longer may need more than one line of a telephone, and a button that is broken takes their whole width. */
const oneLine = 32;

function isTerm(node: HtmlNode | undefined): boolean {
  if (node?.type !== 'element') return false;
  const { tagName, children } = node;
  if (tagName === 'button') return true;
  return (tagName === 'em' || tagName === 'strong') && children.length === 1 && isTerm(children[0]);
}

function lengthOf(node: HtmlNode): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function textOf(node: HtmlNode | undefined): string {
  return node?.type === 'text' ? node.value : '';
}

const textNode = (value: string): HtmlNode[] => (value ? [{ type: 'text', value }] : []);

function spanOf(children: HtmlNode[]): HtmlElement {
  return { type: 'element', tagName: 'span', properties: { className: ['term-bound'] }, children: children as HtmlElement['children'] };
}

/** The letters right before and after a term; none where they do not all fit on a line. */
function gluedTo(term: HtmlNode, before: string, after: string): string[] {
  const head = before.split(breakingSpace).at(-1) ?? '';
  const [tail = ''] = after.split(breakingSpace);
  return head.length + lengthOf(term) + tail.length > oneLine ? [] : [head, tail];
}

/**
 * Keeps what is written against a term on the term's line: "l’" before it, a comma after it.
 * Browsers may break a line on both sides of a button, whatever stands there.
 */
export function bindTerms(nodes: readonly HtmlNode[]): HtmlNode[] {
  const bound: HtmlNode[] = [];
  let rest = '';
  nodes.forEach((node, index) => {
    if (node.type === 'text') {
      bound.push(...textNode(index > 0 && isTerm(nodes[index - 1]) ? rest : node.value));
      return;
    }
    if (!isTerm(node)) return void bound.push(node);
    const before = textOf(bound.at(-1));
    const after = textOf(nodes[index + 1]);
    const [head = '', tail = ''] = gluedTo(node, before, after);
    rest = after.slice(tail.length);
    if (head) bound.splice(-1, 1, ...textNode(before.slice(0, -head.length)));
    bound.push(...(head || tail ? [spanOf([...textNode(head), node, ...textNode(tail)])] : [node]));
  });
  return bound;
}
