import { db } from '../../../platform/database.server';
import { masterLocale } from '../../../platform/locale';
import type { PieceRecord } from '../../content/files/content-files';
import { getEdition, getFilesEdition, getOverlay } from '../../content/load.server';
import { isFatal, type Problem } from '../../content/files/problems';
import { englishPath, readPiece, type PieceAt, type Words } from '../../content/revisions/piece-words';
import { nameOf, newestByPiece, type ChangeKind, type Revised, type WordedState } from '../../content/revisions/revision';
import { followRevisions, readRevisions } from './following.server';
import { tryRevision, tryRevisions } from './trial';

/** A change that somebody wants to publish. */
export interface Change extends PieceAt {
  /** null: as the file has it */
  words: Words | null;
  kind: ChangeKind;
  note: string;
  /** of a translation: how far it has been read */
  state: WordedState | null;
  /** fingerprint of the English that a translation follows; without it today's */
  follows?: string;
  /** print of the words that were seen when it was begun; '' where there were none */
  seen: string;
}

/** What became of it: a number; other words count meanwhile; nothing would change; or the course cannot hold it, and why. */
export type Published = { number: number } | { refused: 'changed-meanwhile' | 'unchanged' } | { problems: Problem[] };

const uniqueViolation = 'P2002';

const isTaken = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && error.code === uniqueViolation;

/** What the boards know of a piece, or null: there is none of that name. */
export function findRecord({ path, key }: PieceAt): PieceRecord | null {
  return getEdition().records.find((record) => record.path === path && record.key === key) ?? null;
}

/** A change as the revision that it would be, `place` further than the newest. */
function draftOf(record: PieceRecord, change: Change, { now, place = 1 }: { now: Date; place?: number }): Revised {
  const { path, key, unit, locale } = record;
  const isEnglish = locale === masterLocale;
  return {
    path, key, unit, locale, words: change.words, kind: change.kind, isSettled: false, publishedAt: now, print: '', english: null,
    number: (getOverlay().revisions.at(-1)?.number ?? 0) + place,
    filePrint: readPiece(getFilesEdition().files, record)?.print ?? '',
    state: isEnglish ? null : (change.state ?? 'draft'),
    follows: isEnglish ? null : (change.follows ?? record.fingerprint),
  };
}

const textOf = (words: Words | null | undefined) => (words ? JSON.stringify(words) : null);

interface Ready {
  userId: string | null;
  change: Change;
  record: PieceRecord;
  revised: Revised;
}

/** The row of a change that has been tried. */
function rowOf({ userId, change, record, revised }: Ready) {
  const files = getEdition().files;
  const { path, key, unit, locale, kind, state, follows, filePrint, print, english, publishedAt } = revised;
  return {
    path, key, unit, locale, kind, state, follows, filePrint, print, publishedAt, userId,
    afterNumber: newestByPiece(getOverlay().revisions).get(nameOf(record))?.number ?? 0,
    words: textOf(change.words),
    before: textOf(readPiece(files, record)?.words),
    english: locale === masterLocale ? null : textOf(readPiece(files, { path: englishPath(path), key })?.words),
    englishBefore: english?.before ?? null,
    englishAfter: english?.after ?? null,
    note: change.note,
  };
}

