import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '../../features/accounts/accounts.server';
import { localeOf, publicDoor } from '../guards';
import { seeOther } from '../form-answers.server';

/** Following a link signs nobody out: only the button does. */
export function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  return seeOther(`/${localeOf(params)}/account`);
}

export async function action({ params, request }: ActionFunctionArgs) {
  publicDoor();
  const answer = seeOther(`/${localeOf(params)}`, await signOut(request.headers.get('Cookie')));
  // What the browser's cache holds of this person's pages goes too; what waits to be sent stays, so "storage" is not named.
  answer.headers.set('Clear-Site-Data', '"cache"');
  return answer;
}
