import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '../../features/accounts/accounts';
import { PasskeyEnterPage } from '../../features/accounts/passkeys/enter-page';
import { passkeySignInForm } from '../../features/accounts/passkeys/passkeys';
import { enterByPasskey } from '../../features/accounts/passkeys/using-passkeys.server';
import { translator } from '../../platform/i18n.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { askedWayBack, browserOf, entered, pageHeaders, refusedForm, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, to: askedWayBack(request, locale), title: t('security:passkeys.enter'), description: t('security:passkeys.enterLead') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const read = readForm(passkeySignInForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  const { answer, to } = read.value;
  const typed: Record<string, string> = to === undefined ? {} : { to };
  const allowed = await limit('sign-in-address', networkOf(context.address));
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typed);
  const entry = await enterByPasskey(answer, browserOf(request), new Date());
  if ('refused' in entry) return refusedForm({ faults: {}, typed }, translator(locale)(`security:passkeys.refused.${entry.refused}`));
  return entered(entry, to, locale);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignInPasskey() {
  const { locale, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      <PasskeyEnterPage locale={locale} to={answer?.form.typed.to ?? to} sentence={answer?.sentence ?? null} />
    </main>
  );
}
