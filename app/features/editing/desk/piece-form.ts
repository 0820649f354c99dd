import type { PieceAt, Words } from '../../content/revisions/piece-words';

const maxPath = 200;
const maxKey = 120;

/** The piece that an address names, or null. */
export function readPieceAt(params: URLSearchParams): PieceAt | null {
  const [path, key] = [params.get('file') ?? '', params.get('piece') ?? ''];
  return path === '' || key === '' || path.length > maxPath || key.length > maxKey ? null : { path, key };
}

/** A piece as addresses name it. */
export function writePieceAt({ path, key }: PieceAt): string {
  return new URLSearchParams({ file: path, piece: key }).toString();
}

/** The name of the field of one text. */
export const fieldOf = (leaf: string) => `text.${leaf}`;

/** The form of a piece as it was typed. */
export interface TypedPiece {
  /** print of the words that were seen when it was begun */
  seen: string;
  words: Words;
}

/** What was typed, text by text, with the line ends of the files. */
export function readTyped(form: FormData, leaves: readonly string[]): TypedPiece {
  const textOf = (leaf: string) => String(form.get(fieldOf(leaf)) ?? '').replaceAll(/\r\n?/g, '\n').trim();
  return { seen: String(form.get('seen') ?? '').slice(0, 20), words: Object.fromEntries(leaves.map((leaf) => [leaf, textOf(leaf)])) };
}

/** The words without those that say nothing: English stands in for them. */
export function wordsSaid(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}

/** Whether two say the same, whatever their line ends and the spaces around them. */
export function sameWords(one: Words, other: Words): boolean {
  const plain = (words: Words) => JSON.stringify(Object.entries(wordsSaid(words)).map(([leaf, text]) => [leaf, text.replaceAll(/\r\n?/g, '\n').trim()]).toSorted());
  return plain(one) === plain(other);
}
