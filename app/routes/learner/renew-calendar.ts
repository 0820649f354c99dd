import type { ActionFunctionArgs } from '@remix-run/node';
import { renewCalendar } from '../../features/cohorts/calendar/calendar.server';
import { backToCalendar, onlyByFormOfCalendar } from '../calendar-doors';
import { requireUser } from '../guards';

export const loader = onlyByFormOfCalendar;

/** Gives one’s calendar a new address. */
export async function action(args: ActionFunctionArgs) {
  const { learnerId } = requireUser(args.context, args.request);
  await renewCalendar(learnerId, new Date());
  return backToCalendar(args, 'made');
}

export { NoPage as default } from '../../ui/no-page';
