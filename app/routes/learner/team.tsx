import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { teamForm } from '../../features/workbook/team/team';
import { startTeam } from '../../features/workbook/team/teams.server';
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

/** Starts a team with one's own workbook. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId, locale: ofLearner } = requireUser(context, request);
  const locale = localeOf(params);
  const form = await readForm(request);
  const read = teamForm.safeParse(Object.fromEntries(form));
  if (!read.success) return refusedTeamForm(read.error.issues[0]?.message === 'name-long' ? 'name-long' : 'name-missing', form);
  const answer = await startTeam({ learnerId, locale: ofLearner }, read.data.name, new Date());
  if ('refused' in answer) return refusedTeamForm(answer.refused, form, 409);
  throw backToTeam(locale, 'made');
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function OwnTeamPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <TeamFrame {...page} refused={refused ?? null} />;
}
