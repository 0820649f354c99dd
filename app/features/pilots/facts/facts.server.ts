import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { cityPagesPath } from '../../content/cities/city-word';
import type { City } from '../../content/cities/cities';
import { blockNumber, findLesson, listLessons, pilotCities, type Block, type Lesson, type Source } from '../../content/course';
import { getEdition, getOverlay, setCityWords } from '../../content/load.server';
import { readBlockSource } from '../../content/revisions/block-text';
import { listCites } from '../../content/words/language';
import { blockPlace, findWhereabouts } from '../remarks/places';
import type { Spot } from '../remarks/remarks.server';
import type { PilotCity, Tester, TesterFunction } from '../tester';
import { cityPage, cityWordOf, keyOf, stateOf, type CityAnswer, type FactAnswer, type FactState, type Statement } from './fact';

const isPilotCity = (id: string | undefined): id is PilotCity => pilotCities.some((city) => city === id);

/** The page of each city as a statement: it stands in no lesson. */
function listCityPages(): Statement[] {
  const { course, records } = getEdition();
  const prints = new Map(records.filter(({ path }) => path === cityPagesPath).map(({ key, fingerprint }) => [key, fingerprint]));
  return course.cities.flatMap(({ id }) => (isPilotCity(id) ? [{ cityId: id, lessonId: cityPage, blockId: id, path: cityPagesPath, print: prints.get(id) ?? '' }] : []));
}

/** Every statement of the course about a city, shown or not: the pages of cities, then lessons in the order of the course. */
export function listStatements(): Statement[] {
  return [...listCityPages(), ...listInLessons()];
}

function listInLessons(): Statement[] {
  const { course, records } = getEdition();
  const english = new Map(records.flatMap(({ path, key, unit, locale, fingerprint: print }) => (locale === 'en' && path.endsWith('/lesson.en.md') ? [[keyOf({ lessonId: unit, blockId: key }), { path, print }] as const] : [])));
  const blocksOf = ({ text, awaiting }: Lesson) => [...text.en.blocks, ...(awaiting?.en ?? [])];
  return listLessons(course).flatMap((lesson) => blocksOf(lesson).flatMap(({ id: blockId, caseCity }): Statement[] => {
    const at = english.get(keyOf({ lessonId: lesson.id, blockId }));
    return at && isPilotCity(caseCity) ? [{ cityId: caseCity, lessonId: lesson.id, blockId, ...at }] : [];
  }));
}

/** Answers of cities, the oldest first; of one city, or of all. */
export async function listAnswers(cityId: PilotCity | null): Promise<CityAnswer[]> {
  return (await db.cityStatement.findMany({ where: cityId === null ? {} : { cityId }, orderBy: { number: 'asc' } })) as CityAnswer[];
}

/** The newest answer of each statement's city; what another city said of it does not count. */
export function newestAnswers(answers: readonly CityAnswer[]): Map<string, CityAnswer> {
  return new Map(answers.map((answer) => [`${answer.cityId} ${keyOf(answer)}`, answer]));
}

/** Up to which answers, and over which revisions, this process has laid cities' words. */
let known: { newest: number; revisions: unknown } | null = null;

async function findNewest(): Promise<number> {
  const [row] = await db.$queryRaw<{ newest: number | bigint | null }[]>`SELECT MAX("number") AS "newest" FROM "CityStatement"`;
  return Number(row?.newest ?? 0);
}

/** Makes what cities said count in the course of this process. */
export async function readFacts(): Promise<void> {
  const answers = await listAnswers(null);
  const newest = newestAnswers(answers);
  const { revisions } = getOverlay();
  setCityWords(listStatements().flatMap((statement) => cityWordOf(statement, newest.get(`${statement.cityId} ${keyOf(statement)}`)) ?? []));
  known = { newest: answers.at(-1)?.number ?? 0, revisions };
}

/** Looks whether a city has said something in another process, or the text has changed, and makes it count here. */
export async function followFacts(): Promise<void> {
  const newest = await findNewest();
  if (known?.newest !== newest || known.revisions !== getOverlay().revisions) await readFacts();
}

/** What a tester says for their city about a statement, as they saw it. */
export interface Saying {
  lesson: string;
  block: string;
  print: string;
  answer: FactAnswer;
  reason: string;
  /** sends the remark of a correction; it is asked for once the statement is known */
  sendRemark?: () => Promise<number>;
}

export type SayingRefusal = { refused: 'changed' };

/**
 * Keeps a city's answer and makes it count here at once; said again it is kept once. Null when the course says no such thing of
 * the city; refused when the wording has changed since it was read.
 */
export async function answerFact({ cityId, function: what }: Pick<Tester, 'cityId' | 'function'>, saying: Saying, now: Date): Promise<{ answered: FactAnswer } | SayingRefusal | null> {
  const { lesson: lessonId, block: blockId, print, answer, reason } = saying;
  const statement = listStatements().find((one) => one.cityId === cityId && one.lessonId === lessonId && one.blockId === blockId);
  if (!statement) return null;
  if (statement.print !== print) return { refused: 'changed' };
  const remarkId = (await saying.sendRemark?.()) ?? null;
  const about = { cityId, lessonId, blockId };
  const last = await db.cityStatement.findFirst({ where: about, orderBy: { number: 'desc' } });
  const isSame = last && stateOf(statement, last as CityAnswer) === answer && last.reason === reason && last.remarkId === remarkId;
  if (!isSame) await db.cityStatement.create({ data: { ...about, print, answer, reason, remarkId, function: what, saidAt: now } });
  await readFacts();
  return { answered: answer };
}

