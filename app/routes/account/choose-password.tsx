import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { passwordForm, readForm } from '../../features/accounts/accounts';
import { choosePassword, hasPassword } from '../../features/accounts/accounts.server';
import { PasswordPage } from '../../features/accounts/sign-ins/password-page';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId, email } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const isFresh = (await freshSession(request, new Date())) !== null;
  const isFirst = !(await hasPassword(userId));
  return { locale, email, isFresh, isFirst, title: t(isFirst ? 'security:password.first' : 'security:password.title'), description: t('security:password.lead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  const session = await freshSession(request, new Date());
  if (!session) return seeOther(`/${locale}/account/password`);
  const read = readForm(passwordForm(user), await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  await choosePassword(session, read.value.password);
  return seeOther(`/${locale}/account?saved=password#security`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function ChoosePassword() {
  const { locale, email, isFresh, isFirst, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <PasswordPage locale={locale} email={email} isFirst={isFirst} form={answer?.form ?? emptyForm} /> : <SignInAgain locale={locale} title={title} path={`/${locale}/account/password`} />}
    </main>
  );
}
