import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import { isLocale, masterLocale, type Locale } from '../../../platform/locale';
import { sortKeyOf } from '../../../platform/plain-text';
import type { LessonState } from '../../learning/progress';
import type { Measure, MemberFigures } from '../member-standing';
import { sorts, type GridQuery, type Place, type Show, type Sort } from './query';

/** A member with everything that a trainer may see of them. */
export interface MemberRow extends MemberFigures {
  learnerId: string;
  /** empty for who deleted their account */
  name: string;
  locale: Locale;
  lessons: Readonly<Record<string, LessonState>>;
}

type Moment = Date | string | number;

interface RawRow {
  learnerId: string;
  name: string | null;
  locale: string | null;
  lessons: string | null;
  nameKey: string;
  joinedAt: Moment;
  startedAt: Moment | null;
  lastActiveAt: Moment;
  finishedAt: Moment | null;
  openedCount: number | bigint;
  doneCount: number | bigint;
  failedTwice: boolean | number | bigint;
  nextDueOn: Moment | null;
}

const dateOf = (value: Moment | null) => (value === null ? null : new Date(value));

/** A row as either database gives it. */
export function readRow(row: RawRow): MemberRow {
  return {
    learnerId: row.learnerId,
    name: row.name ?? '',
    locale: isLocale(row.locale) ? row.locale : masterLocale,
    lessons: JSON.parse(row.lessons ?? '{}') as Record<string, LessonState>,
    joinedAt: new Date(row.joinedAt),
    startedAt: dateOf(row.startedAt),
    lastActiveAt: new Date(row.lastActiveAt),
    finishedAt: dateOf(row.finishedAt),
    openedCount: Number(row.openedCount),
    doneCount: Number(row.doneCount),
    failedTwice: Boolean(row.failedTwice),
    nextDueOn: dateOf(row.nextDueOn),
  };
}

/** What `readRow` reads, of the learners `m` who belong to a cohort now. */
export const memberColumns = Prisma.sql`
  m."learnerId", u."name", l."locale", s."lessons", m."nameKey", m."joinedAt", m."startedAt", m."lastActiveAt", m."finishedAt", m."openedCount", m."doneCount", m."failedTwice", m."nextDueOn"
  FROM "CohortMember" m LEFT JOIN "Learner" l ON l."id" = m."learnerId" LEFT JOIN "User" u ON u."id" = l."userId" LEFT JOIN "LearnerSummary" s ON s."learnerId" = m."learnerId"`;

/** A member's standing as the database says it; the same rule as `memberStandingOf`. */
export function standingSql({ quietBefore, today, helpBelow }: Measure): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN m."finishedAt" IS NOT NULL THEN 'finished'
    WHEN m."startedAt" IS NULL THEN 'not-started'
    WHEN m."lastActiveAt" < ${quietBefore} AND m."joinedAt" < ${quietBefore} THEN 'stalled'
    WHEN m."failedTwice" OR m."doneCount" < ${helpBelow} OR m."nextDueOn" < ${today} THEN 'needs-help'
    ELSE 'under-way' END`;
}

/** Narrows a statement about members `m` to one list; the dashboard and messages have the same lists. */
export function narrowedTo(show: Show, measure: Measure): Prisma.Sql {
  if (show === 'all') return Prisma.empty;
  if (show === 'failed-twice') return Prisma.sql`AND m."failedTwice" AND m."finishedAt" IS NULL`;
  if (show === 'nearly-done') return Prisma.sql`AND m."finishedAt" IS NULL AND m."doneCount" >= ${measure.nearlyFrom}`;
  return Prisma.sql`AND ${standingSql(measure)} = ${show}`;
}

function named(search: string): Prisma.Sql {
  if (search === '') return Prisma.empty;
  const pattern = `%${sortKeyOf(search).replaceAll(/[!%_]/g, '!$&')}%`;
  return Prisma.sql`AND m."nameKey" LIKE ${pattern} ESCAPE '!'`;
}

const columns = { nameKey: Prisma.sql`m."nameKey"`, doneCount: Prisma.sql`m."doneCount"`, lastActiveAt: Prisma.sql`m."lastActiveAt"`, joinedAt: Prisma.sql`m."joinedAt"` };

function from(place: Place | null, sort: Sort): Prisma.Sql {
  if (!place) return Prisma.empty;
  const { column, isDown } = sorts[sort];
  const value = column === 'lastActiveAt' || column === 'joinedAt' ? new Date(place.value) : place.value;
  const sign = isDown === place.isBack ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`AND (${columns[column]}, m."learnerId") ${sign} (${value}, ${place.learnerId})`;
}

/** The learners `m` of a cohort whom a question asks for. */
export function asked(cohortId: string, { show, search }: Pick<GridQuery, 'show' | 'search'>, measure: Measure): Prisma.Sql {
  return Prisma.sql`WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."leftAt" IS NULL ${narrowedTo(show, measure)} ${named(search)}`;
}

/** The order of the table, forwards or back. */
export function orderedBy(sort: Sort, isBack = false): Prisma.Sql {
  const { column, isDown } = sorts[sort];
  const direction = isDown === isBack ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`ORDER BY ${columns[column]} ${direction}, m."learnerId" ${direction}`;
}

export const rowsPerPage = 50;

export interface MemberPage {
  rows: MemberRow[];
  /** where the pages before and after this one begin; null where there is none */
  before: Place | null;
  after: Place | null;
}

function placeOf(row: RawRow | undefined, sort: Sort, isBack: boolean): Place | null {
  if (!row) return null;
  const { column } = sorts[sort];
  const value = column === 'nameKey' ? row.nameKey : column === 'doneCount' ? Number(row.doneCount) : new Date(row[column]).toISOString();
  return { value, learnerId: row.learnerId, isBack };
}

/** One page of a cohort's learners, found by an index however many there are. */
export async function listMembers(cohortId: string, query: GridQuery, measure: Measure): Promise<MemberPage> {
  const { sort, place } = query;
  const isBack = place?.isBack ?? false;
  const found = await db.$queryRaw<RawRow[]>`
    SELECT ${memberColumns} ${asked(cohortId, query, measure)} ${from(place, sort)} ${orderedBy(sort, isBack)} LIMIT ${rowsPerPage + 1}`;
  const hasMore = found.length > rowsPerPage;
  const page = found.slice(0, rowsPerPage);
  if (isBack) page.reverse();
  return {
    rows: page.map(readRow),
    before: (isBack ? hasMore : place !== null) ? placeOf(page[0], sort, true) : null,
    after: (isBack || hasMore) ? placeOf(page.at(-1), sort, false) : null,
  };
}

/** One learner of a cohort; null when they are none. */
export async function findMember(cohortId: string, learnerId: string): Promise<MemberRow | null> {
  const [row] = await db.$queryRaw<RawRow[]>`
    SELECT ${memberColumns} WHERE m."cohortId" = ${cohortId} AND m."learnerId" = ${learnerId} AND m."role" = 'learner' AND m."leftAt" IS NULL`;
  return row ? readRow(row) : null;
}
