import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findInvitedTeam, joinTeam } from '../../features/workbook/team/invitations.server';
import { JoinPage } from '../../features/workbook/team/join-page';
import type { LinkRefusal } from '../../features/workbook/team/team';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, publicDoor, requireUser } from '../guards';
import { backToTeam } from '../team-doors.server';

export const headers = pageHeaders;

function statusOf(refused: LinkRefusal | null): number {
  if (refused === null || refused === 'is-member') return 200;
  return refused === 'unknown' ? 404 : 409;
}

/** Whoever has the link may see which team it leads to; joining asks for the account it was sent to. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const { learnerId, email } = context.actor;
  const found = await findInvitedTeam(params.token ?? '', { learnerId, email, locale }, new Date());
  const t = translator(locale);
  const team = found && { name: found.name, ownFields: found.ownFields, refused: found.refused };
  const page = { locale, path: new URL(request.url).pathname, email, team, title: t('teams:accept.title'), description: t('teams:accept.description') };
  return data(page, { status: statusOf(found ? found.refused : 'unknown'), headers: privateHeaders });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId, email } = requireUser(context, request);
  const locale = localeOf(params);
  const form = await readForm(request);
  const answer = await joinTeam({ learnerId, email, locale }, { token: params.token ?? '', brings: form.get('own') !== 'apart' }, new Date());
  if ('teamId' in answer || answer.refused === 'is-member') throw backToTeam(locale, 'joined');
  return data(answer, { status: statusOf(answer.refused), headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function JoinTeam() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <JoinPage {...page} />
    </main>
  );
}
