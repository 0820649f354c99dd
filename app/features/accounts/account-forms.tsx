import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import { minPasswordLength, type RefusedForm } from './accounts';
import { Field, FormFault, WayBack, withWayBack } from './form-fields';
import { OrganisationLink } from './organisation/organisation-page';
import { EnterByPasskey } from './passkeys/enter-page';

export const emptyForm: RefusedForm = { faults: {}, typed: {} };

export interface FormProps {
  locale: Locale;
  /** the organisation whose account leads in; null or left out where none does */
  organisation?: string | null;
  /** the page to come back to; null for the course */
  to: string | null;
  form: RefusedForm;
  /** why the form as a whole was refused */
  sentence?: string | null;
}

/** Asks for what an account needs. */
export function SignUpForm({ locale, organisation = null, to, form, sentence }: FormProps) {
  const { t } = useWords('accounts');
  return (
    <div className="accounts-card card">
      <h1>{t('signUp.title')}</h1>
      <p>{t('signUp.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" className="accounts-form">
        <WayBack to={to} />
        <Field name="name" form={form} hint={t('hint.name')} input={{ type: 'text', autoComplete: 'name', required: true }} />
        <Field name="email" form={form} input={{ type: 'email', autoComplete: 'email', required: true }} />
        <Field name="password" form={form} hint={t('hint.password')} input={{ type: 'password', autoComplete: 'new-password', required: true, minLength: minPasswordLength }} />
        <button className="button" type="submit">{t('signUp.button')}</button>
      </form>
      <OrganisationLink locale={locale} name={organisation} to={to} />
      <p>
        {t('signUp.other')} <a href={withWayBack(`/${locale}/sign-in`, to)}>{t('signIn.title')}</a>
      </p>
    </div>
  );
}

/** Asks for address and password, and offers the other ways in. */
export function SignInForm({ locale, organisation = null, to, form, sentence }: FormProps) {
  const { t } = useWords('accounts');
  return (
    <div className="accounts-card card">
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" className="accounts-form">
        <WayBack to={to} />
        <Field name="email" form={form} input={{ type: 'email', autoComplete: 'username', required: true }} />
        <Field name="password" form={form} input={{ type: 'password', autoComplete: 'current-password', required: true }} />
        <button className="button" type="submit">{t('signIn.button')}</button>
      </form>
      <OrganisationLink locale={locale} name={organisation} to={to} />
      <EnterByPasskey locale={locale} to={to} isQuiet />
      <p>
        <a href={withWayBack(`/${locale}/sign-in/link`, to)}>{t('signIn.byLink')}</a>
      </p>
      <p>
        {t('signIn.other')} <a href={withWayBack(`/${locale}/sign-up`, to)}>{t('signUp.title')}</a>
      </p>
    </div>
  );
}

/** Asks for the address to which a link is sent. */
export function LinkForm({ locale, to, form, sentence }: FormProps) {
  const { t } = useWords('accounts');
  return (
    <div className="accounts-card card">
      <h1>{t('link.title')}</h1>
      <p>{t('link.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" className="accounts-form">
        <WayBack to={to} />
        <Field name="email" form={form} input={{ type: 'email', autoComplete: 'email', required: true }} />
        <button className="button" type="submit">{t('link.button')}</button>
      </form>
      <p>
        <a href={withWayBack(`/${locale}/sign-in`, to)}>{t('link.byPassword')}</a>
      </p>
    </div>
  );
}

/** Says where the mail went and that nobody needs to wait for it; the same for every address. */
export function LinkSent({ locale, to, outboxUrl }: { locale: Locale; to: string | null; outboxUrl: string | null }) {
  const { t } = useWords('accounts');
  return (
    <div className="accounts-card card">
      <h1>{t('sent.title')}</h1>
      <p>{t('sent.text')}</p>
      {outboxUrl === null ? null : <p className="notice"><a href={outboxUrl}>{t('sent.outbox')}</a></p>}
      <p>{t('sent.meanwhile')}</p>
      <p><a className="button" href={to ?? `/${locale}/course`}>{t('sent.course')}</a></p>
      <p className="accounts-fine">
        {t('sent.nothing')} <a href={withWayBack(`/${locale}/sign-in/link`, to)}>{t('sent.again')}</a>
      </p>
    </div>
  );
}

export interface OpenLinkProps {
  link: { email: string; isNew: boolean; name: string | null; asks: { name: boolean; password: boolean } };
  form: RefusedForm;
  sentence?: string | null;
}

/** What stands behind a link from a mail: a button, because programs that look through mails open every link. */
export function OpenLinkForm({ link, form, sentence }: OpenLinkProps) {
  const { t } = useWords('accounts');
  const { email, isNew, asks } = link;
  return (
    <div className="accounts-card card">
      <h1>{isNew ? t('open.newTitle') : t('open.title')}</h1>
      <p>{isNew ? t('open.newText', { email }) : t('open.text', { email })}</p>
      {asks.password ? <p className="notice">{t('open.elsewhere')}</p> : null}
      <FormFault form={form} sentence={sentence} />
      <form method="post" className="accounts-form">
        {asks.name ? <Field name="name" form={form} hint={t('hint.name')} input={{ type: 'text', autoComplete: 'name', required: true, defaultValue: link.name ?? undefined }} /> : null}
        {asks.password ? <Field name="password" form={form} hint={t('hint.password')} input={{ type: 'password', autoComplete: 'new-password', required: true, minLength: minPasswordLength }} /> : null}
        <button className="button" type="submit">{isNew ? t('open.newButton') : t('open.button')}</button>
      </form>
    </div>
  );
}

/** Says that a link was used or is too old, and how to get another. */
export function SpentLink({ locale }: { locale: Locale }) {
  const { t } = useWords('accounts');
  return (
    <div className="accounts-card card">
      <h1>{t('open.spentTitle')}</h1>
      <p>{t('open.spentText')}</p>
      <p className="accounts-actions">
        <a className="button" href={`/${locale}/sign-in/link`}>{t('open.again')}</a>
        <a className="button quiet" href={`/${locale}/sign-in`}>{t('signIn.title')}</a>
      </p>
    </div>
  );
}
