import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { AccountPage } from '../../features/accounts/account-page';
import { accountForm, readForm, typedOf } from '../../features/accounts/accounts';
import { findProfile } from '../../features/accounts/profile/profile.server';
import { ProfilePart } from '../../features/accounts/profile/profile-part';
import { findSignedInAt, saveAccount } from '../../features/accounts/accounts.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId, name, email, locale: mailLocale } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const session = await findSignedInAt(request.headers.get('Cookie'), new Date());
  const dateFormat = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'Europe/Brussels' });
  return {
    locale,
    account: { name, email, locale: mailLocale },
    signedInDate: dateFormat.format(session?.signedInAt),
    mayChangePassword: session?.mayChangePassword ?? false,
    profile: await findProfile(learnerId),
    saved: new URL(request.url).searchParams.get('saved'),
    title: t('accounts:account.title'),
    description: t('accounts:account.description'),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { email } = requireUser(context, request);
  const locale = localeOf(params);
  const input = await readPost(request);
  const read = readForm(accountForm(email), input);
  if ('refused' in read) return refusedForm(read.refused);
  const saved = await saveAccount(request.headers.get('Cookie'), read.value, new Date());
  if (saved === null) return seeOther(`/${locale}/sign-in`);
  if ('refused' in saved) return refusedForm({ faults: {}, typed: typedOf(input) }, translator(locale)('accounts:account.passwordLater'));
  return seeOther(`/${locale}/account?saved=1`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      <AccountPage {...page} work={<ProfilePart locale={page.locale} profile={page.profile} isSaved={page.saved === 'work'} />} isSaved={page.saved === '1' && !answer} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />
    </main>
  );
}