/** Writes the row, and forgets what its author had begun; null where somebody else was faster. */
async function write(row: ReturnType<typeof rowOf>): Promise<number | null> {
  const { path, key, userId } = row;
  try {
    const { number } = await db.$transaction(async (tx) => {
      if (userId !== null) await tx.pieceDraft.deleteMany({ where: { path, key, userId } });
      return tx.revision.create({ data: row, select: { number: true } });
    });
    return number;
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

/**
 * Publishes a change of a piece: it is on learners' pages with their next request, here at once, on other processes within a second.
 * `userId` is null for a command. Null where there is no such piece.
 */
export async function publishRevision(userId: string | null, change: Change, now: Date): Promise<Published | null> {
  await followRevisions();
  const record = findRecord(change);
  if (!record) return null;
  if (!isSeen(record, change)) return { refused: 'changed-meanwhile' };
  const { revised, problems, isChanged } = tryRevision({ base: getFilesEdition(), overlay: getOverlay(), latest: getEdition() }, draftOf(record, change, { now }));
  const errors = problems.filter((problem) => isFatal(problem));
  if (errors.length > 0) return { problems: errors };
  if (!isChanged) return { refused: 'unchanged' };
  const number = await write(rowOf({ userId, change, record, revised }));
  await readRevisions();
  return number === null ? { refused: 'changed-meanwhile' } : { number };
}

const isSeen = (record: PieceRecord, { seen }: Change) => (readPiece(getEdition().files, record)?.print ?? '') === seen;

/** Tries many changes at once; those of files that would have errors are left out. */
function readyTogether(userId: string | null, changes: readonly Change[], now: Date): Ready[] {
  const drafts = changes.flatMap((change, index) => {
    const record = findRecord(change);
    return record && isSeen(record, change) ? [{ change, record, draft: draftOf(record, change, { now, place: index + 1 }) }] : [];
  });
  const trials = tryRevisions({ base: getFilesEdition(), overlay: getOverlay(), latest: getEdition() }, drafts.map(({ draft }) => draft));
  return drafts.flatMap(({ change, record }, index) => {
    const trial = trials[index];
    return trial?.isChanged && !trial.problems.some((problem) => isFatal(problem)) ? [{ userId, change, record, revised: trial.revised }] : [];
  });
}

/**
 * Publishes many changes, the course compiled once; what could not be published together is tried by itself. Answers the pieces
 * that were not published.
 */
export async function publishRevisions(userId: string | null, changes: readonly Change[], now: Date): Promise<PieceAt[]> {
  await followRevisions();
  const ready = readyTogether(userId, changes, now);
  const isTogether = await db.revision.createMany({ data: ready.map(rowOf) }).then(() => true, (error: unknown) => {
    if (isTaken(error)) return false;
    throw error;
  });
  await readRevisions();
  const done = new Set(isTogether ? ready.map(({ record }) => nameOf(record)) : []);
  const refused: PieceAt[] = [];
  for (const change of changes.filter((each) => !done.has(nameOf(each)))) {
    const answer = await publishRevision(userId, change, now);
    if (!answer || !('number' in answer)) refused.push({ path: change.path, key: change.key });
  }
  return refused;
}

/** A revision as its history shows it. */
export interface PastRevision extends PieceAt {
  number: number;
  words: Words | null;
  before: Words | null;
  kind: ChangeKind;
  state: WordedState | null;
  follows: string | null;
  /** print of the words in the file when it was made */
  filePrint: string;
  print: string;
  note: string;
  /** null: by a command, or by somebody who has left */
  author: string | null;
  userId: string | null;
  publishedAt: Date;
  settledAt: Date | null;
}

const wordsIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as Words));

/** The published revisions of one piece, of one unit or of all, the newest first; at most as many as asked for. */
export async function listRevisions(where: Partial<PieceAt> & { unit?: string }, take = 100): Promise<PastRevision[]> {
  const rows = await db.revision.findMany({ where, orderBy: { number: 'desc' }, take });
  const userIds = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
  const users = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ words, before, userId, kind, state, ...row }) => ({
    ...row, userId, words: wordsIn(words), before: wordsIn(before), author: names.get(userId ?? '') ?? null, kind: kind as ChangeKind, state: state as WordedState | null,
  }));
}

/** The English words of a piece that had a fingerprint, as far as history keeps them; null where nobody kept them. */
export async function findEnglish({ path, key }: PieceAt, fingerprint: string): Promise<Words | null> {
  const english = englishPath(path);
  const current = findRecord({ path: english, key });
  if (current?.fingerprint === fingerprint) return readPiece(getEdition().files, current)?.words ?? null;
  const row = await db.revision.findFirst({
    where: { key, OR: [{ path: english, englishBefore: fingerprint }, { path: english, englishAfter: fingerprint }, { path, follows: fingerprint }] },
    orderBy: { number: 'desc' },
  });
  if (!row) return null;
  if (row.path !== english) return wordsIn(row.english);
  return wordsIn(row.englishAfter === fingerprint ? row.words : row.before);
}
