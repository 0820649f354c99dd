import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { findExport, readExport } from '../../features/cohorts/exports/exports.server';
import { isoDay } from '../../features/cohorts/plan';
import { translator } from '../../platform/i18n.server';
import { fileNameOf } from '../../platform/tables/table';
import { cohortPath } from '../cohort-doors.server';
import { sendFile } from '../export-doors.server';
import { localeOf, requireCohortTrainer } from '../guards';

/** Sends a file to the trainer who asked for it; while it is not there, its page says why. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user: { learnerId }, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const line = await findExport({ cohortId: cohort.id, learnerId }, params.export ?? '', new Date());
  if (!line) throw new Response(null, { status: 404 });
  if (line.state !== 'ready') return redirect(`${cohortPath(locale, cohort.id)}/exports/${line.id}`, 303);
  const fileName = fileNameOf(`${cohort.name} ${translator(locale)(`exports:kind.${line.kind}`)} ${isoDay(line.createdAt)}`, line.format);
  return sendFile({ pieces: readExport(line), format: line.format, fileName }, context);
}
