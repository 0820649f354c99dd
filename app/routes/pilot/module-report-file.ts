import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reportFormats } from '../../features/pilots/report/report-page';
import { reportPaper, reportRecords } from '../../features/pilots/report/report-files';
import { getModuleReport } from '../../features/pilots/report/report.server';
import type { Say } from '../../features/pilots/report/report-words';
import { translator } from '../../platform/i18n.server';
import { docxType, paperDocx } from '../../platform/papers/docx/docx.server';
import { writeCsv } from '../../platform/tables/csv';
import { tableTypes } from '../../platform/tables/table';
import { localeOf, requireRole } from '../guards';
import { sendDocument } from '../strategy-doors.server';

const formatShape = z.enum(reportFormats);

/** The report on a module as a Word file or a table. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor', 'manager']);
  const locale = localeOf(params);
  const format = formatShape.safeParse(new URL(request.url).searchParams.get('format'));
  const report = format.success ? await getModuleReport(params.module ?? '', locale, new Date()) : null;
  if (!report || !format.success) throw new Response(null, { status: 404 });
  const say = translator(locale) as unknown as Say;
  const name = say('pilot-report:titleOf', { module: report.module.title });
  if (format.data === 'csv') return sendDocument(writeCsv(reportRecords(report, locale, say)), { type: tableTypes.csv, name, extension: 'csv' });
  return sendDocument(paperDocx(reportPaper(report, locale, say), new Map()), { type: docxType, name, extension: 'docx' });
}
