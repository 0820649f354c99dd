import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { FoundInvitation } from './invitations.server';

export interface AcceptPageProps {
  locale: Locale;
  /** the address of this page */
  path: string;
  /** of whoever is signed in */
  email: string | null;
  /** null when the link is none of ours */
  invitation: FoundInvitation | null;
}

function Answer({ locale, path, email }: Omit<AcceptPageProps, 'invitation'>) {
  const { t } = useWords(['pilots', 'teams']);
  if (email !== null) {
    return (
      <form method="post" className="stack" action={path}>
        <p>{t('teams:accept.as', { email })}</p>
        <p><button className="button" type="submit">{t('pilots:invite.accept')}</button></p>
      </form>
    );
  }
  const back = encodeURIComponent(path);
  return (
    <>
      <p>{t('pilots:invite.guest')}</p>
      <p className="team-ways">
        <a className="button" href={`/${locale}/sign-up?to=${back}`}>{t('teams:accept.signUp')}</a> <a className="button quiet" href={`/${locale}/sign-in?to=${back}`}>{t('teams:accept.signIn')}</a>
      </p>
    </>
  );
}

function Offer({ locale, invitation: { cityId, function: what, words, until } }: { locale: Locale; invitation: FoundInvitation }) {
  const { t } = useWords(['pilots', 'cities']);
  return (
    <>
      <p className="lead">{t('pilots:invite.lead', { city: t(`cities:${cityId}`), function: t(`pilots:function.${what}`) })}</p>
      {words === '' ? null : <blockquote><bdi>{words}</bdi></blockquote>}
      {until === null ? null : <p>{t('pilots:invite.until', { day: dayIn(until, locale) })}</p>}
      <p>{t('pilots:invite.means')}</p>
    </>
  );
}

/** What somebody is asked to try, for which city, and the way to say yes. */
export function AcceptPage({ locale, path, email, invitation }: AcceptPageProps) {
  const { t } = useWords('pilots');
  const refused = invitation ? invitation.refused : 'unknown';
  return (
    <section className="card pilots-part">
      <h1>{t('invite.title')}</h1>
      {refused === null ? null : <p className="notice warn" role="alert">{t(`invite.refused.${refused}`)}</p>}
      {invitation && refused === null ? <Offer locale={locale} invitation={invitation} /> : null}
      {refused === null ? <Answer locale={locale} path={path} email={email} /> : null}
    </section>
  );
}
