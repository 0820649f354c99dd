import type { ActionFunctionArgs } from '@remix-run/node';
import { sendInvitations } from '../../features/cohorts/invitations/invitations.server';
import { limit } from '../../platform/rate-limit.server';
import { privateHeaders } from '../form-answers.server';
import { readListForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { backToInvitations, fallbackOf, onlyByFormOfInvitations } from '../invitation-doors';

export const loader = onlyByFormOfInvitations;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const allowed = await limit('invite-send', user.learnerId);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const list = (await readListForm(request)).get('list');
  if (typeof list !== 'string') throw new Response(null, { status: 400 });
  const answer = await sendInvitations(user.learnerId, { cohortId: cohort.id, text: list, fallback: fallbackOf(cohort, locale) }, new Date());
  throw backToInvitations(locale, cohort.id, 'refused' in answer ? { done: answer.refused } : { done: 'sent', count: answer.invited });
}
