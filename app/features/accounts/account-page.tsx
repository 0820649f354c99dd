import { useWords } from '../../ui/use-words';
import type { ReactNode } from 'react';
import { localeNames, locales, type Locale } from '../../platform/locale';
import { minPasswordLength, type RefusedForm } from './accounts';
import { describedBy, Field, FieldFault, FormFault } from './form-fields';

export interface AccountPageProps {
  locale: Locale;
  account: { name: string; email: string; locale: Locale };
  /** in the page's language */
  signedInDate: string;
  mayChangePassword: boolean;
  isSaved: boolean;
  /** what they said about their work */
  work?: ReactNode;
  form: RefusedForm;
  sentence?: string | null;
}

function LanguageField({ form, chosen }: { form: RefusedForm; chosen: Locale }) {
  const { t } = useWords('accounts');
  const isWrong = form.faults.locale !== undefined;
  return (
    <div className="field">
      <label htmlFor="locale">{t('field.locale')}</label>
      <select id="locale" name="locale" defaultValue={form.typed.locale ?? chosen} aria-describedby={describedBy('locale', { hint: true, fault: isWrong })} aria-invalid={isWrong || undefined}>
        {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
      </select>
      <p className="hint" id="locale-hint">{t('account.localeHint')}</p>
      <FieldFault name="locale" faults={form.faults} />
    </div>
  );
}

function PasswordPart({ locale, mayChangePassword, form }: Pick<AccountPageProps, 'locale' | 'mayChangePassword' | 'form'>) {
  const { t } = useWords('accounts');
  if (mayChangePassword) {
    return <Field name="password" label="newPassword" form={form} hint={t('account.passwordHint')} input={{ type: 'password', autoComplete: 'new-password', minLength: minPasswordLength }} />;
  }
  return (
    <p className="accounts-fine">
      {t('account.passwordLater')} <a href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/account`)}`}>{t('account.signInAgain')}</a>
    </p>
  );
}

function Details({ locale, account, mayChangePassword, form }: AccountPageProps) {
  const { t } = useWords('accounts');
  return (
    <section className="card accounts-part" aria-labelledby="details">
      <h2 id="details">{t('account.details')}</h2>
      <form method="post" className="accounts-form">
        <Field name="name" form={form} input={{ type: 'text', autoComplete: 'name', required: true, defaultValue: account.name }} />
        <dl className="accounts-facts">
          <dt>{t('field.email')}</dt>
          <dd>{account.email}</dd>
          <dd className="accounts-fine">{t('account.emailHint')}</dd>
        </dl>
        <LanguageField form={form} chosen={account.locale} />
        <PasswordPart locale={locale} mayChangePassword={mayChangePassword} form={form} />
        <button className="button" type="submit">{t('account.save')}</button>
      </form>
    </section>
  );
}

/** Who is signed in, what they may change, and what is kept about them. */
export function AccountPage(props: AccountPageProps) {
  const { t } = useWords('accounts');
  const { locale, account, signedInDate, isSaved, work, form, sentence } = props;
  return (
    <div className="accounts-page">
      <h1>{t('account.title')}</h1>
      {isSaved ? <p className="notice good" role="status">{t('account.saved')}</p> : null}
      <FormFault form={form} sentence={sentence} />
      <Details {...props} />
      {work}
      <section className="card accounts-part" aria-labelledby="session">
        <h2 id="session">{t('account.session')}</h2>
        <p>{t('account.since', { name: account.name, date: signedInDate })}</p>
        <form method="post" action={`/${locale}/sign-out`}>
          <button className="button quiet" type="submit">{t('account.signOut')}</button>
        </form>
      </section>
      <section className="card accounts-part" aria-labelledby="kept">
        <h2 id="kept">{t('account.kept')}</h2>
        <ul>
          <li>{t('account.keptAccount')}</li>
          <li>{t('account.keptWork')}</li>
          <li>{t('account.keptProgress')}</li>
          <li>{t('account.keptPrivate')}</li>
        </ul>
        <p><a href={`/${locale}/privacy#data`}>{t('account.more')}</a></p>
      </section>
    </div>
  );
}
