import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { readAsk } from '../../features/cohorts/exports/export';
import { openExport } from '../../features/cohorts/exports/exports.server';
import { tablePieces } from '../../platform/tables/files.server';
import { cohortPath } from '../cohort-doors.server';
import { sendFile } from '../export-doors.server';
import { localeOf, requireCohortTrainer } from '../guards';

/** Sends a small table at once; a larger one is asked for by the form of the page that this leads to. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user: { learnerId }, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const ask = readAsk(new URL(request.url).searchParams);
  if (!ask) throw new Response(null, { status: 404 });
  const table = await openExport(cohort, { ...ask, learnerId, locale }, new Date());
  if (!table) return redirect(`${cohortPath(locale, cohort.id)}/exports`, 303);
  return sendFile({ pieces: tablePieces(table, ask.format), format: ask.format, fileName: table.fileName }, context);
}
