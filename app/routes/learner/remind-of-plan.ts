import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reminderHours } from '../../features/learning/reminders/reminder';
import { wishReminders } from '../../features/learning/reminders/wish.server';
import { readForm } from '../form-doors';
import { requireUser } from '../guards';
import { backToPlan, onlyByFormOfPlan } from '../plan-doors.server';

export const loader = onlyByFormOfPlan;

const posted = z.object({ hour: z.coerce.number().refine((hour) => reminderHours.some((each) => each === hour)) });

/** Has oneself reminded of one’s plan by mail, at an hour; who has no plan is led to making one. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const form = posted.safeParse(Object.fromEntries(await readForm(request)));
  // The form offers nothing that could be refused: this one is none of ours.
  if (!form.success) throw new Response(null, { status: 400 });
  const hasPlan = await wishReminders(learnerId, form.data.hour, new Date());
  return hasPlan ? backToPlan(params, 'reminded') : onlyByFormOfPlan({ params, request, context });
}

export { NoPage as default } from '../../ui/no-page';
