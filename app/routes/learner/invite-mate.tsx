import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteMate } from '../../features/workbook/team/invitations.server';
import { inviteForm } from '../../features/workbook/team/team';
import { limit } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';
import { backToTeam, refusedTeamForm, teamPageOf } from '../team-doors.server';
import { TeamFrame } from '../team-frame';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { learnerId } = requireUser(args.context, args.request);
  return teamPageOf(learnerId, args);
}

/** Invites one address into one's own team. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const form = await readForm(request);
  const read = inviteForm.safeParse(Object.fromEntries(form));
  if (!read.success) return refusedTeamForm('email-malformed', form);
  const allowed = await limit('team-invite', learnerId);
  if (!allowed.ok) return refusedTeamForm('too-many', form, 429);
  const answer = await inviteMate(learnerId, read.data, new Date());
  if ('refused' in answer) return refusedTeamForm(answer.refused, form, 409);
  throw backToTeam(locale, 'invited');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function InviteMate() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <TeamFrame {...page} refused={refused ?? null} />;
}
