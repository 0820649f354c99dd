import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { FoundTeam } from './invitations.server';
import type { LinkRefusal } from './team';
import { WhoSees } from './team-page';

export interface JoinPageProps {
  locale: Locale;
  /** the address of this page */
  path: string;
  /** of whoever is signed in */
  email: string | null;
  /** null when the link is none of ours */
  team: Omit<FoundTeam, 'until'> | null;
}

function WaysIn({ locale, path }: Pick<JoinPageProps, 'locale' | 'path'>) {
  const { t } = useWords('teams');
  const back = encodeURIComponent(path);
  return (
    <>
      <p>{t('accept.guest')}</p>
      <p className="team-ways">
        <a className="button" href={`/${locale}/sign-up?to=${back}`}>{t('accept.signUp')}</a> <a className="button quiet" href={`/${locale}/sign-in?to=${back}`}>{t('accept.signIn')}</a>
      </p>
    </>
  );
}

/** What becomes of what somebody has filled in by themselves: said before the click, and nothing is lost either way. */
function OwnWork({ count }: { count: number }) {
  const { t } = useWords('teams');
  if (count === 0) return null;
  return (
    <fieldset className="field">
      <legend className="label">{t('accept.own', { count })}</legend>
      {(['bring', 'apart'] as const).map((choice) => (
        <div key={choice} className="team-choice">
          <label htmlFor={choice}><input type="radio" id={choice} name="own" value={choice} defaultChecked={choice === 'bring'} aria-describedby={`${choice}-hint`} /> {t(`accept.${choice}`)}</label>
          <p className="hint" id={`${choice}-hint`}>{t(`accept.${choice}Hint`)}</p>
        </div>
      ))}
    </fieldset>
  );
}

function Answer({ locale, path, email, ownFields }: Omit<JoinPageProps, 'team'> & { ownFields: number }) {
  const { t } = useWords('teams');
  if (email === null) return <WaysIn locale={locale} path={path} />;
  return (
    <form method="post" className="stack" action={path}>
      <p>{t('accept.as', { email })}</p>
      <OwnWork count={ownFields} />
      <p><button className="button">{t('accept.button')}</button></p>
    </form>
  );
}

function Refused({ locale, refused, name }: { locale: Locale; refused: LinkRefusal; name: string }) {
  const { t } = useWords('teams');
  const isMember = refused === 'is-member';
  return (
    <>
      <p className={isMember ? 'notice good' : 'notice warn'} role={isMember ? 'status' : 'alert'}>{t(`refused.${refused}`, { name })}</p>
      {refused === 'unknown' ? null : <p><a className="button quiet" href={isMember || refused === 'has-team' ? `/${locale}/team` : `/${locale}/workbook`}>{t(isMember || refused === 'has-team' ? 'accept.toTeam' : 'toWorkbook')}</a></p>}
    </>
  );
}

/** The city team of a link: what joining means, and the way to do it. */
export function JoinPage({ locale, path, email, team }: JoinPageProps) {
  const { t } = useWords('teams');
  const { name, ownFields, refused } = team ?? { name: '', ownFields: 0, refused: 'unknown' as const };
  const isOpen = refused === null;
  return (
    <div className="team-page stack">
      <section className="card stack">
        <h1>{t('accept.title')}</h1>
        {isOpen ? <p className="lead">{t('accept.lead', { name })}</p> : <Refused locale={locale} refused={refused} name={name} />}
        {isOpen ? <Answer locale={locale} path={path} email={email} ownFields={ownFields} /> : null}
      </section>
      {isOpen ? <WhoSees /> : null}
    </div>
  );
}
