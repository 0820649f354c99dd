/** A worded Markdown file in parts: what stands before the first block, then the blocks with their lines as they were typed. */
interface Parts {
  before: string;
  blocks: { id: string; line: string; body: string }[];
}

/** What is written of a block: its text where it changes, and what its line says. */
export interface BlockChange {
  id: string;
  source?: string;
  /** marks of the block's line; null takes the mark out */
  marks: Readonly<Record<string, string | null>>;
}

const blockLine = /^\{#([a-z0-9-]+)[^}\n]*\}[ \t]*$/gm;

function split(text: string): Parts {
  const starts = [...text.matchAll(blockLine)];
  const blocks = starts.map((match, place) => ({
    id: match[1] ?? '',
    line: match[0],
    body: text.slice(match.index + match[0].length, starts[place + 1]?.index ?? text.length),
  }));
  return { before: text.slice(0, starts[0]?.index ?? text.length), blocks };
}

function join({ before, blocks }: Parts): string {
  return before + blocks.map(({ line, body }) => line + body).join('');
}

/** The text of a block in a worded Markdown file; null where there is no such block. */
export function readBlockSource(text: string, id: string): string | null {
  return split(text).blocks.find((block) => block.id === id)?.body.trim() ?? null;
}

function markLine(line: string, marks: BlockChange['marks']): string {
  const [, name = '', rest = ''] = /^\{(#[a-z0-9-]+)([^}]*)\}/.exec(line) ?? [];
  const kept = rest.split(/\s+/).filter((mark) => mark && !Object.hasOwn(marks, mark.split('=')[0] ?? ''));
  const added = Object.entries(marks).flatMap(([mark, value]) => (value === null ? [] : [`${mark}=${value}`]));
  return `{${[name, ...kept, ...added].join(' ')}}`;
}

/** A block that a translation does not have yet, at the place where English has it. */
function addBlock(parts: Parts, english: Parts, id: string): Parts {
  const order = english.blocks.map((block) => block.id);
  const line = markLine(english.blocks.find((block) => block.id === id)?.line ?? `{#${id}}`, { follows: null, state: null, awaits: null, checked: null, confirmed: null });
  const later = order.slice(order.indexOf(id) + 1);
  const at = parts.blocks.findIndex((block) => later.includes(block.id));
  const place = at < 0 ? parts.blocks.length : at;
  return { before: parts.before, blocks: [...parts.blocks.slice(0, place), { id, line, body: '\n\n' }, ...parts.blocks.slice(place)] };
}

/** The text of a worded Markdown file with one block changed; everything else stays as its author typed it. */
export function writeBlock(text: string, english: string, { id, source, marks }: BlockChange): string {
  const read = split(text);
  const parts = read.blocks.some((block) => block.id === id) ? read : addBlock(read, split(english), id);
  const last = parts.blocks.at(-1)?.id === id;
  const blocks = parts.blocks.map((block) => {
    if (block.id !== id) return block;
    const body = source === undefined ? block.body : `\n${source.trim()}\n${last ? '' : '\n'}`;
    return { id, line: markLine(block.line, marks), body };
  });
  return join({ before: parts.before, blocks });
}
