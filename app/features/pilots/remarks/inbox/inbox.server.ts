import type { Prisma } from '../../../../../prisma/generated/sqlite/client';
import { db } from '../../../../platform/database.server';
import type { Locale } from '../../../../platform/locale';
import { getWholeCourse } from '../../../content/load.server';
import { differencesOf, type Difference } from '../../../content/revisions/difference';
import { listPlaces, tokenOf, type Place } from '../places';
import { findAgain } from '../quote';
import { decisions, isLate, lateBefore, localeOfRow, nextState, workingDaysBetween, type Decision, type RemarkState, type Step, type Voice } from '../remark';
import { fingerprintOf, whereaboutsOf, type EventView, type RemarkRow } from '../remarks.server';
import { remarksPerPage, type InboxFilter, type Side } from './inbox';

const voicesOf: Readonly<Record<Side, Voice[]>> = { testers: ['tester', 'editor'], learners: ['learner'] };
const weekMs = 7 * 86_400_000;

function whereAge(age: InboxFilter['age'], now: Date): Prisma.RemarkWhereInput {
  const weekAgo = new Date(now.getTime() - weekMs);
  if (age === 'week') return { createdAt: { gte: weekAgo } };
  if (age === 'older') return { createdAt: { lt: weekAgo } };
  return age === 'late' ? { state: 'open', answeredAt: null, waitingSince: { lt: lateBefore(now) } } : {};
}

function whereOf({ side, state, moduleId, locale, cityId, kind, severity, age }: InboxFilter, now: Date): Prisma.RemarkWhereInput {
  const asked = Object.entries({ state, moduleId, locale, cityId, kind, severity }).filter(([, value]) => value !== null);
  return { AND: [{ voice: { in: voicesOf[side] }, mergedIntoId: null }, Object.fromEntries(asked), whereAge(age, now)] };
}

/** A remark in the inbox. */
export interface InboxLine {
  id: number;
  moduleId: string;
  lessonId: string | null;
  place: string;
  placeId: string;
  locale: Locale;
  kind: string;
  severity: string | null;
  quote: string;
  words: string;
  wordsLang: Locale;
  cityId: string | null;
  state: RemarkState;
  fixedInVersion: number | null;
  createdAt: string;
  /** working days without any answer; null once there was one */
  waitsDays: number | null;
  isLate: boolean;
}

export interface Inbox {
  lines: InboxLine[];
  page: number;
  pageCount: number;
  total: number;
  /** what waits for a word, by who speaks */
  open: Record<Side, number>;
  late: number;
}

function lineOf(row: RemarkRow, now: Date): InboxLine {
  const { id, moduleId, lessonId, place, placeId, kind, severity, quote, words, cityId, fixedInVersion } = row;
  return {
    ...{ id, moduleId, lessonId, place, placeId, kind, severity, quote, words, cityId, fixedInVersion },
    locale: localeOfRow(row.locale),
    wordsLang: localeOfRow(row.authorLocale),
    state: row.state as RemarkState,
    createdAt: row.createdAt.toISOString(),
    waitsDays: row.state === 'open' && row.answeredAt === null ? workingDaysBetween(row.waitingSince, now) : null,
    isLate: isLate(row, now),
  };
}

/** What editors look for among the remarks, those that wait longest first; a fixed number of queries, however many there are. */
export async function listInbox(filter: InboxFilter, asked: number, now: Date): Promise<Inbox> {
  const openOf = (side: Side) => db.remark.count({ where: { voice: { in: voicesOf[side] }, state: 'open', mergedIntoId: null } });
  const where = whereOf(filter, now);
  const late = db.remark.count({ where: { AND: [{ mergedIntoId: null }, whereAge('late', now)] } });
  const [total, testers, learners, lateCount] = await Promise.all([db.remark.count({ where }), openOf('testers'), openOf('learners'), late]);
  const pageCount = Math.max(1, Math.ceil(total / remarksPerPage));
  const page = Math.min(asked, pageCount);
  const orderBy: Prisma.RemarkOrderByWithRelationInput[] = filter.state === 'open' ? [{ waitingSince: 'asc' }, { id: 'asc' }] : [{ id: 'desc' }];
  const rows = await db.remark.findMany({ where, orderBy, skip: (page - 1) * remarksPerPage, take: remarksPerPage });
  return { lines: rows.map((row) => lineOf(row, now)), page, pageCount, total, open: { testers, learners }, late: lateCount };
}

/** How the quoted words stand in the course now. */
export interface Standing {
  how: 'exact' | 'moved' | 'similar' | 'changed' | 'gone';
  /** in which other spot they stand now; empty when in their own */
  elsewhere: string;
  /** where in the lesson; empty at the top */
  anchor: string;
  present: string;
  differences: Difference[];
}

type Kept = Pick<RemarkRow, 'quote' | 'before' | 'after' | 'place' | 'placeId' | 'fingerprint'>;

