import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { changeTable } from '../../features/workbook/charts/change-table';
import { plainWords } from '../../features/workbook/form/tool-words';
import { findTool } from '../../features/workbook/tool.server';
import { i18nOf, translator } from '../../platform/i18n.server';
import { writeCsv } from '../../platform/tables/csv';
import { fileNameOf, tableTypes } from '../../platform/tables/table';
import { localeOf } from '../guards';

/** The learner's own ratings as a table for spreadsheets, in the language of the address; nobody else can ask for them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const tool = getCourse().tools['wb-charter'];
  if (!tool) throw new Response(null, { status: 404 });
  const { values } = await findTool(context.actor.learnerId, tool.id);
  const t = translator(locale);
  const heads = { part: t('charter:assessment.role'), reason: t('charter:assessment.reason') };
  const table = changeTable({ tool, values, heads, words: plainWords(tool, locale, i18nOf(locale).getFixedT(locale, 'workbook')) });
  const name = fileNameOf(t('charter:assessment.file'), 'csv');
  return new Response(writeCsv(table), {
    headers: {
      'Content-Type': tableTypes.csv,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
