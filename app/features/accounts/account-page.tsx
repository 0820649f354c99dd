import { useWords } from '../../ui/use-words';
import type { ReactNode } from 'react';
import { localeNames, locales, type Locale } from '../../platform/locale';
import type { RefusedForm } from './accounts';
import { describedBy, Field, FieldFault, FormFault } from './form-fields';

export interface AccountPageProps {
  locale: Locale;
  account: { name: string; locale: Locale };
  isSaved: boolean;
  /** what they said about their work */
  work?: ReactNode;
  /** how they sign in */
  security?: ReactNode;
  /** where they are signed in */
  signIns?: ReactNode;
  /** whether their reading time is measured */
  timing?: ReactNode;
  /** when they looked at the course as another role */
  viewings?: ReactNode;
  form: RefusedForm;
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

function Details({ account, isSaved, form }: AccountPageProps) {
  const { t } = useWords('accounts');
  return (
    <section className="card accounts-part" aria-labelledby="details">
      <h2 id="details">{t('account.details')}</h2>
      {isSaved ? <p className="notice good" role="status">{t('account.saved')}</p> : null}
      <form method="post" className="accounts-form">
        <Field name="name" form={form} hint={t('hint.name')} input={{ type: 'text', autoComplete: 'name', required: true, defaultValue: account.name }} />
        <LanguageField form={form} chosen={account.locale} />
        <button className="button" type="submit">{t('account.save')}</button>
      </form>
    </section>
  );
}

function DataPart({ locale }: { locale: Locale }) {
  const { t } = useWords(['accounts', 'privacy', 'plan']);
  return (
    <section className="card accounts-part" aria-labelledby="kept">
      <h2 id="kept">{t('accounts:account.kept')}</h2>
      <ul>
        <li>{t('accounts:account.keptAccount')}</li>
        <li>{t('accounts:account.keptWork')}</li>
        <li>{t('accounts:account.keptProgress')}</li>
        <li>{t('accounts:account.keptPrivate')}</li>
      </ul>
      <p className="accounts-actions">
        <a className="button quiet" href={`/${locale}/account/data`}>{t('privacy:data.title')}</a>
        <a href={`/${locale}/privacy#data`}>{t('accounts:account.more')}</a>
        <a href={`/${locale}/plan`}>{t('plan:linkMore')}</a>
        <a href={`/${locale}/cohorts`}>{t('accounts:account.reminders')}</a>
      </p>
    </section>
  );
}

function Contents() {
  const { t } = useWords(['accounts', 'report', 'security', 'timing']);
  const parts = [
    ['details', t('accounts:account.details')],
    ['work', t('report:work.title')],
    ['security', t('security:part.title')],
    ['sign-ins', t('security:signIns.title')],
    ['timing', t('timing:part.title')],
    ['kept', t('accounts:account.kept')],
  ] as const;
  return (
    <nav className="accounts-contents" aria-label={t('accounts:account.contents')}>
      <ul role="list">{parts.map(([id, title]) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
    </nav>
  );
}

/** Who is signed in, how and where, what they may change, and what is kept about them. */
export function AccountPage(props: AccountPageProps) {
  const { t } = useWords('accounts');
  const { locale, work, security, signIns, timing, viewings, form } = props;
  return (
    <div className="accounts-settings">
      <h1>{t('account.title')}</h1>
      <Contents />
      <div className="accounts-parts">
        <FormFault form={form} />
        <Details {...props} />
        {work}
        {security}
        {signIns}
        {timing}
        {viewings}
        <DataPart locale={locale} />
      </div>
    </div>
  );
}
