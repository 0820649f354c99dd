import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { askFields, readAsk } from '../../features/cohorts/exports/export';
import { startExport } from '../../features/cohorts/exports/exports.server';
import { limit } from '../../platform/rate-limit.server';
import { cohortPath } from '../cohort-doors.server';
import { onlyByFormOfExports } from '../export-doors.server';
import { privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';

export const loader = onlyByFormOfExports;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user: { learnerId }, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const allowed = await limit('export-learner', learnerId);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const form = await readForm(request);
  const ask = readAsk(new URLSearchParams([...form].map(([name, value]) => [name, String(value)])));
  if (!ask) throw new Response(null, { status: 400 });
  const started = await startExport(cohort, { ...ask, learnerId, locale }, new Date());
  const path = `${cohortPath(locale, cohort.id)}/exports`;
  return redirect(started.atOnce ? `${path}/now?${new URLSearchParams(askFields(ask))}` : `${path}/${started.id}`, 303);
}
