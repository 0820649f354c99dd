import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { revokeShare } from '../../features/cohorts/sharing/shares.server';
import { findToolPath } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { cohortPath } from '../cohort-doors.server';
import { onlyByFormOfMembers } from '../consent-doors';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

export const loader = onlyByFormOfMembers;

/** Withdraws a copy of one's own tool, then leads back to where the button was. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const form = await readForm(request);
  if (!(await revokeShare(learnerId, params.share ?? '', new Date()))) throw new Response(null, { status: 404 });
  const tool = findToolPath(getCourse(), String(form.get('back') ?? ''));
  return redirect(tool ? `/${locale}/${tool}?share=revoked#share` : `${cohortPath(locale, params.cohort ?? '')}?revoked=1#shares`, 303);
}

export { NoPage as default } from '../../ui/no-page';
