import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { dropViewingCookie, endViewing } from '../../features/pilots/viewing/viewing.server';
import { seeOther } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

/** Who opens the address of the command by hand is led to the page of the view. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/pilots/view`, 303);
}

/** Ends looking at the course as another role. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  await endViewing(user.userId, request.headers.get('Cookie'), new Date());
  return seeOther(`/${localeOf(params)}/pilots/view?done=ended`, [dropViewingCookie()]);
}

export { NoPage as default } from '../../ui/no-page';
