import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CodesPage } from '../../features/accounts/second-step/codes-page';
import { findNewCodes } from '../../features/accounts/second-step/recovery-codes.server';
import { findSecondStep } from '../../features/accounts/second-step/second-step.server';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders } from '../form-answers.server';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const now = new Date();
  const isFresh = (await freshSession(request, now)) !== null;
  const { isOn, codesLeft } = await findSecondStep(userId);
  if (!isOn) throw redirect(`/${locale}/account#security`, 303);
  const codes = isFresh ? await findNewCodes(userId, now) : null;
  return { locale, isFresh, codes, codesLeft, title: t('security:codes.title'), description: t('security:codes.lead') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function RecoveryCodes() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <CodesPage {...page} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/codes`} />}
    </main>
  );
}
