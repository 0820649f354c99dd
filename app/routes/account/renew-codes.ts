import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { renewCodes } from '../../features/accounts/second-step/recovery-codes.server';
import { localeOf, requireUser } from '../guards';
import { seeOther } from '../form-answers.server';
import { freshSession } from '../own-doors.server';

/** Who opens the address of the command by hand is led to its page. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/account/codes`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const now = new Date();
  // Without a recent sign-in the page says so.
  if (!(await freshSession(request, now))) return seeOther(`/${locale}/account/codes`);
  await renewCodes(userId, now);
  return seeOther(`/${locale}/account/codes`);
}
