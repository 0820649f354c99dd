import { z } from 'zod';
import { changeKinds, type ChangeKind } from '../content/revisions/revision';
import type { PieceAt, Words } from '../content/revisions/piece-words';

/** Longest text of one field, in signs. */
export const maxFieldLength = 8000;
const maxNote = 400;

const pieceAt = z.object({ path: z.string().max(200), key: z.string().min(1).max(120) });

/** The piece that an address names; null where it names none. */
export function readPieceAt(params: URLSearchParams): PieceAt | null {
  const read = pieceAt.safeParse({ path: params.get('file'), key: params.get('key') });
  return read.success ? read.data : null;
}

/** The part of an address that names a piece. */
export function pieceQuery({ path, key }: PieceAt): string {
  return new URLSearchParams({ file: path, key }).toString();
}

/** The address below the language at which a piece is edited. */
export function piecePath(at: PieceAt): string {
  return `edit/piece?${pieceQuery(at)}`;
}

const before = 'words.';

/** The name of a field for the words at a place of a piece. */
export function fieldName(place: string): string {
  return `${before}${place}`;
}

/** What an editor has typed, as far as it can be read. */
export interface PieceTyped {
  words: Words;
  /** null: not said yet */
  kind: ChangeKind | null;
  /** a translation that was outdated says what today's English says */
  isCurrent: boolean;
  note: string;
  /** print of the words from which it was begun */
  seen: string;
  /** the words of the file are wanted back */
  asFile: boolean;
}

const typedForm = z.object({
  kind: z.enum(changeKinds).nullable().catch(null),
  isCurrent: z.boolean(),
  note: z.string().trim().max(maxNote).catch(''),
  seen: z.string().regex(/^[0-9a-f]{0,6}$/),
  asFile: z.boolean(),
});

/** A form of an editor; null when it is none of ours. Line breaks are those of the files. */
export function readTyped(form: FormData): PieceTyped | null {
  const fields = [...form].flatMap(([name, value]): [string, string][] => (name.startsWith(before) && typeof value === 'string' ? [[name.slice(before.length), value]] : []));
  if (fields.length > 200 || fields.some(([, text]) => text.length > maxFieldLength)) return null;
  const read = typedForm.safeParse({ kind: form.get('kind'), isCurrent: form.get('current') === 'on', note: form.get('note') ?? '', seen: form.get('seen'), asFile: form.get('as') === 'file' });
  if (!read.success) return null;
  const words = Object.fromEntries(fields.map(([place, text]) => [place, text.replaceAll('\r\n', '\n').trim()]));
  return { words, ...read.data };
}

/** What keeps a form from being taken: the kind of the change is not said, or a field that had words has none. */
export type PieceFault = 'kind' | 'empty';

/** What is wrong with a form, by the id of the field. */
export function listFaults({ words, kind, asFile }: PieceTyped, present: Words): Record<string, PieceFault> {
  const emptied = asFile ? [] : Object.entries(words).filter(([place, text]) => text === '' && (present[place] ?? '') !== '');
  return { ...Object.fromEntries(emptied.map(([place]) => [fieldName(place), 'empty' as const])), ...(kind === null ? { kind: 'kind' as const } : {}) };
}

/** The words that are to be published: fields that stay empty are left out. */
export function typedWords({ words }: PieceTyped): Words {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
}

const labels = ['title', 'summary', 'prompt', 'text', 'feedback', 'right', 'wrong', 'low', 'high', 'hint', 'unit', 'term', 'meaning', 'forms', 'label', 'example', 'row', 'say', 'chapter', 'heading', 'describes', 'intro', 'aim', 'value', 'gloss', 'remark', 'ask', 'listen', 'task', 'longer', 'material', 'look', 'caption'] as const;
export type FieldLabel = (typeof labels)[number];

/** How a field is called: by the last part of its place where the interface has a word for it, and by what leads there. */
export function labelOf(place: string): { label: FieldLabel | null; within: string } {
  const parts = place === '' ? ['text'] : place.split('.');
  const last = labels.find((label) => label === parts.at(-1));
  return last ? { label: last, within: parts.slice(0, -1).join(' ') } : { label: null, within: parts.join(' ') };
}
