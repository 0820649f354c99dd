import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noInvitation, readInvitation, typedInvitation, type InvitationFaults, type TypedInvitation } from '../../features/pilots/invitations/invitation';
import { inviteTester, listOpenInvitations } from '../../features/pilots/invitations/invitations.server';
import { TestersPage, testersDone } from '../../features/pilots/testers-page';
import { listTesters } from '../../features/pilots/testers.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const told = new URL(request.url).searchParams.get('done');
  const done = testersDone.find((each) => each === told) ?? null;
  return data({ locale, testers: await listTesters(), invitations: await listOpenInvitations(new Date()), done, title: translator(locale)('pilots:testers.title') }, { headers: privateHeaders });
}

function again(status: number, answer: { typed: TypedInvitation; faults: InvitationFaults }) {
  return data(answer, { status, headers: privateHeaders });
}

/** Asks somebody to test for a city, or changes what is said of who does. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const typed = typedInvitation(await readForm(request));
  const read = readInvitation(typed, new Date());
  if ('faults' in read) return again(400, { typed, faults: read.faults });
  const answer = await inviteTester(user.userId, read.input, new Date());
  throw redirect(`/${localeOf(params)}/pilots/testers?done=${'named' in answer ? 'named' : 'invited'}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Testers() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page">
      <TestersPage {...page} typed={answer?.typed ?? noInvitation} faults={answer?.faults ?? {}} done={answer ? null : page.done} />
    </main>
  );
}
