import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm, SignInForm } from '../../features/accounts/account-forms';
import { readForm, signInForm, typedOf } from '../../features/accounts/accounts';
import { signIn } from '../../features/accounts/accounts.server';
import { organisationName } from '../../features/accounts/organisation/provider.server';
import { translator } from '../../platform/i18n.server';
import { forgive, limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { askedWayBack, browserOf, entered, pageHeaders, refusedForm, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, organisation: organisationName(), to: askedWayBack(request, locale), title: t('accounts:signIn.title'), description: t('accounts:signIn.description') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const input = await readPost(request);
  const read = readForm(signInForm, input);
  if ('refused' in read) return refusedForm(read.refused);
  const { email, password, to } = read.value;
  const allowed = await limitAll(['sign-in-address', networkOf(context.address)], ['sign-in-email', email]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typedOf(input));
  const answer = await signIn({ email, password, to }, browserOf(request));
  if ('refused' in answer) return refusedForm({ faults: {}, typed: typedOf(input) }, translator(locale)(`accounts:refused.${answer.refused}`));
  if (!answer.isStep) await forgive('sign-in-email', email);
  return entered(answer, to, locale);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignIn() {
  const { locale, organisation, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      <SignInForm locale={locale} organisation={organisation} to={answer?.form.typed.to ?? to} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />
    </main>
  );
}
