import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { readForm } from '../../features/accounts/accounts';
import { newPasskeyForm } from '../../features/accounts/passkeys/passkeys';
import { PasskeysPage } from '../../features/accounts/passkeys/passkeys-page';
import { addPasskey, listPasskeys } from '../../features/accounts/passkeys/passkeys.server';
import { deviceOf, readDevice } from '../../features/accounts/sign-ins/device';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { limit } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

/** What a passkey is called at first: the browser that makes it. */
function suggestedName(request: Request, locale: Locale): string {
  const { browser, system } = deviceOf(readDevice(request.headers.get('User-Agent')));
  const t = translator(locale);
  return browser !== null && system !== null ? t('security:signIns.both', { browser, system }) : (browser ?? system ?? t('security:part.passkeys'));
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const isFresh = (await freshSession(request, new Date())) !== null;
  const saved = new URL(request.url).searchParams.get('saved');
  return { locale, isFresh, passkeys: await listPasskeys(userId), suggested: suggestedName(request, locale), saved, title: t('security:passkeys.title'), description: t('security:passkeys.lead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const here = `/${locale}/account/passkeys`;
  const now = new Date();
  if (!(await freshSession(request, now))) return seeOther(here);
  const input = await readPost(request);
  const read = readForm(newPasskeyForm, input);
  if ('refused' in read) return refusedForm(read.refused);
  const { name } = read.value;
  const allowed = await limit('step-user', userId);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, { name });
  const answer = await addPasskey(userId, { ...read.value, now });
  if ('refused' in answer) return refusedForm({ faults: {}, typed: { name } }, translator(locale)(`security:passkeys.refused.${answer.refused}`));
  return seeOther(answer.hasNewCodes ? `/${locale}/account/codes` : `${here}?saved=added`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Passkeys() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <PasskeysPage {...page} form={answer?.form ?? emptyForm} sentence={answer?.sentence} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/passkeys`} />}
    </main>
  );
}
