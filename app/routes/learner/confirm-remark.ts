import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { readRemarkId } from '../../features/pilots/remarks/remark';
import { takeOwnStep } from '../../features/pilots/remarks/remarks.server';
import { localeOf, requireUser } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/remarks/mine`, 303);
}

/** Says that a remark of one's own is dealt with. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId, locale: lang } = requireUser(context, request);
  const id = readRemarkId(params.remark) ?? 0;
  if ((await takeOwnStep(userId, { id, what: 'confirm', words: '', lang }, new Date())) === null) throw new Response(null, { status: 404 });
  return redirect(`/${localeOf(params)}/remarks/mine?show=${id}&done=confirmed`, 303);
}

export { NoPage as default } from '../../ui/no-page';
