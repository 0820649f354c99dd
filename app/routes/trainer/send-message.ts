import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { measureOf } from '../../features/cohorts/member-standing';
import { getCourse } from '../../features/content/load.server';
import { readDraft } from '../../features/cohorts/messages/message';
import { sendMessage } from '../../features/cohorts/messages/messages.server';
import { limit } from '../../platform/rate-limit.server';
import { privateHeaders } from '../form-answers.server';
import { readListForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { onlyByFormOfMessages } from '../invitation-doors';

export const loader = onlyByFormOfMessages;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const allowed = await limit('message-send', user.learnerId);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const read = readDraft(await readListForm(request));
  if (!read || read.fault) throw new Response(null, { status: 400 });
  const now = new Date();
  const measure = measureOf(cohort, getCourse(), now);
  const answer = await sendMessage({ cohortId: cohort.id, senderId: user.learnerId, draft: read.draft, measure }, now);
  const url = `/${localeOf(params)}/cohorts/${cohort.id}/messages`;
  throw redirect('refused' in answer ? `${url}/${answer.refused === 'sent-before' ? read.draft.id : ''}?done=${answer.refused}` : `${url}/${read.draft.id}?done=sent&count=${answer.sent}`, 303);
}
