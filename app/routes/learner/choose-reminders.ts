import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { chooseMessages } from '../../features/cohorts/member/consents.server';
import { cohortPath } from '../cohort-doors.server';
import { onlyByFormOfMembers, readSwitch } from '../consent-doors';
import { localeOf, requireCohort } from '../guards';

export const loader = onlyByFormOfMembers;

/** Ends or resumes the messages of the cohort’s trainers. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohort(context, request, params.cohort);
  const isOn = await readSwitch(request);
  if (!(await chooseMessages(user.learnerId, { cohortId: cohort.id, isOff: !isOn }))) throw new Response(null, { status: 403 });
  return redirect(`${cohortPath(localeOf(params), cohort.id)}?saved=1#consents`, 303);
}

export { NoPage as default } from '../../ui/no-page';
