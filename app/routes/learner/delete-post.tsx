import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getPost } from '../../features/discussions/discussion.server';
import { DeletePage } from '../../features/discussions/post-pages';
import { deletePost } from '../../features/discussions/posts.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { lessonLinkOf } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const found = await getPost(learnerId, params.post ?? '', new Date());
  if (!found?.view.isMine) throw new Response(null, { status: 404 });
  const lesson = lessonLinkOf(found.lessonId, locale);
  if (found.view.state === 'deleted') throw redirect(`${lesson.url}#posts`, 303);
  return data({ locale, post: found.view, lesson, title: translator(locale)('discussions:delete.title') }, { headers: privateHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const deleted = await deletePost(learnerId, params.post ?? '', new Date());
  if (deleted === null) throw new Response(null, { status: 404 });
  return redirect(`${lessonLinkOf(deleted.lessonId, locale).url}#posts`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function DeletePost() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <DeletePage {...page} />
    </main>
  );
}
