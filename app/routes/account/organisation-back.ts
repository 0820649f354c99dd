import type { LoaderFunctionArgs } from '@remix-run/node';
import type { BegunSignIn } from '../../features/accounts/organisation/organisation';
import { dropBegunCookie, findOrganisationUser, readBegun } from '../../features/accounts/organisation/organisation.server';
import { organisationName, readIdentity } from '../../features/accounts/organisation/provider.server';
import { enter } from '../../features/accounts/second-step/pending.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { browserOf, entered, seeOther } from '../form-answers.server';
import { publicDoor } from '../guards';

/** Whose account the browser comes back for, or why for nobody's. */
async function whoIsBack(begun: BegunSignIn | null, { search, address, now }: { search: string; address: string; now: Date }) {
  if (!begun) return { refused: 'over' } as const;
  const allowed = await limit('sign-in-address', networkOf(address));
  if (!allowed.ok) return { refused: 'too-many' } as const;
  const person = await readIdentity(begun, search);
  return 'refused' in person ? person : findOrganisationUser(person, { locale: begun.locale, now });
}

/** Where the organisation sends people back to: one address for all languages, which it was told of. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  publicDoor();
  if (organisationName() === null) throw new Response(null, { status: 404 });
  const now = new Date();
  const browser = browserOf(request);
  const begun = readBegun(browser.cookieHeader, now);
  const locale = begun?.locale ?? context.actor.locale;
  const user = await whoIsBack(begun, { search: new URL(request.url).search, address: context.address, now });
  if (typeof user !== 'string') return seeOther(`/${locale}/sign-in/organisation?refused=${user.refused}`, [dropBegunCookie]);
  const entry = await enter(user, browser, { to: begun?.to, now });
  return entered({ ...entry, setCookies: [...entry.setCookies, dropBegunCookie] }, begun?.to, locale);
}
