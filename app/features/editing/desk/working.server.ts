import type { PieceRecord } from '../../content/files/content-files';
import { getEdition } from '../../content/load.server';
import type { Problem } from '../../content/files/problems';
import { readPiece, type PieceAt, type Words } from '../../content/revisions/piece-words';
import { listRevisions, publishRevision } from '../revisions/revisions.server';
import { mayApprove, mayWrite, type TranslatorRights } from '../translators/translator';
import { findTranslated, viewTexts } from './desk.server';
import { nextWaiting, writerOf } from './pieces';
import { sameWords, wordsSaid, type TypedPiece } from './piece-form';

/** Somebody who works on translations. */
export interface AtWork {
  userId: string;
  rights: TranslatorRights;
}

/** What was typed, and when it came. */
export interface Handed extends TypedPiece {
  now: Date;
}

/** Why words were not taken; each has a sentence in `translations.json`. */
export type DeskRefusal = 'changed-meanwhile' | 'unchanged' | 'empty' | 'own-words' | 'not-saved' | 'nothing-there' | 'checks' | 'no-right';

/** What became of it: done, with the piece that waits next; refused; or the course cannot hold it. Null: there is no such piece. */
export type DeskAnswer = { next: PieceAt | null } | { refused: DeskRefusal } | { problems: Problem[] } | null;

const nextAfter = (at: PieceAt, { rights }: AtWork) => {
  const next = nextWaiting(getEdition().records, at, rights);
  return { next: next && { path: next.path, key: next.key } };
};

interface Given {
  words: Words;
  state: 'draft' | 'reviewed';
  handed: Handed;
}

async function publish(by: AtWork, record: PieceRecord, { words, state, handed: { seen, now } }: Given): Promise<DeskAnswer> {
  const { path, key } = record;
  const answer = await publishRevision(by.userId, { path, key, words, state, seen, kind: 'form', note: '' }, now);
  return answer && 'number' in answer ? nextAfter(record, by) : answer;
}

/** Writes words as a draft. Words of a machine that somebody keeps as they are become theirs to answer for: a draft too. */
export async function saveDraft(by: AtWork, at: PieceAt, handed: Handed): Promise<DeskAnswer> {
  const record = findTranslated(at);
  if (!record) return null;
  if (!mayWrite(by.rights, record.locale)) return { refused: 'no-right' };
  const words = wordsSaid(handed.words);
  if (Object.keys(words).length === 0) return { refused: 'empty' };
  const present = readPiece(getEdition().files, record)?.words ?? {};
  const isKept = sameWords(words, present);
  if (isKept && (record.state === 'draft' || record.state === 'reviewed')) return { refused: 'unchanged' };
  return publish(by, record, { words: isKept ? present : words, state: 'draft', handed });
}

/** Approves the present words of another person, or of a machine; words that were typed and not saved are nobody's yet. */
export async function approve(by: AtWork, at: PieceAt, handed: Handed): Promise<DeskAnswer> {
  const record = findTranslated(at);
  if (!record) return null;
  if (!mayApprove(by.rights, record.locale)) return { refused: 'no-right' };
  const present = readPiece(getEdition().files, record);
  if (!present) return { refused: 'nothing-there' };
  if (handed.seen !== present.print) return { refused: 'changed-meanwhile' };
  if (!sameWords(handed.words, present.words)) return { refused: 'not-saved' };
  if (writerOf(await listRevisions({ path: record.path, key: record.key }), present.print) === by.userId) return { refused: 'own-words' };
  if ((await viewTexts(record)).some(({ checks }) => checks.length > 0)) return { refused: 'checks' };
  return publish(by, record, { words: present.words, state: 'reviewed', handed });
}
