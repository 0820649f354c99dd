import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../../features/accounts/account-forms';
import { AccountPage } from '../../features/accounts/account-page';
import { accountForm, readForm } from '../../features/accounts/accounts';
import { saveAccount } from '../../features/accounts/accounts.server';
import { findProfile } from '../../features/accounts/profile/profile.server';
import { ProfilePart } from '../../features/accounts/profile/profile-part';
import { findTimingAnswer } from '../../features/accounts/profile/timing-answer.server';
import { SecurityPart } from '../../features/accounts/sign-ins/security-part';
import { SignInsPart } from '../../features/accounts/sign-ins/sign-ins-part';
import { listSignIns } from '../../features/accounts/sign-ins/sign-ins.server';
import { OwnViewings } from '../../features/pilots/viewing/viewing-parts';
import { listOwnViewings } from '../../features/pilots/viewing/viewing.server';
import { TimingPart } from '../../features/pilots/timing/timing-parts';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, requireUser } from '../guards';
import { pageHeaders, refusedForm, seeOther } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { ownSession } from '../own-doors.server';
import { listWaysIn } from '../ways-in.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const now = new Date();
  const session = await ownSession(request, now);
  return {
    locale,
    account: { name: user.name, locale: user.locale },
    profile: await findProfile(user.learnerId),
    waysIn: await listWaysIn(user, locale, now),
    signIns: await listSignIns(session, now),
    timing: await findTimingAnswer(user.userId),
    viewings: user.isEditor ? await listOwnViewings(user.userId) : [],
    saved: new URL(request.url).searchParams.get('saved'),
    title: t('accounts:account.title'),
    description: t('accounts:account.description'),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const read = readForm(accountForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  await saveAccount(userId, read.value);
  return seeOther(`/${locale}/account?saved=1#details`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

const timingSaved: Readonly<Record<string, 'on' | 'off' | undefined>> = { 'timing-on': 'on', 'timing-off': 'off' };

export default function Account() {
  const { locale, account, profile, waysIn, signIns, timing, viewings, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      <AccountPage
        locale={locale}
        account={account}
        work={<ProfilePart locale={locale} profile={profile} isSaved={saved === 'work'} />}
        security={<SecurityPart locale={locale} rows={waysIn} saved={saved} />}
        signIns={<SignInsPart locale={locale} signIns={signIns} hasEnded={saved === 'ended'} />}
        timing={<TimingPart locale={locale} answer={timing} saved={timingSaved[saved ?? ''] ?? null} />}
        viewings={<OwnViewings locale={locale} lines={viewings} />}
        isSaved={saved === '1' && !answer}
        form={answer?.form ?? emptyForm}
      />
    </main>
  );
}
