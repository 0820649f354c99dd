import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { endOtherSessions } from '../../features/accounts/sign-ins/sessions.server';
import { localeOf, requireUser } from '../guards';
import { seeOther } from '../form-answers.server';
import { ownSession } from '../own-doors.server';

/** Who opens the address of the command by hand is led to the list. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/account#sign-ins`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  requireUser(context, request);
  await endOtherSessions(await ownSession(request, new Date()));
  return seeOther(`/${localeOf(params)}/account?saved=ended#sign-ins`);
}
