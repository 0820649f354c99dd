import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { PieceAt, Words } from '../../content/revisions/piece-words';

/** What an editor has begun to change and not published. */
export interface Draft extends PieceAt {
  unit: string;
  words: Words;
  userId: string;
  /** print of the words from which it was begun */
  print: string;
  /** null: somebody who has left */
  author: string | null;
  savedAt: Date;
}

/** What is kept of an editor's work on a piece: the words, and the print of those from which they were begun. */
export interface DraftInput extends PieceAt {
  unit: string;
  words: Words;
  print: string;
}

/** Keeps what an editor has typed, in place of what they kept of the same piece before. */
export async function saveDraft(userId: string, { path, key, words, ...rest }: DraftInput, now: Date): Promise<void> {
  const kept = { ...rest, words: JSON.stringify(words), savedAt: now };
  await db.pieceDraft.upsert({ where: { path_key_userId: { path, key, userId } }, create: { id: newId(), path, key, userId, ...kept }, update: kept });
}

/** Forgets what an editor kept of a piece; true when there was something. */
export async function dropDraft(userId: string, { path, key }: PieceAt): Promise<boolean> {
  return (await db.pieceDraft.deleteMany({ where: { path, key, userId } })).count > 0;
}

/** What editors have begun, of one piece or of all, the latest first. */
export async function listDrafts(where: Partial<PieceAt> = {}): Promise<Draft[]> {
  const rows = await db.pieceDraft.findMany({ where, orderBy: { savedAt: 'desc' }, take: 100 });
  const users = await db.user.findMany({ where: { id: { in: [...new Set(rows.map(({ userId }) => userId))] } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ path, key, unit, words, print, userId, savedAt }) => ({ path, key, unit, print, userId, savedAt, words: JSON.parse(words) as Words, author: names.get(userId) ?? null }));
}
