import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { shareTool } from '../../features/cohorts/sharing/shares.server';
import { getCourse } from '../../features/content/load.server';
import { limit } from '../../platform/rate-limit.server';
import { toolPlaceOf } from '../course-guards';
import { privateHeaders } from '../form-answers.server';
import { onlyByForm, readForm } from '../form-doors';
import { requireUser } from '../guards';

export const loader = onlyByForm;

/** Shows a dated copy of one's tool to the trainers of a cohort. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const { toolId, url, part } = toolPlaceOf(getCourse(), { params, request });
  if (part !== 'tool') throw new Response(null, { status: 404 });
  const allowed = await limit('share-learner', learnerId);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const form = await readForm(request);
  const answer = await shareTool({ learnerId, cohortId: String(form.get('cohort') ?? ''), toolId }, new Date());
  return redirect(`${url}?share=${'refused' in answer ? answer.refused : 'shared'}#share`, 303);
}

export { NoPage as default } from '../../ui/no-page';
