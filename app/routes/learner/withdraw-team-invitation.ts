import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawInvitation } from '../../features/workbook/team/invitations.server';
import { localeOf, requireUser } from '../guards';
import { backToTeam, onlyByFormOfTeam } from '../team-doors.server';

export const loader = onlyByFormOfTeam;

/** Withdraws an invitation into one's own team. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const isWithdrawn = await withdrawInvitation(learnerId, params.invitation ?? '', new Date());
  return backToTeam(localeOf(params), isWithdrawn ? 'revoked' : 'not-open');
}

export { NoPage as default } from '../../ui/no-page';
