import type { ActionFunctionArgs } from '@remix-run/node';
import { renewCalendar } from '../../features/cohorts/calendar/calendar.server';
import { backToCalendar, onlyByFormOfCalendar } from '../calendar-doors';
import { requireUser } from '../guards';

export const loader = onlyByFormOfCalendar;

/** Gives one’s calendar a new address. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  await renewCalendar(learnerId, new Date());
  return backToCalendar(params, 'made');
}

export { NoPage as default } from '../../ui/no-page';
