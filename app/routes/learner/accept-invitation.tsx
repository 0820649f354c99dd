import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AcceptPage } from '../../features/cohorts/invitations/accept-page';
import { acceptInvitation, findInvitation } from '../../features/cohorts/invitations/acceptance.server';
import type { AcceptRefusal } from '../../features/cohorts/invitations/invitation';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, publicDoor, requireUser } from '../guards';

export const headers = pageHeaders;

function statusOf(refused: AcceptRefusal | null): number {
  if (refused === null || refused === 'already-member') return 200;
  return refused === 'invitation-unknown' ? 404 : 409;
}

/** The link is the invitation: whoever has it may see what it is for; accepting asks for an account. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const { pathname, searchParams } = new URL(request.url);
  const { learnerId, email } = context.actor;
  const invitation = await findInvitation(params.token ?? '', learnerId, new Date());
  const t = translator(locale);
  const page = { locale, path: pathname, email, invitation, hasJoined: searchParams.has('joined'), title: t('invitations:accept.title'), description: t('invitations:accept.description') };
  return data(page, { status: statusOf(invitation ? invitation.refused : 'invitation-unknown'), headers: privateHeaders });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const answer = await acceptInvitation(learnerId, params.token ?? '', new Date());
  if ('cohortId' in answer || answer.refused === 'already-member') throw redirect(`/${locale}/invitation/${encodeURIComponent(params.token ?? '')}?joined=1`, 303);
  return data(answer, { status: statusOf(answer.refused), headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function AcceptInvitation() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap cohorts-door">
      <AcceptPage {...page} />
    </main>
  );
}
