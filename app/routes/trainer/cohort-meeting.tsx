import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldsOf, readMeeting, typedMeeting, type Meeting } from '../../features/cohorts/meetings/meeting';
import { MeetingPage } from '../../features/cohorts/meetings/meetings-page';
import { changeMeeting, findMeeting } from '../../features/cohorts/meetings/meetings.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { meetingAgain, type MeetingAnswer } from '../meeting-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const meeting = await findMeeting(cohort.id, params.meeting ?? '');
  if (!meeting) throw new Response(null, { status: 404 });
  const { id, name, isArchived } = cohort;
  const isRefused = new URL(request.url).searchParams.get('refused') === 'archived';
  return data({ locale, cohort: { id, name, isArchived }, meeting, isRefused, title: translator(locale)('meetings:page.change') }, { headers: privateHeaders });
}

/** Changes the meeting. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const typed = typedMeeting(await readForm(request));
  const read = readMeeting(typed);
  if ('faults' in read) return meetingAgain(400, { values: typed, faults: read.faults });
  const answer = await changeMeeting(cohort.id, { id: params.meeting ?? '', ...read.meeting }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  if ('refused' in answer) return meetingAgain(409, { values: typed, refused: answer.refused });
  throw redirect(`${cohortPath(localeOf(params), cohort.id)}/meetings?done=changed`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortMeeting() {
  const { isRefused, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as MeetingAnswer | undefined;
  const meeting = page.meeting as Meeting;
  return (
    <main id="main" className="wrap page">
      <MeetingPage locale={page.locale} cohort={page.cohort} meeting={meeting} values={answer?.values ?? fieldsOf(meeting)} faults={answer?.faults ?? {}} refused={answer?.refused ?? (isRefused ? 'archived' : null)} />
    </main>
  );
}
