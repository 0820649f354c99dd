import type { Locale } from '../../../platform/locale';
import { masterLocale } from '../../../platform/locale';
import type { Term } from '../../content/course';
import type { PieceRecord } from '../../content/files/content-files';
import { getEdition, getOverlay } from '../../content/load.server';
import { differencesOf, type Difference } from '../../content/revisions/difference';
import { readPiece, type PieceAt } from '../../content/revisions/piece-words';
import type { BoardState } from '../../content/upkeep/board';
import { findEnglish, findRecord, listRevisions } from '../revisions/revisions.server';
import { mayApprove, mayWrite, type TranslatorRights } from '../translators/translator';
import { checkText, type Check } from './checks';
import { besideModules, listLines, pieceName, placeUnits, sumLines, languagesOf, type DeskCell, type DeskFilter, type DeskLine, type OnDesk } from './desk';
import { lastApproved, listOutdatedSince, listPieceLines, listTexts, nextWaiting, writerOf, type DeskText, type PieceLine } from './pieces';
import { listTermsIn, splitAtTerms, type TextRun } from './terms-in';

/** The pieces of the course as they are served now, and since when which of them are outdated. */
export function getDesk(now: Date): OnDesk {
  const { course, records } = getEdition();
  return { course, records, since: listOutdatedSince(records, getOverlay().revisions), now };
}

/** The translation board: modules, or the units of one, by languages. */
export interface Board {
  lines: DeskLine[];
  sum: DeskCell[];
  modules: { id: string; number: string; title: DeskLine['title'] }[];
}

/** The board as a filter leaves it; the course is in memory, so it asks the database nothing. */
export function getBoard(filter: DeskFilter, locale: Locale, now: Date): Board {
  const desk = getDesk(now);
  const lines = listLines(desk, filter, locale);
  const modules = desk.course.modules.map(({ id, number, text }) => ({ id, number: String(number), title: { text: text[locale].title.text, lang: text[locale].title.lang } }));
  return { lines, sum: sumLines(lines, languagesOf(filter)), modules };
}

/** The pieces of one unit, and where it stands. */
export interface UnitPage {
  id: string;
  group: string;
  groupNumber: string;
  groupTitle: DeskLine['title'];
  number: string;
  title: DeskLine['title'];
  lines: PieceLine[];
}

/** The pieces of a unit as a filter leaves them; null when there is no such unit. */
export function getUnitPage({ unit, filter }: { unit: string; filter: DeskFilter }, locale: Locale, now: Date): UnitPage | null {
  const desk = getDesk(now);
  const lines = listPieceLines(desk, getEdition().files, { unit, filter });
  const places = placeUnits(desk.course, locale);
  const { group = besideModules, number = '', title = null } = places.get(unit) ?? {};
  const module = places.get(group);
  return lines && { id: unit, group, groupNumber: module?.number ?? '', groupTitle: module?.title ?? null, number, title, lines };
}

/** One text of a piece with all that helps to translate it. */
export interface DeskTextView extends DeskText {
  runs: TextRun[];
  differences: Difference[];
  checks: Check[];
}

/** A term of the glossary with what it is called and how it is used in the language of the piece. */
export interface UsedTerm {
  id: string;
  english: string;
  name: string;
  forms: string[];
  meaning: string;
  lang: Locale;
}

/** What somebody did to a piece. */
export interface PieceEvent {
  number: number;
  state: BoardState;
  author: string | null;
  at: Date;
}

/** One piece on the desk. */
export interface PiecePage extends PieceAt {
  locale: Locale;
  unit: string;
  unitTitle: DeskLine['title'];
  state: BoardState;
  since: Date | null;
  /** print of the present words; '' where there are none */
  seen: string;
  texts: DeskTextView[];
  terms: UsedTerm[];
  /** whose the present words are, if somebody wrote them here */
  writerId: string | null;
  events: PieceEvent[];
  next: PieceAt | null;
  may: { write: boolean; approve: boolean };
}

function usedTerms(ids: readonly string[], english: readonly Term[], own: readonly Term[]): UsedTerm[] {
  return ids.flatMap((id) => {
    const [one, other] = [english.find((term) => term.id === id), own.find((term) => term.id === id)];
    return one && other ? [{ id, english: one.term.text, name: other.term.text, forms: other.forms, meaning: other.meaning.text, lang: other.term.lang }] : [];
  });
}

/** A piece that may be translated, or null: English is written elsewhere. */
export function findTranslated(at: PieceAt): PieceRecord | null {
  const record = findRecord(at);
  return record === null || record.locale === masterLocale ? null : record;
}

/** The texts of a piece with what changed in their English since somebody last approved it, and with what does not fit. */
export async function viewTexts(record: PieceRecord): Promise<DeskTextView[]> {
  const { course, files } = getEdition();
  const print = lastApproved(record, getOverlay().revisions);
  const former = print === null || print === record.fingerprint ? null : await findEnglish(record, print);
  const [english, terms] = [course.terms[masterLocale], course.terms[record.locale]];
  return listTexts(files, record, former).map((text) => ({
    ...text,
    runs: splitAtTerms(text.english, english),
    differences: text.former === null ? [] : differencesOf(text.former, text.english),
    checks: record.state === 'missing' ? [] : checkText({ locale: record.locale, english: text.english, own: text.own, terms }),
  }));
}

/** A piece beside its English, for somebody with these rights; null when there is no such piece. */
export async function getPiecePage(at: PieceAt, rights: TranslatorRights, { locale, now }: { locale: Locale; now: Date }): Promise<PiecePage | null> {
  const record = findTranslated(at);
  if (!record) return null;
  const { path, key, unit } = record;
  const { course, records, since } = getDesk(now);
  const [texts, history] = await Promise.all([viewTexts(record), listRevisions({ path, key }, 20)]);
  const seen = readPiece(getEdition().files, record)?.print ?? '';
  const termIds = listTermsIn(texts.map(({ english }) => english), course.terms[masterLocale]);
  const next = nextWaiting(records, record, rights);
  return {
    path, key, unit, seen, texts,
    locale: record.locale,
    unitTitle: placeUnits(course, locale).get(unit)?.title ?? null,
    state: record.state as BoardState,
    since: since.get(pieceName(record)) ?? null,
    terms: usedTerms(termIds, course.terms[masterLocale], course.terms[record.locale]),
    writerId: writerOf(history, seen),
    events: history.map(({ number, state, author, publishedAt }) => ({ number, state: state ?? 'machine', author, at: publishedAt })),
    next: next && { path: next.path, key: next.key },
    may: { write: mayWrite(rights, record.locale), approve: mayApprove(rights, record.locale) },
  };
}
