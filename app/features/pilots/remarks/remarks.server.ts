import { createHash } from 'node:crypto';
import type { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db, type Tx } from '../../../platform/database.server';
import { newOrderedId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import type { Lesson } from '../../content/course';
import { getWholeCourse } from '../../content/load.server';
import { playable, sentenceAt } from '../../films/film';
import { filmOf } from '../../films/film.server';
import type { TesterFunction } from '../tester';
import { findWhereabouts, listPlaces, tokenOf, type Place, type Whereabouts } from './places';
import { quoteIn } from './quote';
import { localeOfRow, type RemarkInput, type RemarkState, type Step, type Voice } from './remark';

/** Who remarks, and as what. */
export interface Author {
  userId: string;
  voice: Voice;
  cityId: string | null;
  testerFunction: TesterFunction | null;
  /** language of the page they read */
  locale: Locale;
  /** language in which they are written to */
  ownLocale: Locale;
  /** coarse: 'firefox windows' */
  browser: string;
}

export type RemarkRow = Prisma.RemarkGetPayload<object>;

/** Changes when the text of a spot changes. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}

/** Which lessons and modules of the course as they see it somebody may remark on: editors all, everybody else what is open to them. */
export function mayRemarkOn({ module }: Whereabouts, voice: Voice): boolean {
  return voice === 'editor' || module.status === 'published';
}

/** A spot that somebody says something of. */
export interface Spot extends Whereabouts {
  place: Place;
}

// A second of a film is a moment, not its words.
const nothingQuoted = { quote: '', before: '', after: '' };

const hashOf = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/** Keeps a remark once, however often its form is sent; answers its number. */
export async function sendRemark(author: Author, { spot: { module, lesson, place }, input }: { spot: Spot; input: RemarkInput }, now: Date): Promise<number> {
  const { form, quote, kind, severity, words, proposal, second } = input;
  const sentId = hashOf([author.userId, form, words, proposal]);
  const { userId, voice, cityId, testerFunction, locale, ownLocale, browser } = author;
  const { id } = await db.remark.upsert({
    where: { sentId },
    create: {
      sentId,
      ...{ moduleId: module.id, lessonId: lesson?.id ?? null, place: place.kind, placeId: place.id, secondOfFilm: second },
      ...(place.kind === 'film' && quote === '' ? nothingQuoted : quoteIn(place.text, quote)),
      ...{ locale, moduleVersion: module.version, fingerprint: fingerprintOf(place.text), kind, severity, words, proposal },
      ...{ voice, cityId, testerFunction, browser, authorUserId: userId, authorLocale: ownLocale, createdAt: now, waitingSince: now },
    },
    update: { sentId },
    select: { id: true },
  });
  return id;
}

/** What happened to a remark, as its history keeps it. */
export interface StepTaken {
  what: Step;
  userId: string;
  words: string;
  lang: Locale;
  now: Date;
}

/** Notes in the caller's transaction what was done with remarks. */
export async function noteStep(tx: Pick<Tx, 'remarkEvent'>, remarkIds: readonly number[], { what, userId, words, lang, now }: StepTaken): Promise<void> {
  await tx.remarkEvent.createMany({ data: remarkIds.map((remarkId) => ({ id: newOrderedId(now.getTime()), remarkId, userId, what, words, lang, at: now })) });
}

/** A step in the history of a remark. */
export interface EventView {
  what: Step;
  words: string;
  lang: Locale;
  at: string;
}

export interface OwnRemark {
  id: number;
  moduleId: string;
  lessonId: string | null;
  place: string;
  placeId: string;
  secondOfFilm: number | null;
  quote: string;
  locale: Locale;
  kind: string;
  words: string;
  /** language in which its author writes */
  wordsLang: Locale;
  proposal: string;
  state: RemarkState;
  fixedInVersion: number | null;
  createdAt: string;
  events: EventView[];
}

const ownPerPage = 20;

/** What somebody said, the latest first, with what became of each. */
export async function listOwnRemarks(userId: string, page: number): Promise<{ remarks: OwnRemark[]; page: number; pageCount: number }> {
  const total = await db.remark.count({ where: { authorUserId: userId } });
  const pageCount = Math.max(1, Math.ceil(total / ownPerPage));
  const at = Math.min(page, pageCount);
  const rows = await db.remark.findMany({ where: { authorUserId: userId }, orderBy: { id: 'desc' }, skip: (at - 1) * ownPerPage, take: ownPerPage });
  const events = await db.remarkEvent.findMany({ where: { remarkId: { in: rows.map(({ id }) => id) } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const remarks = rows.map((row) => ({ ...ownViewOf(row), events: events.filter(({ remarkId }) => remarkId === row.id).map(({ what, words, lang, at: when }) => ({ what: what as Step, words, lang: localeOfRow(lang), at: when.toISOString() })) }));
  return { remarks, page: at, pageCount };
}

function ownViewOf({ id, moduleId, lessonId, place, placeId, secondOfFilm, quote, locale, kind, words, proposal, authorLocale, state, fixedInVersion, createdAt }: RemarkRow): Omit<OwnRemark, 'events'> {
  return { id, moduleId, lessonId, place, placeId, secondOfFilm, quote, locale: localeOfRow(locale), kind, words, wordsLang: localeOfRow(authorLocale), proposal, state: state as RemarkState, fixedInVersion, createdAt: createdAt.toISOString() };
}

/** On which page of their own list somebody finds a remark of theirs. */
export async function findOwnPage(userId: string, id: number): Promise<number> {
  return Math.floor((await db.remark.count({ where: { authorUserId: userId, id: { gt: id } } })) / ownPerPage) + 1;
}

/** The author's own step: that it is right now, or not yet. Null when the remark is not theirs; done twice it is done once. */
export async function takeOwnStep(userId: string, { id, what, words, lang }: { id: number; what: 'confirm' | 'reopen'; words: string; lang: Locale }, now: Date): Promise<{ taken: boolean } | null> {
  const to = what === 'confirm' ? { state: 'confirmed' } : { state: 'open', waitingSince: now, answeredAt: null, fixedInVersion: null, mergedIntoId: null };
  return db.$transaction(async (tx) => {
    const { count } = await tx.remark.updateMany({ where: { id, authorUserId: userId, state: 'fixed' }, data: to });
    if (count === 0) return (await tx.remark.count({ where: { id, authorUserId: userId } })) > 0 ? { taken: false } : null;
    await noteStep(tx, [id], { what, userId, words, lang, now });
    return { taken: true };
  });
}

/** Where a remark's spot is now; null when its lesson or module is gone. */
export function whereaboutsOf({ lessonId, moduleId }: { lessonId: string | null; moduleId: string }): Whereabouts | null {
  return findWhereabouts(getWholeCourse(), { lessonId, moduleId });
}

/** What has to be known of a remark to lead to its spot. */
type Pointer = Pick<OwnRemark, 'moduleId' | 'lessonId' | 'place' | 'placeId' | 'quote'> & { locale: Locale; secondOfFilm?: number | null };

/** The sentence of a film that is said at a second; null where the film's clock is not known in that language. */
function findSentence(lesson: Lesson | null | undefined, locale: Locale, second: number): string | null {
  const known = lesson?.film ? filmOf(lesson.id, locale, lesson.film) : null;
  const film = known && playable(known);
  return film?.transcript && film.lang === locale ? sentenceAt(film.transcript, second) : null;
}

/** Where on its page a spot stands; empty at the top. */
function anchorOf(where: Whereabouts | null, { place, placeId, locale }: Pick<Pointer, 'place' | 'placeId' | 'locale'>): string {
  const found = where && listPlaces(getWholeCourse(), where, locale).find((each) => tokenOf(each) === `${place}:${placeId}`);
  return found?.anchor ?? '';
}

/** The address of a remark's spot, with the quoted words marked by browsers that can; of a film at the second, and without script at the sentence that is said then. */
export function spotUrl({ secondOfFilm = null, ...spot }: Pointer): string {
  const { locale, moduleId } = spot;
  const where = whereaboutsOf(spot);
  const path = `/${locale}/course/${where?.module.id ?? moduleId}${where?.lesson ? `/${where.lesson.id}` : ''}`;
  const place = `#${anchorOf(where, spot)}${markOf(spot.quote)}`;
  if (secondOfFilm === null) return path + place;
  const sentence = findSentence(where?.lesson, locale, secondOfFilm);
  return `${path}?t=${secondOfFilm}${sentence === null ? place : `#${sentence}`}`;
}

/** The fragment by which a browser marks words: their beginning and their end. */
function markOf(quote: string): string {
  const words = quote.split(' ').filter(Boolean);
  const coded = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  if (words.length === 0) return '';
  return words.length > 12 ? `:~:text=${coded(words.slice(0, 4))},${coded(words.slice(-4))}` : `:~:text=${coded(words)}`;
}
