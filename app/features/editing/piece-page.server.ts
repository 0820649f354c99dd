import { masterLocale, type Locale } from '../../platform/locale';
import { getEdition, getFilesEdition, getOverlay } from '../content/load.server';
import type { PieceRecord } from '../content/files/content-files';
import type { PieceState } from '../content/piece';
import { englishPath, readPiece, type PieceAt, type Words } from '../content/revisions/piece-words';
import { nameOf, newestByPiece } from '../content/revisions/revision';
import { differencesOf, type Difference } from '../content/revisions/difference';
import { countAnswers } from '../quizzes/attempts.server';
import { labelOf, type FieldLabel } from './piece-form';
import { listDrafts, type Draft } from './revisions/drafts.server';
import { findRecord, listRevisions, type PastRevision } from './revisions/revisions.server';
import { findUnitName, type UnitName } from './unit-name';

/** A field of the form: one text of the piece. */
export interface PieceField {
  place: string;
  label: FieldLabel | null;
  within: string;
  text: string;
  /** of a translation: the same in English */
  english: string | null;
}

/** A change in the history: who, when, why, and what became of the words. */
export interface PastChange extends Pick<PastRevision, 'number' | 'kind' | 'state' | 'note' | 'author'> {
  publishedAt: string;
  isFile: boolean;
  isSettled: boolean;
  differences: { place: string; parts: Difference[] }[];
}

export interface OtherDraft {
  author: string | null;
  savedAt: string;
  differences: { place: string; parts: Difference[] }[];
}

/** Everything the page of a piece shows. */
export interface PiecePage {
  at: PieceAt;
  unit: UnitName;
  of: Locale;
  state: PieceState;
  fields: PieceField[];
  /** print of the words from which those in the fields were begun */
  seen: string;
  /** a draft of one's own stands in the fields */
  draftAt: string | null;
  others: OtherDraft[];
  history: PastChange[];
  /** answers given to the question in this language so far; null: it is no question */
  answers: number | null;
  /** the file has other words by now than those that were changed here */
  fileWords: Words | null;
  isInFile: boolean;
}

const joinedWords = (one: Words | null, other: Words | null) => [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];

/** What changed between two wordings of a piece, place by place; places that stayed as they were are left out. */
export function compareWords(before: Words | null, after: Words | null): { place: string; parts: Difference[] }[] {
  const places = joinedWords(before, after).filter((place) => before?.[place] !== after?.[place]);
  return places.map((place) => ({ place, parts: differencesOf(before?.[place] ?? '', after?.[place] ?? '') }));
}

function wordsOfFile(at: PieceAt): Words | null {
  return readPiece(getFilesEdition().files, at)?.words ?? null;
}

function changeOf({ number, kind, state, note, author, publishedAt, words, before, settledAt }: PastRevision, inFile: Words | null): PastChange {
  return { number, kind, state, note, author, publishedAt: publishedAt.toISOString(), isFile: words === null, isSettled: settledAt !== null, differences: compareWords(before, words ?? inFile) };
}

/** Which words an address wants in the fields: those of an earlier revision, those of the file, or a draft of one's own. */
export type From = { revision: number } | 'file' | null;

function fieldsOf(words: Words, english: Words | null): PieceField[] {
  const places = english ? joinedWords(english, words) : Object.keys(words);
  return places.map((place) => ({ place, ...labelOf(place), text: words[place] ?? '', english: english ? (english[place] ?? '') : null }));
}

const isQuestion = ({ path, key }: PieceAt) => /\/quiz\.[a-z]{2}\.yaml$/.test(path) && key !== 'intro';

function englishOf({ path, key, locale }: PieceRecord): Words | null {
  return locale === masterLocale ? null : (readPiece(getEdition().files, { path: englishPath(path), key })?.words ?? {});
}

/** The words of an earlier revision or of the file, where they are asked for. */
function askedWords(from: From, { history, inFile }: { history: readonly PastRevision[]; inFile: Words | null }): Words | null {
  if (from === null) return null;
  return from === 'file' ? inFile : (history.find(({ number }) => number === from.revision)?.words ?? null);
}

/** What stands in the form: words that are asked for, otherwise one's own draft, otherwise what counts. */
function beginWith(record: PieceRecord, asked: Words | null, draft: Draft | undefined) {
  const current = readPiece(getEdition().files, record) ?? { words: {}, print: '' };
  const begun = draft ? { words: draft.words, seen: draft.print, draftAt: draft.savedAt.toISOString() } : { words: current.words, seen: current.print, draftAt: null };
  return { fields: fieldsOf(asked ?? begun.words, englishOf(record)), seen: begun.seen, draftAt: begun.draftAt };
}

/** How the words that count stand to the file. */
function standingToFile(record: PieceRecord, inFile: Words | null): Pick<PiecePage, 'fileWords' | 'isInFile'> {
  const newest = newestByPiece(getOverlay().revisions).get(nameOf(record));
  const isOnTop = newest !== undefined && newest.words !== null && !newest.isSettled;
  return { fileWords: isOnTop && getEdition().conflicting.includes(newest.number) ? inFile : null, isInFile: !isOnTop };
}

/** The page of a piece for one editor; null where there is no such piece. */
export async function getPiecePage(userId: string, at: PieceAt, { from, locale }: { from: From; locale: Locale }): Promise<PiecePage | null> {
  const record = findRecord(at);
  const unit = record && findUnitName(getEdition().course, record.unit, locale);
  if (!unit) return null;
  const { path, key } = record;
  const [drafts, history] = [await listDrafts({ path, key }), await listRevisions({ path, key }, 30)];
  const current = readPiece(getEdition().files, record)?.words ?? null;
  const inFile = wordsOfFile(record);
  return {
    at: { path, key },
    unit,
    of: record.locale,
    state: record.state,
    ...beginWith(record, askedWords(from, { history, inFile }), from === null ? drafts.find((draft) => draft.userId === userId) : undefined),
    others: drafts.filter((draft) => draft.userId !== userId).map(({ author, savedAt, words }) => ({ author, savedAt: savedAt.toISOString(), differences: compareWords(current, words) })),
    history: history.map((revision) => changeOf(revision, inFile)),
    answers: isQuestion(record) ? await countAnswers(record.unit, record.locale) : null,
    ...standingToFile(record, inFile),
  };
}
