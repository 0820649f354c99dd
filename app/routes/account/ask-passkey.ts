import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { askToEnter } from '../../features/accounts/passkeys/using-passkeys.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { localeOf, publicDoor } from '../guards';
import { seeOther } from '../form-answers.server';
import { askedOf, tooManyAsked } from '../passkey-doors.server';

/** Who opens by hand what scripts ask for is led to its page. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/sign-in/passkey`);
}

export async function action({ params, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const allowed = await limit('passkey-address', networkOf(context.address));
  return allowed.ok ? askedOf(await askToEnter(new Date())) : tooManyAsked(locale, allowed.retryAfterSeconds);
}
