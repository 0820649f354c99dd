import type { ActionFunctionArgs } from '@remix-run/node';
import { endReminders } from '../../features/learning/reminders/wish.server';
import { requireUser } from '../guards';
import { backToPlan, onlyByFormOfPlan } from '../plan-doors.server';

export const loader = onlyByFormOfPlan;

/** Ends the reminders of one’s plan. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  await endReminders(learnerId);
  return backToPlan(params, 'quiet');
}

export { NoPage as default } from '../../ui/no-page';
