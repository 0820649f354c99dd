import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { codeForm, readForm } from '../../features/accounts/accounts';
import { answerByCode, findPending } from '../../features/accounts/second-step/pending.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { browserOf, pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { afterStep, stepPage } from '../step-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  publicDoor();
  return stepPage(args);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const now = new Date();
  const pending = await findPending(request.headers.get('Cookie'), now);
  if (!pending) return seeOther(`/${locale}/sign-in/step`);
  const read = readForm(codeForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  const allowed = await limitAll(['step-user', pending.userId], ['step-address', networkOf(context.address)]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, {});
  const answer = await answerByCode(pending, browserOf(request), { code: read.value.code, now });
  return afterStep(answer, locale) ?? refusedForm({ faults: { code: 'code-wrong' }, typed: {} });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export { StepDoor as default } from '../step-door';
