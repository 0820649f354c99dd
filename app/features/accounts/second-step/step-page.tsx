import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { RefusedForm } from '../accounts';
import { FormFault } from '../form-fields';
import { PasskeyForm } from '../passkeys/passkey-form';
import { CodeField } from './app-page';

interface StepPageProps {
  locale: Locale;
  hasApp: boolean;
  hasPasskey: boolean;
  form: RefusedForm;
  sentence?: string | null;
}

/** Asks for the second step of a sign-in. */
export function StepPage({ locale, hasApp, hasPasskey, form, sentence }: StepPageProps) {
  const { t } = useWords('security');
  const byPasskey = `/${locale}/sign-in/step/passkey`;
  return (
    <div className="accounts-card card">
      <h1>{t('step.title')}</h1>
      <p>{t('step.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      {hasPasskey ? <PasskeyForm action={byPasskey} ask={`${byPasskey}/ask`} kind="use" button={t('step.passkey')} /> : null}
      {hasPasskey ? <h2>{t(hasApp ? 'step.orCode' : 'step.orRecovery')}</h2> : null}
      <form method="post" action={`/${locale}/sign-in/step`} className="accounts-form">
        <CodeField form={form} hint={t(hasApp ? 'step.hint' : 'step.hintRecovery')} />
        <button className={hasPasskey ? 'button quiet' : 'button'} type="submit">{t('step.button')}</button>
      </form>
      <p><a href={`/${locale}/sign-in`}>{t('step.again')}</a></p>
    </div>
  );
}

/** Says that a sign-in waited too long or was answered wrongly too often. */
export function StepOver({ locale }: { locale: Locale }) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{t('step.overTitle')}</h1>
      <p>{t('step.overText')}</p>
      <p><a className="button" href={`/${locale}/sign-in`}>{t('step.again')}</a></p>
    </div>
  );
}
