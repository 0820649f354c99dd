import { setImmediate as nextTurn } from 'node:timers/promises';
import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import { statements } from '../../../platform/statements.server';
import { fileNameOf, type Cell, type Table } from '../../../platform/tables/table';
import { getCourse } from '../../content/load.server';
import type { CohortDetails } from '../cohort';
import { asked, memberColumns as columnsOfMembers, orderedBy, readRow, type MemberRow } from '../dashboard/member-rows.server';
import { measureOf, type Measure } from '../member-standing';
import { isoDay } from '../plan';
import type { ExportAsk } from './export';
import { completionCells, completionColumns, memberCells, memberColumns, type CellWords } from './member-cells';

/** Which learners are in an export, in the words of a statement. */
function whom(cohortId: string, { kind, query }: ExportAsk, measure: Measure): Prisma.Sql {
  if (kind === 'members') return asked(cohortId, query, measure);
  return Prisma.sql`${asked(cohortId, { show: 'all', search: '' }, measure)} AND m."listedAt" IS NOT NULL`;
}

/** How many rows an export has, or one more than `most` when there are more. */
export async function countRows(cohort: CohortDetails, ask: ExportAsk, { most, now }: { most: number; now: Date }): Promise<number> {
  const measure = measureOf(cohort, getCourse(), now);
  const found = await statements.$queryRaw<unknown[]>`SELECT 1 AS "one" FROM "CohortMember" m ${whom(cohort.id, ask, measure)} LIMIT ${most + 1}`;
  return found.length;
}

const chunkSize = 250;

async function listRows(cohortId: string, learnerIds: readonly string[]): Promise<MemberRow[]> {
  const found = await statements.$queryRaw<Parameters<typeof readRow>[0][]>`SELECT ${columnsOfMembers} WHERE m."cohortId" = ${cohortId} AND m."learnerId" IN (${Prisma.join([...learnerIds])})`;
  const byId = new Map(found.map((row) => [row.learnerId, row]));
  return learnerIds.flatMap((id) => byId.get(id) ?? []).map(readRow);
}

/** The words of the files in a language: those of the dashboard, and heads for the dates. */
function cellWords(locale: Locale): CellWords {
  const t = translator(locale);
  const heads = { joined: t('exports:head.joined'), started: t('exports:head.started'), finished: t('exports:head.finished'), due: t('exports:head.due'), done: t('exports:head.done'), behind: t('exports:head.behind'), reasons: t('exports:head.reasons') };
  return {
    heads: { ...heads, name: t('cohorts:grid.learner'), standing: t('cohorts:grid.standing'), lastActive: t('cohorts:grid.lastActive') },
    standing: { 'not-started': t('cohorts:standing.not-started'), 'under-way': t('cohorts:standing.under-way'), stalled: t('cohorts:standing.stalled'), 'needs-help': t('cohorts:standing.needs-help'), finished: t('cohorts:standing.finished') },
    reason: { 'failed-twice': t('cohorts:reason.failed-twice'), 'behind-plan': t('cohorts:reason.behind-plan'), 'past-deadline': t('cohorts:reason.past-deadline') },
    state: { done: t('cohorts:grid.isDone'), opened: t('cohorts:grid.isOpened'), none: t('cohorts:grid.isNotOpened') },
    nameless: t('cohorts:grid.nameless'),
  };
}

/** What turns learners into the rows of an export, and what stands above them. */
function layoutOf(ask: ExportAsk, locale: Locale, measure: Measure): Pick<Table, 'columns'> & { cellsOf: (member: MemberRow) => Cell[] } {
  const words = cellWords(locale);
  if (ask.kind === 'completion') return { columns: completionColumns(words), cellsOf: (member) => completionCells(member, { words }) };
  const lessons = getCourse().modules.filter(({ status }) => status === 'published').flatMap((module) => module.lessons);
  const against = { words, measure, lessonIds: lessons.map(({ id }) => id) };
  return {
    columns: memberColumns(words, lessons.map(({ number, text }) => ({ number, title: text[locale].title.text }))),
    cellsOf: (member) => memberCells(member, against),
  };
}

/** A table of a cohort's learners, and how many rows it has. */
export interface ExportTable extends Table {
  rowCount: number;
  fileName: string;
}

/**
 * An export as a table. Who stands in it is settled at the beginning, so that nobody is missed or comes twice who becomes
 * active while it is written; how far they are is read some hundred at a time, and others are served in between.
 */
export async function exportTable(cohort: CohortDetails, { locale, ...ask }: ExportAsk & { locale: Locale }, now: Date): Promise<ExportTable> {
  const measure = measureOf(cohort, getCourse(), now);
  const { columns, cellsOf } = layoutOf(ask, locale, measure);
  const order = orderedBy(ask.kind === 'members' ? ask.query.sort : 'name');
  const people = await statements.$queryRaw<{ learnerId: string }[]>`SELECT m."learnerId" FROM "CohortMember" m ${whom(cohort.id, ask, measure)} ${order}`;
  const ids = people.map(({ learnerId }) => learnerId);
  const name = translator(locale)(`exports:kind.${ask.kind}`);
  async function* rows(): AsyncGenerator<Cell[][]> {
    for (let from = 0; from < ids.length; from += chunkSize) {
      yield (await listRows(cohort.id, ids.slice(from, from + chunkSize))).map(cellsOf);
      await nextTurn();
    }
  }
  return { name, columns, rows: rows(), rowCount: ids.length, fileName: fileNameOf(`${cohort.name} ${name} ${isoDay(now)}`, ask.format) };
}
