import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getPost } from '../../features/discussions/discussion.server';
import { reasonForm } from '../../features/discussions/moderation';
import { readInput } from '../../features/discussions/post';
import { emptyState } from '../../features/discussions/post-form';
import { ReportPage } from '../../features/discussions/post-pages';
import { reportPost } from '../../features/discussions/posts.server';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { formAgain, lessonLinkOf, placeUrl, tooManyAgain, wrongAgain } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const found = await getPost(learnerId, params.post ?? '', new Date());
  if (found?.view.state !== 'shown') throw new Response(null, { status: 404 });
  return data({ locale, post: found.view, lesson: lessonLinkOf(found.lessonId, locale), title: translator(locale)('discussions:report.title') }, { headers: privateHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const postId = params.post ?? '';
  const input = await readForm(request);
  const read = readInput(reasonForm, input);
  if ('faults' in read) return wrongAgain(input, read.faults);
  const allowed = await limitAll(['report-learner', learnerId], ['report-address', networkOf(context.address)]);
  if (!allowed.ok) return tooManyAgain(input, allowed, locale);
  const reported = await reportPost(learnerId, { postId, input: read.value }, new Date());
  if (reported === null) throw new Response(null, { status: 404 });
  if ('refused' in reported) return formAgain(input, { status: 409, sentence: translator(locale)(`discussions:refused.${reported.refused}`) });
  throw redirect(placeUrl(lessonLinkOf(reported.lessonId, locale).url, { ...reported, postId }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ReportPost() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <ReportPage {...page} state={state ?? emptyState} />
    </main>
  );
}
