import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EndRemindersPage } from '../../features/learning/reminders/reminders-part';
import { chooseLinkedWish, findLinkedWish } from '../../features/learning/reminders/wish.server';
import { translator } from '../../platform/i18n.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { isOneClick, readUpload } from '../form-doors';
import { localeOf, publicDoor } from '../guards';

export const headers = pageHeaders;

/** Mail programs open links by themselves: opening changes nothing, the button does. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const found = await findLinkedWish(params.token ?? '');
  const t = translator(locale);
  return data({ locale, isOn: found?.isOn ?? null, title: t('plan:unsubscribe.title'), description: t('plan:unsubscribe.description') }, { status: found ? 200 : 404, headers: privateHeaders });
}

/** The button, and the one click that mail programs offer (RFC 8058): neither needs a sign-in. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const allowed = await limit('unsubscribe-address', networkOf(context.address));
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const form = await readUpload(request);
  const token = params.token ?? '';
  if (!(await chooseLinkedWish(token, { isOn: form.get('on') === '1' }, new Date()))) throw new Response(null, { status: 404 });
  if (isOneClick(form)) return data(null, { headers: privateHeaders });
  throw redirect(`/${locale}/unsubscribe/plan/${encodeURIComponent(token)}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function UnsubscribePlan() {
  return (
    <main id="main" className="wrap page prose">
      <EndRemindersPage {...useLoaderData<typeof loader>()} />
    </main>
  );
}
