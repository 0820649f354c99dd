import type { ContentFiles, PieceRecord } from '../../content/files/content-files';
import { groupByPath, isConflicting, listOnTop, listWritten } from '../../content/revisions/overlay';
import { englishPath, readMarks, readPiece, writePieces, type PieceAt, type Words } from '../../content/revisions/piece-words';
import { nameOf, newestByPiece, type Revised } from '../../content/revisions/revision';

/** A piece that was changed in two places since they last agreed; neither is written over the other. */
export interface Clash extends PieceAt {
  /** words here, in the files */
  files: Words | null;
  /** words that were published in the browser */
  published: Words | null;
}

/** What writing revisions back into files comes to. */
export interface Pull {
  /** the texts of the files that change, by their path */
  texts: Map<string, string>;
  /** pieces whose words are written, or what they follow */
  written: PieceAt[];
  clashes: Clash[];
}

/** Works out which files change when what was published is written into them; every other line of them stays as it is. */
export function planPull(files: ContentFiles, revisions: readonly Revised[]): Pull {
  const clashing = listOnTop(revisions).filter((revision) => isConflicting(files, revision));
  const names = new Set(clashing.map(nameOf));
  const changes = listWritten(files, revisions).filter((change) => !names.has(nameOf(change)) && !isThere(files, change));
  const texts = new Map([...groupByPath(changes)].map(([path, ofFile]) => [path, writePieces(files, path, { changes: ofFile, layout: 'kept' })]));
  return {
    texts,
    written: changes.map(({ path, key }) => ({ path, key })),
    clashes: clashing.map((revision) => ({ path: revision.path, key: revision.key, files: readPiece(files, revision)?.words ?? null, published: revision.words ?? null })),
  };
}

/** Tells whether the file says already what a change would make it say. */
function isThere(files: ContentFiles, { words, follows, state, ...at }: ReturnType<typeof listWritten>[number]): boolean {
  const [own, marks] = [readPiece(files, at)?.words ?? {}, readMarks(files, at)];
  const isSame = Object.entries(words ?? {}).every(([place, text]) => own[place] === text);
  return isSame && (follows === undefined || marks.follows === follows) && (state === undefined || (marks.state ?? 'machine') === state);
}

/** The revisions that the files have by now, word for word and mark for mark. */
export function listSettled(files: ContentFiles, revisions: readonly Revised[]): Revised[] {
  const open = new Set(listWritten(files, revisions).filter((change) => !isThere(files, change)).map(nameOf));
  return listOnTop(revisions).filter((revision) => readPiece(files, revision)?.print === revision.print && !open.has(nameOf(revision)));
}

/** The prints of all pieces, by the names of the pieces; of English with the fingerprint that translations follow. */
export type Prints = Readonly<Record<string, string>>;

/** The prints of what some files say. */
export function printsOf(records: readonly PieceRecord[]): Prints {
  return Object.fromEntries(records.flatMap(({ path, key, own }) => (own === undefined ? [] : [[nameOf({ path, key }), own]])));
}

/** What publishing from files comes to: pieces to publish, and those that were changed in the browser too. */
export interface Push {
  changed: PieceRecord[];
  clashes: PieceRecord[];
  /** pieces that the server does not know: they come with its next files */
  unknown: PieceRecord[];
}

/** Where a piece of files differs from what is served: nowhere, here alone, or here and in what was published in the browser. */
function standingOf(record: PieceRecord, served: Prints, revision: Revised | undefined): 'same' | 'changed' | 'clashes' {
  const base = served[nameOf(record)] ?? '';
  const theirs = revision && revision.words !== null && !revision.isSettled ? revision.print : base;
  if (record.own === undefined || record.own === base || record.own === theirs) return 'same';
  return theirs === base ? 'changed' : 'clashes';
}

/** Works out which pieces of files differ from what a server has in its files and in what was published since. */
export function planPush(records: readonly PieceRecord[], served: Prints, revisions: readonly Revised[]): Push {
  const newest = newestByPiece(revisions);
  const plan: Push = { changed: [], clashes: [], unknown: [] };
  for (const record of records) {
    const standing = standingOf(record, served, newest.get(nameOf(record)));
    if (standing !== 'same') plan[isKnown(record, served) ? standing : 'unknown'].push(record);
  }
  return plan;
}

/** A piece that the server has, in this language or in English. */
function isKnown({ path, key }: PieceRecord, served: Prints): boolean {
  return Object.hasOwn(served, nameOf({ path: englishPath(path), key }));
}
