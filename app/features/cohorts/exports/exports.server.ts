import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { enqueueAll } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { tablePieces } from '../../../platform/tables/files.server';
import type { TableFormat } from '../../../platform/tables/table';
import type { CohortDetails } from '../cohort';
import { readDetails } from '../details.server';
import { noteLook } from '../looks.server';
import { askFields, atOnceRows, expiryOf, exportRow, exportStateOf, readAsk, type ExportAsk, type ExportKind, type ExportState } from './export';
import { countRows, exportTable, type ExportTable } from './export-table.server';

/** Who asks for a file of which cohort, in which language. */
export interface Asker {
  cohortId: string;
  learnerId: string;
  locale: Locale;
}

/** A file that somebody wants. */
export type Wanted = ExportAsk & Omit<Asker, 'cohortId'>;

function keyOf({ cohortId, learnerId, locale }: Asker, ask: ExportAsk): string {
  return createHash('sha256').update(JSON.stringify([cohortId, learnerId, locale, askFields(ask)])).digest('hex');
}

async function addExport(tx: Tx, asker: Asker, { ask, now }: { ask: ExportAsk; now: Date }): Promise<string | null> {
  const [id, openKey, expiresAt, query] = [newId(), keyOf(asker, ask), expiryOf(now), new URLSearchParams(askFields(ask)).toString()];
  const added = await tx.$executeRaw`
    INSERT INTO "CohortExport" ("id", "cohortId", "learnerId", "kind", "format", "locale", "query", "openKey", "writtenRows", "createdAt", "expiresAt")
    VALUES (${id}, ${asker.cohortId}, ${asker.learnerId}, ${ask.kind}, ${ask.format}, ${asker.locale}, ${query}, ${openKey}, 0, ${now}, ${expiresAt})
    ON CONFLICT ("openKey") DO NOTHING`;
  if (added === 0) return (await tx.cohortExport.findUnique({ where: { openKey }, select: { id: true } }))?.id ?? null;
  await enqueueAll(tx, [{ kind: 'makeExport', payload: { id }, runAt: now }, { kind: 'removeExport', payload: { id }, runAt: expiresAt }]);
  return id;
}

/** Records that a file is to be made, and answers its id; who asks the same again before it is there gets the same one. */
async function askForExport(asker: Asker, ask: ExportAsk, now: Date): Promise<string> {
  const id = await db.$transaction((tx) => addExport(tx, asker, { ask, now }));
  // The one that was there became ready between two statements: this one is asked for anew.
  return id ?? askForExport(asker, ask, now);
}

/** What a request for a file comes to: it is sent at once, or made in the background. */
export type Started = { atOnce: true } | { atOnce: false; id: string };

/** Begins an export of a cohort for one of its trainers: up to 200 rows are sent at once, more are recorded as a job. */
export async function startExport(cohort: CohortDetails, { learnerId, locale, ...ask }: Wanted, now: Date): Promise<Started> {
  if ((await countRows(cohort, ask, { most: atOnceRows, now })) <= atOnceRows) return { atOnce: true };
  const id = await askForExport({ cohortId: cohort.id, learnerId, locale }, ask, now);
  await noteLook({ cohortId: cohort.id, learnerId, what: 'export' }, now);
  return { atOnce: false, id };
}

/** A small export as a table to be sent at once, noted as a look; null when it has too many rows for that. */
export async function openExport(cohort: CohortDetails, { learnerId, ...wanted }: Wanted, now: Date): Promise<ExportTable | null> {
  if ((await countRows(cohort, wanted, { most: atOnceRows, now })) > atOnceRows) return null;
  await noteLook({ cohortId: cohort.id, learnerId, what: 'export' }, now);
  return exportTable(cohort, wanted, now);
}

/** An export as the one who asked for it sees it. */
export interface ExportLine {
  id: string;
  kind: ExportKind;
  format: TableFormat;
  state: ExportState;
  totalRows: number | null;
  writtenRows: number;
  createdAt: Date;
  expiresAt: Date;
}

type Row = Omit<ExportLine, 'kind' | 'format' | 'state'> & { kind: string; format: string; locale: string; finishedAt: Date | null };

