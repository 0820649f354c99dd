import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { RefusedForm } from '../accounts';
import { Field, FormFault } from '../form-fields';
import { BackToAccount } from '../sign-ins/sign-in-again';
import type { OpenChange } from './email-change';

export interface EmailPageProps {
  locale: Locale;
  email: string;
  /** the address that waits to be confirmed */
  awaited: string | null;
  isSent: boolean;
  /** where mails lie when none are sent */
  outboxUrl: string | null;
  form: RefusedForm;
  sentence?: string | null;
}

function Awaited({ locale, awaited }: { locale: Locale; awaited: string }) {
  const { t } = useWords('security');
  return (
    <div className="notice accounts-awaited">
      <p>{t('email.awaited', { email: awaited })}</p>
      <form method="post" action={`/${locale}/account/email/withdraw`}>
        <button className="button quiet small" type="submit">{t('email.withdraw')}</button>
      </form>
    </div>
  );
}

/** Asks for another address and says what happens then. */
export function EmailPage({ locale, email, awaited, isSent, outboxUrl, form, sentence }: EmailPageProps) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{t('email.title')}</h1>
      <p>{t('email.now', { email })}</p>
      {isSent && awaited !== null ? <p className="notice good" role="status">{t('email.sent')}</p> : null}
      {isSent && outboxUrl !== null ? <p><a href={outboxUrl}>{t('email.outbox')}</a></p> : null}
      {awaited === null ? null : <Awaited locale={locale} awaited={awaited} />}
      <p>{t('email.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" action={`/${locale}/account/email`} className="accounts-form">
        <Field name="email" label="newEmail" form={form} input={{ type: 'email', autoComplete: 'email', required: true }} />
        <button className="button" type="submit">{t('email.button')}</button>
      </form>
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}

/** What stands behind a link about a change of address: a button, because programs that look through mails open every link. */
export function ConfirmEmailPage({ locale, change }: { locale: Locale; change: OpenChange | null }) {
  const { t } = useWords('security');
  const state = change?.state ?? 'spent';
  return (
    <div className="accounts-card card">
      <h1>{t(`confirm.${state}.title`)}</h1>
      <p>{t(`confirm.${state}.text`, { old: change?.oldEmail ?? '', new: change?.newEmail ?? '' })}</p>
      {state === 'asked' ? (
        <form method="post" className="accounts-form">
          <button className="button" type="submit">{t('confirm.button')}</button>
        </form>
      ) : null}
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}
