import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmEmailChange, findEmailChange } from '../../features/accounts/address/email-change.server';
import { ConfirmEmailPage } from '../../features/accounts/address/email-pages';
import { translator } from '../../platform/i18n.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { pageHeaders, privateHeaders, seeOther } from '../form-answers.server';

export const headers = pageHeaders;

/** Looks at the link and changes nothing; who holds it has the mailbox, signed in here or not. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const change = await findEmailChange(params.token ?? '', new Date());
  const title = t(`security:confirm.${change?.state ?? 'spent'}.title`);
  return data({ locale, change, title, description: title }, { status: change ? 200 : 410, headers: privateHeaders });
}

export async function action({ params, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const token = params.token ?? '';
  const allowed = await limit('open-address', networkOf(context.address));
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  await confirmEmailChange(token, new Date());
  return seeOther(`/${locale}/account/email/${encodeURIComponent(token)}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ConfirmEmail() {
  const { locale, change } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap accounts-door">
      <ConfirmEmailPage locale={locale} change={change} />
    </main>
  );
}
