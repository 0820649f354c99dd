import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { chooseListing } from '../../features/cohorts/member/consents.server';
import { cohortPath } from '../cohort-doors.server';
import { onlyByFormOfMembers, readSwitch } from '../consent-doors';
import { localeOf, requireCohort } from '../guards';

export const loader = onlyByFormOfMembers;

/** Agrees to stand on the list of attendance and completion, or withdraws that. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohort(context, request, params.cohort);
  const isOn = await readSwitch(request);
  if (!(await chooseListing(user.learnerId, { cohortId: cohort.id, isListed: isOn }, new Date()))) throw new Response(null, { status: 403 });
  return redirect(`${cohortPath(localeOf(params), cohort.id)}?saved=1#consents`, 303);
}

export { NoPage as default } from '../../ui/no-page';
