import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { JoinRefusal } from '../../features/cohorts/cohort';
import { findCohortToJoin, joinCohort } from '../../features/cohorts/cohorts.server';
import { JoinPage } from '../../features/cohorts/join-page';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

const statusOf: Record<JoinRefusal, number> = { 'unknown-code': 404, archived: 409, 'link-closed': 409, 'link-expired': 409, 'cohort-full': 409, 'already-member': 200 };

/** Codes are short: whoever tries many of them is stopped. */
async function allowTrying(learnerId: string, address: string): Promise<void> {
  const allowed = await limitAll(['join-address', networkOf(address)], ['join-learner', learnerId]);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const typed = searchParams.get('code');
  if (typed) throw redirect(`/${locale}/join/${encodeURIComponent(typed.trim().slice(0, 40))}`, 303);
  const code = params.code ?? '';
  if (code !== '') await allowTrying(learnerId, context.address);
  const found = code === '' ? { cohort: null, refused: null } : await findCohortToJoin(learnerId, code, new Date());
  const t = translator(locale);
  const page = { locale, code, ...found, hasJoined: searchParams.has('joined'), title: t('cohorts:join.title'), description: t('cohorts:join.description') };
  return data(page, { status: found.refused ? statusOf[found.refused] : 200, headers: privateHeaders });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const code = params.code ?? '';
  await allowTrying(learnerId, context.address);
  const answer = await joinCohort(learnerId, code, new Date());
  if ('cohort' in answer || answer.refused === 'already-member') throw redirect(`/${locale}/join/${encodeURIComponent(code)}?joined=1`, 303);
  return data(answer, { status: statusOf[answer.refused], headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function JoinCohort() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap cohorts-door">
      <JoinPage {...page} refused={answer?.refused ?? page.refused} />
    </main>
  );
}
