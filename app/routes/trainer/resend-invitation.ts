import type { ActionFunctionArgs } from '@remix-run/node';
import { resendInvitation } from '../../features/cohorts/invitations/invitations.server';
import { localeOf, requireCohortTrainer } from '../guards';
import { backToInvitations, onlyByFormOfInvitations } from '../invitation-doors';

export const loader = onlyByFormOfInvitations;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const answer = await resendInvitation(cohort.id, params.invitation ?? '', new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  throw backToInvitations(localeOf(params), cohort.id, { done: 'refused' in answer ? answer.refused : 'resent' });
}
