import { z } from 'zod';
import { locales } from '../../../platform/locale';
import { tableFormats, type TableFormat } from '../../../platform/tables/table';
import { readQuery, type GridQuery } from '../dashboard/query';

/** What is made into a file: the table as it is narrowed, or the list of those who agreed to stand on it. */
export const exportKinds = ['members', 'completion'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What somebody asks to have as a file. */
export interface ExportAsk {
  kind: ExportKind;
  format: TableFormat;
  query: GridQuery;
}

/** So many rows are sent at once; more are written to a file in the background. */
export const atOnceRows = 200;

const keptMs = 24 * 3_600_000;

/** When the file of an export that is asked for now is taken away. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + keptMs);
}

const askShape = z.object({ kind: z.enum(exportKinds), format: z.enum(tableFormats) });

/** What a form or an address asks for; null when that is nothing of ours. */
export function readAsk(params: URLSearchParams): ExportAsk | null {
  const read = askShape.safeParse(Object.fromEntries(params));
  return read.success ? { ...read.data, query: { ...readQuery(params), place: null } } : null;
}

/** The same question as the fields of a form or the parts of an address. */
export function askFields({ kind, format, query }: ExportAsk): Record<string, string> {
  const fields = { kind, format };
  return kind === 'completion' ? fields : { ...fields, show: query.show, sort: query.sort, name: query.search };
}

/** The row of an export as it is kept; this program wrote it. */
export const exportRow = z.object({ kind: z.enum(exportKinds), format: z.enum(tableFormats), locale: z.enum(locales) });

/** Where an export stands. */
export type ExportState = 'working' | 'ready' | 'gone';

/** Where an export stands at a moment: a file is there until it expires, and nothing is made after that. */
export function exportStateOf({ finishedAt, expiresAt }: { finishedAt: Date | null; expiresAt: Date }, now: Date): ExportState {
  if (expiresAt <= now) return 'gone';
  return finishedAt === null ? 'working' : 'ready';
}
