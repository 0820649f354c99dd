import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { dropGuestCookie } from '../../features/accounts/guest.server';
import { forgetGuest } from '../../features/privacy/leaving/leaving.server';
import { seeOther } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';
import { ownPerson } from '../privacy-doors.server';

/** Who opens the address of the command by hand is led to the page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/account/data#delete`, 303);
}

/** Forgets a guest at once; who has an account is led to how that is deleted. */
export async function action({ params, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const person = await ownPerson(context);
  if (person.user !== null) return seeOther(`/${locale}/account/data/delete`);
  await forgetGuest(person, new Date());
  return seeOther(`/${locale}/account/data?saved=forgotten`, [dropGuestCookie]);
}
