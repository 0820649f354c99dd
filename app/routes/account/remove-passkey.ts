import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { removePasskey } from '../../features/accounts/passkeys/passkeys.server';
import { localeOf, requireUser } from '../guards';
import { seeOther } from '../form-answers.server';
import { freshSession } from '../own-doors.server';

/** Who opens the address of the command by hand is led to the list. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/account/passkeys`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const here = `/${localeOf(params)}/account/passkeys`;
  const now = new Date();
  // Without a recent sign-in the page says so.
  if (!(await freshSession(request, now))) return seeOther(here);
  await removePasskey(userId, params.passkey ?? '', now);
  return seeOther(`${here}?saved=removed`);
}
