import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { leaveTeam } from '../../features/workbook/team/teams.server';
import { localeOf, requireUser } from '../guards';
import { onlyByFormOfTeam } from '../team-doors.server';

export const loader = onlyByFormOfTeam;

/** Leaves one's own team, with a copy of its workbook. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId, locale } = requireUser(context, request);
  await leaveTeam({ learnerId, locale }, new Date());
  return redirect(`/${localeOf(params)}/workbook?left=1`, 303);
}

export { NoPage as default } from '../../ui/no-page';
