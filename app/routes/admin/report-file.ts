import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readMonth, reportFormats } from '../../features/reports/report';
import { reportPdf } from '../../features/reports/report-pdf.server';
import { reportTable } from '../../features/reports/report-table';
import { wordReport, type Say } from '../../features/reports/report-words';
import { findReport } from '../../features/reports/reports.server';
import { translator } from '../../platform/i18n.server';
import { tablePieces } from '../../platform/tables/files.server';
import { fileNameOf } from '../../platform/tables/table';
import { sendFile } from '../export-doors.server';
import { localeOf, requireRole } from '../guards';

const formatShape = z.enum(reportFormats);

/** Sends the report as a file; the same month is the same file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['manager']);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const format = formatShape.safeParse(searchParams.get('format'));
  const { report } = await findReport(readMonth(searchParams.get('until')), new Date());
  if (!report || !format.success) throw new Response(null, { status: 404 });
  const say = translator(locale) as unknown as (key: string, options?: object) => string;
  const sayReport: Say = (key, options) => say(`report:${key}`, options);
  const tables = wordReport(report, locale, sayReport);
  const fileName = fileNameOf(`${sayReport('page.title')} ${report.until}`, format.data);
  const pieces = format.data === 'pdf' ? await reportPdf({ tables, until: report.until, locale }, sayReport) : tablePieces(reportTable(tables, sayReport), format.data);
  return sendFile({ pieces, format: format.data, fileName }, context);
}
