import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { removeMeeting } from '../../features/cohorts/meetings/meetings.server';
import { cohortPath } from '../cohort-doors.server';
import { localeOf, requireCohortTrainer } from '../guards';
import { onlyByFormOfMeetings } from '../meeting-doors';

export const loader = onlyByFormOfMeetings;

/** Takes a meeting off the cohort. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const url = `${cohortPath(localeOf(params), cohort.id)}/meetings`;
  const meetingId = params.meeting ?? '';
  const answer = await removeMeeting(cohort.id, meetingId);
  return redirect('refused' in answer ? `${url}/${meetingId}?refused=${answer.refused}` : `${url}?done=removed`, 303);
}

export { NoPage as default } from '../../ui/no-page';
