import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { codeForm, readForm } from '../../features/accounts/accounts';
import { AppPage } from '../../features/accounts/second-step/app-page';
import { confirmApp, findAppSetup } from '../../features/accounts/second-step/authenticator.server';
import { findSecondStep } from '../../features/accounts/second-step/second-step.server';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { limit } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId, email } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const isFresh = (await freshSession(request, new Date())) !== null;
  const { hasApp } = await findSecondStep(userId);
  // The secret is shown to nobody who comes by an open computer.
  const setup = isFresh ? await findAppSetup(userId, email) : null;
  return { locale, isFresh, hasApp, setup, title: t('security:app.title'), description: t('security:app.lead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const now = new Date();
  if (!(await freshSession(request, now))) return seeOther(`/${locale}/account/app`);
  const read = readForm(codeForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  const allowed = await limit('step-user', userId);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, {});
  const answer = await confirmApp(userId, read.value.code, now);
  if ('refused' in answer) return refusedForm({ faults: { code: answer.refused }, typed: {} });
  return seeOther(`/${locale}/account/codes`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function AuthenticatorApp() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <AppPage {...page} form={answer?.form ?? emptyForm} sentence={answer?.sentence} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/app`} />}
    </main>
  );
}
