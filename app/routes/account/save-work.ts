import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { profileForm } from '../../features/accounts/profile/profile';
import { saveProfile } from '../../features/accounts/profile/profile.server';
import { seeOther } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

/** Who opens the address of the command by hand is led to the form. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/account#work`, 303);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const read = profileForm.safeParse(Object.fromEntries(await readForm(request)));
  // The form offers nothing that could be refused: this one is none of ours.
  if (!read.success) throw new Response(null, { status: 400 });
  await saveProfile(learnerId, read.data, new Date());
  return seeOther(`/${localeOf(params)}/account?saved=work#work`);
}
