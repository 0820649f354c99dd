import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldsOf, readMeeting, typedMeeting, type Meeting } from '../../features/cohorts/meetings/meeting';
import { MeetingsPage, meetingsDone } from '../../features/cohorts/meetings/meetings-page';
import { addMeeting, listMeetings } from '../../features/cohorts/meetings/meetings.server';
import { noteLook } from '../../features/cohorts/looks.server';
import { translator } from '../../platform/i18n.server';
import { isId, newId } from '../../platform/ids';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { meetingAgain, type MeetingAnswer } from '../meeting-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const now = new Date();
  const [meetings] = await Promise.all([listMeetings(cohort.id), noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'settings' }, now)]);
  const done = meetingsDone.find((each) => each === new URL(request.url).searchParams.get('done')) ?? null;
  const { id, name, isArchived } = cohort;
  const values = fieldsOf(null, meetings.at(-1)?.timeZone);
  return data({ locale, cohort: { id, name, isArchived }, meetings, now, formId: newId(), values, done, title: translator(locale)('meetings:page.title') }, { headers: privateHeaders });
}

/** Adds a meeting. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const form = await readForm(request);
  const id = String(form.get('id') ?? '');
  if (!isId(id)) throw new Response(null, { status: 400 });
  const typed = typedMeeting(form);
  const read = readMeeting(typed);
  if ('faults' in read) return meetingAgain(400, { values: typed, faults: read.faults });
  const answer = await addMeeting(cohort.id, { id, ...read.meeting }, new Date());
  if ('refused' in answer) return meetingAgain(409, { values: typed, refused: answer.refused });
  throw redirect(`${cohortPath(localeOf(params), cohort.id)}/meetings?done=added`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortMeetings() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as MeetingAnswer | undefined;
  return (
    <main id="main" className="wrap page">
      <MeetingsPage {...page} meetings={page.meetings as Meeting[]} values={answer?.values ?? page.values} faults={answer?.faults ?? {}} refused={answer?.refused ?? null} done={answer ? null : page.done} />
    </main>
  );
}
