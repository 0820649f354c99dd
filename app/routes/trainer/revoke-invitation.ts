import type { ActionFunctionArgs } from '@remix-run/node';
import { revokeInvitation } from '../../features/cohorts/invitations/invitations.server';
import { localeOf, requireCohortTrainer } from '../guards';
import { backToInvitations, onlyByFormOfInvitations } from '../invitation-doors';

export const loader = onlyByFormOfInvitations;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const isRevoked = await revokeInvitation(cohort.id, params.invitation ?? '', new Date());
  throw backToInvitations(localeOf(params), cohort.id, { done: isRevoked ? 'revoked' : 'not-open' });
}
