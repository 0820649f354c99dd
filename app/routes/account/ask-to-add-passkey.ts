import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { askForNewPasskey } from '../../features/accounts/passkeys/passkeys.server';
import { limit } from '../../platform/rate-limit.server';
import { localeOf, requireUser } from '../guards';
import { seeOther } from '../form-answers.server';
import { freshSession } from '../own-doors.server';
import { askedOf, tooManyAsked } from '../passkey-doors.server';

/** Who opens by hand what scripts ask for is led to its page. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/account/passkeys`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  const now = new Date();
  // Without a recent sign-in the page says so.
  if (!(await freshSession(request, now))) return seeOther(`/${locale}/account/passkeys`);
  const allowed = await limit('passkey-user', user.userId);
  if (!allowed.ok) return tooManyAsked(locale, allowed.retryAfterSeconds);
  return askedOf(await askForNewPasskey(user, now));
}
