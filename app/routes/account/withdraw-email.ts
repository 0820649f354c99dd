import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { withdrawEmailChange } from '../../features/accounts/address/email-change.server';
import { localeOf, requireUser } from '../guards';
import { seeOther } from '../form-answers.server';

/** Who opens the address of the command by hand is led to the form. */
export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/${localeOf(params)}/account/email`);
}

/** Taking a change back makes nothing easier for a stranger: any session may. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  await withdrawEmailChange(userId);
  return seeOther(`/${localeOf(params)}/account?saved=withdrawn#security`);
}
