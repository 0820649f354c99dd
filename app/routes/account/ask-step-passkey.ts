import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { askForStep } from '../../features/accounts/passkeys/using-passkeys.server';
import { findPending } from '../../features/accounts/second-step/pending.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { localeOf, publicDoor } from '../guards';
import { seeOther } from '../form-answers.server';
import { askedOf, tooManyAsked } from '../passkey-doors.server';

/** Who opens by hand what scripts ask for is led to its page. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/sign-in/step`);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const now = new Date();
  const pending = await findPending(request.headers.get('Cookie'), now);
  if (!pending) return seeOther(`/${locale}/sign-in/step`);
  const allowed = await limit('passkey-address', networkOf(context.address));
  return allowed.ok ? askedOf(await askForStep(pending.userId, now)) : tooManyAsked(locale, allowed.retryAfterSeconds);
}
