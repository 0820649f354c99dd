import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCohorts } from '../../features/cohorts/cohorts.server';
import { getCourse } from '../../features/content/load.server';
import { postForm, readInput } from '../../features/discussions/post';
import { emptyState } from '../../features/discussions/post-form';
import { WritePage } from '../../features/discussions/post-pages';
import { isOpenDiscussion, wasPosted, writePost } from '../../features/discussions/posts.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { openLessonOf } from '../course-guards';
import { formAgain, lessonLinkOf, limitPosting, proposedName, tooManyAgain, unconfirmed, wrongAgain, writtenUrl } from '../discussion-doors';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf } from '../guards';

export const headers = pageHeaders;

/** The form alone on a page: shown when a post could not be taken as it was sent. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openLessonOf(getCourse(), params);
  if (!isOpenDiscussion(lesson.id)) throw new Response(null, { status: 404 });
  const cohorts = (await listCohorts(context.actor.learnerId)).filter(({ isArchived }) => !isArchived);
  return { locale, lesson: lessonLinkOf(lesson.id, locale), cohorts, name: proposedName(context), title: translator(locale)('discussions:post.title') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openLessonOf(getCourse(), params);
  const input = await readForm(request);
  const t = translator(locale);
  const { learnerId, userId } = context.actor;
  if (userId === null) return formAgain(input, { status: 403, sentence: t('discussions:refused.signed-out') });
  const read = readInput(postForm, input);
  if ('faults' in read) return wrongAgain(input, read.faults);
  const warning = unconfirmed(read.value.text, input);
  if (warning) return formAgain(input, { status: 200, warning });
  const allowed = (await wasPosted(learnerId, read.value)) ? { ok: true as const } : await limitPosting(context);
  if (!allowed.ok) return tooManyAgain(input, allowed, locale);
  const written = await writePost({ learnerId, locale }, { lessonId: lesson.id, input: read.value }, new Date());
  if (written === null) throw new Response(null, { status: 404 });
  if ('postId' in written) throw redirect(writtenUrl(lessonLinkOf(lesson.id, locale).url, { threadId: written.postId, postId: written.postId }), 303);
  if (written.refused === 'audience-unknown') return wrongAgain(input, { audience: written.refused });
  input.delete('form');
  return formAgain(input, { status: 409, sentence: t('discussions:refused.deleted') });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function WritePost() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <WritePage {...page} state={state ?? emptyState} />
    </main>
  );
}
