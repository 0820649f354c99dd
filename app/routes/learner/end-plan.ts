import type { ActionFunctionArgs } from '@remix-run/node';
import { endPlan } from '../../features/learning/plan/plan.server';
import { requireUser } from '../guards';
import { backToPlan, onlyByFormOfPlan } from '../plan-doors.server';

export const loader = onlyByFormOfPlan;

/** Ends one’s plan. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  await endPlan(learnerId);
  return backToPlan(params, 'ended');
}

export { NoPage as default } from '../../ui/no-page';
