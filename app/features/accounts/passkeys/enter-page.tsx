import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { FormFault, WayBack, withWayBack } from '../form-fields';
import { PasskeyForm } from './passkey-form';

interface EnterProps {
  locale: Locale;
  /** the page to come back to; null for the course */
  to: string | null;
}

/** The button that signs in by a passkey. */
export function EnterByPasskey({ locale, to, isQuiet = false }: EnterProps & { isQuiet?: boolean }) {
  const { t } = useWords('security');
  const here = `/${locale}/sign-in/passkey`;
  return (
    <PasskeyForm action={here} ask={`${here}/ask`} kind="use" button={t('passkeys.enter')} isQuiet={isQuiet}>
      <WayBack to={to} />
    </PasskeyForm>
  );
}

/** Signs in by a passkey, says what hindered it, and leads to the other ways. */
export function PasskeyEnterPage({ locale, to, sentence }: EnterProps & { sentence: string | null }) {
  const { t } = useWords(['security', 'accounts']);
  return (
    <div className="accounts-card card">
      <h1>{t('security:passkeys.enter')}</h1>
      <p>{t('security:passkeys.enterLead')}</p>
      <FormFault form={{ faults: {}, typed: {} }} sentence={sentence} />
      <EnterByPasskey locale={locale} to={to} />
      <p><a href={withWayBack(`/${locale}/sign-in`, to)}>{t('accounts:link.byPassword')}</a></p>
      <p><a href={withWayBack(`/${locale}/sign-in/link`, to)}>{t('accounts:signIn.byLink')}</a></p>
    </div>
  );
}
