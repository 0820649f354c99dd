import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn, readPause, typedPause } from '../../features/learning/plan/plan';
import { PlanPage, withRefused } from '../../features/learning/plan/plan-page';
import { findPlan, pausePlan } from '../../features/learning/plan/plan.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { requireUser } from '../guards';
import { PlanParts } from '../plan-parts';
import { backToPlan, onlyByFormOfPlan, refusedPlan, showPlan } from '../plan-doors.server';

export const headers = pageHeaders;

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return showPlan(requireUser(context, request), { params, request });
}

/** Enters a pause into one’s plan; who has none is led to making one. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const now = new Date();
  const typed = typedPause(await readForm(request));
  const found = await findPlan(learnerId);
  if (!found) return onlyByFormOfPlan({ params, request, context });
  const read = readPause(typed, dayIn(now, found.plan));
  if ('faults' in read) return refusedPlan({ faults: read.faults, typedPause: typed });
  const answer = await pausePlan(learnerId, read.pause, now);
  if (answer && 'refused' in answer) return refusedPlan({ faults: { from: answer.refused }, typedPause: typed }, 409);
  return backToPlan(params, 'paused');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function PausePlan() {
  const page = withRefused(useLoaderData<typeof loader>(), useActionData<typeof action>());
  return <main id="main" className="wrap page"><PlanPage {...page} parts={page.view ? <PlanParts {...page} /> : null} /></main>;
}
