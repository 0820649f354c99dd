import { masterLocale, type Locale } from '../../../platform/locale';
import type { ContentFiles, PieceRecord } from '../../content/files/content-files';
import { englishPath, openPieces, readPiece, type PieceAt, type Words } from '../../content/revisions/piece-words';
import type { Revised } from '../../content/revisions/revision';
import type { BoardState } from '../../content/upkeep/board';
import { mayApprove, mayWrite, type TranslatorRights } from '../translators/translator';
import { isAsked, languagesOf, pieceName, type DeskFilter, type OnDesk } from './desk';

/** A piece in one language, as the list of its unit shows it. */
export interface PieceCell extends PieceAt {
  locale: Locale;
  state: BoardState;
  since: Date | null;
}

/** A piece with the beginning of its English, by the languages. */
export interface PieceLine {
  key: string;
  english: string;
  cells: PieceCell[];
}

const beginning = 90;

/** The beginning of what somebody reads, without the signs of Markdown. */
export function beginningOf(words: Words): string {
  const text = (Object.values(words)[0] ?? '').replaceAll(/\[\^[^\]]*\]/g, '').replaceAll(/\]\([^)]*\)/g, '').replaceAll(/[[*_#>|]/g, '').replaceAll(/\s+/g, ' ').trim();
  return text.length <= beginning ? text : `${text.slice(0, beginning).replace(/\s\S*$/, '')} …`;
}

/** The pieces of a unit in their order, as a filter leaves them; null when there is no such unit. */
export function listPieceLines({ records, since, now }: OnDesk, files: ContentFiles, { unit, filter }: { unit: string; filter: DeskFilter }): PieceLine[] | null {
  const own = records.filter((record) => record.unit === unit && record.locale !== masterLocale);
  if (own.length === 0) return null;
  const languages = languagesOf(filter);
  const openers = new Map<string, ReturnType<typeof openPieces>>();
  const readEnglish = ({ path, key }: PieceAt) => {
    const english = englishPath(path);
    const open = openers.get(english) ?? openPieces(files, english);
    openers.set(english, open);
    return open(key)?.words ?? {};
  };
  const lines = new Map<string, PieceLine>();
  for (const record of own.filter(({ locale }) => languages.includes(locale))) {
    const name = pieceName({ path: englishPath(record.path), key: record.key });
    const line = lines.get(name) ?? { key: record.key, english: beginningOf(readEnglish(record)), cells: [] };
    if (isAsked(record, filter, { since, now })) line.cells.push({ path: record.path, key: record.key, locale: record.locale, state: record.state as BoardState, since: record.state === 'outdated' ? (since.get(pieceName(record)) ?? null) : null });
    lines.set(name, line);
  }
  return [...lines.values()].filter(({ cells }) => cells.length > 0);
}

/** When the English of outdated pieces stopped being what they follow, as far as the revisions know. */
export function listOutdatedSince(records: readonly PieceRecord[], revisions: readonly Revised[]): Map<string, Date> {
  const ends = new Map(revisions.flatMap(({ path, key, english, publishedAt }) => (english ? [[`${pieceName({ path, key })} ${english.before}`, publishedAt] as const] : [])));
  const outdated = records.filter(({ state }) => state === 'outdated');
  return new Map(outdated.flatMap((record) => {
    const at = ends.get(`${pieceName({ path: englishPath(record.path), key: record.key })} ${record.follows ?? ''}`);
    return at ? [[pieceName(record), at] as const] : [];
  }));
}

/** Whether somebody has something to do about a piece: whoever may approve with all that nobody has approved, others with what has to be written. */
export function isWaiting({ state, locale }: PieceRecord, rights: TranslatorRights): boolean {
  if (mayApprove(rights, locale)) return state !== 'reviewed' && state !== 'original';
  return mayWrite(rights, locale) && (state === 'missing' || state === 'outdated' || state === 'machine');
}

/** The next piece of the same unit and language that waits for somebody after this one, beginning again at the first; null when none does. */
export function nextWaiting(records: readonly PieceRecord[], here: PieceAt, rights: TranslatorRights): PieceRecord | null {
  const own = records.find((record) => pieceName(record) === pieceName(here));
  const beside = records.filter(({ unit, locale }) => unit === own?.unit && locale === own.locale);
  const at = beside.findIndex((record) => pieceName(record) === pieceName(here));
  return [...beside.slice(at + 1), ...beside.slice(0, Math.max(at, 0))].find((record) => isWaiting(record, rights)) ?? null;
}

/** One text of a piece as the desk shows it. */
export interface DeskText {
  leaf: string;
  english: string;
  own: string;
  /** the English that was translated when the piece was last approved; null when nobody knows or it is the same */
  former: string | null;
}

/** The texts of a piece beside their English; `former` is what the English said when somebody last approved the piece. */
export function listTexts(files: ContentFiles, at: PieceAt, former: Words | null): DeskText[] {
  const english = readPiece(files, { path: englishPath(at.path), key: at.key })?.words ?? {};
  const own = readPiece(files, at)?.words ?? {};
  return Object.entries(english).map(([leaf, text]) => {
    const before = former?.[leaf];
    return { leaf, english: text, own: own[leaf] ?? '', former: before === undefined || before === text ? null : before };
  });
}

/** The English print that a translation last followed when it was approved: from its revisions, else what it follows now. */
export function lastApproved(record: PieceRecord, revisions: readonly Revised[]): string | null {
  const approved = revisions.filter(({ path, key, state }) => path === record.path && key === record.key && state === 'reviewed').at(-1);
  return approved?.follows ?? record.follows ?? null;
}

/** Who brought the present words, if it was by a revision: the oldest of the newest ones that all have these words. */
export function writerOf<T extends { print: string; filePrint: string; userId: string | null }>(newestFirst: readonly T[], print: string): string | null {
  const other = newestFirst.findIndex((revision) => revision.print !== print);
  const run = other < 0 ? newestFirst : newestFirst.slice(0, other);
  const first = run.at(-1);
  return first === undefined || first.filePrint === print ? null : first.userId;
}