/** A statement as the page shows it. */
export interface FactLine {
  cityId: PilotCity;
  lessonId: string;
  /** where it stands when it is shown, below the language */
  url: string;
  /** as it stands on paper: m4.l5.c02; empty for the page of a city */
  number: string;
  title: string;
  titleLang: Locale;
  block: Block;
  print: string;
  sources: Source[];
  state: FactState;
  isShown: boolean;
  /** the newest first */
  answers: { number: number; answer: FactAnswer; function: TesterFunction; saidAt: string; reason: string; remarkId: number | null }[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text of a city's page as one block. */
function cityBlock({ id, text, instruments }: City, locale: Locale): Block {
  const { aim, value, instruments: worded } = text[locale];
  const lines = worded.map(({ id: of, title, text: words }) => `<li>${escaped(title?.text ?? instruments.find((one) => one.id === of)?.name ?? '')}: ${escaped(words.text)}</li>`);
  const html = `<p>${escaped(aim.text)}</p><ul>${lines.join('')}</ul><p>${escaped(value.text)}</p>`;
  return { id, kind: 'case', html, lang: aim.lang, state: aim.state, caseCity: id as PilotCity };
}

/** What is said to a statement, the newest first. */
function answersTo({ cityId, lessonId, blockId }: Statement, answers: readonly CityAnswer[]): CityAnswer[] {
  return answers.filter((answer) => answer.cityId === cityId && answer.lessonId === lessonId && answer.blockId === blockId).toReversed();
}

const shownAnswer = ({ number, answer, function: what, saidAt, reason, remarkId }: CityAnswer) => ({ number, answer, function: what, saidAt: saidAt.toISOString(), reason, remarkId });

function lineOfPage(statement: Statement, answers: readonly CityAnswer[], locale: Locale): FactLine[] {
  const { course } = getEdition();
  const { cityId, lessonId, blockId, print } = statement;
  const city = course.cities.find(({ id }) => id === blockId);
  if (!city) return [];
  const own = answersTo(statement, answers);
  return [{
    cityId, lessonId, number: '', title: '', titleLang: locale, block: cityBlock(city, locale), print, url: `cities/${blockId}`,
    sources: city.sources.flatMap((code) => course.sources[code] ?? []), state: stateOf(statement, own[0]), isShown: own[0]?.answer !== 'withdrawn', answers: own.map(shownAnswer),
  }];
}

function lineOf(statement: Statement, answers: readonly CityAnswer[], locale: Locale): FactLine[] {
  if (statement.lessonId === cityPage) return lineOfPage(statement, answers, locale);
  const { course, files } = getEdition();
  const { lessonId, blockId, cityId, path, print } = statement;
  const lesson = findLesson(course, lessonId);
  const shown = lesson?.text[locale].blocks.find(({ id }) => id === blockId);
  const block = shown ?? lesson?.awaiting?.[locale].find(({ id }) => id === blockId);
  if (!lesson || !block) return [];
  const own = answersTo(statement, answers);
  const cites = [...new Set(listCites(readBlockSource(files.get(path) ?? '', blockId) ?? ''))];
  const { text: title, lang: titleLang } = lesson.text[locale].title;
  return [{
    cityId, lessonId, number: blockNumber(lesson, blockId), url: `course/${lesson.moduleId}/${lessonId}#${blockId}`, title, titleLang, block, print,
    sources: cites.flatMap((code) => course.sources[code] ?? []),
    state: stateOf(statement, own[0]),
    isShown: shown !== undefined,
    answers: own.map(shownAnswer),
  }];
}

/** What the course says about a city, or about all of them, with what they said to it; one query. */
export async function listFacts(cityId: PilotCity | null, locale: Locale): Promise<FactLine[]> {
  const answers = await listAnswers(cityId);
  return listStatements().filter((statement) => cityId === null || statement.cityId === cityId).flatMap((statement) => lineOf(statement, answers, locale));
}

/** The city that an address asks for; null for all. */
export function readCity(params: URLSearchParams): PilotCity | null {
  const asked = params.get('city') ?? undefined;
  return isPilotCity(asked) ? asked : null;
}

/** The spot of a statement for a remark on it, shown or not; null when it is not there. */
export function findFactSpot({ lesson: lessonId, block: blockId }: Pick<Saying, 'lesson' | 'block'>, locale: Locale): Spot | null {
  const where = findWhereabouts(getEdition().course, { lessonId });
  const lesson = where?.lesson;
  const block = lesson && [...lesson.text[locale].blocks, ...(lesson.awaiting?.[locale] ?? [])].find(({ id }) => id === blockId);
  return where && lesson && block ? { ...where, place: blockPlace(block, blockNumber(lesson, blockId)) } : null;
}
