import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { readForm } from '../../features/accounts/accounts';
import { passkeyNameForm } from '../../features/accounts/passkeys/passkeys';
import { PasskeyPage } from '../../features/accounts/passkeys/passkeys-page';
import { findPasskey, renamePasskey } from '../../features/accounts/passkeys/passkeys.server';
import { findSecondStep } from '../../features/accounts/second-step/second-step.server';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

/** A passkey of whoever asks; 404 when it is not theirs. */
async function ownPasskey(userId: string, id = '') {
  const passkey = await findPasskey(userId, id);
  if (!passkey) throw new Response(null, { status: 404 });
  return passkey;
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const passkey = await ownPasskey(userId, params.passkey);
  const isFresh = (await freshSession(request, new Date())) !== null;
  const { hasApp, passkeys } = await findSecondStep(userId);
  return { locale, isFresh, passkey, isLast: !hasApp && passkeys === 1, title: t('security:passkeys.one', { name: passkey.name }), description: t('security:passkeys.lead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const { id } = await ownPasskey(userId, params.passkey);
  if (!(await freshSession(request, new Date()))) return seeOther(`/${locale}/account/passkeys/${id}`);
  const read = readForm(passkeyNameForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  await renamePasskey(userId, id, read.value.name);
  return seeOther(`/${locale}/account/passkeys?saved=renamed`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Passkey() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <PasskeyPage {...page} form={answer?.form ?? emptyForm} sentence={answer?.sentence} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/passkeys/${page.passkey.id}`} />}
    </main>
  );
}
