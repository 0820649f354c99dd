import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { resumePlan } from '../../features/learning/plan/plan.server';
import { readForm } from '../form-doors';
import { requireUser } from '../guards';
import { backToPlan, onlyByFormOfPlan } from '../plan-doors.server';

export const loader = onlyByFormOfPlan;

const posted = z.object({ from: z.iso.date() });

/** Takes a pause out of one’s plan. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const form = posted.safeParse(Object.fromEntries(await readForm(request)));
  // The page's own form names a pause that is there: this one is none of ours.
  if (!form.success) throw new Response(null, { status: 400 });
  await resumePlan(learnerId, form.data.from, new Date());
  return backToPlan(params, 'resumed');
}

export { NoPage as default } from '../../ui/no-page';
