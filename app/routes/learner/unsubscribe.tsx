import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chooseReminders, findReminderChoice } from '../../features/cohorts/messages/reminders.server';
import { UnsubscribePage } from '../../features/cohorts/messages/unsubscribe-page';
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
  const choice = await findReminderChoice(params.cohort ?? '', params.token ?? '');
  const t = translator(locale);
  return data({ choice, title: t('messages:unsubscribe.title'), description: t('messages:unsubscribe.description') }, { status: choice ? 200 : 404, headers: privateHeaders });
}

/** The button, and the one click that mail programs offer (RFC 8058): neither needs a sign-in. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const allowed = await limit('unsubscribe-address', networkOf(context.address));
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const form = await readUpload(request);
  const [cohort, token] = [params.cohort ?? '', params.token ?? ''];
  if (!(await chooseReminders(cohort, token, { isOff: form.get('on') !== '1' }))) throw new Response(null, { status: 404 });
  if (isOneClick(form)) return data(null, { headers: privateHeaders });
  throw redirect(`/${locale}/unsubscribe/${encodeURIComponent(cohort)}/${encodeURIComponent(token)}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Unsubscribe() {
  const { choice } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap cohorts-door">
      <UnsubscribePage choice={choice} />
    </main>
  );
}