function lineOf(row: Row, now: Date): ExportLine {
  const { kind, format } = exportRow.parse(row);
  const { id, totalRows, writtenRows, createdAt, expiresAt } = row;
  return { id, kind, format, state: exportStateOf(row, now), totalRows, writtenRows, createdAt, expiresAt };
}

/** An export of a cohort that this trainer asked for; null when it is not theirs. */
export async function findExport({ cohortId, learnerId }: Omit<Asker, 'locale'>, id: string, now: Date): Promise<ExportLine | null> {
  const row = await db.cohortExport.findFirst({ where: { id, cohortId, learnerId } });
  return row && lineOf(row, now);
}

const shownExports = 20;

/** What a trainer asked for of a cohort and is still kept, the latest first. */
export async function listExports({ cohortId, learnerId }: Omit<Asker, 'locale'>, now: Date): Promise<ExportLine[]> {
  const rows = await db.cohortExport.findMany({ where: { cohortId, learnerId, expiresAt: { gt: now } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: shownExports });
  return rows.map((row) => lineOf(row, now));
}

const fileOf = (id: string) => path.join(settings.EXPORTS_DIR, id);

/** The bytes of a file that is ready, piece by piece. */
export function readExport({ id }: Pick<ExportLine, 'id'>): AsyncIterable<Buffer> {
  return createReadStream(fileOf(id));
}

/** Takes away what was begun for an export, and the file itself too when it is over. */
async function clear(id: string, { whole }: { whole: boolean }): Promise<void> {
  const names = await readdir(settings.EXPORTS_DIR).catch(() => []);
  const mine = names.filter((name) => name.startsWith(`${id}.`) || (whole && name === id));
  await Promise.all(mine.map((name) => rm(path.join(settings.EXPORTS_DIR, name), { force: true })));
}

/** The same rows, and the number of those that are written is kept from time to time. */
async function* noted(id: string, { rows, rowCount }: ExportTable): ExportTable['rows'] {
  await db.cohortExport.updateMany({ where: { id }, data: { totalRows: rowCount, writtenRows: 0 } });
  let written = 0;
  for await (const some of rows) {
    yield some;
    written += some.length;
    await db.cohortExport.updateMany({ where: { id }, data: { writtenRows: written } });
  }
}

async function write(id: string, table: ExportTable, format: TableFormat): Promise<void> {
  await mkdir(settings.EXPORTS_DIR, { recursive: true, mode: 0o700 });
  await clear(id, { whole: false });
  const part = `${fileOf(id)}.${newId()}`;
  const pieces = tablePieces({ ...table, rows: noted(id, table) }, format);
  await pipeline(Readable.from(pieces), createWriteStream(part, { mode: 0o600, flush: true }));
  await rename(part, fileOf(id));
}

const jobShape = z.object({ id: z.string() });

/**
 * The job that writes an export. It begins anew after a crash and puts the whole file in its place in one step; what is
 * written already, has expired or whose cohort is gone is no work.
 */
export async function makeExport(payload: unknown, now: Date): Promise<void> {
  const { id } = jobShape.parse(payload);
  const row = await db.cohortExport.findUnique({ where: { id }, include: { cohort: true } });
  if (!row || exportStateOf(row, now) !== 'working') return;
  const ask = readAsk(new URLSearchParams(row.query));
  if (!ask) throw new Error(`The export ${id} asks for nothing known: ${row.query}`);
  await write(id, await exportTable(readDetails(row.cohort), { ...ask, locale: exportRow.parse(row).locale }, now), ask.format);
  const { count } = await db.cohortExport.updateMany({ where: { id }, data: { finishedAt: new Date(), openKey: null } });
  if (count === 0) await clear(id, { whole: true });
}

/** The job that takes away an export's file when its time is over, with what it was asked for. */
export async function removeExport(payload: unknown): Promise<void> {
  const { id } = jobShape.parse(payload);
  await clear(id, { whole: true });
  await db.cohortExport.updateMany({ where: { id }, data: { openKey: null, query: '' } });
}
