import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { codeForm, readForm, wayBack } from '../../features/accounts/accounts';
import { answerByCode, findPending } from '../../features/accounts/second-step/pending.server';
import { StepOver, StepPage } from '../../features/accounts/second-step/step-page';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { browserOf, pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const pending = await findPending(request.headers.get('Cookie'), new Date());
  // Whoever pressed twice is in already.
  if (!pending && context.actor.userId !== null) throw redirect(wayBack(null, locale), 303);
  return { locale, isOver: pending === null, title: t('security:step.title'), description: t('security:step.lead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const now = new Date();
  const here = `/${locale}/sign-in/step`;
  const pending = await findPending(request.headers.get('Cookie'), now);
  if (!pending) return seeOther(here);
  const read = readForm(codeForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  const allowed = await limitAll(['step-user', pending.userId], ['step-address', networkOf(context.address)]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, {});
  const answer = await answerByCode(pending, browserOf(request), { code: read.value.code, now });
  if (!('refused' in answer)) return seeOther(wayBack(answer.to, locale), answer.setCookies);
  return answer.refused === 'step-over' ? seeOther(here) : refusedForm({ faults: { code: answer.refused }, typed: {} });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignInStep() {
  const { locale, isOver } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isOver ? <StepOver locale={locale} /> : <StepPage locale={locale} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />}
    </main>
  );
}
