import { locales, masterLocale } from '../../../platform/locale';
import type { ContentFiles } from '../files/content-files';
import { readMarks, readPiece, writePieces, type PieceAt, type PieceChange } from './piece-words';
import { nameOf, newestByPiece, type Overlay, type Revised } from './revision';

/** The files of the course with what was published on top of them. */
export interface LaidOver {
  files: ContentFiles;
  /** numbers of revisions that no longer fit into their file */
  lost: number[];
  /** numbers of revisions whose file has other words by now than those on which they were made, and than their own */
  conflicting: number[];
}

export type KeyedChange = PieceChange & { key: string; number?: number };

/** Changes of form in English do not outdate what was translated from the wording before. */
function listFollowing(files: ContentFiles, revisions: readonly Revised[]): (PieceAt & { follows: string })[] {
  const newest = newestByPiece(revisions);
  const forms = revisions.flatMap(({ english, kind, ...revision }) => (english !== null && kind === 'form' ? [{ ...revision, english }] : []));
  const pieces = newestByPiece(forms).values();
  return [...pieces].flatMap((english) =>
    locales.filter((locale) => locale !== masterLocale).flatMap((locale) => {
      const at = { path: english.path.replace(/\.[a-z]{2}(\.\w+)$/, `.${locale}$1`), key: english.key };
      const last = newest.get(nameOf(at));
      const own = last?.words === null ? undefined : last;
      const began = own?.follows ?? readMarks(files, at).follows;
      const chain = forms.filter((form) => form.path === english.path && form.key === english.key && form.number > (own?.number ?? 0));
      const follows = chain.reduce((print, form) => (form.english.before === print ? form.english.after : print), began);
      return follows === undefined || follows === began ? [] : [{ ...at, follows }];
    }),
  );
}

function isOnTop({ isSettled, words }: Revised): boolean {
  return !isSettled && words !== null && words !== undefined;
}

/** Changes by the file in which they are made. */
export function groupByPath(changes: readonly (KeyedChange & PieceAt)[]): Map<string, KeyedChange[]> {
  const byPath = new Map<string, KeyedChange[]>();
  for (const { path, ...change } of changes) byPath.set(path, [...(byPath.get(path) ?? []), change]);
  return byPath;
}

/** Writes what can be written of the changes of a file; answers the numbers of what cannot. */
function writeFile(files: Map<string, string>, path: string, changes: readonly KeyedChange[]): number[] {
  try {
    files.set(path, writePieces(files, path, { changes, layout: 'any' }));
    return [];
  } catch {
    const [only] = changes;
    if (changes.length > 1) return changes.flatMap((change) => writeFile(files, path, [change]));
    return only?.number === undefined ? [] : [only.number];
  }
}

/** The words that lie over the files at present, piece by piece. */
export function listOnTop(revisions: readonly Revised[]): Revised[] {
  return [...newestByPiece(revisions).values()].filter(isOnTop);
}

/** Tells whether a file has other words of a piece by now than those on which a revision was made, and than its own. */
export function isConflicting(files: ContentFiles, revision: Revised): boolean {
  const print = readPiece(files, revision)?.print ?? '';
  return print !== revision.filePrint && print !== revision.print;
}

/** What revisions change in the files: words, how far they have been read, and which English they follow. */
export function listWritten(files: ContentFiles, revisions: readonly Revised[]): (KeyedChange & PieceAt)[] {
  const own = listOnTop(revisions).map(({ path, key, number, words, follows, state }) => ({ path, key, number, words: words ?? {}, ...(follows ? { follows } : {}), ...(state ? { state } : {}) }));
  return [...own, ...listFollowing(files, revisions)];
}

/** Lays revisions and the words of cities over the files of the course; no file is left without what it had. */
export function layOver(files: ContentFiles, { revisions, cityWords }: Overlay): LaidOver {
  const changed = new Map(files);
  const lost = [...groupByPath([...listWritten(files, revisions), ...cityWords.filter(({ path }) => path.endsWith('.md'))])].flatMap(([path, ofFile]) => writeFile(changed, path, ofFile));
  const conflicting = listOnTop(revisions).filter((revision) => isConflicting(files, revision)).map(({ number }) => number);
  return { files: changed, lost, conflicting };
}
