import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm, SignUpForm } from '../../features/accounts/account-forms';
import { readForm, signUpForm, typedOf } from '../../features/accounts/accounts';
import { askToSignUp } from '../../features/accounts/links.server';
import { organisationName } from '../../features/accounts/organisation/provider.server';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { askedWayBack, pageHeaders, refusedForm, seeOther, sentUrl, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, organisation: organisationName(), to: askedWayBack(request, locale), title: t('accounts:signUp.title'), description: t('accounts:signUp.description') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const input = await readPost(request);
  const read = readForm(signUpForm, input);
  if ('refused' in read) return refusedForm(read.refused);
  const { name, email, password, to } = read.value;
  const network = networkOf(context.address);
  const allowed = await limitAll(['sign-up-address', network], ['link-pair', `${network} ${email}`], ['link-email', email]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typedOf(input));
  await askToSignUp({ name, email, password, to, locale, learnerId: context.actor.learnerId }, new Date());
  return seeOther(sentUrl(locale, to));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignUp() {
  const { locale, organisation, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      <SignUpForm locale={locale} organisation={organisation} to={answer?.form.typed.to ?? to} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />
    </main>
  );
}
