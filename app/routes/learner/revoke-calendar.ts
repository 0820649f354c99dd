import type { ActionFunctionArgs } from '@remix-run/node';
import { revokeCalendar } from '../../features/cohorts/calendar/calendar.server';
import { backToCalendar, onlyByFormOfCalendar } from '../calendar-doors';
import { requireUser } from '../guards';

export const loader = onlyByFormOfCalendar;

/** Ends one’s calendar. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  await revokeCalendar(learnerId);
  return backToCalendar(params, 'ended');
}

export { NoPage as default } from '../../ui/no-page';
