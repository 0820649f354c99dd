import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getPost } from '../../features/discussions/discussion.server';
import { editForm, readInput } from '../../features/discussions/post';
import { emptyState } from '../../features/discussions/post-form';
import { EditPage } from '../../features/discussions/post-pages';
import { editPost } from '../../features/discussions/posts.server';
import { translator } from '../../platform/i18n.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { formAgain, lessonLinkOf, placeUrl, tooManyAgain, unconfirmed, wrongAgain } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const found = await getPost(learnerId, params.post ?? '', new Date());
  if (!found?.view.isMine || found.view.state === 'deleted') throw new Response(null, { status: 404 });
  return data({ locale, post: found.view, lesson: lessonLinkOf(found.lessonId, locale), title: translator(locale)('discussions:edit.title') }, { headers: privateHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const postId = params.post ?? '';
  const input = await readForm(request);
  const read = readInput(editForm, input);
  if ('faults' in read) return wrongAgain(input, read.faults);
  const warning = unconfirmed(read.value.text, input);
  if (warning) return formAgain(input, { status: 200, warning });
  const allowed = await limit('post-address', networkOf(context.address));
  if (!allowed.ok) return tooManyAgain(input, allowed, locale);
  const edited = await editPost(learnerId, { postId, input: read.value }, new Date());
  if (edited === null) throw new Response(null, { status: 404 });
  if ('refused' in edited) return formAgain(input, { status: 409, sentence: translator(locale)(`discussions:refused.${edited.refused}`) });
  throw redirect(placeUrl(lessonLinkOf(edited.lessonId, locale).url, { ...edited, postId }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function EditPost() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <EditPage {...page} state={state ?? emptyState} />
    </main>
  );
}
