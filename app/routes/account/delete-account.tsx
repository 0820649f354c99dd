import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { isConfirmed } from '../../features/privacy/leaving/leaving';
import { askToLeave } from '../../features/privacy/leaving/leaving.server';
import { LeavePage } from '../../features/privacy/leaving/leave-page';
import { after } from '../../features/privacy/periods';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders, seeOther } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const now = new Date();
  return { locale, day: after(now, 'mindDays').toISOString(), isFresh: (await freshSession(request, now)) !== null, title: t('privacy:delete.title'), description: t('privacy:data.description') };
}

/** Wants a sign-in of the last minutes and the word typed; then every session ends, this one too. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const now = new Date();
  if (!(await freshSession(request, now))) return seeOther(`/${locale}/account/data/delete`);
  const form = await readForm(request);
  if (!isConfirmed(form.get('confirm'), translator(locale)('privacy:delete.word'))) return data({ isWrong: true }, { status: 400, headers: privateHeaders });
  await askToLeave({ userId, locale }, now);
  return seeOther(`/${locale}/account/data?saved=closed`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function DeleteAccount() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  const isWrong = useActionData<typeof action>()?.isWrong ?? false;
  return (
    <main id="main" className="wrap own-door">
      {isFresh ? <LeavePage {...page} isWrong={isWrong} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/data/delete`} />}
    </main>
  );
}
