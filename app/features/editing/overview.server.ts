import { getEdition, getOverlay, getWholeCourse } from '../content/load.server';
import type { Locale } from '../../platform/locale';
import type { PieceState } from '../content/piece';
import { openPieces, type PieceAt, type Words } from '../content/revisions/piece-words';
import { nameOf, newestByPiece } from '../content/revisions/revision';
import { listDrafts } from './revisions/drafts.server';
import { listRevisions } from './revisions/revisions.server';
import { findUnitName, listUnits, type UnitName } from './unit-name';

/** A piece by where it stands and how it begins. */
export interface PieceLine extends PieceAt {
  of: Locale;
  unit: UnitName | null;
  begins: string;
}

/** A line of what was begun or published: a piece, who and when. */
export interface WorkLine extends PieceLine {
  author: string | null;
  at: string;
  isOwn: boolean;
  note: string;
}

/** What the page of editing shows: what waits, what was done, and where to begin. */
export interface Overview {
  /** revisions that their files contradict, or that no longer fit */
  clashing: (PieceLine & { isLost: boolean })[];
  drafts: WorkLine[];
  published: WorkLine[];
  units: ReturnType<typeof listUnits>;
}

const shownSigns = 140;

/** How the words of a piece begin. */
export function beginningOf(words: Words | null | undefined): string {
  const text = Object.values(words ?? {}).join(' · ').replaceAll(/\s+/g, ' ').trim();
  return text.length > shownSigns ? `${text.slice(0, shownSigns)}…` : text;
}

const languageIn = (path: string) => /\.([a-z]{2})\.\w+$/.exec(path)?.[1] as Locale;

/** What editors have begun and published, and all units of the course. */
export async function getOverview(userId: string, locale: Locale): Promise<Overview> {
  const course = getWholeCourse();
  const { lost, conflicting } = getEdition();
  const name = (unit: string) => findUnitName(course, unit, locale);
  const [drafts, published] = [await listDrafts(), await listRevisions({}, 20)];
  const newest = [...newestByPiece(getOverlay().revisions).values()].filter(({ number }) => lost.includes(number) || conflicting.includes(number));
  const lineOf = ({ path, key, unit, words, author, userId: by }: { path: string; key: string; unit: string; words: Words | null; author: string | null; userId: string | null }, at: Date, note = ''): WorkLine =>
    ({ path, key, of: languageIn(path), unit: name(unit), begins: beginningOf(words), author, at: at.toISOString(), isOwn: by === userId, note });
  return {
    clashing: newest.map(({ path, key, unit, locale: of, number, words }) => ({ path, key, of, unit: name(unit), begins: beginningOf(words), isLost: lost.includes(number) })),
    drafts: drafts.map((draft) => lineOf(draft, draft.savedAt)),
    published: published.map((revision) => lineOf({ ...revision, unit: unitOf(revision) }, revision.publishedAt, revision.note)),
    units: listUnits(course, locale),
  };
}

function unitOf(at: PieceAt): string {
  return getEdition().records.find(({ path, key }) => path === at.path && key === at.key)?.unit ?? '';
}

/** A piece of a unit in a list. */
export interface UnitPiece extends PieceAt {
  begins: string;
  state: PieceState;
  /** its words here are others than in the file */
  isRevised: boolean;
}

/** A unit with its pieces in one language; null where there is none of that name. */
export interface UnitPage {
  unit: UnitName;
  pieces: UnitPiece[];
  /** the tool that a lesson asks for, whose words stand by themselves */
  tool: UnitName | null;
}

/** The pieces of a unit in a language, in the order of the files. */
export function findUnitPage(unitId: string, { locale, of }: { locale: Locale; of: Locale }): UnitPage | null {
  const { course, records, files } = getEdition();
  const unit = findUnitName(course, unitId, locale);
  if (!unit) return null;
  const newest = newestByPiece(getOverlay().revisions);
  const opened = new Map<string, ReturnType<typeof openPieces>>();
  const pieces = records.filter((record) => record.unit === unitId && record.locale === of).map(({ path, key, state }) => {
    const open = opened.get(path) ?? openPieces(files, path);
    opened.set(path, open);
    const last = newest.get(nameOf({ path, key }));
    return { path, key, state, begins: beginningOf(open(key)?.words), isRevised: last !== undefined && !last.isSettled && last.words !== null };
  });
  const toolId = course.modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === unitId)?.toolId;
  return { unit, pieces, tool: toolId ? findUnitName(course, toolId, locale) : null };
}
