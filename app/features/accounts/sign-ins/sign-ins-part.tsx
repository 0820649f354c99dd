import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { Device } from './device';

/** Somewhere somebody is signed in. */
export interface SignIn {
  id: string;
  device: Device;
  /** ISO */
  signedInAt: string;
  isThis: boolean;
}

/** Says in words what a browser told of itself. */
function DeviceName({ device: { browser, system } }: { device: Device }) {
  const { t } = useWords('security');
  if (browser !== null && system !== null) return <>{t('signIns.both', { browser, system })}</>;
  return <>{browser ?? system ?? t('signIns.unknown')}</>;
}

function SignInRow({ locale, signIn }: { locale: Locale; signIn: SignIn }) {
  const { t } = useWords('security');
  const { id, device, signedInAt, isThis } = signIn;
  return (
    <li className="accounts-row">
      <p className="accounts-row-text" id={`sign-in-${id}`}>
        <strong><DeviceName device={device} /></strong>
        <span className="accounts-fine">{t('signIns.since', { date: dayIn(signedInAt, locale) })}</span>
        {isThis ? <span className="accounts-badge">{t('signIns.this')}</span> : null}
      </p>
      <form method="post" action={isThis ? `/${locale}/sign-out` : `/${locale}/account/sign-ins/${id}/end`}>
        <button className="button quiet small" type="submit" aria-describedby={`sign-in-${id}`}>{isThis ? t('signIns.signOut') : t('signIns.end')}</button>
      </form>
    </li>
  );
}

/** Where somebody is signed in, each to be ended by a button, and all others at once. */
export function SignInsPart({ locale, signIns, hasEnded }: { locale: Locale; signIns: readonly SignIn[]; hasEnded: boolean }) {
  const { t } = useWords('security');
  return (
    <section className="card accounts-part" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t('signIns.title')}</h2>
      <p>{t('signIns.lead')}</p>
      {hasEnded ? <p className="notice good" role="status">{t('signIns.ended')}</p> : null}
      <ul className="accounts-rows" role="list">{signIns.map((signIn) => <SignInRow key={signIn.id} locale={locale} signIn={signIn} />)}</ul>
      {signIns.length < 2 ? null : (
        <form method="post" action={`/${locale}/account/sign-ins/end-others`}>
          <button className="button quiet" type="submit">{t('signIns.endOthers')}</button>
        </form>
      )}
    </section>
  );
}
