import type { Locale } from '../../../platform/locale';
import type { PieceAt, Words } from './piece-words';

/** Whether a change says the same in better words, or something else: only the second outdates translations. */
export const changeKinds = ['form', 'meaning'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How far a translation has been read, as an editor or translator says. */
export const wordedStates = ['machine', 'draft', 'reviewed'] as const;
export type WordedState = (typeof wordedStates)[number];

/** A published change of a piece, laid over the file in which it stands. Numbers rise with time. */
export interface Revised extends PieceAt {
  number: number;
  /** the lesson, module or tool it belongs to */
  unit: string;
  locale: Locale;
  /** null: as the file has it; absent where a later revision counts */
  words?: Words | null;
  kind: ChangeKind;
  /** of a translation */
  state: WordedState | null;
  follows: string | null;
  /** print of the words in the file when it was made; '' where the file had none */
  filePrint: string;
  /** print of its own words */
  print: string;
  /** fingerprints of the English before and after it; only of English */
  english: { before: string; after: string } | null;
  publishedAt: Date;
  /** the files have it by now, so it is laid over nothing any more */
  isSettled: boolean;
}

/** What a city said about a statement: whether its block waits for the city, whatever the file says. */
export interface CityWord extends PieceAt {
  awaits: string | null;
  /** the day on which it confirmed the statement; left out or null: it has not */
  confirmed?: string | null;
}

/** What is laid over the files of the course. */
export interface Overlay {
  revisions: readonly Revised[];
  cityWords: readonly CityWord[];
}

export const nothingOver: Overlay = { revisions: [], cityWords: [] };

/** The name of a piece, for maps. */
export function nameOf({ path, key }: PieceAt): string {
  return `${path}#${key}`;
}

/** The newest revision of each piece. */
export function newestByPiece<T extends PieceAt>(revisions: readonly T[]): Map<string, T> {
  return new Map(revisions.map((revision) => [nameOf(revision), revision]));
}

/** When a question last got another meaning in a language, by `lesson/question/language`; answers from before are counted apart. */
export function listRewordings(revisions: readonly Revised[]): Map<string, Date> {
  const meant = revisions.filter(({ kind, path }) => kind === 'meaning' && /\/quiz\.[a-z]{2}\.yaml$/.test(path));
  return new Map(meant.map(({ unit, key, locale, publishedAt }) => [`${unit}/${key}/${locale}`, publishedAt]));
}
