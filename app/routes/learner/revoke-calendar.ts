import type { ActionFunctionArgs } from '@remix-run/node';
import { revokeCalendar } from '../../features/cohorts/calendar/calendar.server';
import { backToCalendar, onlyByFormOfCalendar } from '../calendar-doors';
import { requireUser } from '../guards';

export const loader = onlyByFormOfCalendar;

/** Ends one’s calendar. */
export async function action(args: ActionFunctionArgs) {
  const { learnerId } = requireUser(args.context, args.request);
  await revokeCalendar(learnerId);
  return backToCalendar(args, 'ended');
}

export { NoPage as default } from '../../ui/no-page';
