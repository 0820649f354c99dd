import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { withdrawInvitation } from '../../features/pilots/invitations/invitations.server';
import { localeOf, requireRole } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/pilots/testers`, 303);
}

/** Withdraws an invitation to try modules. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  await requireRole(context, request, ['editor']);
  await withdrawInvitation(params.invitation ?? '', new Date());
  return redirect(`/${localeOf(params)}/pilots/testers?done=withdrawn`, 303);
}

export { NoPage as default } from '../../ui/no-page';
