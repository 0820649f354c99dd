import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { removeTester } from '../../features/pilots/testers.server';
import { localeOf, requireRole } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/pilots/testers`, 303);
}

/** Takes the part of a tester from somebody. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  await requireRole(context, request, ['editor']);
  if ((await removeTester(params.tester ?? '')) === null) throw new Response(null, { status: 404 });
  return redirect(`/${localeOf(params)}/pilots/testers?done=removed`, 303);
}

export { NoPage as default } from '../../ui/no-page';
