import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { minPasswordLength, type RefusedForm } from '../accounts';
import { Field, FormFault } from '../form-fields';
import { BackToAccount } from './sign-in-again';

export interface PasswordPageProps {
  locale: Locale;
  /** for password managers, which keep a password with its address */
  email: string;
  isFirst: boolean;
  form: RefusedForm;
}

/** Asks for a new password. */
export function PasswordPage({ locale, email, isFirst, form }: PasswordPageProps) {
  const { t } = useWords(['security', 'accounts']);
  return (
    <div className="accounts-card card">
      <h1>{t(isFirst ? 'security:password.first' : 'security:password.title')}</h1>
      <p>{t('security:password.lead')}</p>
      <FormFault form={form} />
      <form method="post" className="accounts-form">
        <input type="email" name="email" autoComplete="username" defaultValue={email} hidden />
        <Field name="password" label="newPassword" form={form} hint={t('accounts:hint.password')} input={{ type: 'password', autoComplete: 'new-password', required: true, minLength: minPasswordLength }} />
        <button className="button" type="submit">{t('security:password.button')}</button>
      </form>
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}
