import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readPlan, typedPlan } from '../../features/learning/plan/plan';
import { PlanPage, withRefused } from '../../features/learning/plan/plan-page';
import { savePlan } from '../../features/learning/plan/plan.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { requireUser } from '../guards';
import { PlanParts } from '../plan-parts';
import { backToPlan, refusedPlan, showPlan } from '../plan-doors.server';

export const headers = pageHeaders;

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return showPlan(requireUser(context, request), { params, request });
}

/** Keeps the days of one’s plan, the first time or anew. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const now = new Date();
  const typed = typedPlan(await readForm(request));
  const read = readPlan(typed, now);
  if ('faults' in read) return refusedPlan({ faults: read.faults, typed });
  await savePlan(learnerId, read.plan, now);
  return backToPlan(params, 'saved');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Plan() {
  const page = withRefused(useLoaderData<typeof loader>(), useActionData<typeof action>());
  return <main id="main" className="wrap page"><PlanPage {...page} parts={page.view ? <PlanParts {...page} /> : null} /></main>;
}
