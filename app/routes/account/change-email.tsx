import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { emailForm, readForm, typedOf } from '../../features/accounts/accounts';
import { askForEmailChange, findAwaitedEmail } from '../../features/accounts/address/email-change.server';
import { EmailPage } from '../../features/accounts/address/email-pages';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { settings } from '../../platform/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { isOutboxOpen, localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId, email } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const now = new Date();
  return {
    locale,
    email,
    isFresh: (await freshSession(request, now)) !== null,
    awaited: await findAwaitedEmail(userId, now),
    isSent: new URL(request.url).searchParams.has('sent'),
    outboxUrl: isOutboxOpen(settings) ? '/dev/mail' : null,
    title: t('security:email.title'),
    description: t('security:email.lead'),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  const now = new Date();
  const session = await freshSession(request, now);
  if (!session) return seeOther(`/${locale}/account/email`);
  const input = await readPost(request);
  const read = readForm(emailForm, input);
  if ('refused' in read) return refusedForm(read.refused);
  const { email } = read.value;
  if (email === user.email) return refusedForm({ faults: { email: 'email-same' }, typed: typedOf(input) });
  const allowed = await limitAll(['change-user', user.userId], ['link-pair', `${networkOf(context.address)} ${email}`], ['link-email', email]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typedOf(input));
  await askForEmailChange(session, { newEmail: email, locale }, now);
  return seeOther(`/${locale}/account/email?sent=1`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function ChangeEmail() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <EmailPage {...page} form={answer?.form ?? emptyForm} sentence={answer?.sentence} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/email`} />}
    </main>
  );
}
