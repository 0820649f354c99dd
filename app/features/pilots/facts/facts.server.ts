import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { blockNumber, findLesson, listLessons, pilotCities, type Block, type Lesson, type Source } from '../../content/course';
import { getEdition, getOverlay, setCityWords } from '../../content/load.server';
import { readBlockSource } from '../../content/revisions/block-text';
import { listCites } from '../../content/words/language';
import { blockPlace, findWhereabouts } from '../remarks/places';
import type { Spot } from '../remarks/remarks.server';
import type { PilotCity, Tester, TesterFunction } from '../tester';
import { cityWordOf, keyOf, stateOf, type CityAnswer, type FactAnswer, type FactState, type Statement } from './fact';

const isPilotCity = (id: string | undefined): id is PilotCity => pilotCities.some((city) => city === id);

/** Every statement of the course about a city, shown or not, in the order of the course. */
export function listStatements(): Statement[] {
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
  moduleId: string;
  /** as it stands on paper: m4.l5.c02 */
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

function lineOf(statement: Statement, answers: readonly CityAnswer[], locale: Locale): FactLine[] {
  const { course, files } = getEdition();
  const { cityId, lessonId, blockId, path, print } = statement;
  const lesson = findLesson(course, lessonId);
  const shown = lesson?.text[locale].blocks.find(({ id }) => id === blockId);
  const block = shown ?? lesson?.awaiting?.[locale].find(({ id }) => id === blockId);
  if (!lesson || !block) return [];
  const own = answers.filter((answer) => answer.cityId === cityId && answer.lessonId === lessonId && answer.blockId === blockId).toReversed();
  const cites = [...new Set(listCites(readBlockSource(files.get(path) ?? '', blockId) ?? ''))];
  const { text: title, lang: titleLang } = lesson.text[locale].title;
  return [{
    cityId, lessonId, moduleId: lesson.moduleId, number: blockNumber(lesson, blockId), title, titleLang, block, print,
    sources: cites.flatMap((code) => course.sources[code] ?? []),
    state: stateOf(statement, own[0]),
    isShown: shown !== undefined,
    answers: own.map(({ number, answer, function: what, saidAt, reason, remarkId }) => ({ number, answer, function: what, saidAt: saidAt.toISOString(), reason, remarkId })),
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
