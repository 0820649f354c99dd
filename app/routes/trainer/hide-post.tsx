import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reasonForm } from '../../features/discussions/moderation';
import { HidePage } from '../../features/discussions/moderation-page';
import { findModerated, hidePost } from '../../features/discussions/moderation.server';
import { readInput } from '../../features/discussions/post';
import { emptyState } from '../../features/discussions/post-form';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { lessonLinkOf, wrongAgain } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireModerator } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator(context, request);
  const locale = localeOf(params);
  const post = await findModerated(moderator, params.post ?? '');
  if (!post) throw new Response(null, { status: 404 });
  return data({ locale, post: { ...post, lesson: lessonLinkOf(post.lessonId, locale) }, title: translator(locale)('discussions:hide.title') }, { headers: privateHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator(context, request);
  const locale = localeOf(params);
  const postId = params.post ?? '';
  const input = await readForm(request);
  const read = readInput(reasonForm, input);
  if ('faults' in read) return wrongAgain(input, read.faults);
  const done = await hidePost(moderator, { postId, input: read.value }, new Date());
  if (done === null) throw new Response(null, { status: 404 });
  throw redirect(`/${locale}/moderation#post-${postId}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function HidePost() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <HidePage {...page} state={state ?? emptyState} />
    </main>
  );
}
