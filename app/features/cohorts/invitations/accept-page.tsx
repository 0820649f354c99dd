import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { FoundInvitation } from './acceptance.server';
import type { AcceptRefusal } from './invitation';

export interface AcceptPageProps {
  locale: Locale;
  /** the address of this page */
  path: string;
  /** of whoever is signed in */
  email: string | null;
  /** null when the link is none of ours */
  invitation: FoundInvitation | null;
  hasJoined: boolean;
}

function Means() {
  const { t } = useWords('cohorts');
  return (
    <>
      <h2>{t('join.means')}</h2>
      <ul className="ticks">
        <li>{t('join.posts')}</li>
        <li>{t('join.private')}</li>
        <li>{t('join.progress')}</li>
      </ul>
    </>
  );
}

function Answer({ locale, path, email }: Pick<AcceptPageProps, 'locale' | 'path' | 'email'>) {
  const { t } = useWords('invitations');
  const back = encodeURIComponent(path);
  if (email === null) {
    return (
      <>
        <p>{t('accept.guest')}</p>
        <p className="invite-ways">
          <a className="button" href={`/${locale}/sign-up?to=${back}`}>{t('accept.signUp')}</a> <a className="button quiet" href={`/${locale}/sign-in?to=${back}`}>{t('accept.signIn')}</a>
        </p>
      </>
    );
  }
  return (
    <form method="post" className="stack">
      <p>{t('accept.as', { email })}</p>
      <p><button className="button">{t('accept.button')}</button></p>
    </form>
  );
}

function Offer({ locale, invitation, children }: { locale: Locale; invitation: FoundInvitation; children: React.ReactNode }) {
  const { t } = useWords('invitations');
  const { name, startsOn, endsOn } = invitation.cohort;
  return (
    <>
      <p className="lead">{t('accept.lead', { name })}</p>
      {startsOn && endsOn ? <p>{t('accept.dates', { from: dayIn(startsOn, locale), to: dayIn(endsOn, locale) })}</p> : null}
      {children}
      <Means />
    </>
  );
}

function Outcome({ locale, refused, name, hasJoined }: { locale: Locale; refused: AcceptRefusal; name: string; hasJoined: boolean }) {
  const { t } = useWords('invitations');
  const isMember = refused === 'already-member';
  return (
    <>
      <p className={isMember ? 'notice good' : 'notice warn'} role={isMember ? 'status' : 'alert'}>{isMember && hasJoined ? t('accept.joined', { name }) : t(`refused.${refused}`, { name })}</p>
      <p><a className="button" href={`/${locale}/course`}>{t('accept.toCourse')}</a></p>
    </>
  );
}

/** The invitation of a link: what it means, the way to accept it, and what came of it. */
export function AcceptPage({ locale, path, email, invitation, hasJoined }: AcceptPageProps) {
  const { t } = useWords('invitations');
  const refused = invitation === null ? 'invitation-unknown' : invitation.refused;
  return (
    <div className="cohorts-card card">
      <h1>{t('accept.title')}</h1>
      {invitation && refused === null ? <Offer locale={locale} invitation={invitation}><Answer locale={locale} path={path} email={email} /></Offer> : null}
      {refused ? <Outcome locale={locale} refused={refused} name={invitation?.cohort.name ?? ''} hasJoined={hasJoined} /> : null}
    </div>
  );
}
