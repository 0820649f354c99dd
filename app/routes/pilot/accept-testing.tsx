import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AcceptPage } from '../../features/pilots/invitations/accept-page';
import type { InvitationRefusal } from '../../features/pilots/invitations/invitation';
import { acceptInvitation, findInvitation } from '../../features/pilots/invitations/invitations.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, publicDoor, requireUser } from '../guards';

export const headers = pageHeaders;

function statusOf(refused: InvitationRefusal | null): number {
  if (refused === null) return 200;
  return refused === 'unknown' ? 404 : 409;
}

/** Whoever has the link may see what it asks for; saying yes asks for the account of the address it was sent to. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const { email } = context.actor;
  const invitation = await findInvitation(params.token ?? '', email, new Date());
  const page = { locale, path: new URL(request.url).pathname, email, invitation, title: translator(locale)('pilots:invite.title') };
  return data(page, { status: statusOf(invitation ? invitation.refused : 'unknown'), headers: privateHeaders });
}

/** Makes a tester of whoever says yes. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { email } = requireUser(context, request);
  const answer = await acceptInvitation(params.token ?? '', email, new Date());
  if ('named' in answer) throw redirect(`/${localeOf(params)}/pilots`, 303);
  return data(answer, { status: statusOf(answer.refused), headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function AcceptTesting() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <AcceptPage {...page} />
    </main>
  );
}