/** How quoted words stand in the spot they came from; null when they do not stand there any more. */
function standingAt(own: Place, row: Kept, locale: Locale): Standing | null {
  const here = { elsewhere: '', anchor: own.anchor };
  if (fingerprintOf(own.text) === row.fingerprint) return { ...here, how: 'exact', present: row.quote, differences: [] };
  const found = findAgain(row, own.text, locale);
  if (found.how === 'changed') return null;
  return { ...here, how: found.how, present: found.text, differences: found.how === 'similar' ? differencesOf(row.quote, found.text) : [] };
}

/** The other spot of a lesson in which quoted words stand now. */
function findElsewhere(row: Kept, places: readonly Place[], locale: Locale): Place | undefined {
  return row.quote === '' ? undefined : places.find(({ text }) => ['exact', 'moved'].includes(findAgain(row, text, locale).how));
}

/** Looks for quoted words in the spot they came from, then in the other spots of its lesson. */
export function standingIn(row: Kept, places: readonly Place[], locale: Locale): Standing {
  const own = places.find((place) => tokenOf(place) === `${row.place}:${row.placeId}`);
  const standing = own ? standingAt(own, row, locale) : null;
  if (standing) return standing;
  const other = findElsewhere(row, places.filter((place) => place !== own), locale);
  if (other) return { how: 'moved', elsewhere: other.number, anchor: other.anchor, present: row.quote, differences: [] };
  if (!own) return { how: 'gone', elsewhere: '', anchor: '', present: '', differences: [] };
  return { how: 'changed', elsewhere: '', anchor: own.anchor, present: own.text, differences: differencesOf(row.quote, own.text) };
}

/** A remark with everything an editor decides by. */
export interface RemarkDetail extends InboxLine {
  proposal: string;
  secondOfFilm: number | null;
  moduleVersion: number;
  /** the module's version now; null when the module is gone */
  presentVersion: number | null;
  voice: Voice;
  testerFunction: string | null;
  browser: string;
  reason: string;
  /** empty: somebody who has left */
  author: string;
  mergedIntoId: number | null;
  /** remarks that say the same and are answered with this one */
  merged: number[];
  standing: Standing;
  events: (EventView & { by: string })[];
  possible: Decision[];
}

function standingOf(row: RemarkRow): { standing: Standing; presentVersion: number | null } {
  const where = whereaboutsOf(row);
  const locale = localeOfRow(row.locale);
  return { standing: standingIn(row, where ? listPlaces(getWholeCourse(), where, locale) : [], locale), presentVersion: where?.module.version ?? null };
}

function decisionsFor({ state, mergedIntoId }: Pick<RemarkRow, 'state' | 'mergedIntoId'>): Decision[] {
  return decisions.filter((decision) => (mergedIntoId === null || decision === 'reply') && nextState(state as RemarkState, decision) !== null);
}

/** One remark with its history; null when there is none. */
export async function findRemark(id: number, now: Date): Promise<RemarkDetail | null> {
  const row = await db.remark.findUnique({ where: { id } });
  if (!row) return null;
  const [events, merged] = await Promise.all([
    db.remarkEvent.findMany({ where: { remarkId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.remark.findMany({ where: { mergedIntoId: id }, select: { id: true }, orderBy: { id: 'asc' } }),
  ]);
  const users = await db.user.findMany({ where: { id: { in: [row.authorUserId, ...events.map(({ userId }) => userId)].flatMap((userId) => userId ?? []) } }, select: { id: true, name: true } });
  const nameOf = (userId: string | null) => users.find((user) => user.id === userId)?.name ?? '';
  const { proposal, secondOfFilm, moduleVersion, testerFunction, browser, reason, mergedIntoId } = row;
  return {
    ...lineOf(row, now),
    ...{ proposal, secondOfFilm, moduleVersion, testerFunction, browser, reason, mergedIntoId },
    ...standingOf(row),
    voice: row.voice as Voice,
    author: nameOf(row.authorUserId),
    merged: merged.map((each) => each.id),
    events: events.map(({ what, words, lang, at, userId }) => ({ what: what as Step, words, lang: localeOfRow(lang), at: at.toISOString(), by: nameOf(userId) })),
    possible: decisionsFor(row),
  };
}

/** A remark that keeps a module from being published in a language. */
export interface BlockingRemark {
  id: number;
  lessonId: string | null;
  place: string;
  placeId: string;
  quote: string;
  words: string;
  state: RemarkState;
}

/** What testers said blocks a module in a language, and nobody has fixed or declined yet. */
export async function listBlocking(moduleId: string, locale: Locale): Promise<BlockingRemark[]> {
  const where = { moduleId, locale, severity: 'blocks', mergedIntoId: null, state: { in: ['open', 'accepted'] } };
  const rows = await db.remark.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, lessonId: true, place: true, placeId: true, quote: true, words: true, state: true } });
  return rows.map((row) => ({ ...row, state: row.state as RemarkState }));
}
