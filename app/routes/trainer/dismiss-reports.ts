import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { readWords } from '../../features/discussions/moderation';
import { dismissReports } from '../../features/discussions/moderation.server';
import { readForm } from '../form-doors';
import { localeOf, requireModerator } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/moderation`, 303);
}

/** Closes the reports about a post and leaves it as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator(context, request);
  const postId = params.post ?? '';
  const words = readWords(String((await readForm(request)).get('words') ?? ''));
  const done = await dismissReports(moderator, { postId, words }, new Date());
  if (done === null) throw new Response(null, { status: 404 });
  return redirect(`/${localeOf(params)}/moderation#post-${postId}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
