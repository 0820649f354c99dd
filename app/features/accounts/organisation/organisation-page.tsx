import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { withWayBack } from '../form-fields';
import { BackToAccount } from '../sign-ins/sign-in-again';
import type { OrganisationRefusal } from './organisation';

interface LinkProps {
  locale: Locale;
  /** what the organisation is called; null where none is set */
  name: string | null;
  /** the page to come back to; null for the course */
  to: string | null;
  isQuiet?: boolean;
}

/** The way in by the account of one's organisation, where one is set. */
export function OrganisationLink({ locale, name, to, isQuiet = true }: LinkProps) {
  const { t } = useWords('security');
  return name === null ? null : <p><a className={isQuiet ? 'button quiet' : 'button'} href={withWayBack(`/${locale}/sign-in/organisation/start`, to)}>{t('organisation.button', { name })}</a></p>;
}

/** Says why the organisation's account did not lead in, and leads to the other ways. */
export function OrganisationPage({ locale, name, refused }: { locale: Locale; name: string; refused: OrganisationRefusal | null }) {
  const { t } = useWords(['security', 'accounts']);
  return (
    <div className="accounts-card card">
      <h1>{t('security:organisation.button', { name })}</h1>
      <p>{t('security:organisation.lead', { name })}</p>
      {refused === null ? null : <p className="notice warn" role="alert">{t(`security:organisation.refused.${refused}`, { name })}</p>}
      <OrganisationLink locale={locale} name={name} to={null} isQuiet={false} />
      <p><a href={`/${locale}/sign-in`}>{t('accounts:link.byPassword')}</a></p>
      <p><a href={`/${locale}/sign-in/link`}>{t('accounts:signIn.byLink')}</a></p>
    </div>
  );
}

/** How somebody's account and the organisation belong together, and the button that ends it. */
export function LinkedPage({ locale, name, isLinked }: { locale: Locale; name: string; isLinked: boolean }) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{name}</h1>
      <p>{t(isLinked ? 'organisation.linked' : 'organisation.unlinked', { name })}</p>
      {isLinked ? (
        <form method="post" action={`/${locale}/account/organisation`}>
          <button className="button quiet" type="submit">{t('organisation.unlink')}</button>
        </form>
      ) : null}
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}
