import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getThread } from '../../features/discussions/discussion.server';
import { readInput, readPage, replyForm } from '../../features/discussions/post';
import { emptyState } from '../../features/discussions/post-form';
import { ReplyPage } from '../../features/discussions/post-pages';
import { wasPosted, writeReply } from '../../features/discussions/posts.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { formAgain, lessonLinkOf, limitPosting, proposedName, tooManyAgain, unconfirmed, wrongAgain, writtenUrl } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const page = readPage(new URL(request.url).searchParams.get('page'));
  const view = await getThread(learnerId, params.post ?? '', { page, now: new Date() });
  if (!view) throw new Response(null, { status: 404 });
  const name = view.lastName ?? proposedName(context);
  return data({ locale, view, name, lesson: lessonLinkOf(view.thread.lessonId, locale), title: translator(locale)('discussions:reply.title') }, { headers: privateHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const threadId = params.post ?? '';
  const input = await readForm(request);
  const read = readInput(replyForm, input);
  if ('faults' in read) return wrongAgain(input, read.faults);
  const warning = unconfirmed(read.value.text, input);
  if (warning) return formAgain(input, { status: 200, warning });
  const allowed = (await wasPosted(learnerId, read.value)) ? { ok: true as const } : await limitPosting(context);
  if (!allowed.ok) return tooManyAgain(input, allowed, locale);
  const written = await writeReply({ learnerId, locale }, { postId: threadId, input: read.value }, new Date());
  if (written === null) throw new Response(null, { status: 404 });
  if ('postId' in written) throw redirect(writtenUrl(lessonLinkOf(written.lessonId, locale).url, { threadId, postId: written.postId }), 303);
  input.delete('form');
  return formAgain(input, { status: 409, sentence: translator(locale)(`discussions:refused.${written.refused}`) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function WriteReply() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <ReplyPage {...page} state={state ?? emptyState} />
    </main>
  );
}
