import type { LoaderFunctionArgs } from '@remix-run/node';
import { begunCookie } from '../../features/accounts/organisation/organisation.server';
import { beginSignIn, organisationName } from '../../features/accounts/organisation/provider.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { askedWayBack, seeOther } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';

/** Sends the browser to the organisation; the click on the link agrees to it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  if (organisationName() === null) throw new Response(null, { status: 404 });
  const allowed = await limit('sign-in-address', networkOf(context.address));
  const begin = allowed.ok ? await beginSignIn({ locale, to: askedWayBack(request, locale) ?? undefined }, new Date()) : { refused: 'too-many' as const };
  if ('refused' in begin) return seeOther(`/${locale}/sign-in/organisation?refused=${begin.refused}`);
  return seeOther(begin.url, [begunCookie(begin.begun)]);
}
