import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Actor } from './actor';

export interface AccountMenuProps {
  actor: Pick<Actor, 'name' | 'isManager' | 'isEditor' | 'isTester' | 'isTranslator'>;
  locale: Locale;
  /** the page to come back to after signing in */
  path?: string;
}

function SignInLink({ locale, path }: Omit<AccountMenuProps, 'actor'>) {
  const { t } = useWords('accounts');
  return (
    <a className="accounts-menu-link" href={signInUrl(locale, path)}>
      {t('menu.signIn')}
    </a>
  );
}

function signInUrl(locale: Locale, path: string | undefined): string {
  return path ? `/${locale}/sign-in?to=${encodeURIComponent(path)}` : `/${locale}/sign-in`;
}

/** The ways to what somebody does beyond learning. */
function WorkLinks({ actor, locale }: Pick<AccountMenuProps, 'actor' | 'locale'>) {
  const { t } = useWords('accounts');
  return (
    <>
      {actor.isManager ? <li><a href={`/${locale}/report`}>{t('menu.report')}</a></li> : null}
      {actor.isEditor || actor.isTester ? <li><a href={`/${locale}/remarks/mine`}>{t('menu.ownRemarks')}</a></li> : null}
      {actor.isEditor ? <li><a href={`/${locale}/remarks`}>{t('menu.remarks')}</a></li> : null}
      {actor.isEditor || actor.isTester ? <li><a href={`/${locale}/pilots`}>{t('menu.pilots')}</a></li> : null}
      {actor.isEditor ? <li><a href={`/${locale}/edit`}>{t('menu.editing')}</a></li> : null}
      {actor.isEditor || actor.isTranslator ? <li><a href={`/${locale}/translations`}>{t('menu.translations')}</a></li> : null}
    </>
  );
}

/** The header's word on who is here: the way in, or the name with the ways to the account and out. */
export function AccountMenu({ actor, locale, path }: AccountMenuProps) {
  const { t } = useWords('accounts');
  if (actor.name === null) return <SignInLink locale={locale} path={path} />;
  return (
    <details className="accounts-menu">
      <summary>
        <span className="visually-hidden">{t('menu.label')} </span>
        <span className="accounts-menu-name">{actor.name}</span>
      </summary>
      <ul className="accounts-menu-list" role="list">
        <li>
          <a href={`/${locale}/account`}>{t('menu.account')}</a>
        </li>
        <li>
          <a href={`/${locale}/certificate`}>{t('menu.certificate')}</a>
        </li>
        <li>
          <a href={`/${locale}/cohorts`}>{t('menu.cohorts')}</a>
        </li>
        <WorkLinks actor={actor} locale={locale} />
        {actor.isEditor ? <li><a href={`/${locale}/pilots/view`}>{t('menu.view')}</a></li> : null}
        <li>
          <form method="post" action={`/${locale}/sign-out`}>
            <button className="link-button" type="submit">{t('menu.signOut')}</button>
          </form>
        </li>
      </ul>
    </details>
  );
}
