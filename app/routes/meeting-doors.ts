import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { MeetingFaults, TypedMeeting } from '../features/cohorts/meetings/meeting';
import type { MeetingRefusal } from '../features/cohorts/meetings/meetings.server';
import { privateHeaders } from './form-answers.server';
import { localeOf } from './guards';

/** What a form of a meeting is answered with when nothing was done. */
export interface MeetingAnswer {
  values: TypedMeeting;
  faults: MeetingFaults;
  refused: MeetingRefusal | null;
}

/** Shows a form of a meeting again with what was typed and what is wrong. */
export function meetingAgain(status: 400 | 409, { values, faults = {}, refused = null }: Partial<MeetingAnswer> & Pick<MeetingAnswer, 'values'>) {
  return data<MeetingAnswer>({ values, faults, refused }, { status, headers: privateHeaders });
}

/** Who opens the address of a command about one meeting by hand is led to that meeting. */
export function onlyByFormOfMeetings({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}/meetings/${params.meeting ?? ''}`, 303);
}
